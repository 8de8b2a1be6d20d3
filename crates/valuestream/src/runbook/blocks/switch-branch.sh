if git rev-parse --quiet --verify refs/heads/«gitBranch» >/dev/null || git rev-parse --quiet \
  --verify refs/remotes/origin/«gitBranch» >/dev/null; then
  git checkout «gitBranch» --
else
  git checkout -b «gitBranch»
fi
