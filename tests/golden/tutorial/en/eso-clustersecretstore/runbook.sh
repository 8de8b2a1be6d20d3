#!/usr/bin/env bash
# Runs the steps that install External Secrets Operator on AKS, one by one, asking before each.

from=
yes=
current=
steps='0-0 0-1 0-2 1 2 2-a 3 3-a 4 5 6 7 8 9 10 11'

bundle=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && cd .. && pwd -P)
files=(
  'eso-clustersecretstore/.valuestream/qvs.yaml'
  'eso-clustersecretstore/.valuestream/pipelines/eso-clustersecretstore-deploy-assemblyline.yaml'
  'eso-clustersecretstore/deployment-config.yaml'
  'eso-clustersecretstore/manifests/example-externalsecret.yaml'
  'eso-clustersecretstore/qvsconfig.yaml'
  'eso-clustersecretstore/RUNBOOK.md'
  'eso-clustersecretstore/runbook.sh'
  'eso-clustersecretstore/README.md'
)

usage() {
  cat <<'USAGE'
Usage: runbook.sh [--from <step>] [--yes]
  --from <step>  starts at this step
  --yes          does not ask before each step (it still asks before anything that cannot be undone)
Steps: 0-0 0-1 0-2 1 2 2-a 3 3-a 4 5 6 7 8 9 10 11
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
  printf '\n%s%s%s\n' 'Stopped at step ' "$current" '. Fix the problem, then continue with:' >&2
  printf '  %s --from %s\n' "$0" "$current" >&2
  exit 1
}

is_clone() {
  [ "$(git config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]
}

enter_clone() {
  if is_clone; then
    cd "$(git rev-parse --show-toplevel)" || stop
  else
    say 'Run it inside the clone of the repository.' >&2
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
      printf '%s: %s [y/N] ' "$file" 'This file exists with other content. Overwrite it?'
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
  printf '%s' 'Do this in the QVS console, then press Enter.'
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
  printf '%s' 'Run it? [Y/n/q] '
  read -r reply || reply=q
  case $reply in
    [qQ]*) stop ;;
    [nN]*)
      say 'Skipped.'
      return 1
      ;;
  esac
}

step_0_0() {
  say '-- Sign in to Azure'
  az login || stop

  say '-- Fetch the cluster'\''s credentials'
  az aks get-credentials --admin --name 'aks-contoso' --resource-group 'rg-contoso' --overwrite-existing || { az aks get-credentials --name 'aks-contoso' --resource-group 'rg-contoso' --overwrite-existing && kubelogin convert-kubeconfig -l azurecli; } || stop
  say 'Where local accounts are disabled, --admin is refused; kubelogin then takes over.'

  say '-- Check kubectl'\''s context'
  kubectl config current-context || stop
}

step_0_1() {
  say '-- Check that there is no other External Secrets Operator'
  if webhooks=$(kubectl get validatingwebhookconfiguration secretstore-validate externalsecret-validate --ignore-not-found --output jsonpath='{range .items[*]}{.webhooks[0].clientConfig.service.namespace}/{.webhooks[0].clientConfig.service.name}{"\n"}{end}'); then
    webhooks=$(printf '%s\n' "$webhooks" | grep -v -x -F -e 'qmonus-system'/external-secrets-operator-webhook -e '')
    if [ -n "$webhooks" ]; then
      printf '%s\n%s\n' 'There are webhooks of another External Secrets Operator, and a cluster takes only one. They call:' "$webhooks" >&2
      false
    else
      printf '%s\n' 'There is no other.'
    fi
  else
    printf '%s\n' 'What is in the cluster cannot be read. Nothing was changed.' >&2
    false
  fi || stop
  say 'The commands first check the ESO and the CRDs in the cluster. If another release is there, they stop and change nothing.'

  say '-- Check, then apply the CRDs'
  if running=$(kubectl get deployment --all-namespaces --selector app.kubernetes.io/name=external-secrets --output jsonpath='{.items[*].metadata.labels.app\.kubernetes\.io/version}') && served=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io --ignore-not-found --output jsonpath='{range .spec.versions[?(@.served==true)]}{.name}{"\n"}{end}'); then
    served=$(printf '%s\n' "$served" | sort | paste -s -d ' ' -)
    if [ -n "$running" ] && [ "$running" != 'v0.15.1' ]; then
      printf '%s %s\n' 'Another release of External Secrets Operator is running. Nothing was changed:' "$running" >&2
      false
    elif [ -n "$served" ] && [ "$served" != 'v1alpha1 v1beta1' ]; then
      printf '%s %s\n' 'The CRDs of another release are installed. Nothing was changed. API versions served:' "$served" >&2
      false
    else
      kubectl apply --server-side --force-conflicts --filename 'https://raw.githubusercontent.com/external-secrets/external-secrets/v0.15.1/deploy/crds/bundle.yaml'
    fi
  else
    printf '%s\n' 'What is in the cluster cannot be read. Nothing was changed.' >&2
    false
  fi || stop
  say 'If it found another release, enter that version in qvsconfig'\''s form and have the runbook upgrade. It goes into: installedVersion'
}

