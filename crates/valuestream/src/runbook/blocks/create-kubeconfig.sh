(umask 077 && qvsctl plugin gen-kubeconfig -p -o «kubeconfigFile» -n «esoNamespace»)

[ ! -f ./«kubeconfigFile» ] || chmod 600 ./«kubeconfigFile»
