kubectl wait --for=condition=Ready --timeout=120s clustersecretstore/«appName»

kubectl get clustersecretstore/«appName»
