# Of the credentials, only the one that trusts this ServiceAccount of this cluster was made by the plan.
# --display-name finds every name that starts with the text, so the exact match is selected afterwards.
applications=$(az ad app list --display-name «applicationName» --query '[].[displayName,appId]' --output tsv)

applicationId=$(printf '%s\n' "$applications" \
  | name=«applicationName» awk -F '\t' '$1 == ENVIRON["name"] { print $2 }')

case $(printf '%s\n' "$applicationId" | grep -c .) in
  0) printf '%s\n' «none» ;;
  1)
    if oidcIssuerUrl=$(az aks show --name «clusterName» --resource-group «resourceGroup» \
      --query oidcIssuerProfile.issuerUrl --output tsv) && [ -n "$oidcIssuerUrl" ] \
      && credentials=$(az ad app federated-credential list --id "$applicationId" \
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
            az ad app federated-credential delete --id "$applicationId" \
              --federated-credential-id "$credential"
            ;;
          *) printf '\n%s\n' «left» ;;
        esac
      fi
    else
      printf '%s\n' «unread» >&2
      false
    fi
    ;;
  *)
    printf '%s\n' «several» >&2
    false
    ;;
esac
