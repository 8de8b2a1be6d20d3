(cd ./«valuestreamDirectory» && qvsctl pipeline compile -m . -c qvs.yaml -o pipelines \
  --prefix «pipelinePrefix»)
