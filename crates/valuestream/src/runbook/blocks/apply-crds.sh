kubectl apply --server-side --filename «crdUrl»
