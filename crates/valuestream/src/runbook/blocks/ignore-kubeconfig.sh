[ -z "$(tail -c 1 .gitignore 2>/dev/null)" ] || echo >> .gitignore

grep -q -s -x -F -e «kubeconfigFile» .gitignore || printf '%s\n' «kubeconfigFile» >> .gitignore
