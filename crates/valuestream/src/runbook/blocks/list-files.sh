ls -- «qvsConfigPath» «pipelinesDirectory»/«assemblyLineName»-assemblyline.yaml
