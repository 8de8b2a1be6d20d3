az aks show --name «clusterName» --resource-group «resourceGroup» \
  --query oidcIssuerProfile.issuerUrl --output tsv
