# Objects that were stored as v1alpha1 are stored anew first: the record alone keeps them readable. An empty patch stores
# an object anew. `kubectl replace` would also write a resourceVersion into what `kubectl apply` remembers, which then
# refuses the next manifest.
if stored=$(kubectl get customresourcedefinition «definition» --ignore-not-found --output \
  jsonpath='{.status.storedVersions[*]} {.spec.versions[?(@.storage==true)].name}') \
  && objects=$([ -z "${stored%% }" ] || kubectl get «definition» --all-namespaces --output name); then
  case " $stored " in
    *' v1alpha1 '*)
      { [ -z "$objects" ] || kubectl get «definition» --all-namespaces --output yaml \
        | kubectl patch --filename - --type=merge --patch '{}'; } \
        && kubectl patch customresourcedefinition «definition» --subresource=status --type=json \
        --patch '[{"op":"replace","path":"/status/storedVersions","value":["'"${stored##* }"'"]}]'
      ;;
    *) printf '%s %s\n' «none» «definition» ;;
  esac
else
  printf '%s\n' «unread» >&2
  false
fi
