az aks get-credentials --admin --name «clusterName» --resource-group «resourceGroup» \
  --overwrite-existing || { az aks get-credentials --name «clusterName» \
  --resource-group «resourceGroup» --overwrite-existing \
  && kubelogin convert-kubeconfig -l azurecli; }
