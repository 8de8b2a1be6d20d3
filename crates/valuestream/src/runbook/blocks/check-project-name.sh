qvsctl project list
