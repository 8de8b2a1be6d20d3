az keyvault set-policy --name «azureKeyContainerName» --secret-permissions get --spn "${applicationClientId-}"
