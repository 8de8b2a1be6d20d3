# A second run must not replace what was saved before the upgrade, and half a file is no backup.
if [ -s ./«backupFile» ]; then
  printf '%s %s\n' «already» ./«backupFile»
else
  (umask 077 && kubectl get --all-namespaces --output yaml \
    clustersecretstores.external-secrets.io,secretstores.external-secrets.io,clusterexternalsecrets.external-secrets.io,externalsecrets.external-secrets.io \
    > ./«backupFile».part && mv ./«backupFile».part ./«backupFile»)
fi
