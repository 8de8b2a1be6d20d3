git add --all

git diff --cached --quiet \
  || git commit -m 'Qmonus Value Stream Official Introduction for External Secrets Operator'

git push --set-upstream origin refs/heads/«gitBranch»
