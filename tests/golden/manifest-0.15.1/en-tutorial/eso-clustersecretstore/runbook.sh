#!/usr/bin/env bash
# Runs the steps that install External Secrets Operator on AKS, one by one, asking before each.

from=
yes=
current=
steps='0-1 0-2 1 2 2-a 3 3-a 4 5 6 7 8 9 10 10-a 11'

usage() {
  printf '%b %s\n' 'Usage: runbook.sh [--from <step>] [--yes]'$'\x0a''  --from <step>  starts at this step'$'\x0a''  --yes          does not ask before each step (it still asks before anything that cannot be undone)'$'\x0a''Steps:' "$steps"
}

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

bundle=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && cd .. && pwd -P)
files=(
  'eso-clustersecretstore/.valuestream/qvs.yaml'
  'eso-clustersecretstore/.valuestream/pipelines/eso-clustersecretstore-deploy-assemblyline.yaml'
  'eso-clustersecretstore/deployment-config.yaml'
  'eso-clustersecretstore/manifests/azure-key-vault-clustersecretstore.yaml'
  'eso-clustersecretstore/manifests/example-externalsecret.yaml'
  'eso-clustersecretstore/RUNBOOK.md'
  'eso-clustersecretstore/runbook.sh'
  'eso-clustersecretstore/README.md'
)

stop() {
  # shellcheck disable=SC2059
  printf '\n''Stopped at step %s. Fix the problem, then continue with:''\n' "$current" >&2
  printf '  %s --from %s\n' "$0" "$current" >&2
  exit 1
}

in_clone() {
  if [ "$(git config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
    cd "$(git rev-parse --show-toplevel)" || return 1
  else
    printf '%s\n' 'Run it inside the clone of the repository.' >&2
    return 1
  fi
}

begin() {
  if [ -n "$from" ] && [ "$from" != "$1" ]; then
    return 1
  fi
  from=
  current=$1
  printf '\n== %s %s\n' "$1" "$2"
}

agreed() {
  if [ -n "$yes" ]; then
    return 0
  fi
  printf '%s' 'Run it? [Y/n/q] '
  read -r reply || reply=q
  case $reply in
    [qQ]*) stop ;;
    [nN]*)
      printf '%s\n' 'Skipped.'
      return 1
      ;;
  esac
}

wait_for_console() {
  printf '%s' 'Do this in the QVS console, then press Enter.'
  read -r reply || printf '\n'
}

place_files() {
  in_clone || return 1
  if [ "$(pwd -P)" = "$bundle" ]; then
    return 0
  fi
  for file in "${files[@]}"; do
    if [ -e "$file" ] && ! cmp -s -- "$bundle/$file" "$file"; then
      reply=
      printf '%s: %s [y/N] ' "$file" 'This file exists with other content. Overwrite it?'
      read -r reply
      case $reply in
        [yY]*) ;;
        *) continue ;;
      esac
    fi
    mkdir -p -- "$(dirname -- "$file")" && cp -p -- "$bundle/$file" "$file" || return 1
  done
}

if [ "$(git config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
  cd "$(git rev-parse --show-toplevel)" || stop
fi

if begin '0-1' 'Before you start: apply the custom resource definitions'; then
  printf '%s\n' 'The Helm chart that QVS installs comes without CRDs, so the CRDs of the same version are applied first.'
  if agreed; then
  printf '%s\n' '-- Check kubectl'\''s context'
kubectl config current-context || stop
  printf '%s\n' '-- Clone ESO'\''s repository'
[ -d "${XDG_CACHE_HOME:-$HOME/.cache}"/external-secrets-'v0.15.1' ] || git clone --branch 'v0.15.1' --depth 1 https://github.com/external-secrets/external-secrets.git "${XDG_CACHE_HOME:-$HOME/.cache}"/external-secrets-'v0.15.1' || stop
  printf '%s\n' 'The commands first check the ESO and the CRDs in the cluster. If another release is there, they stop and change nothing.'
  printf '%s\n' '-- Check, then apply the CRDs'
if running=$(kubectl get deployment --all-namespaces --selector app.kubernetes.io/name=external-secrets --output jsonpath='{.items[*].metadata.labels.app\.kubernetes\.io/version}') && served=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io --ignore-not-found --output jsonpath='{range .spec.versions[?(@.served==true)]}{.name}{"\n"}{end}'); then
  served=$(printf '%s\n' "$served" | sort | paste -s -d ' ' -)
  if [ -n "$running" ] && [ "$running" != 'v0.15.1' ]; then
    printf '%s %s\n' 'Another release of External Secrets Operator is running. Nothing was changed:' "$running" >&2
    false
  elif [ -n "$served" ] && [ "$served" != 'v1alpha1 v1beta1' ]; then
    printf '%s %s\n' 'The CRDs of another release are installed. Nothing was changed. API versions served:' "$served" >&2
    false
  else
    kubectl apply --server-side --filename "${XDG_CACHE_HOME:-$HOME/.cache}"/external-secrets-'v0.15.1'/deploy/crds/bundle.yaml
  fi
