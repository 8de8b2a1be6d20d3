# A pager would wait for a key.
git --no-pager log --all --oneline --name-only -- '*kubeconfig*'
