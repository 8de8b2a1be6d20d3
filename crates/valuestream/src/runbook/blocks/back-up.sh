# A second run must not replace what was saved before the upgrade, and half a file is no backup.
if [ -s ./«backupFile» ]; then
  printf '%s %s\n' «already» ./«backupFile»
elif kinds=$(kubectl get customresourcedefinition clustersecretstores.external-secrets.io \
  secretstores.external-secrets.io clusterexternalsecrets.external-secrets.io \
  externalsecrets.external-secrets.io --ignore-not-found --output \
  jsonpath='{range .items[*]}{.metadata.name}{"\n"}{end}') && [ -n "$kinds" ]; then
  (umask 077 && kubectl get "$(printf '%s\n' "$kinds" | paste -s -d , -)" --all-namespaces --output yaml \
    > ./«backupFile».part && mv ./«backupFile».part ./«backupFile»)
else
  printf '%s\n' «unread» >&2
  false
fi
