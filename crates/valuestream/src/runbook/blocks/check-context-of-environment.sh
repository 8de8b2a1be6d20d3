# The runbook of another Environment may have selected its own cluster.
context=$(kubectl config current-context)

case $context in
  «clusterName» | «clusterName»-admin) printf '%s\n' "$context" ;;
  *)
    printf '%s %s != %s\n' «other» "$context" «clusterName» >&2
    false
    ;;
esac
