# Other clusters and namespaces may use the application through credentials of their own, and others through a password.
# --display-name finds every name that starts with the text, so the exact match is selected afterwards.
applications=$(az ad app list --display-name «applicationName» --query '[].[displayName,appId]' --output tsv)

applicationId=$(printf '%s\n' "$applications" \
  | name=«applicationName» awk -F '\t' '$1 == ENVIRON["name"] { print $2 }')

case $(printf '%s\n' "$applicationId" | grep -c .) in
  0) printf '%s\n' «none» ;;
  1)
    if users=$(az ad app federated-credential list --id "$applicationId" --query '[].subject' --output tsv) \
      && passwords=$(az ad app show --id "$applicationId" --query 'passwordCredentials[].keyId' --output tsv); then
      if [ -n "$users$passwords" ]; then
        printf '%s\n%s\n' «other» "$users" >&2
        false
      else
        answer=
        printf '%s %s [y/N] ' «ask» «applicationName»
        { read -r answer </dev/tty; } 2>/dev/null
        case $answer in
          [yY]*)
            «commands» \
              && az ad app delete --id "$applicationId"
            ;;
          *) printf '\n%s\n' «left» ;;
        esac
      fi
    else
      printf '%s\n' «unread» >&2
      false
    fi
    ;;
  *)
    printf '%s\n' «several» >&2
    false
    ;;
esac
