//! The texts of the requirements: for each right its purpose and the role that has it, and the headings.

use text::{Lang, Text, say};

// Azure: the cluster.
pub const CREDENTIALS: Text =
    Text { ja: "クラスタの認証情報を取得する", en: "Fetch the cluster's credentials" };
pub const CREDENTIALS_ROLE: Text = Text {
    ja: "クラスタに対するAzure Kubernetes Service Cluster Admin Role。ローカルアカウントが無効ならAzure Kubernetes \
         Service Cluster User Roleと、クラスタ内の権限 (Azure RBACのクラスタではAzure Kubernetes Service RBAC Cluster \
         Admin)",
    en: "Azure Kubernetes Service Cluster Admin Role on the cluster. Where local accounts are disabled: Azure \
         Kubernetes Service Cluster User Role and rights inside the cluster (with Azure RBAC for Kubernetes, Azure \
         Kubernetes Service RBAC Cluster Admin)",
};
pub const ISSUER: Text =
    Text { ja: "OIDC issuerを有効にする (まだ無効のとき)", en: "Enable the OIDC issuer, where it is not" };
pub const ISSUER_ROLE: Text = Text {
    ja: "クラスタに対するAzure Kubernetes Service Contributor RoleまたはContributor。Kubernetesは1.22以上",
    en: "Azure Kubernetes Service Contributor Role or Contributor on the cluster, which runs Kubernetes 1.22 or later",
};
pub const PREVIEW: Text = Text {
    ja: "EnableOIDCIssuerPreviewとリソースプロバイダーを登録する",
    en: "Register EnableOIDCIssuerPreview and the resource provider",
};
pub const PREVIEW_ROLE: Text = Text {
    ja: "サブスクリプションに対するContributorまたはOwner",
    en: "Contributor or Owner on the subscription",
};

// Azure: the vault.
pub const CREATE_VAULT: Text =
    Text { ja: "キーコンテナを作る (まだないとき)", en: "Create the vault, where there is none" };
pub const CREATE_VAULT_ROLE: Text = Text {
    ja: "リソースグループに対するKey Vault ContributorまたはContributor",
    en: "Key Vault Contributor or Contributor on the resource group",
};
pub const GRANT: Text = Text {
    ja: "アプリケーションにキーコンテナの読み取りを許可する",
    en: "Let the application read the vault",
};
pub const GRANT_ROLE_BY_RBAC: Text = Text {
    ja: "キーコンテナに対するKey Vault Data Access Administrator、User Access Administrator、Ownerのいずれか",
    en: "Key Vault Data Access Administrator, User Access Administrator or Owner on the vault",
};
pub const GRANT_ROLE_BY_POLICY: Text = Text {
    ja: "キーコンテナに対するKey Vault ContributorまたはContributor",
    en: "Key Vault Contributor or Contributor on the vault",
};
pub const WRITE_SECRETS: Text = Text {
    ja: "キーコンテナのシークレットを一覧し、書き込む",
    en: "List and write the vault's secrets",
};
pub const WRITE_SECRETS_ROLE_BY_RBAC: Text = Text {
    ja: "キーコンテナに対するKey Vault Secrets Officer",
    en: "Key Vault Secrets Officer on the vault",
};
pub const WRITE_SECRETS_ROLE_BY_POLICY: Text = Text {
    ja: "アクセスポリシーで、自分にシークレットのget、list、set",
    en: "An access policy that gives you get, list and set for secrets",
};

// Entra.
pub const APPLICATION: Text = Text {
    ja: "アプリケーションを作成し、フェデレーション資格情報を追加する",
    en: "Create the application and add its federated credential",
};
pub const CREDENTIAL: Text = Text {
    ja: "アプリケーションにフェデレーション資格情報を追加する",
    en: "Add the application's federated credential",
};
pub const CREDENTIAL_ROLE: Text = Text {
    ja: "アプリケーションの所有者 (作成した人)、またはCloud Application Administrator",
    en: "The application's owner, who created it, or Cloud Application Administrator",
};
pub const APPLICATION_ROLE: Text = Text {
    ja: "既定ではテナントのメンバーなら誰でもでき、作成者が所有者になります。「ユーザーはアプリケーションを登録でき\
         る」が「いいえ」ならApplication Developer。すでにあるアプリケーションを使うなら、\
         その所有者かCloud Application Administrator",
    en: "By default any member of the tenant, who then owns it. Where \"Users can register applications\" is No: \
         Application Developer. For an application that is there already: its owner, or Cloud Application \
         Administrator",
};

