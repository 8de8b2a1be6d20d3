kubectl get serviceaccount --namespace «ksaNamespace» \
  --output jsonpath='{.metadata.annotations.azure\.workload\.identity/client-id}{"\n"}{.metadata.annotations.azure\.workload\.identity/tenant-id}{"\n"}' -- «ksaName»
