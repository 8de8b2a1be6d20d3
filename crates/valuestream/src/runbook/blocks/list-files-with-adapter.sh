ls -- «qvsConfigPath» «pipelinesDirectory»/«assemblyLineName»-assemblyline.yaml \
  «valuestreamDirectory»/cue.mod/module.cue «valuestreamDirectory»/clustersecretstore/main.cue
