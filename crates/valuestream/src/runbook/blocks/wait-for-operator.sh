kubectl wait --namespace «esoNamespace» --for=condition=Available --timeout=180s \
  deployment/external-secrets-operator \
  deployment/external-secrets-operator-cert-controller \
  deployment/external-secrets-operator-webhook
