# QVS or an earlier apply wrote the store of before, and owns fields of it.
kubectl apply --server-side --force-conflicts \
  --filename «configDirectory»/«deploymentName»/manifests/«storeManifest»
