ls -- «pipelinesDirectory»/«assemblyLineName»-assemblyline.yaml \
  «configDirectory»/«deploymentName»/deployment-config.yaml \
  «configDirectory»/«deploymentName»/manifests/«storeManifest»
