kubectl apply --server-side --filename «configDirectory»/manifests/«storeManifest»
