# While it runs, the older release's cert-controller writes the stanza again.
if webhooks=$(kubectl get customresourcedefinitions --output \
  jsonpath='{range .items[?(@.spec.conversion.strategy=="Webhook")]}{.metadata.name}{"\n"}{end}') \
  && controller=$(kubectl get deployment/external-secrets-operator-cert-controller \
  --namespace «esoNamespace» --ignore-not-found --output name); then
  webhooks=$(printf '%s\n' "$webhooks" | grep -E '[.]external-secrets[.]io$')
  if [ -z "$webhooks" ]; then
    printf '%s\n' «none»
  else
    { [ -z "$controller" ] || { kubectl scale "$controller" --namespace «esoNamespace» --replicas=0 \
      && kubectl delete pod --namespace «esoNamespace» \
      --selector app.kubernetes.io/name=external-secrets-cert-controller; }; } \
      && printf '%s\n' "$webhooks" | xargs -I '{}' kubectl patch customresourcedefinition '{}' --type=json \
      --patch '[{"op":"replace","path":"/spec/conversion","value":{"strategy":"None"}}]'
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