step_0_2() {
  say 'Enabling the OIDC issuer restarts the API server and cannot be undone. The commands check first, and ask before enabling it.'

  say '-- Check the OIDC issuer and enable it if needed'
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

  say '-- Show the OIDC issuer'\''s URL'
  az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv || stop
  say 'If there is no vault yet, create it in the Azure portal (fill in a region to get the command here).'
  say 'Create a vault in the Azure portal: https://portal.azure.com/#create/Microsoft.KeyVault'

  say '-- Check the vault'\''s permission model'
  az keyvault show --name 'contoso-kv' --query properties.enableRbacAuthorization --output tsv || stop
  say 'If it prints the other value, first change "Vault permission model" in qvsconfig'\''s form: true is Azure RBAC, false is Access policy.'

  say '-- Check the vault'\''s network'
  az keyvault show --name 'contoso-kv' --output tsv --query '[properties.publicNetworkAccess, properties.networkAcls.defaultAction]' || stop
  say 'Disabled or Deny means that a firewall or a private endpoint is in front of the vault. Let the cluster'\''s nodes through, or step 11 fails as Forbidden.'

  say '-- Create the Entra application'
  azwi serviceaccount create phase app --aad-application-name 'qvs-external-secrets' || stop

  say '-- Let the application read the vault'
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
  say 'It can take a few minutes for the role to take effect.'

  say '-- Create the namespace if it does not exist'
  kubectl create namespace --dry-run=client --output yaml -- 'qmonus-system' | kubectl apply --filename - || stop
  say 'azwi overwrites an existing ServiceAccount, so the commands ask first if there is one.'

  say '-- Create the ServiceAccount'
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

  say '-- Check that both annotations are set'
  kubectl get serviceaccount --namespace 'qmonus-system' --output jsonpath='{.metadata.annotations.azure\.workload\.identity/client-id}{"\n"}{.metadata.annotations.azure\.workload\.identity/tenant-id}{"\n"}' -- 'azure-key-vault' || stop
  say 'If the first line is empty, azwi did not find the application: go back and create it.'

  say '-- Bind the ServiceAccount to the application'
  oidcIssuerUrl=$(az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv) || stop
  if [ -n "$oidcIssuerUrl" ]; then
    azwi serviceaccount create phase federated-identity --aad-application-name 'qvs-external-secrets' --service-account-name 'azure-key-vault' --service-account-namespace 'qmonus-system' --service-account-issuer-url "$oidcIssuerUrl"
  else
    printf '%s\n' 'The OIDC issuer'\''s URL cannot be read. Check that the OIDC issuer is enabled.' >&2
    false
  fi || stop

  say '-- Show the application'\''s federated credentials'
  applications=$(az ad app list --display-name 'qvs-external-secrets' --query '[].[displayName,appId]' --output tsv) || stop
  applicationId=$(printf '%s\n' "$applications" | name='qvs-external-secrets' awk -F '\t' '$1 == ENVIRON["name"] { print $2 }') || stop
  [ -z "$applicationId" ] || az ad app federated-credential list --id "$applicationId" --query '[].[subject,issuer]' --output tsv || stop
  say 'An application takes 20 of them at most. A cluster that was rebuilt has a new issuer: go through this step again, and remove the credential of the old one.'
}

