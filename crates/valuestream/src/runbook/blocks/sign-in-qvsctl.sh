qvsctl auth
