qvsctl pipeline apply -p «projectName» -f «pipelinesDirectory»/manifests.yml