step_1() {
  say '-- Create the kubeconfig'
  (umask 077 && qvsctl plugin gen-kubeconfig -p -o 'cluster.kubeconfig.yaml' -n 'qmonus-system') || stop
  [ ! -f ./'cluster.kubeconfig.yaml' ] || chmod 600 ./'cluster.kubeconfig.yaml' || stop
  say 'This file grants powerful access to the whole cluster. Delete it at the end of step 3-a, and never commit it to Git.'
}

step_2() {
  say 'Open Application in the left menu, press NEW APPLICATION at the top right, and fill in the form. NEXT is for after step 2-a, which registers the Repository.'
  say '  Display Name: External Secrets Operator'
  say '  Description: may be left empty'
  say '  QVS Config Repository: choose + Create New Repository and go to step 2-a'
  say '  QVS Config File Path: eso-clustersecretstore/.valuestream/qvs.yaml'
  wait_for_console
}

step_2_a() {
  say 'Fill these in and press CREATE.'
  say '  Repository Kind: github'
  say '  Git Clone Protocol: https'
  say '  Repository Visibility: private'
  say '  Git Clone URL: https://github.com/sample-org/sample-repo-name.git'
  say '  Description: may be left empty'
  say '  Git Token: paste it here, in the console only'
  say 'Back in the form of step 2, press NEXT at the bottom right. Check that the Name of the new Application is the value below. If not, change the value in qvsconfig'\''s form.'
  say '  Name: external-secrets-operator'
  wait_for_console
}

step_3() {
  say '-- Show what to paste'
  cat ./'cluster.kubeconfig.yaml' || stop
  say 'Fill these in. CREATE is for after step 3-a, which registers the Environment.'
  say '  Display Name: staging'
  say '  Environment: choose + Create New Environment and go to step 3-a'
  say '  kubeconfig (Credentials): paste the content of step 1'\''s file here, in the console only'
  wait_for_console
}

step_3_a() {
  say 'Fill these in and press CREATE.'
  say '  Display Name: staging'
  say '  Description: may be left empty'
  say '  Provisioning Target: Kind: kubernetes'
  say '  Provisioning Target: DisplayName: aks-contoso'
  say '  Provisioning Target: Alias: leave empty; for a second one of the same kind, a name to tell them apart'
  say 'Go back to the form of step 3. Name is filled in when the Environment is chosen. Check that it is the value below, then press CREATE at the bottom right to register the Deployment.'
  say '  Name: staging'
  wait_for_console

  say '-- Delete the kubeconfig once the Deployment is registered'
  if [ -f ./'cluster.kubeconfig.yaml' ]; then
    answer=
    printf '%s %s [y/N] ' 'Delete the kubeconfig?' 'cluster.kubeconfig.yaml'
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) rm -f ./'cluster.kubeconfig.yaml' ;;
    esac
  fi || stop
}

