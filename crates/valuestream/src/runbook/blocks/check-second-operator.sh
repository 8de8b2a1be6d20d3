# Only one ESO fits into a cluster: these two names are the same in every installation.
if webhooks=$(kubectl get validatingwebhookconfiguration secretstore-validate externalsecret-validate \
  --ignore-not-found --output \
  jsonpath='{range .items[*]}{.webhooks[0].clientConfig.service.namespace}/{.webhooks[0].clientConfig.service.name}{"\n"}{end}'); then
  webhooks=$(printf '%s\n' "$webhooks" | grep -v -x -F -e «esoNamespace»/external-secrets-operator-webhook -e '')
  if [ -n "$webhooks" ]; then
    printf '%s\n%s\n' «other» "$webhooks" >&2
    false
  else
    printf '%s\n' «none»
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
