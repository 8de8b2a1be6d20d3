az keyvault create --name «azureKeyContainerName» --resource-group «resourceGroup» \
  --location «location» --enable-rbac-authorization true
