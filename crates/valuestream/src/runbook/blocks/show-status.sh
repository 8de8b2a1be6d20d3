kubectl describe clustersecretstore/«appName»
