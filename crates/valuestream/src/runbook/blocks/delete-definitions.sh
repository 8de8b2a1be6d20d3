# Whatever object is left would go with its definition, or keep it from going.
if definitions=$(kubectl get customresourcedefinitions --output \
  jsonpath='{range .items[*]}{.spec.group} {.metadata.name}{"\n"}{end}') \
  && running=$(kubectl get deployment --all-namespaces \
  --selector app.kubernetes.io/name=external-secrets --output name); then
  definitions=$(printf '%s\n' "$definitions" \
    | awk '$1 == "external-secrets.io" || $1 == "generators.external-secrets.io" { print $2 }')
  if [ -z "$definitions" ]; then
    printf '%s\n' «none»
  elif [ -n "$running" ]; then
    printf '%s\n%s\n' «other» "$running" >&2
    false
  elif objects=$(kubectl get "$(printf '%s\n' "$definitions" | paste -s -d , -)" --all-namespaces --output name); then
    if [ -n "$objects" ]; then
      printf '%s\n%s\n' «several» "$objects" >&2
      false
    else
      answer=
      printf '%s\n%s [y/N] ' "$definitions" «ask»
      { read -r answer </dev/tty; } 2>/dev/null
      case $answer in
        [yY]*) printf '%s\n' "$definitions" | xargs kubectl delete customresourcedefinition ;;
        *) printf '\n%s\n' «left» ;;
      esac
    fi
  else
    printf '%s\n' «unread» >&2
    false
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
