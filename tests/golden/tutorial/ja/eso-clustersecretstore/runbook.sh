#!/usr/bin/env bash
# External Secrets OperatorをAKSに導入する手順を、1つずつ確認しながら実行します。

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
使い方: runbook.sh [--from <手順>] [--yes]
  --from <手順>  この手順から始めます
  --yes          手順ごとの確認をしません (取り消せない操作の確認は残ります)
手順: 0-0 0-1 0-2 1 2 2-a 3 3-a 4 5 6 7 8 9 10 11
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
  printf '\n%s%s%s\n' '手順' "$current" 'で止まりました。問題を解消してから、次のコマンドで再開してください:' >&2
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
    say 'cloneしたリポジトリの中で実行してください。' >&2
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
      printf '%s: %s [y/N] ' "$file" '内容の違うファイルがあります。上書きしますか?'
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
  printf '%s' 'QVSコンソールで入力し、終わったらEnterを押してください。'
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
  printf '%s' '実行しますか? [Y/n/q] '
  read -r reply || reply=q
  case $reply in
    [qQ]*) stop ;;
    [nN]*)
      say 'スキップしました。'
      return 1
      ;;
  esac
}

step_0_0() {
  say '-- Azureにサインインする'
  az login || stop

  say '-- クラスタの認証情報を取得する'
  az aks get-credentials --admin --name 'aks-contoso' --resource-group 'rg-contoso' --overwrite-existing || { az aks get-credentials --name 'aks-contoso' --resource-group 'rg-contoso' --overwrite-existing && kubelogin convert-kubeconfig -l azurecli; } || stop
  say 'ローカルアカウントが無効なクラスタでは --adminが拒否されるので、kubeloginで続けます。'

  say '-- kubectlのコンテキストを確認する'
  kubectl config current-context || stop
}

step_0_1() {
  say '-- 別のExternal Secrets Operatorがないことを確認する'
  if webhooks=$(kubectl get validatingwebhookconfiguration secretstore-validate externalsecret-validate --ignore-not-found --output jsonpath='{range .items[*]}{.webhooks[0].clientConfig.service.namespace}/{.webhooks[0].clientConfig.service.name}{"\n"}{end}'); then
    webhooks=$(printf '%s\n' "$webhooks" | grep -v -x -F -e 'qmonus-system'/external-secrets-operator-webhook -e '')
    if [ -n "$webhooks" ]; then
      printf '%s\n%s\n' '別のExternal Secrets Operatorのwebhookがあります。1つのクラスタに2つは入りません。呼び出し先:' "$webhooks" >&2
      false
    else
      printf '%s\n' 'ほかにはありません。'
    fi
  else
    printf '%s\n' 'クラスタの内容を確認できません。何も変更せずに中止します。' >&2
    false
  fi || stop
  say '先に、クラスタにあるESOとCRDを確認します。別のリリースが見つかった場合は、何も変更せずに止まります。'

  say '-- CRDを確認して適用する'
  if running=$(kubectl get deployment --all-namespaces --selector app.kubernetes.io/name=external-secrets --output jsonpath='{.items[*].metadata.labels.app\.kubernetes\.io/version}') && served=$(kubectl get customresourcedefinition externalsecrets.external-secrets.io --ignore-not-found --output jsonpath='{range .spec.versions[?(@.served==true)]}{.name}{"\n"}{end}'); then
    served=$(printf '%s\n' "$served" | sort | paste -s -d ' ' -)
    if [ -n "$running" ] && [ "$running" != 'v0.15.1' ]; then
      printf '%s %s\n' '別のリリースのExternal Secrets Operatorが動いています。上書きせずに中止します:' "$running" >&2
      false
    elif [ -n "$served" ] && [ "$served" != 'v1alpha1 v1beta1' ]; then
      printf '%s %s\n' '別のリリースのCRDがあります。上書きせずに中止します。提供されているAPIバージョン:' "$served" >&2
      false
    else
      kubectl apply --server-side --force-conflicts --filename 'https://raw.githubusercontent.com/external-secrets/external-secrets/v0.15.1/deploy/crds/bundle.yaml'
    fi
  else
    printf '%s\n' 'クラスタの内容を確認できません。何も変更せずに中止します。' >&2
    false
  fi || stop
  say '別のリリースが見つかったら、そのバージョンを、qvsconfigのフォームの次の値に入力し、手順書の目的をアップグレードにします: installedVersion'
}