else
  printf '%s\n' 'What is in the cluster cannot be read. Nothing was changed.' >&2
  false
fi || stop
    :
  fi
fi

if begin '0-2' 'Before you start: configure workload identity'; then
  printf '%s\n' 'It binds a ServiceAccount in the cluster to a Microsoft Entra ID application that may read the vault.'
  if agreed; then
  printf '%s\n' '-- Sign in to Azure'
az login || stop
  printf '%s\n' 'The next three commands date from when the OIDC issuer was a preview. Today'\''s AKS does not need them.'
  printf '%s\n' '-- Register EnableOIDCIssuerPreview'
az feature register --name EnableOIDCIssuerPreview --namespace Microsoft.ContainerService || stop
  printf '%s\n' '-- Check whether it is registered'
az feature list -o table --query "[?contains(name, 'Microsoft.ContainerService/EnableOIDCIssuerPreview')].{Name:name,State:properties.state}" || stop
  printf '%s\n' 'Check again from time to time until State is Registered, and only then go on.'
  printf '%s\n' '-- Renew the registration of the resource provider'
az provider register --namespace Microsoft.ContainerService || stop
  printf '%s\n' 'Enabling the OIDC issuer restarts the API server and cannot be undone. The commands check first, and ask before enabling it.'
  printf '%s\n' '-- Check the OIDC issuer and enable it if needed'
if oidcEnabled=$(az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.enabled --output tsv); then
  if [ "$oidcEnabled" = true ]; then
    printf '%s\n' 'It is enabled already.'
  else
    answer=
    printf '%s [y/N] ' 'Enabling the OIDC issuer restarts the API server and cannot be undone. Continue?'
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) az aks update --name 'aks-contoso' --resource-group 'rg-contoso' --enable-oidc-issuer ;;
      *)
        printf '%s\n' 'It was not enabled. Without an OIDC issuer you cannot go on.' >&2
        false
        ;;
    esac
  fi
else
  false
fi || stop
  printf '%s\n' '-- Show the OIDC issuer'\''s URL'
az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv || stop
  printf '%s\n' 'If there is no vault yet, create it in the Azure portal (fill in a region to get the command here).'
  printf '%s\n' 'Create a vault in the Azure portal: https://portal.azure.com/#create/Microsoft.KeyVault'
  printf '%s\n' '-- Check the vault'\''s permission model'
az keyvault show --name 'contoso-kv' --query properties.enableRbacAuthorization --output tsv || stop
  printf '%s\n' 'If it prints the other value, first change "Vault permission model" in qvsconfig'\''s form: true is Azure RBAC, false is Access policy.'
  printf '%s\n' '-- Create the Entra application'
azwi serviceaccount create phase app --aad-application-name 'qvs-external-secrets' || stop
  printf '%s\n' '-- Let the application read the vault'
applications=$(az ad sp list --display-name 'qvs-external-secrets' --query '[].[displayName,id]' --output tsv) || stop
servicePrincipalId=$(printf '%s\n' "$applications" | name='qvs-external-secrets' awk -F '\t' '$1 == ENVIRON["name"] { print $2 }') || stop
vaultId=$(az keyvault show --name 'contoso-kv' --query id --output tsv) || stop
case $(printf '%s\n' "$servicePrincipalId" | grep -c .) in
  1) [ -n "$vaultId" ] && az role assignment create --role 'Key Vault Secrets User' --assignee-object-id "$servicePrincipalId" --assignee-principal-type ServicePrincipal --scope "$vaultId" ;;
  0)
    printf '%s\n' 'The Entra application is not found yet. Wait a moment, then run this again.' >&2
    false
    ;;
  *)
    printf '%s\n' 'Several Entra applications have this name. Choose another name.' >&2
    false
    ;;
