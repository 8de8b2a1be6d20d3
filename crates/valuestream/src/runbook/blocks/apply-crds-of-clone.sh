kubectl apply --server-side \
  --filename "${XDG_CACHE_HOME:-$HOME/.cache}"/external-secrets-«tag»/deploy/crds/bundle.yaml
