# --display-name finds every name that starts with the text, so the exact match is selected afterwards. A list that could not be
# read must not count as empty.
if applications=$(az ad app list --display-name «applicationName» --query '[].[displayName,appId]' --output tsv); then
  applicationId=$(printf '%s\n' "$applications" \
    | name=«applicationName» awk -F '\t' '$1 == ENVIRON["name"] { print $2 }')
  case $(printf '%s\n' "$applicationId" | grep -c .) in
    0) printf '%s\n' «none» ;;
    1)
      «commands»
      ;;
    *)
      printf '%s\n' «several» >&2
      false
      ;;
  esac
else
  printf '%s\n' «unread» >&2
  false
fi
