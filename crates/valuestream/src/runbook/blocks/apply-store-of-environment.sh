kubectl apply --server-side --filename «configDirectory»/«deploymentName»/manifests/«storeManifest»
