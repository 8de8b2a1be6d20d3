kubectl get --namespace «secret.namespace» secret/«secret.target» --output go-template=«template»