esac || stop
  printf '%s\n' 'It can take a few minutes for the role to take effect.'
  printf '%s\n' '-- Create the namespace if it does not exist'
[ -n "$(kubectl get namespace --ignore-not-found --output name -- 'qmonus-system')" ] || kubectl create namespace -- 'qmonus-system' || stop
  printf '%s\n' 'azwi overwrites an existing ServiceAccount, so the commands ask first if there is one.'
  printf '%s\n' '-- Create the ServiceAccount'
if existing=$(kubectl get serviceaccount --namespace 'qmonus-system' --ignore-not-found --output name -- 'azure-key-vault'); then
  answer=y
  if [ -n "$existing" ]; then
    answer=
    printf '%s: %s [y/N] ' "$existing" 'This ServiceAccount already exists. Overwrite its annotations?'
    { read -r answer </dev/tty; } 2>/dev/null
  fi
  case $answer in
    [yY]*) azwi serviceaccount create phase sa --aad-application-name 'qvs-external-secrets' --service-account-namespace 'qmonus-system' --service-account-name 'azure-key-vault' ;;
  esac
else
  false
fi || stop
  printf '%s\n' '-- Check that both annotations are set'
kubectl get serviceaccount --namespace 'qmonus-system' --output jsonpath='{.metadata.annotations.azure\.workload\.identity/client-id}{"\n"}{.metadata.annotations.azure\.workload\.identity/tenant-id}{"\n"}' -- 'azure-key-vault' || stop
  printf '%s\n' 'If the first line is empty, azwi did not find the application: go back and create it.'
  printf '%s\n' '-- Bind the ServiceAccount to the application'
oidcIssuerUrl=$(az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv) || stop
if [ -n "$oidcIssuerUrl" ]; then
  azwi serviceaccount create phase federated-identity --aad-application-name 'qvs-external-secrets' --service-account-name 'azure-key-vault' --service-account-namespace 'qmonus-system' --service-account-issuer-url "$oidcIssuerUrl"
else
  printf '%s\n' 'The OIDC issuer'\''s URL cannot be read. Check that the OIDC issuer is enabled.' >&2
  false
fi || stop
    :
  fi
fi

if begin '1' 'Create the kubeconfig'; then
  printf '%s\n' 'QVS deploys with this cluster-scoped kubeconfig. The namespace is created if it does not exist.'
  if agreed; then
  printf '%s\n' '-- Connect to the cluster'
az aks get-credentials --admin --name 'aks-contoso' --resource-group 'rg-contoso' --overwrite-existing || stop
  printf '%s\n' '-- Create the kubeconfig'
(umask 077 && qvsctl plugin gen-kubeconfig -p -o 'cluster.kubeconfig.yaml' -n 'qmonus-system') || stop
[ ! -f ./'cluster.kubeconfig.yaml' ] || chmod 600 ./'cluster.kubeconfig.yaml' || stop
  printf '%s\n' 'This file grants powerful access to the whole cluster. Delete it at the end of step 3-a, and never commit it to Git.'
    :
  fi
fi

if begin '2' 'Register the Application'; then
  printf '%s\n' 'It tells QVS where in which repository the QVS Config is.'
  if agreed; then
  printf '%s\n' 'Open Application in the left menu, press NEW APPLICATION at the top right, and fill in the form. NEXT is for after step 2-a, which registers the Repository.'
  printf '%s\n' '  Display Name: External Secrets Operator'
  printf '%s\n' '  Description: may be left empty'
  printf '%s\n' '  QVS Config Repository: choose + Create New Repository and go to step 2-a'
  printf '%s\n' '  QVS Config File Path: eso-clustersecretstore/.valuestream/qvs.yaml'
  wait_for_console
    :
  fi
fi

