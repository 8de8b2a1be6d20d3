#!/usr/bin/env bash
# External Secrets OperatorをAKSに導入する手順を、1つずつ確認しながら実行します。

from=
yes=
current=
steps='0-0 0-1 0-2 1 2 2-a 3 3-a 4 5 6 7 8 9 10 10-a 11'

usage() {
  printf '%b %s\n' '使い方: runbook.sh [--from <手順>] [--yes]'$'\x0a''  --from <手順>  この手順から始めます'$'\x0a''  --yes          手順ごとの確認をしません (取り消せない操作の確認は残ります)'$'\x0a''手順:' "$steps"
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
  printf '\n''手順%sで止まりました。問題を解消してから、次のコマンドで再開してください:''\n' "$current" >&2
  printf '  %s --from %s\n' "$0" "$current" >&2
  exit 1
}

in_clone() {
  if [ "$(git config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
    cd "$(git rev-parse --show-toplevel)" || return 1
  else
    printf '%s\n' 'cloneしたリポジトリの中で実行してください。' >&2
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
  printf '%s' '実行しますか? [Y/n/q] '
  read -r reply || reply=q
  case $reply in
    [qQ]*) stop ;;
    [nN]*)
      printf '%s\n' 'スキップしました。'
      return 1
      ;;
  esac
}

wait_for_console() {
  printf '%s' 'QVSコンソールで入力し、終わったらEnterを押してください。'
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
      printf '%s: %s [y/N] ' "$file" '内容の違うファイルがあります。上書きしますか?'
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

if begin '0-0' '準備: サインインとクラスタの選択'; then
  printf '%s\n' '以降のコマンドが正しいクラスタに対して実行されるようにします。'
  if agreed; then
  printf '%s\n' '-- Azureにサインインする'
az login || stop
  printf '%s\n' '-- クラスタの認証情報を取得する'
az aks get-credentials --admin --name 'aks-contoso' --resource-group 'rg-contoso' --overwrite-existing || { az aks get-credentials --name 'aks-contoso' --resource-group 'rg-contoso' --overwrite-existing && kubelogin convert-kubeconfig -l azurecli; } || stop
  printf '%s\n' 'ローカルアカウントが無効なクラスタでは --adminが拒否されるので、kubeloginで続けます。'
  printf '%s\n' '-- kubectlのコンテキストを確認する'
kubectl config current-context || stop
    :
  fi
fi

if begin '0-1' '準備: Custom Resource Definitionの適用'; then
  printf '%s\n' 'QVSがデプロイするHelm chartはCRDを含まないため、同じバージョンのCRDを先に適用します。'
  if agreed; then
  printf '%s\n' 'このリリースのCRDには、次のバージョン以降のKubernetesが必要です。'
  printf '%s\n' '-- クラスタのバージョンを確認する'
kubectl version || stop
  printf '%s\n' '先に、クラスタにあるESOとCRDを確認します。別のリリースが見つかった場合は、何も変更せずに止まります。'
  printf '%s\n' '-- CRDを確認して適用する'
if running=$(kubectl get deployment --all-namespaces --selector app.kubernetes.io/name=external-secrets --output jsonpath='{.items[*].metadata.labels.app\.kubernetes\.io/version}') && served=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io --ignore-not-found --output jsonpath='{range .spec.versions[?(@.served==true)]}{.name}{"\n"}{end}'); then
  served=$(printf '%s\n' "$served" | sort | paste -s -d ' ' -)
  if [ -n "$running" ] && [ "$running" != 'v2.9.0' ]; then
    printf '%s %s\n' '別のリリースのExternal Secrets Operatorが動いています。上書きせずに中止します:' "$running" >&2
    false
  elif [ -n "$served" ] && [ "$served" != 'v1' ]; then
    printf '%s %s\n' '別のリリースのCRDがあります。上書きせずに中止します。提供されているAPIバージョン:' "$served" >&2
    false
  else
    kubectl apply --server-side --filename 'https://raw.githubusercontent.com/external-secrets/external-secrets/v2.9.0/deploy/crds/bundle.yaml'
  fi
