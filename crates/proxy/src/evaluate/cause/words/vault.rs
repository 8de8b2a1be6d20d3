//! What Key Vault answers (azure-docs key-vault/general/rest-error-codes.md).

use live_status::{Compared, Trouble};

use super::super::told::{Told, pattern};
use super::{settings, together};
use crate::evaluate::assessment::say;

pub(crate) fn role(told: &Told) -> Trouble {
    let vault = told.vault();
    // Only a vault that uses roles answers so.
    let fix = say!(ja: "フォームのvaultAuthorizationをrbacにして、手順0-2の権限付与を実行してください。ロールの反映には、付与してから最大10分かかります。", en: "With vaultAuthorization rbac in the form, run the part of step 0-2 that grants access. A role takes up to 10 minutes after granting to be in force."
    );
    let fix = match told.caller() {
        Some((_, object)) => together(
            fix,
            say!(ja: "付与した先のオブジェクトIDが{object}でなければ、付与する相手が違います。", en: "If it was granted to another object id than {object}, it went to something else."
            ),
        ),
        None => fix,
    };
    let cause = match told.caller() {
        Some((app, object)) => {
            say!(ja: "Entraアプリケーション (appid={app}、oid={object}) に、キーコンテナ{vault}のシークレットを読むロールがないか、まだ反映されていません。", en: "The Entra application (appid={app}, oid={object}) has no role to read secrets of vault {vault}, or it is not in force yet."
            )
        }
        None => {
            say!(ja: "Entraアプリケーションに、キーコンテナ{vault}のシークレットを読むロールがないか、まだ反映されていません。", en: "The Entra application has no role to read secrets of vault {vault}, or it is not in force yet."
            )
        }
    };
    Trouble::new(cause, fix)
}

pub(crate) fn access_policy(told: &Told) -> Trouble {
    let vault = told.vault();
    let right = told.name(pattern!("does not have secrets (get|list) permission")).unwrap_or("get");
    let cause = match told.caller() {
        Some((app, object)) => {
            say!(ja: "キーコンテナ{vault}のアクセス ポリシーが、Entraアプリケーション (appid={app}、oid={object}) にシークレットの{right}を許していません。", en: "The access policies of vault {vault} do not grant the Entra application (appid={app}, oid={object}) {right} on secrets."
            )
        }
        None => {
            say!(ja: "キーコンテナ{vault}のアクセス ポリシーが、Entraアプリケーションにシークレットの{right}を許していません。", en: "The access policies of vault {vault} do not grant the Entra application {right} on secrets."
            )
        }
    };
    Trouble::new(
        cause,
        // Only a vault that uses access policies answers so: a role changes nothing there.
        say!(ja: "フォームのvaultAuthorizationをaccessPolicyにして、手順0-2の権限付与 (az keyvault set-policy) を実行してください。反映には1分ほどかかります。", en: "With vaultAuthorization accessPolicy in the form, run the part of step 0-2 that grants access (az keyvault set-policy). It takes about a minute to be in force."
        ),
    )
}

pub(crate) fn compound_policy(told: &Told) -> Trouble {
    let vault = told.vault();
    Trouble::new(
        say!(ja: "キーコンテナ{vault}のアクセス ポリシーは、ユーザーとアプリケーションの組に対するもので、アプリケーションだけでは使えません。", en: "The access policy of vault {vault} is for a user together with an application, so the application alone may not use it."
        ),
        say!(ja: "手順0-2の権限付与を実行して、アプリケーションだけのアクセス ポリシーを加えてください。", en: "Run the part of step 0-2 that grants access, which adds a policy for the application alone."
        ),
    )
}

/// AKS is none of the services that a vault trusts.
pub(crate) fn firewall(told: &Told) -> Trouble {
    let vault = told.vault();
    let cause = match told.address() {
        Some(address) => {
            say!(ja: "キーコンテナ{vault}のファイアウォールが、クラスタのアドレス{address}からの接続を拒否しています。", en: "The firewall of vault {vault} refuses the cluster's address {address}."
            )
        }
        None => {
            say!(ja: "キーコンテナ{vault}のファイアウォールが、クラスタのアドレスからの接続を拒否しています。", en: "The firewall of vault {vault} refuses the cluster's address."
            )
        }
    };
    Trouble::new(
        cause,
        say!(ja: "キーコンテナのネットワーク設定で、クラスタから出るときのIPアドレスかサブネットを許可してください。「信頼されたMicrosoftサービス」の許可では、AKSからは接続できません。", en: "Allow the cluster's outbound IP address or its subnet in the network settings of the vault. The exception for trusted Microsoft services does not include AKS."
        ),
    )
}

pub(crate) fn private(told: &Told) -> Trouble {
    let vault = told.vault();
    Trouble::new(
        say!(ja: "キーコンテナ{vault}は承認されたプライベート リンクからの接続だけを受け付け、クラスタはそこを通っていません。", en: "Vault {vault} accepts only connections by an approved private link, and the cluster's do not come by one."
        ),
        say!(ja: "クラスタのネットワークにプライベート エンドポイントとプライベートDNSゾーンを用意するか、キーコンテナで選択したネットワークからの公開アクセスを許可してください。", en: "Give the cluster's network a private endpoint and its private DNS zone, or allow public access from selected networks in the vault."
        ),
    )
}

