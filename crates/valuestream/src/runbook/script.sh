#!/usr/bin/env bash
# «head»

from=
yes=
current=
steps='«steps»'

bundle=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && cd «up» && pwd -P)
files=(
  «files»
)

usage() {
  cat <<'USAGE'
«usage»
USAGE
}

read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --from)
        from=${2-}
        case " $steps " in
          *" ${from// /x} "*) ;;
          *)
            usage >&2
            exit 2
            ;;
        esac
        shift
        ;;
      --yes) yes=1 ;;
      -h | --help)
        usage
        exit 0
        ;;
      *)
        usage >&2
        exit 2
        ;;
    esac
    shift
  done
}

say() {
  printf '%s\n' "$1"
}

stop() {
  printf '\n%s%s%s\n' «stoppedBefore» "$current" «stoppedAfter» >&2
  printf '  %s --from %s\n' "$0" "$current" >&2
  exit 1
}

is_clone() {
  [ "$(git config --get remote.origin.url 2>/dev/null)" = «url» ]
}

enter_clone() {
  if is_clone; then
    cd "$(git rev-parse --show-toplevel)" || stop
  else
    say «notInClone» >&2
    stop
  fi
}

# Copies the bundle into the clone, unless it lies there already.
place_files() {
  enter_clone
  if [ "$(pwd -P)" = "$bundle" ]; then
    return 0
  fi
  for file in "${files[@]}"; do
    if [ -e "$file" ] && ! cmp -s -- "$bundle/$file" "$file"; then
      reply=
      printf '%s: %s [y/N] ' "$file" «differs»
      read -r reply
      case $reply in
        [yY]*) ;;
        *) continue ;;
      esac
    fi
    mkdir -p -- "$(dirname -- "$file")" || stop
    cp -p -- "$bundle/$file" "$file" || stop
  done
}

wait_for_console() {
  printf '%s' «console»
  read -r reply || printf '\n'
}

# begin <step> <title> <why>: whether the step is to be done.
begin() {
  if [ -n "$from" ] && [ "$from" != "$1" ]; then
    return 1
  fi
  from=
  current=$1
  printf '\n== %s %s\n' "$1" "$2"
  say "$3"
  if [ -n "$yes" ]; then
    return 0
  fi
  printf '%s' «run»
  read -r reply || reply=q
  case $reply in
    [qQ]*) stop ;;
    [nN]*)
      say «skipped»
      return 1
      ;;
  esac
}
