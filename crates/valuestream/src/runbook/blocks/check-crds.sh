# Unreadable does not mean absent: without both answers, nothing is applied.
if running=$(kubectl get deployment --all-namespaces \
  --selector app.kubernetes.io/name=external-secrets \
  --output jsonpath='{.items[*].metadata.labels.app\.kubernetes\.io/version}') \
  && served=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io \
  --ignore-not-found \
  --output jsonpath='{range .spec.versions[?(@.served==true)]}{.name}{"\n"}{end}'); then
  served=$(printf '%s\n' "$served" | sort | paste -s -d ' ' -)
  if [ -n "$running" ] && [ "$running" != «tag» ]; then
    printf '%s %s\n' «otherRelease» "$running" >&2
    false
  elif [ -n "$served" ] && [ "$served" != «servedVersions» ]; then
    printf '%s %s\n' «otherDefinitions» "$served" >&2
    false
  else
    «commands»
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