pub(crate) fn disabled(told: &Told) -> Trouble {
    let vault = told.vault();
    let cause = match told.key() {
        Some(key) => {
            say!(ja: "キーコンテナ{vault}のシークレット{key}の、このバージョンは無効になっています。", en: "This version of secret {key} in vault {vault} is disabled."
            )
        }
        None => {
            say!(ja: "キーコンテナ{vault}のシークレットの、このバージョンは無効になっています。", en: "This version of the secret in vault {vault} is disabled."
            )
        }
    };
    Trouble::new(
        cause,
        say!(ja: "az keyvault secret set-attributes --enabled trueで有効にするか、新しいバージョンを作成してください。", en: "Enable it with az keyvault secret set-attributes --enabled true, or create a new version."
        ),
    )
}

/// The text is the same for a name that is wrong, a version that is wrong, and a secret that was deleted.
pub(crate) fn not_found(told: &Told) -> Trouble {
    let vault = told.vault();
    let cause = match told.key() {
        Some(key) => {
            say!(ja: "キーコンテナ{vault}にシークレット{key}が見つかりません。名前かバージョンが違うか、まだ作成されていないか、削除されています。", en: "Vault {vault} does not find secret {key}: its name or version is wrong, it was never created, or it was deleted."
            )
        }
        None => {
            say!(ja: "キーコンテナ{vault}にシークレットが見つかりません。名前かバージョンが違うか、まだ作成されていないか、削除されています。", en: "Vault {vault} does not find the secret: its name or version is wrong, it was never created, or it was deleted."
            )
        }
    };
    Trouble::new(
        cause,
        say!(ja: "remoteKeyとremoteVersionを確認し、なければ手順11で作成してください。削除したシークレットは、az keyvault secret list-deletedに出ればaz keyvault secret recoverで復元できます。", en: "Check remoteKey and remoteVersion; if the secret does not exist, create it with step 11. A deleted secret that az keyvault secret list-deleted shows can be restored with az keyvault secret recover."
        ),
    )
}

pub(crate) fn tenant(told: &Told) -> Trouble {
    let (vault, account) = (told.vault(), told.account());
    let found = pattern!(concat!(
        r"Expected one of (?:\S+, )*?https://sts\.windows\.net/([0-9a-fA-F-]{36})/?, ",
        r"found https://sts\.windows\.net/([0-9a-fA-F-]{36})\b"
    ))
    .captures(told.text);
    let group = |n: usize| found.as_ref().and_then(|found| found.get(n)).map(|group| group.as_str().to_owned());
    let compared =
        group(1).zip(group(2)).map(|(expected, presented)| Compared { what: "tenant".to_owned(), presented, expected });
    let trouble = Trouble::new(
        say!(ja: "キーコンテナ{vault}は、Entraアプリケーションとは別のテナントにあります。", en: "Vault {vault} is in another tenant than the Entra application."
        ),
        say!(ja: "ServiceAccount {account}のtenant-idのアノテーションをキーコンテナのテナントと比べ、キーコンテナのテナントで手順0-2を実行し直してください。", en: "Compare the annotation tenant-id of ServiceAccount {account} with the vault's tenant, and run step 0-2 again in the vault's tenant."
        ),
    );
    Trouble { compared: compared.into_iter().collect(), ..trouble }
}

pub(crate) fn cloud(told: &Told) -> Trouble {
    let vault = told.vault();
    Trouble::new(
        say!(ja: "キーコンテナ{vault}は、ストアのenvironmentTypeとは別のAzureクラウドにあります。", en: "Vault {vault} is in another Azure cloud than the store's environmentType says."
        ),
        settings(told),
    )
}

/// Key Vault's limit is 4000 transactions in 10 seconds for each vault.
pub(crate) fn throttled(told: &Told) -> Trouble {
    let vault = told.vault();
    Trouble::new(
        say!(ja: "キーコンテナ{vault}への要求が多すぎるため、制限されています。", en: "Vault {vault} limits the requests because there are too many of them."
        ),
        say!(ja: "待てば解消します。続くときはrefreshIntervalを長くするか、ExternalSecretを減らしてください。", en: "It goes away by itself. If it keeps coming back, make refreshInterval longer or use fewer ExternalSecrets."
        ),
    )
}

pub(crate) fn bad_parameter(told: &Told) -> Trouble {
    let vault = told.vault();
    Trouble::new(
        say!(ja: "キーコンテナ{vault}が、シークレットの名前かバージョンの形式を受け付けません。", en: "Vault {vault} does not accept the form of the secret's name or version."
        ),
        together(
            say!(ja: "remoteKeyに使えるのは英数字とハイフンだけで、remoteVersionは32桁のIDです。", en: "remoteKey may have letters, digits and hyphens only, and remoteVersion is an id of 32 digits."
            ),
            say!(ja: "直して手順11で適用し直してください。", en: "Correct them, then apply again with step 11."),
        ),
    )
}
