grep -q -s -x -F -e '*kubeconfig*' .gitignore || printf '%s\n' '*kubeconfig*' >> .gitignore