// The cluster.
pub const CLUSTER: Text = Text {
    ja: "CRD、namespace、ServiceAccountと、クラスタ・スコープのkubeconfigを作る",
    en: "Create CRDs, a namespace, a ServiceAccount, and a kubeconfig for the whole cluster",
};
pub const CLUSTER_ROLE: Text = Text { ja: "cluster-admin", en: "cluster-admin" };
pub const TRAFFIC: Text = Text {
    ja: "ESOのイメージを取得し、Key VaultとEntraに接続する",
    en: "Pull ESO's images, and reach Key Vault and Entra",
};
pub const TRAFFIC_FROM_NODES: Text = Text {
    ja: "ノードからghcr.io、login.microsoftonline.com、*.vault.azure.netへの通信",
    en: "Traffic from the nodes to ghcr.io, login.microsoftonline.com and *.vault.azure.net",
};
pub const TRAFFIC_TO_RETIRED_REGISTRY: Text = Text {
    ja: "ノードからghcr.io、oci.external-secrets.io、login.microsoftonline.com、*.vault.azure.netへの通信",
    en: "Traffic from the nodes to ghcr.io, oci.external-secrets.io, login.microsoftonline.com and *.vault.azure.net",
};

// Git.
pub const PUSH: Text = Text { ja: "ブランチをpushする", en: "Push the branch" };
pub const PUSH_ROLE: Text = Text {
    ja: "インターネットからアクセスできるリポジトリと、そこへの書き込み権限",
    en: "A repository that can be reached from the Internet, and the right to write to it",
};
pub const CLONE: Text = Text {
    ja: "QVSがリポジトリをcloneする (QVSコンソールにだけ入力)",
    en: "QVS clones the repository (entered in the QVS console only)",
};
pub const CLONE_BY_KEY: Text =
    Text { ja: "リポジトリを読み取れるSSH秘密鍵", en: "An SSH private key that may read the repository" };
pub const CLONE_BY_TOKEN: Text = Text {
    ja: "リポジトリを読み取れるPersonal Access Token",
    en: "A personal access token that may read the repository",
};

// Qmonus Value Stream.
pub const REGISTER: Text = Text {
    ja: "Application、Repository、Deployment、Environment、Pipeline、AssemblyLineを登録し、実行する",
    en: "Register the Application, Repository, Deployment, Environment, Pipeline and AssemblyLine, and run it",
};
pub const REGISTER_FURTHER: Text = Text {
    ja: "Deployment、Environment、AssemblyLineを登録し、実行する",
    en: "Register the Deployment, Environment and AssemblyLine, and run it",
};
pub const REGISTER_ROLE: Text = Text {
    ja: "プロジェクトがあり、そこでこれらを作成できるアカウント (qvsctl authと同じもの)",
    en: "The project exists, and an account that may make these in it (the one for qvsctl auth)",
};

// Systems.
pub const ON_WINDOWS: Text = Text {
    ja: "WindowsではWSL 2の中で進めます (PowerShellでwsl --install)。コマンドはbashかzsh用で、\
         qvsctlもLinux版を使います。",
    en: "On Windows, work inside WSL 2 (wsl --install in PowerShell): the commands are for bash or zsh, and qvsctl is \
         the one for Linux.",
};

// RUNBOOK.md.
pub const TITLE: Text = Text { ja: "必要なもの", en: "What is needed" };
pub const TOOLS: Text =
    Text { ja: "| ツール | バージョン | 確認 | 手順 |", en: "| Tool | Version | See it with | Steps |" };
pub const RIGHTS: Text =
    Text { ja: "| 場所 | すること | 必要な権限 | 手順 |", en: "| Where | To do | Which right | Steps |" };
pub fn or_later(lang: Lang, version: &str) -> String {
    say!(lang, ja: "{version}以上。", en: "{version} or later.")
}
