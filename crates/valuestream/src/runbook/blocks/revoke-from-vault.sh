# Other Environments go on using the application.
answer=
printf '%s %s [y/N] ' «ask» «azureKeyContainerName»
{ read -r answer </dev/tty; } 2>/dev/null
case $answer in
  [yY]*)
    «commands»
    ;;
  *) printf '\n%s\n' «left» ;;
esac
