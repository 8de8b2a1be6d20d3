# Older charts give the webhook configurations no label of the release, so they are told by the service that they call.
if kind=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io --ignore-not-found \
  --output name) \
  && objects=$([ -z "$kind" ] || kubectl get externalsecrets.external-secrets.io --all-namespaces --output \
  jsonpath='{range .items[*]}{.metadata.namespace}/{.metadata.name}{"\n"}{end}') \
  && there=$(kubectl get deployment/external-secrets-operator --namespace «esoNamespace» --ignore-not-found \
  --output name) \
  && webhooks=$(kubectl get validatingwebhookconfiguration secretstore-validate externalsecret-validate \
  --ignore-not-found --output \
  jsonpath='{range .items[*]}{.webhooks[0].clientConfig.service.namespace}/{.webhooks[0].clientConfig.service.name} {.metadata.name}{"\n"}{end}'); then
  webhooks=$(printf '%s\n' "$webhooks" | namespace=«esoNamespace» awk '$1 == ENVIRON["namespace"] "/external-secrets-operator-webhook" { print $2 }')
  if [ -n "$objects" ]; then
    printf '%s\n%s\n' «several» "$objects" >&2
    false
  elif [ -z "$there" ] && [ -z "$webhooks" ]; then
    printf '%s\n' «none»
  else
    answer=
    printf '%s %s [y/N] ' «ask» «esoNamespace»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*)
        { [ -z "$webhooks" ] || printf '%s\n' "$webhooks" \
          | xargs kubectl delete validatingwebhookconfiguration; } \
          && kubectl delete deployment,service,serviceaccount,role,rolebinding,secret \
          --namespace «esoNamespace» --selector app.kubernetes.io/instance=external-secrets-operator \
          && kubectl delete clusterrole,clusterrolebinding \
          --selector app.kubernetes.io/instance=external-secrets-operator
        ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
