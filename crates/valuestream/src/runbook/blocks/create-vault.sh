# The name of a deleted vault stays taken. Who may not list deleted vaults learns it from the creation.
if vaultNames=$(az keyvault list --resource-group «resourceGroup» --query '[].name' --output tsv); then
  if printf '%s\n' "$vaultNames" | grep -i -q -x -F -e «azureKeyContainerName»; then
    printf '%s\n' «there»
  elif [ -n "$(az keyvault list-deleted --resource-type vault --query '[].name' --output tsv 2>/dev/null \
    | name=«azureKeyContainerName» awk 'tolower($0) == tolower(ENVIRON["name"])')" ]; then
    answer=
    printf '%s %s [y/N] ' «ask» «azureKeyContainerName»
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) az keyvault recover --name «azureKeyContainerName» ;;
      *)
        printf '\n%s\n' «other» >&2
        false
        ;;
    esac
  else
    «commands»
  fi
else
  false
fi
