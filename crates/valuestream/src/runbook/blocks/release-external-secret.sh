# ESO itself takes its finalizer off. Only where no ESO runs any more, nobody does.
if kind=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io --ignore-not-found \
  --output name) \
  && deleted=$([ -z "$kind" ] || kubectl get externalsecret.external-secrets.io/«secret.name» \
  --namespace «secret.namespace» --ignore-not-found --output jsonpath='{.metadata.deletionTimestamp}') \
  && running=$(kubectl get deployment --all-namespaces \
  --selector app.kubernetes.io/name=external-secrets --output name); then
  if [ -z "$deleted" ]; then
    printf '%s\n' «none»
  elif [ -n "$running" ]; then
    kubectl wait --for=delete externalsecret.external-secrets.io/«secret.name» \
      --namespace «secret.namespace» --timeout=120s
  else
    answer=
    printf '%s %s [y/N] ' «ask» «secret.namespace»/«secret.name»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*)
        kubectl patch externalsecret.external-secrets.io/«secret.name» --namespace «secret.namespace» \
          --type=merge --patch '{"metadata":{"finalizers":null}}'
        ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
