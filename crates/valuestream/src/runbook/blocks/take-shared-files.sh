# The pipeline reads the adapters and the QVS Config from the branch that it runs.
git fetch origin refs/heads/«branchOfFirst» && git checkout FETCH_HEAD -- ./«valuestreamDirectory»
