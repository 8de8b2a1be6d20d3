# The name of a deleted vault stays taken. Who may not list deleted vaults learns it from the creation.
if vaultNames=$(az keyvault list --resource-group «resourceGroup» --query '[].name' --output tsv); then
  if printf '%s\n' "$vaultNames" | grep -i -q -x -F -e «azureKeyContainerName»; then
    printf '%s\n' «there»
  elif az keyvault list-deleted --resource-type vault --query '[].name' --output tsv 2>/dev/null \
    | grep -i -q -x -F -e «azureKeyContainerName»; then
    printf '%s\n' «other» >&2
    false
  else
    «commands»
  fi
else
  false
fi
