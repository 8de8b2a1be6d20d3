if there=$(kubectl get clustersecretstore.external-secrets.io/«appName» --ignore-not-found \
  --output jsonpath='{.spec.provider.azurekv.serviceAccountRef.namespace}/{.spec.provider.azurekv.serviceAccountRef.name} {.spec.provider.azurekv.vaultUrl}'); then
  if [ -n "$there" ] && [ "${there%/}" != «ksaNamespace»/«ksaName»' '«vaultAddress» ]; then
    printf '%s %s\n' «other» "$there" >&2
    false
  else
    «commands»
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
