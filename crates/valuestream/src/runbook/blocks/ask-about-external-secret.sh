# Where the definitions are gone, so are the objects. One that reads another store is someone else's.
if kind=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io --ignore-not-found \
  --output name) \
  && store=$([ -z "$kind" ] || kubectl get externalsecret.external-secrets.io/«secret.name» \
  --namespace «secret.namespace» --ignore-not-found \
  --output jsonpath='{.spec.secretStoreRef.kind}/{.spec.secretStoreRef.name}'); then
  if [ -z "$store" ]; then
    printf '%s\n' «none»
  elif [ "$store" != ClusterSecretStore/«appName» ]; then
    printf '%s %s\n' «other» "$store" >&2
    false
  else
    answer=
    printf '%s %s [y/N] ' «ask» «secret.namespace»/«secret.name»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) «commands» ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
