[ -d "${XDG_CACHE_HOME:-$HOME/.cache}"/external-secrets-«tag» ] \
  || git clone --branch «tag» --depth 1 https://github.com/external-secrets/external-secrets.git \
  "${XDG_CACHE_HOME:-$HOME/.cache}"/external-secrets-«tag»
