# A list that could not be read must not count as empty.
if secretNames=$(az keyvault secret list --vault-name «azureKeyContainerName» \
  --query '[].name' --output tsv); then
  if printf '%s\n' "$secretNames" | grep -i -q -x -F -e «remoteKey»; then
    printf '%s %s\n' «there» «remoteKey»
  else
    «commands»
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
