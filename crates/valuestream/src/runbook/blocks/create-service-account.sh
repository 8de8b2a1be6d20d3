if existing=$(kubectl get serviceaccount --namespace «ksaNamespace» --ignore-not-found \
  --output name -- «ksaName»); then
  answer=y
  if [ -n "$existing" ]; then
    answer=
    printf '%s: %s [y/N] ' "$existing" «ask»
    { read -r answer </dev/tty; } 2>/dev/null
  fi
  case $answer in
    [yY]*) azwi serviceaccount create phase sa --aad-application-name «applicationName» \
      --service-account-namespace «ksaNamespace» --service-account-name «ksaName» ;;
  esac
else
  false
fi