step_4() {
  say '-- Clone the repository and change to it'
  if [ "$(git config --get remote.origin.url)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
    cd "$(git rev-parse --show-toplevel)" || false
  elif [ "$(git -C ./'sample-repo-name' config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
    cd ./'sample-repo-name' || false
  else
    git clone -- 'https://github.com/sample-org/sample-repo-name.git' ./'sample-repo-name' && cd ./'sample-repo-name'
  fi || stop

  say '-- Switch to the branch'
  if git rev-parse --quiet --verify refs/heads/'qvs_eso_clustersecretstore' >/dev/null || git rev-parse --quiet --verify refs/remotes/origin/'qvs_eso_clustersecretstore' >/dev/null; then
    git checkout 'qvs_eso_clustersecretstore' --
  else
    git checkout -b 'qvs_eso_clustersecretstore'
  fi || stop

  say '-- Keep the kubeconfig out of Git'
  [ -z "$(tail -c 1 .gitignore 2>/dev/null)" ] || echo >> .gitignore || stop
  grep -q -s -x -F -e 'cluster.kubeconfig.yaml' .gitignore || printf '%s\n' 'cluster.kubeconfig.yaml' >> .gitignore || stop

  say '-- Keep kubeconfigs of other names out of Git, too'
  grep -q -s -x -F -e '*kubeconfig*' .gitignore || printf '%s\n' '*kubeconfig*' >> .gitignore || stop

  say '-- Check that no kubeconfig was ever committed'
  git --no-pager log --all --oneline --name-only -- '*kubeconfig*' || stop
  say 'If it prints anything, whoever can read the repository can read those credentials. Deleting the file is not enough: renew them.'

  say '-- Create the directories'
  mkdir -p -- 'eso-clustersecretstore/.valuestream' 'eso-clustersecretstore/.valuestream/pipelines' || stop

  say '-- Sign in with qvsctl'
  qvsctl auth || stop
  say 'Open the URL it prints.'

  say '-- Download the adapters'
  qvsctl adapter list || stop
  (cd ./'eso-clustersecretstore/.valuestream' && qvsctl adapter get qmonus.net/adapter/official) || stop
}

step_5() {
  place_files

  say '-- Check that the files are there'
  ls -- 'eso-clustersecretstore/.valuestream/qvs.yaml' 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop
}

step_6() {
  enter_clone

  say '-- Compile the Pipeline Manifest'
  (cd ./'eso-clustersecretstore/.valuestream' && qvsctl pipeline compile -m . -c qvs.yaml -o pipelines --prefix 'external-secrets-operator') || stop

  say '-- Check the project'\''s name'
  qvsctl project list || stop

  say '-- Register the Pipeline Manifest'
  qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/manifests.yml || stop
}

step_7() {
  enter_clone

  say '-- Register the AssemblyLine'
  qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop

  say '-- Push to the remote repository'
  git add -- .gitignore 'eso-clustersecretstore' || stop
  git diff --cached --quiet || git commit -m 'Qmonus Value Stream Official Introduction for External Secrets Operator' || stop
  git push --set-upstream origin refs/heads/'qvs_eso_clustersecretstore' || stop
}

step_8() {
  say 'Open AssemblyLine in the left menu and choose the name below in the list. Open eso-deploy in Pipeline Stages and choose Edit Deployment Config on the right.'
  say '  AssemblyLine: eso-clustersecretstore-deploy'
  say '  Pipeline Stage: eso-deploy'
  say 'Paste this into the editor, which is in YAML mode.'
  say '# Deployment Config'
  say '# Pasted into Deployment Config in the QVS console.'
  say 'version: "0.15.1"'
  say 'esoNamespace: qmonus-system'
  say 'azureKeyContainerName: contoso-kv'
  say 'ksaName: azure-key-vault'
  say 'appName: azure-key-vault'
  say 'ksaNamespace: qmonus-system'
  say 'Press Save and check that all Input Parameters are green.'
  wait_for_console
}

step_9() {
  say 'On the AssemblyLine'\''s page, fill in this Input Parameter and press RUN.'
  say '  AssemblyLine: eso-clustersecretstore-deploy'
  say '  gitRevision: qvs_eso_clustersecretstore'
  say 'Right after the first stage, the webhook'\''s certificate may not be ready yet. If the second stage fails on a webhook call, run it again.'
  say 'The cluster pulls this image. Where it restricts registries, allow it first.'
  say '  - oci.external-secrets.io/external-secrets/external-secrets:v0.15.1'
  wait_for_console
}

step_10() {
  say '-- Check kubectl'\''s context'
  kubectl config current-context || stop

  say '-- Check the Deployments'
  kubectl get deployment --namespace 'qmonus-system' || stop

  say '-- Check the ClusterSecretStore'
  kubectl wait --for=condition=Ready --timeout=120s clustersecretstore/'azure-key-vault' || stop
  kubectl get clustersecretstore/'azure-key-vault' || stop
  say 'Ready only says that a token was obtained. A wrong vault name or missing access shows in step 11.'

  say '-- Check its status in detail'
  kubectl describe clustersecretstore/'azure-key-vault' || stop
}

step_11() {
  enter_clone
  say 'With RBAC, whoever writes to the vault needs the Key Vault Secrets Officer role.'

  say '-- Create the secret in the vault if it does not exist: qvs-secret-manager'
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

  say '-- Show the secret'\''s current version: qvs-secret-manager'
  az keyvault secret show --vault-name 'contoso-kv' --name 'qvs-secret-manager' --query id --output tsv || stop
  say 'To pin the version, enter the last 32 digits in qvsconfig'\''s form, for this value (empty reads the latest): secrets.0.data.0.remoteVersion'

  say '-- Check that there is no Secret of that name: example'
  if there=$(kubectl get secret/'qvs-kubernetes-secret' --namespace 'default' --ignore-not-found --output jsonpath='{.metadata.name} {.metadata.ownerReferences[0].kind}/{.metadata.ownerReferences[0].name}'); then
    case $there in
      '') printf '%s\n' 'There is none yet.' ;;
      *' ExternalSecret/''example') printf '%s\n' 'It is the one that this ExternalSecret made.' ;;
      *)
        printf '%s %s\n' 'There is a Secret of that name already. With creationPolicy Owner, ESO takes it over and removes the keys that the ExternalSecret does not name. Take another name, or creationPolicy Merge:' 'default'/'qvs-kubernetes-secret' >&2
        false
        ;;
    esac
  else
    printf '%s\n' 'What is in the cluster cannot be read. Nothing was changed.' >&2
    false
  fi || stop

  say '-- Apply the ExternalSecret: example'
  kubectl apply --namespace 'default' --filename 'eso-clustersecretstore'/manifests/'example-externalsecret.yaml' || stop

  say '-- Check the ExternalSecret: example'
  kubectl wait --namespace 'default' --for=condition=Ready --timeout=120s externalsecret.external-secrets.io/'example' || stop
  kubectl get --namespace 'default' externalsecret.external-secrets.io/'example' || stop

  say '-- Check that the value arrived in the Secret: example'
  kubectl get --namespace 'default' secret/'qvs-kubernetes-secret' --output go-template='{{index .data "greeting" | base64decode}}{{"\n"}}' || stop
  say 'The refresh interval is 0: after the first sync, a changed value is not picked up.'
}

