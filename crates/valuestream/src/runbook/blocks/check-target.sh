# ESO takes over a Secret that is there, and removes the keys that its ExternalSecret does not name.
if there=$(kubectl get secret/«secret.target» --namespace «secret.namespace» --ignore-not-found --output \
  jsonpath='{.metadata.name} {.metadata.ownerReferences[0].kind}/{.metadata.ownerReferences[0].name}'); then
  case $there in
    '') printf '%s\n' «none» ;;
    *' ExternalSecret/'«secret.name») printf '%s\n' «already» ;;
    *)
      printf '%s %s\n' «other» «secret.namespace»/«secret.target» >&2
      false
      ;;
  esac
else
  printf '%s\n' «unread» >&2
  false
fi