else
  printf '%s\n' 'クラスタの内容を確認できません。何も変更せずに中止します。' >&2
  false
fi || stop
    :
  fi
fi

if begin '0-2' '準備: Workload Identityの構成'; then
  printf '%s\n' 'キーコンテナを読めるMicrosoft Entra IDアプリケーションと、クラスタのServiceAccountを結び付けます。'
  if agreed; then
  printf '%s\n' 'OIDC issuerを有効にするとAPIサーバーが再起動し、無効には戻せません。先に状態を確認し、無効の場合だけ、続けるか尋ねてから有効にします。'
  printf '%s\n' '-- OIDC issuerを確認し、必要なら有効にする'
if oidcEnabled=$(az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.enabled --output tsv); then
  if [ "$oidcEnabled" = true ]; then
    printf '%s\n' 'すでに有効です。'
  else
    answer=
    printf '%s [y/N] ' 'OIDC issuerを有効にします。APIサーバーが再起動し、元には戻せません。続けますか?'
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) az aks update --name 'aks-contoso' --resource-group 'rg-contoso' --enable-oidc-issuer ;;
      *)
        printf '%s\n' '有効にしていません。OIDC issuerがないと先に進めません。' >&2
        false
        ;;
    esac
  fi
else
  false
fi || stop
  printf '%s\n' '-- OIDC issuer URLを表示する'
az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv || stop
  printf '%s\n' 'キーコンテナがまだなければ、Azureポータルで作成します (リージョンを入力すると、作成するコマンドを表示します)。'
  printf '%s\n' 'Azureポータルでキーコンテナを作成する: https://portal.azure.com/#create/Microsoft.KeyVault'
  printf '%s\n' '-- キーコンテナの権限モデルを確認する'
az keyvault show --name 'contoso-kv' --query properties.enableRbacAuthorization --output tsv || stop
  printf '%s\n' '違う値が表示されたら、qvsconfigのフォームの「キーコンテナの権限モデル」を変えてから続けます。trueはAzure RBAC、falseはアクセスポリシーです。'
  printf '%s\n' '-- Entraアプリケーションを作成する'
azwi serviceaccount create phase app --aad-application-name 'qvs-external-secrets' || stop
  printf '%s\n' '-- キーコンテナの読み取りを許可する'
applications=$(az ad sp list --display-name 'qvs-external-secrets' --query '[].[displayName,id]' --output tsv) || stop
servicePrincipalId=$(printf '%s\n' "$applications" | name='qvs-external-secrets' awk -F '\t' '$1 == ENVIRON["name"] { print $2 }') || stop
vaultId=$(az keyvault show --name 'contoso-kv' --query id --output tsv) || stop
case $(printf '%s\n' "$servicePrincipalId" | grep -c .) in
  1) [ -n "$vaultId" ] && az role assignment create --role 'Key Vault Secrets User' --assignee-object-id "$servicePrincipalId" --assignee-principal-type ServicePrincipal --scope "$vaultId" ;;
  0)
    printf '%s\n' 'Entraアプリケーションがまだ見つかりません。少し待ってから、もう一度実行してください。' >&2
    false
    ;;
  *)
    printf '%s\n' '同じ名前のEntraアプリケーションが複数あります。別の名前にしてください。' >&2
    false
    ;;
esac || stop
  printf '%s\n' '権限が反映されるまで数分かかることがあります。'
  printf '%s\n' '-- namespaceがなければ作成する'
kubectl create namespace --dry-run=client --output yaml -- 'qmonus-system' | kubectl apply --filename - || stop
  printf '%s\n' 'azwiは既存のServiceAccountを上書きするので、あるときは先に確認します。'
  printf '%s\n' '-- ServiceAccountを作成する'
if existing=$(kubectl get serviceaccount --namespace 'qmonus-system' --ignore-not-found --output name -- 'azure-key-vault'); then
  answer=y
  if [ -n "$existing" ]; then
    answer=
    printf '%s: %s [y/N] ' "$existing" 'このServiceAccountはすでにあります。アノテーションを上書きしますか?'
    { read -r answer </dev/tty; } 2>/dev/null
  fi
  case $answer in
    [yY]*) azwi serviceaccount create phase sa --aad-application-name 'qvs-external-secrets' --service-account-namespace 'qmonus-system' --service-account-name 'azure-key-vault' ;;
  esac
