az keyvault secret set --vault-name «azureKeyContainerName» --name «remoteKey» --value «demoText»
