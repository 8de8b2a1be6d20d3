# Other clusters and namespaces may use the application through credentials of their own, and others through a password.
if users=$(az ad app federated-credential list --id "${applicationId-}" --query '[].subject' --output tsv) \
  && passwords=$(az ad app show --id "${applicationId-}" --query 'passwordCredentials[].keyId' --output tsv); then
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
          && az ad app delete --id "${applicationId-}"
        ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
