# Unreadable does not mean absent.
if running=$(kubectl get deployment --all-namespaces \
  --selector app.kubernetes.io/name=external-secrets \
  --output jsonpath='{.items[*].metadata.labels.app\.kubernetes\.io/version}'); then
  case $running in
    «installedTag») printf '%s %s\n' «there» "$running" ;;
    «tag») printf '%s %s\n' «already» "$running" ;;
    '')
      printf '%s\n' «none» >&2
      false
      ;;
    *)
      printf '%s %s != %s\n' «otherRelease» "$running" «installedTag» >&2
      false
      ;;
  esac
else
  printf '%s\n' «unread» >&2
  false
fi
