# --display-name finds every name that starts with the text, so the exact match is selected afterwards.
applications=$(az ad sp list --display-name «applicationName» --query '[].[displayName,appId]' --output tsv)

applicationClientId=$(printf '%s\n' "$applications" \
  | name=«applicationName» awk -F '\t' '$1 == ENVIRON["name"] { print $2 }')

case $(printf '%s\n' "$applicationClientId" | grep -c .) in
  1) «commands» ;;
  0)
    printf '%s\n' «none» >&2
    false
    ;;
  *)
    printf '%s\n' «several» >&2
    false
    ;;
esac