if begin '2-a' 'Register the Repository'; then
  printf '%s\n' 'So that QVS can clone the repository.'
  if agreed; then
  printf '%s\n' 'Fill these in and press CREATE.'
  printf '%s\n' '  Repository Kind: github'
  printf '%s\n' '  Git Clone Protocol: https'
  printf '%s\n' '  Repository Visibility: private'
  printf '%s\n' '  Git Clone URL: https://github.com/sample-org/sample-repo-name.git'
  printf '%s\n' '  Description: may be left empty'
  printf '%s\n' '  Git Token: paste it here, in the console only'
  printf '%s\n' 'Back in the form of step 2, press NEXT at the bottom right. Check that the Name of the new Application is the value below. If not, change the value in qvsconfig'\''s form.'
  printf '%s\n' '  Name: external-secrets-operator'
  wait_for_console
    :
  fi
fi

if begin '3' 'Register the Deployment'; then
  printf '%s\n' 'It registers the cluster to deploy to and the credentials for it.'
  if agreed; then
  printf '%s\n' '-- Show what to paste'
cat ./'cluster.kubeconfig.yaml' || stop
  printf '%s\n' 'Fill these in. CREATE is for after step 3-a, which registers the Environment.'
  printf '%s\n' '  Display Name: staging'
  printf '%s\n' '  Environment: choose + Create New Environment and go to step 3-a'
  printf '%s\n' '  kubeconfig (Credentials): paste the content of step 1'\''s file here, in the console only'
  wait_for_console
    :
  fi
fi

if begin '3-a' 'Register the Environment'; then
  printf '%s\n' 'It registers the environment to deploy to. An Application cannot use the same Environment twice.'
  if agreed; then
  printf '%s\n' 'Fill these in and press CREATE.'
  printf '%s\n' '  Display Name: staging'
  printf '%s\n' '  Description: may be left empty'
  printf '%s\n' '  Provisioning Target: Kind: kubernetes'
  printf '%s\n' '  Provisioning Target: DisplayName: aks-contoso'
  printf '%s\n' '  Provisioning Target: Alias: leave empty; for a second one of the same kind, a name to tell them apart'
  printf '%s\n' 'Go back to the form of step 3. Name is filled in when the Environment is chosen. Check that it is the value below, then press CREATE at the bottom right to register the Deployment.'
  printf '%s\n' '  Name: staging'
  wait_for_console
  printf '%s\n' '-- Delete the kubeconfig once the Deployment is registered'
if [ -f ./'cluster.kubeconfig.yaml' ]; then
  answer=
  printf '%s %s [y/N] ' 'Delete the kubeconfig?' 'cluster.kubeconfig.yaml'
  { read -r answer </dev/tty; } 2>/dev/null
  case $answer in
    [yY]*) rm -f ./'cluster.kubeconfig.yaml' ;;
  esac
fi || stop
    :
  fi
fi

if begin '4' 'Prepare the repository and the Official Cloud Native Adapters'; then
  printf '%s\n' 'From here on, everything happens at the root of the repository.'
  if agreed; then
  printf '%s\n' '-- Clone the repository and change to it'
