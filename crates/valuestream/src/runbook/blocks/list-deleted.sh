az keyvault secret list-deleted --vault-name «azureKeyContainerName» --query '[].name' --output tsv
