az login
