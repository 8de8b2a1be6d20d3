//! Step 0-2.

use text::Text;

// The preview, in the tutorial's edition.
pub const PREVIEW_IS_OVER: Text = Text {
    ja: "次の3つのコマンドはOIDC issuerがプレビューだった頃の手順です。今のAKSでは不要です。",
    en: "The next three commands date from when the OIDC issuer was a preview. Today's AKS does not need them.",
};
pub const REGISTER_PREVIEW: Text =
    Text { ja: "EnableOIDCIssuerPreviewを登録する", en: "Register EnableOIDCIssuerPreview" };
pub const CHECK_PREVIEW: Text = Text { ja: "登録の状態を確認する", en: "Check whether it is registered" };
pub const UNTIL_REGISTERED: Text = Text {
    ja: "StateがRegisteredになるまで、時間をおいて確認を繰り返します。なってから次に進みます。",
    en: "Check again from time to time until State is Registered, and only then go on.",
};
pub const RENEW_PROVIDER: Text = Text {
    ja: "リソースプロバイダーの登録を更新する",
    en: "Renew the registration of the resource provider",
};

// The OIDC issuer.
pub const ISSUER_STAYS: Text = Text {
    ja: "OIDC issuerを有効にするとAPIサーバーが再起動し、無効には戻せません。先に状態を確認し、無効の場合だけ、\
         続けるか尋ねてから有効にします。",
    en: "Enabling the OIDC issuer restarts the API server and cannot be undone. The commands check first, and ask \
         before enabling it.",
};
pub const ENABLE_ISSUER: Text = Text {
    ja: "OIDC issuerを確認し、必要なら有効にする",
    en: "Check the OIDC issuer and enable it if needed",
};
pub const ASK_TO_ENABLE_ISSUER: Text = Text {
    ja: "OIDC issuerを有効にします。APIサーバーが再起動し、元には戻せません。続けますか?",
    en: "Enabling the OIDC issuer restarts the API server and cannot be undone. Continue?",
};
pub const ISSUER_NOT_ENABLED: Text = Text {
    ja: "有効にしていません。OIDC issuerがないと先に進めません。",
    en: "It was not enabled. Without an OIDC issuer you cannot go on.",
};
pub const ISSUER_IS_ENABLED: Text = Text { ja: "すでに有効です。", en: "It is enabled already." };
pub const SHOW_ISSUER: Text = Text { ja: "OIDC issuer URLを表示する", en: "Show the OIDC issuer's URL" };

// The vault.
pub const CREATE_VAULT: Text =
    Text { ja: "キーコンテナがなければ作成する", en: "Create the vault if it does not exist" };
pub const WITHOUT_VAULT: Text = Text {
    ja: "キーコンテナがまだなければ、Azureポータルで作成します (リージョンを入力すると、\
         作成するコマンドを表示します)。",
    en: "If there is no vault yet, create it in the Azure portal (fill in a region to get the command here).",
};
pub const CREATE_VAULT_IN_PORTAL: Text =
    Text { ja: "Azureポータルでキーコンテナを作成する", en: "Create a vault in the Azure portal" };
pub const CHECK_PERMISSION_MODEL: Text =
    Text { ja: "キーコンテナの権限モデルを確認する", en: "Check the vault's permission model" };
pub const OTHER_PERMISSION_MODEL: Text = Text {
    ja: "違う値が表示されたら、qvsconfigのフォームの「キーコンテナの権限モデル」を変えてから続けます。\
         trueはAzure RBAC、falseはアクセスポリシーです。",
    en: "If it prints the other value, first change \"Vault permission model\" in qvsconfig's form: true is Azure \
         RBAC, false is Access policy.",
};

// The application, and its right to read the vault.
pub const CREATE_APPLICATION: Text =
    Text { ja: "Entraアプリケーションを作成する", en: "Create the Entra application" };
pub const APPLICATION_IS_THERE: Text = Text {
    ja: "Entraアプリケーションは最初の環境と同じもので、最初の環境の手順書が作成します。ここでは作成しません。",
    en: "The Entra application is that of the first Environment, whose runbook creates it. It is not created here.",
};
pub const NO_APPLICATION_OF_FIRST: Text = Text {
    ja: "Entraアプリケーションが見つかりません。先に最初の環境の手順書を済ませてください。",
    en: "The Entra application is not found. Go through the first Environment's runbook first.",
};
pub const WITHOUT_CLIENT_ID_OF_FIRST: Text = Text {
    ja: "1行目が空なら、azwiがアプリケーションを見つけられていません。先に最初の環境の手順書を済ませてください。",
    en: "If the first line is empty, azwi did not find the application: go through the first Environment's runbook first.",
};
pub const GRANT: Text =
    Text { ja: "キーコンテナの読み取りを許可する", en: "Let the application read the vault" };
