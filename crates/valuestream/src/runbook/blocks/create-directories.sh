mkdir -p -- «valuestreamDirectory» «pipelinesDirectory»
