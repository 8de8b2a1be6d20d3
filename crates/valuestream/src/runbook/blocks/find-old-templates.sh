if old=$(kubectl get externalsecrets.external-secrets.io --all-namespaces --output \
  jsonpath='{range .items[?(@.spec.target.template.engineVersion=="v1")]}{.metadata.namespace}/{.metadata.name}{"\n"}{end}'); then
  if [ -n "$old" ]; then
    printf '%s\n%s\n' «other» "$old" >&2
    false
  else
    printf '%s\n' «none»
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
