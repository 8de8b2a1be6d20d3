# Unreadable must not count as disabled, and without an issuer nothing below works.
if oidcEnabled=$(az aks show --name «clusterName» --resource-group «resourceGroup» \
  --query oidcIssuerProfile.enabled --output tsv); then
  if [ "$oidcEnabled" = true ]; then
    printf '%s\n' «already»
  else
    answer=
    printf '%s [y/N] ' «ask»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) az aks update --name «clusterName» --resource-group «resourceGroup» \
        --enable-oidc-issuer ;;
      *)
        printf '%s\n' «left» >&2
        false
        ;;
    esac
  fi
else
  false
fi
