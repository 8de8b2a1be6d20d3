# What was pushed for another Environment in the meantime must not be lost.
if there=$(git ls-remote origin refs/heads/«gitBranch»); then
  [ -z "$there" ] || git pull --ff-only origin refs/heads/«gitBranch»
else
  printf '%s\n' «unread» >&2
  false
fi
