git fetch origin
