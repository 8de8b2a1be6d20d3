cat ./«kubeconfigFile»
