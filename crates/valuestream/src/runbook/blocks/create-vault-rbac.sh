if vaultNames=$(az keyvault list --resource-group «resourceGroup» --query '[].name' --output tsv); then
  printf '%s\n' "$vaultNames" | grep -i -q -x -F -e «azureKeyContainerName» \
    || az keyvault create --name «azureKeyContainerName» --resource-group «resourceGroup» \
    --location «location» --enable-rbac-authorization true
else
  false
fi
