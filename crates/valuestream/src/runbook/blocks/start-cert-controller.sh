if replicas=$(kubectl get deployment/external-secrets-operator-cert-controller \
  --namespace «esoNamespace» --output jsonpath='{.spec.replicas}'); then
  if [ "$replicas" = 0 ]; then
    kubectl scale deployment/external-secrets-operator-cert-controller \
      --namespace «esoNamespace» --replicas=1
  else
    printf '%s\n' «already»
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
