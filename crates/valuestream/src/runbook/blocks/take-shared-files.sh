# The pipeline reads the adapters and the QVS Config from the branch that it runs.
if git fetch origin refs/heads/«branchOfFirst»; then
  git checkout FETCH_HEAD -- ./«valuestreamDirectory»
else
  false
fi
