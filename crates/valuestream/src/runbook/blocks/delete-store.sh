if kind=$(kubectl get customresourcedefinition clustersecretstores.external-secrets.io --ignore-not-found \
  --output name) \
  && there=$([ -z "$kind" ] || kubectl get clustersecretstore.external-secrets.io/«appName» --ignore-not-found \
  --output jsonpath='{.spec.provider.azurekv.serviceAccountRef.namespace}/{.spec.provider.azurekv.serviceAccountRef.name} {.spec.provider.azurekv.vaultUrl}') \
  && readers=$([ -z "$kind" ] || kubectl get externalsecrets.external-secrets.io --all-namespaces --output \
  jsonpath='{range .items[*]}{.spec.secretStoreRef.kind}/{.spec.secretStoreRef.name} {.metadata.namespace}/{.metadata.name}{"\n"}{end}'); then
  readers=$(printf '%s\n' "$readers" | store=«appName» awk '$1 == "ClusterSecretStore/" ENVIRON["store"] { print $2 }')
  if [ -z "$there" ]; then
    printf '%s\n' «none»
  elif [ "${there%/}" != «ksaNamespace»/«ksaName»' '«vaultAddress» ]; then
    printf '%s %s\n' «other» "$there" >&2
    false
  elif [ -n "$readers" ]; then
    printf '%s\n%s\n' «several» "$readers" >&2
    false
  else
    answer=
    printf '%s %s [y/N] ' «ask» «appName»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) kubectl delete clustersecretstore.external-secrets.io/«appName» ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
