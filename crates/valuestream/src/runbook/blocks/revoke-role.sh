vaultId=$(az keyvault show --name «azureKeyContainerName» --query id --output tsv) && az role assignment delete --assignee "${applicationId-}" --role 'Key Vault Secrets User' --scope "$vaultId"
