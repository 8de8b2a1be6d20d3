if account=$(kubectl get serviceaccount/«ksaName» --namespace «ksaNamespace» --ignore-not-found --output name); then
  if [ -z "$account" ]; then
    printf '%s\n' «none»
  else
    answer=
    printf '%s %s [y/N] ' «ask» «ksaNamespace»/«ksaName»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) kubectl delete serviceaccount/«ksaName» --namespace «ksaNamespace» ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
