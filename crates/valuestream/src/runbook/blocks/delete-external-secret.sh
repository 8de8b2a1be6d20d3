kubectl delete externalsecret.external-secrets.io/«secret.name» --namespace «secret.namespace» --wait=false