if [ "$(git config --get remote.origin.url)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
  cd "$(git rev-parse --show-toplevel)" || false
elif [ "$(git -C ./'sample-repo-name' config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
  cd ./'sample-repo-name' || false
else
  git clone -- 'https://github.com/sample-org/sample-repo-name.git' ./'sample-repo-name' && cd ./'sample-repo-name'
fi || stop
  printf '%s\n' '-- Switch to the branch'
if git rev-parse --quiet --verify refs/heads/'qvs_eso_clustersecretstore' >/dev/null || git rev-parse --quiet --verify refs/remotes/origin/'qvs_eso_clustersecretstore' >/dev/null; then
  git checkout 'qvs_eso_clustersecretstore' --
else
  git checkout -b 'qvs_eso_clustersecretstore'
fi || stop
  printf '%s\n' '-- Keep the kubeconfig out of Git'
[ -z "$(tail -c 1 .gitignore 2>/dev/null)" ] || echo >> .gitignore || stop
grep -q -s -x -F -e 'cluster.kubeconfig.yaml' .gitignore || printf '%s\n' 'cluster.kubeconfig.yaml' >> .gitignore || stop
  printf '%s\n' '-- Create the directories'
mkdir -p -- 'eso-clustersecretstore/.valuestream' 'eso-clustersecretstore/.valuestream/pipelines' || stop
  printf '%s\n' '-- Sign in with qvsctl'
qvsctl auth || stop
  printf '%s\n' 'Open the URL it prints.'
  printf '%s\n' '-- Download the adapters'
qvsctl adapter list || stop
(cd ./'eso-clustersecretstore/.valuestream' && qvsctl adapter get qmonus.net/adapter/official) || stop
    :
  fi
fi

if begin '5' 'Put the QVS Config in place'; then
  printf '%s\n' 'It says which adapters are used and which values they get.'
  if agreed; then
    place_files || stop
  printf '%s\n' '-- Check that the files are there'
ls -- 'eso-clustersecretstore/.valuestream/qvs.yaml' 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop
    :
  fi
fi

if begin '6' 'Compile and register the Pipeline Manifest'; then
  printf '%s\n' 'It compiles the pipeline from the QVS Config and registers it in the project.'
  if agreed; then
    in_clone || stop
  printf '%s\n' '-- Compile the Pipeline Manifest'
(cd ./'eso-clustersecretstore/.valuestream' && qvsctl pipeline compile -m . -c qvs.yaml -o pipelines --prefix 'external-secrets-operator') || stop
  printf '%s\n' '-- Check the project'\''s name'
qvsctl project list || stop
  printf '%s\n' '-- Register the Pipeline Manifest'
qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/manifests.yml || stop
    :
  fi
fi

if begin '7' 'Register the AssemblyLine'; then
  printf '%s\n' 'It registers the AssemblyLine that runs the pipeline, and pushes the files.'
  if agreed; then
    in_clone || stop
  printf '%s\n' '-- Register the AssemblyLine'
qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop
  printf '%s\n' '-- Push to the remote repository'
git add --all || stop
git diff --cached --quiet || git commit -m 'Qmonus Value Stream Official Introduction for External Secrets Operator' || stop
git push --set-upstream origin refs/heads/'qvs_eso_clustersecretstore' || stop
    :
  fi
fi

if begin '8' 'Register the Deployment Config'; then
  printf '%s\n' 'It registers the values for the adapters.'
  if agreed; then
  printf '%s\n' 'Open AssemblyLine in the left menu and choose the name below in the list. Open eso-deploy in Pipeline Stages and choose Edit Deployment Config on the right.'
  printf '%s\n' '  AssemblyLine: eso-clustersecretstore-deploy'
  printf '%s\n' '  Pipeline Stage: eso-deploy'
  printf '%s\n' 'Paste this into the editor, which is in YAML mode.'
  printf '%s\n' '# Deployment Config'
  printf '%s\n' '# Pasted into Deployment Config in the QVS console.'
  printf '%s\n' 'version: "0.15.1"'
  printf '%s\n' 'esoNamespace: qmonus-system'
  printf '%s\n' 'Press Save and check that all Input Parameters are green.'
  wait_for_console
    :
  fi
fi

if begin '9' 'Run the AssemblyLine'; then
  printf '%s\n' 'It deploys External Secrets Operator.'
  if agreed; then
  printf '%s\n' 'On the AssemblyLine'\''s page, fill in this Input Parameter and press RUN.'
  printf '%s\n' '  AssemblyLine: eso-clustersecretstore-deploy'
  printf '%s\n' '  gitRevision: qvs_eso_clustersecretstore'
  wait_for_console
    :
  fi
fi

if begin '10' 'Check what was deployed'; then
  printf '%s\n' 'It checks that External Secrets Operator runs in the cluster.'
  if agreed; then
  printf '%s\n' '-- Check kubectl'\''s context'
kubectl config current-context || stop
  printf '%s\n' '-- Check the Deployments'
kubectl get deployment --namespace 'qmonus-system' || stop
    :
  fi
fi

if begin '10-a' 'Apply the ClusterSecretStore'; then
  printf '%s\n' 'It tells ESO which vault to read, and as which ServiceAccount.'
  if agreed; then
    in_clone || stop
  printf '%s\n' 'ESO'\''s webhook checks the ClusterSecretStore, so it is applied once that runs.'
  printf '%s\n' '-- Wait until ESO runs'
kubectl wait --namespace 'qmonus-system' --for=condition=Available --timeout=180s deployment/external-secrets-operator deployment/external-secrets-operator-cert-controller deployment/external-secrets-operator-webhook || stop
  printf '%s\n' 'Where a ClusterSecretStore of this name says something else, nothing is changed. If nothing else uses it (column STORE of kubectl get externalsecrets --all-namespaces), kubectl apply with --force-conflicts overwrites it; if something does, give yours another name on the form. Where kubectl reports a conflict because the official adapter made it, --force-conflicts takes it over.'
  printf '%s\n' '-- Check, then apply the ClusterSecretStore'
if there=$(kubectl get clustersecretstore.external-secrets.io/'azure-key-vault' --ignore-not-found --output jsonpath='{.spec.provider.azurekv.serviceAccountRef.namespace}/{.spec.provider.azurekv.serviceAccountRef.name} {.spec.provider.azurekv.vaultUrl}'); then
  if [ -n "$there" ] && [ "${there%/}" != 'qmonus-system'/'azure-key-vault'' ''https://contoso-kv.vault.azure.net' ]; then
    printf '%s %s\n' 'There is another ClusterSecretStore of this name. Nothing was changed. It says:' "$there" >&2
    false
  else
    kubectl apply --server-side --filename 'eso-clustersecretstore'/manifests/'azure-key-vault-clustersecretstore.yaml'
  fi
else
  printf '%s\n' 'What is in the cluster cannot be read. Nothing was changed.' >&2
  false
fi || stop
  printf '%s\n' '-- Check the ClusterSecretStore'
kubectl wait --for=condition=Ready --timeout=120s clustersecretstore/'azure-key-vault' || stop
kubectl get clustersecretstore/'azure-key-vault' || stop
  printf '%s\n' 'Ready only says that a token was obtained. A wrong vault name or missing access shows in step 11.'
  printf '%s\n' '-- Check its status in detail'
kubectl describe clustersecretstore/'azure-key-vault' || stop
    :
  fi
fi

if begin '11' 'Check the ExternalSecrets'; then
  printf '%s\n' 'It checks that the vault'\''s values arrive in the Kubernetes Secrets.'
  if agreed; then
    in_clone || stop
  printf '%s\n' 'With RBAC, whoever writes to the vault needs the Key Vault Secrets Officer role.'
  printf '%s\n' '-- Create the secret in the vault if it does not exist: qvs-secret-manager'
if secretNames=$(az keyvault secret list --vault-name 'contoso-kv' --query '[].name' --output tsv); then
  if printf '%s\n' "$secretNames" | grep -i -q -x -F -e 'qvs-secret-manager'; then
    printf '%s %s\n' 'It already exists and stays as it is:' 'qvs-secret-manager'
  else
    az keyvault secret set --vault-name 'contoso-kv' --name 'qvs-secret-manager' --value 'Hello, Qmonus Value Stream!'
  fi
else
  printf '%s\n' 'The vault'\''s list of secrets cannot be read.' >&2
  false
fi || stop
  printf '%s\n' '-- Show the secret'\''s current version: qvs-secret-manager'
az keyvault secret show --vault-name 'contoso-kv' --name 'qvs-secret-manager' --query id --output tsv || stop
  printf '%s\n' 'To pin the version, enter the last 32 digits in qvsconfig'\''s form, for this value (empty reads the latest): secrets.0.data.0.remoteVersion'
  printf '%s\n' '-- Apply the ExternalSecret: example'
kubectl apply --namespace 'default' --filename 'eso-clustersecretstore'/manifests/'example-externalsecret.yaml' || stop
  printf '%s\n' '-- Check the ExternalSecret: example'
kubectl wait --namespace 'default' --for=condition=Ready --timeout=120s externalsecret.external-secrets.io/'example' || stop
kubectl get --namespace 'default' externalsecret.external-secrets.io/'example' || stop
  printf '%s\n' '-- Check that the value arrived in the Secret: example'
kubectl get --namespace 'default' secret/'qvs-kubernetes-secret' --output go-template='{{index .data "greeting" | base64decode}}{{"\n"}}' || stop
    :
  fi
fi

printf '\n%s\n' 'Done.'
