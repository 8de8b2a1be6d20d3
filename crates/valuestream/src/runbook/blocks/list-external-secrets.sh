kubectl get externalsecrets.external-secrets.io --all-namespaces
