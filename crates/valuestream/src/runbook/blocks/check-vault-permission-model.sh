az keyvault show --name «azureKeyContainerName» --query properties.enableRbacAuthorization \
  --output tsv
