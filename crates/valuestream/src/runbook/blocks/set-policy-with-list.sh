az keyvault set-policy --name «azureKeyContainerName» --secret-permissions get list --spn "${applicationClientId-}"
