az aks get-credentials --admin --name «clusterName» --resource-group «resourceGroup» \
  --overwrite-existing
