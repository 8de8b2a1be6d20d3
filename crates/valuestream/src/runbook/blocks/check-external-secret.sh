kubectl wait --namespace «secret.namespace» --for=condition=Ready \
  --timeout=120s externalsecret.external-secrets.io/«secret.name»

kubectl get --namespace «secret.namespace» externalsecret.external-secrets.io/«secret.name»