step_0_2() {
  say 'OIDC issuerを有効にするとAPIサーバーが再起動し、無効には戻せません。先に状態を確認し、無効の場合だけ、続けるか尋ねてから有効にします。'

  say '-- OIDC issuerを確認し、必要なら有効にする'
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

  say '-- OIDC issuer URLを表示する'
  az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv || stop
  say 'キーコンテナがまだなければ、Azureポータルで作成します (リージョンを入力すると、作成するコマンドを表示します)。'
  say 'Azureポータルでキーコンテナを作成する: https://portal.azure.com/#create/Microsoft.KeyVault'

  say '-- キーコンテナの権限モデルを確認する'
  az keyvault show --name 'contoso-kv' --query properties.enableRbacAuthorization --output tsv || stop
  say '違う値が表示されたら、qvsconfigのフォームの「キーコンテナの権限モデル」を変えてから続けます。trueはAzure RBAC、falseはアクセスポリシーです。'

  say '-- キーコンテナのネットワークを確認する'
  az keyvault show --name 'contoso-kv' --output tsv --query '[properties.publicNetworkAccess, properties.networkAcls.defaultAction]' || stop
  say 'DisabledかDenyなら、キーコンテナの前にファイアウォールかプライベートエンドポイントがあります。クラスタのノードから届くように許可しないと、手順11がForbiddenで失敗します。'

  say '-- Entraアプリケーションを作成する'
  azwi serviceaccount create phase app --aad-application-name 'qvs-external-secrets' || stop

  say '-- キーコンテナの読み取りを許可する'
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
  say '権限が反映されるまで数分かかることがあります。'

  say '-- namespaceがなければ作成する'
  kubectl create namespace --dry-run=client --output yaml -- 'qmonus-system' | kubectl apply --filename - || stop
  say 'azwiは既存のServiceAccountを上書きするので、あるときは先に確認します。'

  say '-- ServiceAccountを作成する'
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

  say '-- アノテーションが2つとも付いたことを確認する'
  kubectl get serviceaccount --namespace 'qmonus-system' --output jsonpath='{.metadata.annotations.azure\.workload\.identity/client-id}{"\n"}{.metadata.annotations.azure\.workload\.identity/tenant-id}{"\n"}' -- 'azure-key-vault' || stop
  say '1行目が空なら、azwiがアプリケーションを見つけられていません。Entraアプリケーションの作成からやり直してください。'

  say '-- ServiceAccountとアプリケーションを結び付ける'
  oidcIssuerUrl=$(az aks show --name 'aks-contoso' --resource-group 'rg-contoso' --query oidcIssuerProfile.issuerUrl --output tsv) || stop
  if [ -n "$oidcIssuerUrl" ]; then
    azwi serviceaccount create phase federated-identity --aad-application-name 'qvs-external-secrets' --service-account-name 'azure-key-vault' --service-account-namespace 'qmonus-system' --service-account-issuer-url "$oidcIssuerUrl"
  else
    printf '%s\n' 'OIDC issuer URLを取得できません。OIDC issuerが有効か確認してください。' >&2
    false
  fi || stop

  say '-- アプリケーションのフェデレーション資格情報を表示する'
  applications=$(az ad app list --display-name 'qvs-external-secrets' --query '[].[displayName,appId]' --output tsv) || stop
  applicationId=$(printf '%s\n' "$applications" | name='qvs-external-secrets' awk -F '\t' '$1 == ENVIRON["name"] { print $2 }') || stop
  [ -z "$applicationId" ] || az ad app federated-credential list --id "$applicationId" --query '[].[subject,issuer]' --output tsv || stop
  say '1つのアプリケーションに登録できるのは20個までです。クラスタを作り直すとissuerが変わるので、この手順をもう一度行い、古いissuerの資格情報を削除してください。'
}

step_1() {
  say '-- kubeconfigを生成する'
  (umask 077 && qvsctl plugin gen-kubeconfig -p -o 'cluster.kubeconfig.yaml' -n 'qmonus-system') || stop
  [ ! -f ./'cluster.kubeconfig.yaml' ] || chmod 600 ./'cluster.kubeconfig.yaml' || stop
  say 'このファイルはクラスタ全体の強い権限を持ちます。手順3-aの最後に削除し、Gitには絶対に入れないでください。'
}

