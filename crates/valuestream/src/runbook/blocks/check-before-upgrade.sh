# Unreadable does not mean absent: without both answers, nothing is applied.
if running=$(kubectl get deployment --all-namespaces \
  --selector app.kubernetes.io/name=external-secrets \
  --output jsonpath='{.items[*].metadata.labels.app\.kubernetes\.io/version}') \
  && definitions=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io \
  secretstores.external-secrets.io clustersecretstores.external-secrets.io \
  clusterexternalsecrets.external-secrets.io --ignore-not-found --output \
  jsonpath='{range .items[*]}{.metadata.name} {.spec.conversion.strategy} {.status.storedVersions[*]}{"\n"}{end}'); then
  unready=$(printf '%s\n' "$definitions" | grep -E ' (Webhook|v1alpha1)( |$)')
  if [ "$running" != «installedTag» ] && [ "$running" != «tag» ]; then
    printf '%s %s != %s\n' «otherRelease» "$running" «installedTag» >&2
    false
  elif [ -n "$unready" ]; then
    printf '%s\n%s\n' «notPrepared» "$unready" >&2
    false
  else
    «commands»
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
