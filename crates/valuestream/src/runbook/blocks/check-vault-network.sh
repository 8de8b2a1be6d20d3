az keyvault show --name «azureKeyContainerName» --output tsv \
  --query '[properties.publicNetworkAccess, properties.networkAcls.defaultAction]'