step_2() {
  say '左メニューのApplicationを開き、右上のNEW APPLICATIONを押して入力します。NEXTは、手順2-aでRepositoryを登録してから押します。'
  say '  Display Name: External Secrets Operator'
  say '  Description: 空欄のままで構いません'
  say '  QVS Config Repository: + Create New Repositoryを選び、手順2-aへ'
  say '  QVS Config File Path: eso-clustersecretstore/.valuestream/qvs.yaml'
  wait_for_console
}

step_2_a() {
  say '次の値を入力し、CREATEを押します。'
  say '  Repository Kind: github'
  say '  Git Clone Protocol: https'
  say '  Repository Visibility: private'
  say '  Git Clone URL: https://github.com/sample-org/sample-repo-name.git'
  say '  Description: 空欄のままで構いません'
  say '  Git Token: このコンソールに直接貼り付けます'
  say '手順2の画面に戻り、右下のNEXTを押します。登録したApplicationのNameが次の値と同じか確認します。違うときは、qvsconfigのフォームの値を直してください。'
  say '  Name: external-secrets-operator'
  wait_for_console
}

step_3() {
  say '-- 貼り付ける内容を表示する'
  cat ./'cluster.kubeconfig.yaml' || stop
  say '次の値を入力します。CREATEは、手順3-aでEnvironmentを登録してから押します。'
  say '  Display Name: staging'
  say '  Environment: + Create New Environmentを選び、手順3-aへ'
  say '  kubeconfig (Credentials): 手順1のファイルの内容を、このコンソールに直接貼り付けます'
  wait_for_console
}

step_3_a() {
  say '次の値を入力し、CREATEを押します。'
  say '  Display Name: staging'
  say '  Description: 空欄のままで構いません'
  say '  Provisioning Target: Kind: kubernetes'
  say '  Provisioning Target: DisplayName: aks-contoso'
  say '  Provisioning Target: Alias: 空欄。同じ種類の2つ目以降は区別できる名前'
  say '手順3の画面に戻ります。NameはEnvironmentを選ぶと自動で入ります。次の値と同じか確認し、右下のCREATEを押してDeploymentを登録します。'
  say '  Name: staging'
  wait_for_console

  say '-- Deploymentを登録したらkubeconfigを削除する'
  if [ -f ./'cluster.kubeconfig.yaml' ]; then
    answer=
    printf '%s %s [y/N] ' 'kubeconfigを削除しますか?' 'cluster.kubeconfig.yaml'
    { read -r answer </dev/tty; } 2>/dev/null
    case $answer in
      [yY]*) rm -f ./'cluster.kubeconfig.yaml' ;;
    esac
  fi || stop
}

