qvsctl pipeline apply -p «projectName» -f «pipelinesDirectory»/«assemblyLineName»-assemblyline.yaml
