kubectl apply --namespace «secret.namespace» --filename «configDirectory»/manifests/«secret.file»