else
  false
fi || stop
  printf '%s\n' '-- アノテーションが2つとも付いたことを確認する'
kubectl get serviceaccount --namespace 'qmonus-system' --output jsonpath='{.metadata.annotations.azure\.workload\.identity/client-id}{"\n"}{.metadata.annotations.azure\.workload\.identity/tenant-id}{"\n"}' -- 'azure-key-vault' || stop
  printf '%s\n' '1行目が空なら、azwiがアプリケーションを見つけられていません。Entraアプリケーションの作成からやり直してください。'
  printf '%s\n' '-- ServiceAccountとアプリケーションを結び付ける'
oidcIssuerUrl=$(az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv) || stop
if [ -n "$oidcIssuerUrl" ]; then
  azwi serviceaccount create phase federated-identity --aad-application-name 'qvs-external-secrets' --service-account-name 'azure-key-vault' --service-account-namespace 'qmonus-system' --service-account-issuer-url "$oidcIssuerUrl"
else
  printf '%s\n' 'OIDC issuer URLを取得できません。OIDC issuerが有効か確認してください。' >&2
  false
fi || stop
    :
  fi
fi

if begin '1' 'kubeconfigの作成'; then
  printf '%s\n' 'QVSがクラスタにデプロイするための、クラスタ・スコープのkubeconfigを生成します。namespaceがなければ作成されます。'
  if agreed; then
  printf '%s\n' '-- kubeconfigを生成する'
(umask 077 && qvsctl plugin gen-kubeconfig -p -o 'cluster.kubeconfig.yaml' -n 'qmonus-system') || stop
[ ! -f ./'cluster.kubeconfig.yaml' ] || chmod 600 ./'cluster.kubeconfig.yaml' || stop
  printf '%s\n' 'このファイルはクラスタ全体の強い権限を持ちます。手順3-aの最後に削除し、Gitには絶対に入れないでください。'
    :
  fi
fi

if begin '2' 'Applicationの登録'; then
  printf '%s\n' 'QVS ConfigがどのリポジトリのどこにあるかをQVSに伝えます。'
  if agreed; then
  printf '%s\n' '左メニューのApplicationを開き、右上のNEW APPLICATIONを押して入力します。NEXTは、手順2-aでRepositoryを登録してから押します。'
  printf '%s\n' '  Display Name: External Secrets Operator'
  printf '%s\n' '  Description: 空欄のままで構いません'
  printf '%s\n' '  QVS Config Repository: + Create New Repositoryを選び、手順2-aへ'
  printf '%s\n' '  QVS Config File Path: eso-clustersecretstore/.valuestream/qvs.yaml'
  wait_for_console
    :
  fi
fi

if begin '2-a' 'Repositoryの登録'; then
  printf '%s\n' 'QVSがリポジトリをcloneできるようにします。'
  if agreed; then
  printf '%s\n' '次の値を入力し、CREATEを押します。'
  printf '%s\n' '  Repository Kind: github'
  printf '%s\n' '  Git Clone Protocol: https'
  printf '%s\n' '  Repository Visibility: private'
  printf '%s\n' '  Git Clone URL: https://github.com/sample-org/sample-repo-name.git'
  printf '%s\n' '  Description: 空欄のままで構いません'
  printf '%s\n' '  Git Token: このコンソールに直接貼り付けます'
  printf '%s\n' '手順2の画面に戻り、右下のNEXTを押します。登録したApplicationのNameが次の値と同じか確認します。違うときは、qvsconfigのフォームの値を直してください。'
  printf '%s\n' '  Name: external-secrets-operator'
  wait_for_console
    :
  fi
fi

if begin '3' 'Deploymentの登録'; then
  printf '%s\n' 'デプロイ先のクラスタと、その認証情報を登録します。'
  if agreed; then
  printf '%s\n' '-- 貼り付ける内容を表示する'
