[ -n "$(kubectl get namespace --ignore-not-found --output name -- «ksaNamespace»)" ] \
  || kubectl create namespace -- «ksaNamespace»
