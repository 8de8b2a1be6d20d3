if [ -f ./«kubeconfigFile» ]; then
  answer=
  printf '%s %s [y/N] ' «ask» «kubeconfigFile»
  { read -r answer </dev/tty; } 2>/dev/null
  case $answer in
    [yY]*) rm -f ./«kubeconfigFile» ;;
  esac
fi