cat ./'cluster.kubeconfig.yaml' || stop
  printf '%s\n' '次の値を入力します。CREATEは、手順3-aでEnvironmentを登録してから押します。'
  printf '%s\n' '  Display Name: staging'
  printf '%s\n' '  Environment: + Create New Environmentを選び、手順3-aへ'
  printf '%s\n' '  kubeconfig (Credentials): 手順1のファイルの内容を、このコンソールに直接貼り付けます'
  wait_for_console
    :
  fi
fi

if begin '3-a' 'Environmentの登録'; then
  printf '%s\n' 'デプロイ先の環境を登録します。1つのApplicationの中で同じEnvironmentは2度使えません。'
  if agreed; then
  printf '%s\n' '次の値を入力し、CREATEを押します。'
  printf '%s\n' '  Display Name: staging'
  printf '%s\n' '  Description: 空欄のままで構いません'
  printf '%s\n' '  Provisioning Target: Kind: kubernetes'
  printf '%s\n' '  Provisioning Target: DisplayName: aks-contoso'
  printf '%s\n' '  Provisioning Target: Alias: 空欄。同じ種類の2つ目以降は区別できる名前'
  printf '%s\n' '手順3の画面に戻ります。NameはEnvironmentを選ぶと自動で入ります。次の値と同じか確認し、右下のCREATEを押してDeploymentを登録します。'
  printf '%s\n' '  Name: staging'
  wait_for_console
  printf '%s\n' '-- Deploymentを登録したらkubeconfigを削除する'
if [ -f ./'cluster.kubeconfig.yaml' ]; then
  answer=
  printf '%s %s [y/N] ' 'kubeconfigを削除しますか?' 'cluster.kubeconfig.yaml'
  { read -r answer </dev/tty; } 2>/dev/null
  case $answer in
    [yY]*) rm -f ./'cluster.kubeconfig.yaml' ;;
  esac
fi || stop
    :
  fi
fi

if begin '4' 'リポジトリとOfficial Cloud Native Adapterの準備'; then
  printf '%s\n' 'ここから先はリポジトリのルートで作業します。'
  if agreed; then
  printf '%s\n' '-- リポジトリをcloneして移動する'
