# --display-name finds every name that starts with the text, so the exact match is selected afterwards.
applications=$(az ad sp list --display-name «applicationName» --query '[].[displayName,id]' --output tsv)

servicePrincipalId=$(printf '%s\n' "$applications" \
  | name=«applicationName» awk -F '\t' '$1 == ENVIRON["name"] { print $2 }')

vaultId=$(az keyvault show --name «azureKeyContainerName» --query id --output tsv)

case $(printf '%s\n' "$servicePrincipalId" | grep -c .) in
  1) [ -n "$vaultId" ] && az role assignment create --role 'Key Vault Secrets User' \
    --assignee-object-id "$servicePrincipalId" --assignee-principal-type ServicePrincipal \
    --scope "$vaultId" ;;
  0)
    printf '%s\n' «none» >&2
    false
    ;;
  *)
    printf '%s\n' «several» >&2
    false
    ;;
esac
