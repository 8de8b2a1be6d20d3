kubectl create namespace --dry-run=client --output yaml -- «ksaNamespace» | kubectl apply --filename -
