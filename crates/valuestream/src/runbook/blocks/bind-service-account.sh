oidcIssuerUrl=$(az aks show --name «clusterName» --resource-group «resourceGroup» \
  --query oidcIssuerProfile.issuerUrl --output tsv)

if [ -n "$oidcIssuerUrl" ]; then
  azwi serviceaccount create phase federated-identity --aad-application-name «applicationName» \
    --service-account-name «ksaName» --service-account-namespace «ksaNamespace» \
    --service-account-issuer-url "$oidcIssuerUrl"
else
  printf '%s\n' «none» >&2
  false
fi
