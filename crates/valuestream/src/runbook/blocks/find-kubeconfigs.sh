git log --all --oneline --name-only -- '*kubeconfig*'