pub const SEVERAL_APPLICATIONS: Text = Text {
    ja: "同じ名前のEntraアプリケーションが複数あります。別の名前にしてください。",
    en: "Several Entra applications have this name. Choose another name.",
};
pub const NO_APPLICATION_YET: Text = Text {
    ja: "Entraアプリケーションがまだ見つかりません。少し待ってから、もう一度実行してください。",
    en: "The Entra application is not found yet. Wait a moment, then run this again.",
};
pub const ROLE_TAKES_TIME: Text = Text {
    ja: "権限が反映されるまで数分かかることがあります。",
    en: "It can take a few minutes for the role to take effect.",
};

// The ServiceAccount.
pub const CREATE_NAMESPACE: Text =
    Text { ja: "namespaceがなければ作成する", en: "Create the namespace if it does not exist" };
pub const OVERWRITES: Text = Text {
    ja: "azwiは既存のServiceAccountを上書きするので、あるときは先に確認します。",
    en: "azwi overwrites an existing ServiceAccount, so the commands ask first if there is one.",
};
pub const CREATE_ACCOUNT: Text = Text { ja: "ServiceAccountを作成する", en: "Create the ServiceAccount" };
pub const ASK_TO_OVERWRITE: Text = Text {
    ja: "このServiceAccountはすでにあります。アノテーションを上書きしますか?",
    en: "This ServiceAccount already exists. Overwrite its annotations?",
};
pub const CHECK_ANNOTATIONS: Text = Text {
    ja: "アノテーションが2つとも付いたことを確認する",
    en: "Check that both annotations are set",
};
pub const WITHOUT_CLIENT_ID: Text = Text {
    ja: "1行目が空なら、azwiがアプリケーションを見つけられていません。Entraアプリケーションの作成からやり直してくださ\
         い。",
    en: "If the first line is empty, azwi did not find the application: go back and create it.",
};
pub const BIND_ACCOUNT: Text = Text {
    ja: "ServiceAccountとアプリケーションを結び付ける",
    en: "Bind the ServiceAccount to the application",
};
pub const ISSUER_UNREAD: Text = Text {
    ja: "OIDC issuer URLを取得できません。OIDC issuerが有効か確認してください。",
    en: "The OIDC issuer's URL cannot be read. Check that the OIDC issuer is enabled.",
};

// What people ran into.
pub const VAULT_IS_THERE: Text =
    Text { ja: "キーコンテナはすでにあります。", en: "The vault is there already." };
pub const VAULT_IS_DELETED: Text = Text {
    ja: "論理的に削除されたキーコンテナがこの名前をまだ使っています。元に戻さないなら、別の名前にしてください。",
    en: "A soft-deleted vault still has this name. Unless you bring it back, take another name.",
};
pub const ASK_TO_RECOVER: Text = Text {
    ja: "論理的に削除されたキーコンテナがこの名前をまだ使っています。元に戻しますか?",
    en: "A soft-deleted vault still has this name. Bring it back?",
};
pub const CHECK_NETWORK: Text =
    Text { ja: "キーコンテナのネットワークを確認する", en: "Check the vault's network" };
pub const BEHIND_A_FIREWALL: Text = Text {
    ja: "DisabledかDenyなら、キーコンテナの前にファイアウォールかプライベートエンドポイントがあります。\
         クラスタのノードから届くように許可しないと、手順11がForbiddenで失敗します。",
    en: "Disabled or Deny means that a firewall or a private endpoint is in front of the vault. Let the cluster's nodes through, \
         or step 11 fails as Forbidden.",
};
pub const LIST_CREDENTIALS: Text = Text {
    ja: "アプリケーションのフェデレーション資格情報を表示する",
    en: "Show the application's federated credentials",
};
pub const CREDENTIALS_ARE_FEW: Text = Text {
    ja: "1つのアプリケーションに登録できるのは20個までです。クラスタを作り直すとissuerが変わるので、この手順をもう一度行い、\
         古いissuerの資格情報を削除してください。",
    en: "An application takes 20 of them at most. A cluster that was rebuilt has a new issuer: go through this step again, and \
         remove the credential of the old one.",
};