if [ "$(git config --get remote.origin.url)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
  cd "$(git rev-parse --show-toplevel)" || false
elif [ "$(git -C ./'sample-repo-name' config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
  cd ./'sample-repo-name' || false
else
  git clone -- 'https://github.com/sample-org/sample-repo-name.git' ./'sample-repo-name' && cd ./'sample-repo-name'
fi || stop
  printf '%s\n' '-- ブランチに切り替える'
if git rev-parse --quiet --verify refs/heads/'qvs_eso_clustersecretstore' >/dev/null || git rev-parse --quiet --verify refs/remotes/origin/'qvs_eso_clustersecretstore' >/dev/null; then
  git checkout 'qvs_eso_clustersecretstore' --
else
  git checkout -b 'qvs_eso_clustersecretstore'
fi || stop
  printf '%s\n' '-- kubeconfigをGitから除外する'
[ -z "$(tail -c 1 .gitignore 2>/dev/null)" ] || echo >> .gitignore || stop
grep -q -s -x -F -e 'cluster.kubeconfig.yaml' .gitignore || printf '%s\n' 'cluster.kubeconfig.yaml' >> .gitignore || stop
  printf '%s\n' '-- ディレクトリを作成する'
mkdir -p -- 'eso-clustersecretstore/.valuestream' 'eso-clustersecretstore/.valuestream/pipelines' || stop
  printf '%s\n' '-- qvsctlにサインインする'
qvsctl auth || stop
  printf '%s\n' '表示されたURLを開いて認証します。'
  printf '%s\n' '-- アダプタをダウンロードする'
qvsctl adapter list || stop
(cd ./'eso-clustersecretstore/.valuestream' && qvsctl adapter get qmonus.net/adapter/official) || stop
    :
  fi
fi

if begin '5' 'QVS Configの配置'; then
  printf '%s\n' '使うアダプタと、アダプタに渡す値を決めるファイルです。'
  if agreed; then
    place_files || stop
  printf '%s\n' '-- ファイルが置かれたことを確認する'
ls -- 'eso-clustersecretstore/.valuestream/qvs.yaml' 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop
    :
  fi
fi

if begin '6' 'Pipeline Manifestの生成と登録'; then
  printf '%s\n' 'QVS ConfigからPipelineを生成し、プロジェクトに登録します。'
  if agreed; then
    in_clone || stop
  printf '%s\n' '-- Pipeline Manifestを生成する'
(cd ./'eso-clustersecretstore/.valuestream' && qvsctl pipeline compile -m . -c qvs.yaml -o pipelines --prefix 'external-secrets-operator') || stop
  printf '%s\n' '-- プロジェクト名を確認する'
qvsctl project list || stop
  printf '%s\n' '-- Pipeline Manifestを登録する'
qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/manifests.yml || stop
    :
  fi
fi

if begin '7' 'AssemblyLineの登録'; then
  printf '%s\n' 'Pipelineを実行するAssemblyLineを登録し、ファイルをpushします。'
  if agreed; then
    in_clone || stop
  printf '%s\n' '-- AssemblyLineを登録する'
qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop
  printf '%s\n' '-- リモートリポジトリに反映する'
git add -- .gitignore 'eso-clustersecretstore' || stop
git diff --cached --quiet || git commit -m 'Qmonus Value Stream Official Introduction for External Secrets Operator' || stop
git push --set-upstream origin refs/heads/'qvs_eso_clustersecretstore' || stop
    :
  fi
fi

if begin '8' 'Deployment Configの登録'; then
  printf '%s\n' 'アダプタに渡す値を登録します。'
  if agreed; then
  printf '%s\n' '左メニューのAssemblyLineを開き、一覧から次の名前を選びます。Pipeline Stagesのeso-deployを開き、画面右のEdit Deployment Configを選びます。'
  printf '%s\n' '  AssemblyLine: eso-clustersecretstore-deploy'
  printf '%s\n' '  Pipeline Stage: eso-deploy'
  printf '%s\n' 'YAMLモードのEditorに次の内容を貼り付けます。'
  printf '%s\n' '# Deployment Config'
  printf '%s\n' '# QVSコンソールのDeployment Configに貼り付けます。'
  printf '%s\n' 'version: "2.9.0"'
  printf '%s\n' 'esoNamespace: qmonus-system'
  printf '%s\n' 'Saveを押し、Input Parametersがすべて緑になったことを確認します。'
  wait_for_console
    :
  fi
fi

if begin '9' 'AssemblyLineの実行'; then
  printf '%s\n' 'External Secrets Operatorをクラスタにデプロイします。'
  if agreed; then
  printf '%s\n' 'AssemblyLineの画面で次のInput Parameterを入力し、RUNを押します。'
  printf '%s\n' '  AssemblyLine: eso-clustersecretstore-deploy'
  printf '%s\n' '  gitRevision: qvs_eso_clustersecretstore'
  wait_for_console
    :
  fi
fi

if begin '10' 'デプロイの確認'; then
  printf '%s\n' 'External Secrets Operatorがクラスタで動いていることを確認します。'
  if agreed; then
  printf '%s\n' '-- kubectlのコンテキストを確認する'
kubectl config current-context || stop
  printf '%s\n' '-- Deploymentを確認する'
kubectl get deployment --namespace 'qmonus-system' || stop
    :
  fi
fi

if begin '10-a' 'ClusterSecretStoreの適用'; then
  printf '%s\n' 'どのキーコンテナを、どのServiceAccountで読むかをESOに伝えます。'
  if agreed; then
    in_clone || stop
  printf '%s\n' 'ESOのwebhookはClusterSecretStoreを検査するので、動くまで待ってから適用します。'
  printf '%s\n' '-- ESOが動くまで待つ'
kubectl wait --namespace 'qmonus-system' --for=condition=Available --timeout=180s deployment/external-secrets-operator deployment/external-secrets-operator-cert-controller deployment/external-secrets-operator-webhook || stop
  printf '%s\n' '内容の違うClusterSecretStoreがあると、何も変更せずに止まります。ほかに使うものがなければ (kubectl get externalsecrets --all-namespacesのSTORE列)、kubectl applyに --force-conflictsを付けて上書きできます。使われているなら、フォームでClusterSecretStore名を変えてください。公式アダプタで作成したものについてkubectlが競合を報告したときも、--force-conflictsで引き継ぎます。'
  printf '%s\n' '-- ClusterSecretStoreを確認して適用する'
if there=$(kubectl get clustersecretstore.external-secrets.io/'azure-key-vault' --ignore-not-found --output jsonpath='{.spec.provider.azurekv.serviceAccountRef.namespace}/{.spec.provider.azurekv.serviceAccountRef.name} {.spec.provider.azurekv.vaultUrl}'); then
  if [ -n "$there" ] && [ "${there%/}" != 'qmonus-system'/'azure-key-vault'' ''https://contoso-kv.vault.azure.net' ]; then
    printf '%s %s\n' '同じ名前で内容の違うClusterSecretStoreがあります。上書きせずに中止します。今の内容:' "$there" >&2
    false
  else
    kubectl apply --server-side --filename 'eso-clustersecretstore'/manifests/'azure-key-vault-clustersecretstore.yaml'
  fi
else
  printf '%s\n' 'クラスタの内容を確認できません。何も変更せずに中止します。' >&2
  false
fi || stop
  printf '%s\n' '-- ClusterSecretStoreを確認する'
kubectl wait --for=condition=Ready --timeout=120s clustersecretstore/'azure-key-vault' || stop
kubectl get clustersecretstore/'azure-key-vault' || stop
  printf '%s\n' 'Readyはトークンを取得できたことだけを示します。キーコンテナ名や権限の誤りは手順11で分かります。'
  printf '%s\n' '-- 状態を詳しく確認する'
kubectl describe clustersecretstore/'azure-key-vault' || stop
    :
  fi
fi

if begin '11' 'External Secretの動作確認'; then
  printf '%s\n' 'キーコンテナの値がKubernetes Secretに連携されることを確認します。'
  if agreed; then
    in_clone || stop
  printf '%s\n' 'キーコンテナがRBACのときは、値を書き込む人にKey Vault Secrets Officerの権限が必要です。'
  printf '%s\n' '-- キーコンテナにシークレットがなければ作成する: qvs-secret-manager'
if secretNames=$(az keyvault secret list --vault-name 'contoso-kv' --query '[].name' --output tsv); then
  if printf '%s\n' "$secretNames" | grep -i -q -x -F -e 'qvs-secret-manager'; then
    printf '%s %s\n' 'すでにあるため、変更しません:' 'qvs-secret-manager'
  else
    az keyvault secret set --vault-name 'contoso-kv' --name 'qvs-secret-manager' --value 'Hello, Qmonus Value Stream!'
  fi
else
  printf '%s\n' 'キーコンテナの一覧を読めません。' >&2
  false
fi || stop
  printf '%s\n' '-- シークレットの現在のバージョンを表示する: qvs-secret-manager'
az keyvault secret show --vault-name 'contoso-kv' --name 'qvs-secret-manager' --query id --output tsv || stop
  printf '%s\n' 'バージョンを固定するときは、最後の32桁を、qvsconfigのフォームの次の値に入力します (空欄なら最新): secrets.0.data.0.remoteVersion'
  printf '%s\n' '-- ExternalSecretを適用する: example'
kubectl apply --namespace 'default' --filename 'eso-clustersecretstore'/manifests/'example-externalsecret.yaml' || stop
  printf '%s\n' '-- ExternalSecretの状態を確認する: example'
kubectl wait --namespace 'default' --for=condition=Ready --timeout=120s externalsecret.external-secrets.io/'example' || stop
kubectl get --namespace 'default' externalsecret.external-secrets.io/'example' || stop
  printf '%s\n' '-- Secretに値が連携されたことを確認する: example'
kubectl get --namespace 'default' secret/'qvs-kubernetes-secret' --output go-template='{{index .data "greeting" | base64decode}}{{"\n"}}' || stop
    :
  fi
fi

printf '\n%s\n' '終わりました。'
