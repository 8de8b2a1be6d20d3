# What Kubernetes itself puts into every namespace does not count.
if there=$(kubectl get namespace/«namespace» --ignore-not-found --output name) \
  && inside=$([ -z "$there" ] || kubectl get --namespace «namespace» --output name \
  all,configmap,secret,serviceaccount,persistentvolumeclaim,role,rolebinding,ingress,networkpolicy,lease); then
  inside=$(printf '%s\n' "$inside" \
    | grep -v -x -E 'configmap/kube-root-ca[.]crt|serviceaccount/default|secret/default-token-[a-z0-9]+')
  if [ -z "$there" ]; then
    printf '%s\n' «none»
  elif [ -n "$inside" ]; then
    printf '%s\n%s\n' «several» "$inside"
  else
    answer=
    printf '%s %s [y/N] ' «ask» «namespace»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) kubectl delete namespace/«namespace» ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