step_4() {
  say '-- リポジトリをcloneして移動する'
  if [ "$(git config --get remote.origin.url)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
    cd "$(git rev-parse --show-toplevel)" || false
  elif [ "$(git -C ./'sample-repo-name' config --get remote.origin.url 2>/dev/null)" = 'https://github.com/sample-org/sample-repo-name.git' ]; then
    cd ./'sample-repo-name' || false
  else
    git clone -- 'https://github.com/sample-org/sample-repo-name.git' ./'sample-repo-name' && cd ./'sample-repo-name'
  fi || stop

  say '-- ブランチに切り替える'
  if git rev-parse --quiet --verify refs/heads/'qvs_eso_clustersecretstore' >/dev/null || git rev-parse --quiet --verify refs/remotes/origin/'qvs_eso_clustersecretstore' >/dev/null; then
    git checkout 'qvs_eso_clustersecretstore' --
  else
    git checkout -b 'qvs_eso_clustersecretstore'
  fi || stop

  say '-- kubeconfigをGitから除外する'
  [ -z "$(tail -c 1 .gitignore 2>/dev/null)" ] || echo >> .gitignore || stop
  grep -q -s -x -F -e 'cluster.kubeconfig.yaml' .gitignore || printf '%s\n' 'cluster.kubeconfig.yaml' >> .gitignore || stop

  say '-- ほかの名前のkubeconfigもGitから除外する'
  grep -q -s -x -F -e '*kubeconfig*' .gitignore || printf '%s\n' '*kubeconfig*' >> .gitignore || stop

  say '-- kubeconfigがcommitされていないことを確認する'
  git --no-pager log --all --oneline --name-only -- '*kubeconfig*' || stop
  say '何か表示されたら、その認証情報は履歴から誰でも読めます。ファイルを消すだけでは足りないので、認証情報を作り直してください。'

  say '-- ディレクトリを作成する'
  mkdir -p -- 'eso-clustersecretstore/.valuestream' 'eso-clustersecretstore/.valuestream/pipelines' || stop

  say '-- qvsctlにサインインする'
  qvsctl auth || stop
  say '表示されたURLを開いて認証します。'

  say '-- アダプタをダウンロードする'
  qvsctl adapter list || stop
  (cd ./'eso-clustersecretstore/.valuestream' && qvsctl adapter get qmonus.net/adapter/official) || stop
}

step_5() {
  place_files

  say '-- ファイルが置かれたことを確認する'
  ls -- 'eso-clustersecretstore/.valuestream/qvs.yaml' 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop
}

step_6() {
  enter_clone

  say '-- Pipeline Manifestを生成する'
  (cd ./'eso-clustersecretstore/.valuestream' && qvsctl pipeline compile -m . -c qvs.yaml -o pipelines --prefix 'external-secrets-operator') || stop

  say '-- プロジェクト名を確認する'
  qvsctl project list || stop

  say '-- Pipeline Manifestを登録する'
  qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/manifests.yml || stop
}

step_7() {
  enter_clone

  say '-- AssemblyLineを登録する'
  qvsctl pipeline apply -p 'contoso' -f 'eso-clustersecretstore/.valuestream/pipelines'/'eso-clustersecretstore-deploy'-assemblyline.yaml || stop

  say '-- リモートリポジトリに反映する'
  git add -- .gitignore 'eso-clustersecretstore' || stop
  git diff --cached --quiet || git commit -m 'Qmonus Value Stream Official Introduction for External Secrets Operator' || stop
  git push --set-upstream origin refs/heads/'qvs_eso_clustersecretstore' || stop
}

step_8() {
  say '左メニューのAssemblyLineを開き、一覧から次の名前を選びます。Pipeline Stagesのeso-deployを開き、画面右のEdit Deployment Configを選びます。'
  say '  AssemblyLine: eso-clustersecretstore-deploy'
  say '  Pipeline Stage: eso-deploy'
  say 'YAMLモードのEditorに次の内容を貼り付けます。'
  say '# Deployment Config'
  say '# QVSコンソールのDeployment Configに貼り付けます。'
  say 'version: "0.15.1"'
  say 'esoNamespace: qmonus-system'
  say 'azureKeyContainerName: contoso-kv'
  say 'ksaName: azure-key-vault'
  say 'appName: azure-key-vault'
  say 'ksaNamespace: qmonus-system'
  say 'Saveを押し、Input Parametersがすべて緑になったことを確認します。'
  wait_for_console
}

step_9() {
  say 'AssemblyLineの画面で次のInput Parameterを入力し、RUNを押します。'
  say '  AssemblyLine: eso-clustersecretstore-deploy'
  say '  gitRevision: qvs_eso_clustersecretstore'
  say '1つ目のステージの直後はwebhookの証明書がまだ用意されていないことがあります。2つ目のステージがwebhookの呼び出しで失敗したら、もう一度実行してください。'
  say 'クラスタは次のイメージを取得します。取得元を制限しているクラスタでは、先に許可してください。'
  say '  - oci.external-secrets.io/external-secrets/external-secrets:v0.15.1'
  wait_for_console
}

step_10() {
  say '-- kubectlのコンテキストを確認する'
  kubectl config current-context || stop

  say '-- Deploymentを確認する'
  kubectl get deployment --namespace 'qmonus-system' || stop

  say '-- ClusterSecretStoreを確認する'
  kubectl wait --for=condition=Ready --timeout=120s clustersecretstore/'azure-key-vault' || stop
  kubectl get clustersecretstore/'azure-key-vault' || stop
  say 'Readyはトークンを取得できたことだけを示します。キーコンテナ名や権限の誤りは手順11で分かります。'

  say '-- 状態を詳しく確認する'
  kubectl describe clustersecretstore/'azure-key-vault' || stop
}

step_11() {
  enter_clone
  say 'キーコンテナがRBACのときは、値を書き込む人にKey Vault Secrets Officerの権限が必要です。'

  say '-- キーコンテナにシークレットがなければ作成する: qvs-secret-manager'
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

  say '-- シークレットの現在のバージョンを表示する: qvs-secret-manager'
  az keyvault secret show --vault-name 'contoso-kv' --name 'qvs-secret-manager' --query id --output tsv || stop
  say 'バージョンを固定するときは、最後の32桁を、qvsconfigのフォームの次の値に入力します (空欄なら最新): secrets.0.data.0.remoteVersion'

  say '-- 同じ名前のSecretがないことを確認する: example'
  if there=$(kubectl get secret/'qvs-kubernetes-secret' --namespace 'default' --ignore-not-found --output jsonpath='{.metadata.name} {.metadata.ownerReferences[0].kind}/{.metadata.ownerReferences[0].name}'); then
    case $there in
      '') printf '%s\n' 'まだありません。' ;;
      *' ExternalSecret/''example') printf '%s\n' 'このExternalSecretが作ったものです。' ;;
      *)
        printf '%s %s\n' '同じ名前のSecretがすでにあります。creationPolicyがOwnerだと、ESOがそれを引き取り、ExternalSecretにないキーを消します。別の名前にするか、creationPolicyをMergeにしてください:' 'default'/'qvs-kubernetes-secret' >&2
        false
        ;;
    esac
  else
    printf '%s\n' 'クラスタの内容を確認できません。何も変更せずに中止します。' >&2
    false
  fi || stop

  say '-- ExternalSecretを適用する: example'
  kubectl apply --namespace 'default' --filename 'eso-clustersecretstore'/manifests/'example-externalsecret.yaml' || stop

  say '-- ExternalSecretの状態を確認する: example'
  kubectl wait --namespace 'default' --for=condition=Ready --timeout=120s externalsecret.external-secrets.io/'example' || stop
  kubectl get --namespace 'default' externalsecret.external-secrets.io/'example' || stop

  say '-- Secretに値が連携されたことを確認する: example'
  kubectl get --namespace 'default' secret/'qvs-kubernetes-secret' --output go-template='{{index .data "greeting" | base64decode}}{{"\n"}}' || stop
  say '更新間隔が0なので、最初の同期のあとは値が変わっても更新されません。'
}

