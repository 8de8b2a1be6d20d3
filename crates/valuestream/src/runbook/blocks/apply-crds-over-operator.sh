# Up to 0.15.1 the operator itself edits the definitions' webhook, so applying them again meets its edits.
kubectl apply --server-side --force-conflicts --filename «crdUrl»
