kubectl describe --namespace «secret.namespace» secret/«secret.target»
