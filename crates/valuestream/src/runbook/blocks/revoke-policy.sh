az keyvault delete-policy --name «azureKeyContainerName» --spn "${applicationId-}"
