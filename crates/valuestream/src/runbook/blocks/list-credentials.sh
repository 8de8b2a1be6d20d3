# --display-name finds every name that starts with the text, so the exact match is selected afterwards.
applications=$(az ad app list --display-name «applicationName» --query '[].[displayName,appId]' --output tsv)

applicationId=$(printf '%s\n' "$applications" \
  | name=«applicationName» awk -F '\t' '$1 == ENVIRON["name"] { print $2 }')

[ -z "$applicationId" ] || az ad app federated-credential list --id "$applicationId" \
  --query '[].[subject,issuer]' --output tsv