read_options "$@"
if is_clone; then
  enter_clone
fi
begin 0-0 'Before you start: sign in and select the cluster' \
  'So that every command below acts on the right cluster.' &&
  step_0_0
begin 0-1 'Before you start: apply the custom resource definitions' \
  'The Helm chart that QVS installs comes without CRDs, so the CRDs of the same version are applied first.' &&
  step_0_1
begin 0-2 'Before you start: configure workload identity' \
  'It binds a ServiceAccount in the cluster to a Microsoft Entra ID application that may read the vault.' &&
  step_0_2
begin 1 'Create the kubeconfig' \
  'QVS deploys with this cluster-scoped kubeconfig. The namespace is created if it does not exist.' &&
  step_1
begin 2 'Register the Application' \
  'It tells QVS where in which repository the QVS Config is.' &&
  step_2
begin 2-a 'Register the Repository' \
  'So that QVS can clone the repository.' &&
  step_2_a
begin 3 'Register the Deployment' \
  'It registers the cluster to deploy to and the credentials for it.' &&
  step_3
begin 3-a 'Register the Environment' \
  'It registers the environment to deploy to. An Application cannot use the same Environment twice.' &&
  step_3_a
begin 4 'Prepare the repository and the Official Cloud Native Adapters' \
  'From here on, everything happens at the root of the repository.' &&
  step_4
begin 5 'Put the QVS Config in place' \
  'It says which adapters are used and which values they get.' &&
  step_5
begin 6 'Compile and register the Pipeline Manifest' \
  'It compiles the pipeline from the QVS Config and registers it in the project.' &&
  step_6
begin 7 'Register the AssemblyLine' \
  'It registers the AssemblyLine that runs the pipeline in two stages, and pushes the files.' &&
  step_7
begin 8 'Register the Deployment Config' \
  'It registers the values for the adapters.' &&
  step_8
begin 9 'Run the AssemblyLine' \
  'It deploys External Secrets Operator and the ClusterSecretStore.' &&
  step_9
begin 10 'Check what was deployed' \
  'It checks that External Secrets Operator and the ClusterSecretStore are deployed.' &&
  step_10
begin 11 'Check the ExternalSecrets' \
  'It checks that the vault'\''s values arrive in the Kubernetes Secrets.' &&
  step_11

printf '\n%s\n' 'Done.'
