az keyvault secret show --vault-name «azureKeyContainerName» --name «remoteKey» --query id \
  --output tsv
