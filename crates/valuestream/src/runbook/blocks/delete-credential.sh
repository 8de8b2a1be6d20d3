# Of the credentials, only the one that trusts this ServiceAccount of this cluster was made by the plan.
if oidcIssuerUrl=$(az aks show --name «clusterName» --resource-group «resourceGroup» \
  --query oidcIssuerProfile.issuerUrl --output tsv) && [ -n "$oidcIssuerUrl" ] \
  && credentials=$(az ad app federated-credential list --id "${applicationId-}" \
  --query '[].[issuer,subject,id]' --output tsv); then
  credential=$(printf '%s\n' "$credentials" | issuer=$oidcIssuerUrl \
    subject=system:serviceaccount:«ksaNamespace»:«ksaName» \
    awk -F '\t' '$1 == ENVIRON["issuer"] && $2 == ENVIRON["subject"] { print $3 }')
  if [ -z "$credential" ]; then
    printf '%s\n' «already»
  else
    answer=
    printf '%s %s [y/N] ' «ask» «ksaNamespace»/«ksaName»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*)
        az ad app federated-credential delete --id "${applicationId-}" \
          --federated-credential-id "$credential"
        ;;
      *) printf '\n%s\n' «left» ;;
    esac
  fi
else
  printf '%s\n' «unread» >&2
  false
fi
