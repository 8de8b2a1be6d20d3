# Up to 0.15.1, the operator itself edits the webhook of the definitions, so applying them again conflicts with its edits.
kubectl apply --server-side --force-conflicts --filename «crdUrl»
