# The value goes through a pipe: as an argument it would be in the process list.
# It does not exist outside the parentheses.
(
  secretValue=
  printf '%s %s ' «remoteKey» «ask»
  { read -r -s secretValue </dev/tty; } 2>/dev/null
  echo
  if [ -n "$secretValue" ]; then
    printf '%s' "$secretValue" | az keyvault secret set --vault-name «azureKeyContainerName» \
      --name «remoteKey» --file /dev/stdin --encoding utf-8 --output none
  else
    printf '%s %s\n' «left» «remoteKey» >&2
    false
  fi
)
