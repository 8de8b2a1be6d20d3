# The branch that everybody works on is never deleted.
if head=$(git ls-remote --symref origin HEAD) \
  && there=$(git ls-remote origin refs/heads/«gitBranch»); then
  head=$(printf '%s\n' "$head" | awk '$1 == "ref:" { print $2 }')
  if [ -z "$there" ]; then
    printf '%s\n' «none»
  elif [ "$head" = refs/heads/«gitBranch» ]; then
    printf '%s\n' «other»
  else
    answer=
    printf '%s %s [y/N] ' «ask» «gitBranch»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) git push origin :refs/heads/«gitBranch» ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
