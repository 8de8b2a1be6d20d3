kubectl get deployment --namespace «esoNamespace»