read_options "$@"
if is_clone; then
  enter_clone
fi
begin 0-0 '準備: サインインとクラスタの選択' \
  '以降のコマンドが正しいクラスタに対して実行されるようにします。' &&
  step_0_0
begin 0-1 '準備: Custom Resource Definitionの適用' \
  'QVSがデプロイするHelm chartはCRDを含まないため、同じバージョンのCRDを先に適用します。' &&
  step_0_1
begin 0-2 '準備: Workload Identityの構成' \
  'キーコンテナを読めるMicrosoft Entra IDアプリケーションと、クラスタのServiceAccountを結び付けます。' &&
  step_0_2
begin 1 'kubeconfigの作成' \
  'QVSがクラスタにデプロイするための、クラスタ・スコープのkubeconfigを生成します。namespaceがなければ作成されます。' &&
  step_1
begin 2 'Applicationの登録' \
  'QVS ConfigがどのリポジトリのどこにあるかをQVSに伝えます。' &&
  step_2
begin 2-a 'Repositoryの登録' \
  'QVSがリポジトリをcloneできるようにします。' &&
  step_2_a
begin 3 'Deploymentの登録' \
  'デプロイ先のクラスタと、その認証情報を登録します。' &&
  step_3
begin 3-a 'Environmentの登録' \
  'デプロイ先の環境を登録します。1つのApplicationの中で同じEnvironmentは2度使えません。' &&
  step_3_a
begin 4 'リポジトリとOfficial Cloud Native Adapterの準備' \
  'ここから先はリポジトリのルートで作業します。' &&
  step_4
begin 5 'QVS Configの配置' \
  '使うアダプタと、アダプタに渡す値を決めるファイルです。' &&
  step_5
begin 6 'Pipeline Manifestの生成と登録' \
  'QVS ConfigからPipelineを生成し、プロジェクトに登録します。' &&
  step_6
begin 7 'AssemblyLineの登録' \
  'Pipelineを2つのステージで順に実行するAssemblyLineを登録し、ファイルをpushします。' &&
  step_7
begin 8 'Deployment Configの登録' \
  'アダプタに渡す値を登録します。' &&
  step_8
begin 9 'AssemblyLineの実行' \
  'External Secrets OperatorとClusterSecretStoreをクラスタにデプロイします。' &&
  step_9
begin 10 'デプロイの確認' \
  'External Secrets OperatorとClusterSecretStoreがクラスタにあることを確認します。' &&
  step_10
begin 11 'External Secretの動作確認' \
  'キーコンテナの値がKubernetes Secretに連携されることを確認します。' &&
  step_11

printf '\n%s\n' '終わりました。'
