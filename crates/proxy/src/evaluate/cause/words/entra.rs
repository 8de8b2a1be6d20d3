//! What Microsoft Entra ID answers to the operator (entra-docs docs/identity-platform/reference-error-codes.md).

use live_status::{Compared, Trouble, Words};

use super::super::at::At;
use super::super::told::{AUDIENCE_OF_ENTRA, Told, pattern};
use super::{settings, together};
use crate::evaluate::assessment::say;

/// 70021 is the older number for any of the three; 70025: the application has no federated credential at all.
pub(crate) fn credential(told: &Told) -> Trouble {
    let compared = told.presented();
    let another = |it: &Compared| it.what == "subject" && !it.expected.is_empty() && it.presented != it.expected;
    let (namespace, account) = (&told.about.expected.ksa_namespace, &told.about.expected.ksa_name);
    if compared.iter().any(another) {
        let cause = say!(ja: "ストアが、プランのServiceAccount {namespace}/{account}とは別のServiceAccountでサインインしていて、それに合うフェデレーション資格情報がありません。", en: "The store signs in with another ServiceAccount than the plan's {namespace}/{account}, and no federated credential matches it."
        );
        let fix = together(
            say!(ja: "ストアのserviceAccountRefをプランに合わせます。", en: "The store's serviceAccountRef must be the plan's."),
            settings(told),
        );
        let step = At::StoreSettings.step(told.about).to_string();
        return Trouble { compared, step, ..Trouble::new(cause, fix) };
    }
    let cause = match told.entra_code() {
        "700211" => {
            say!(ja: "このクラスタのissuerを持つフェデレーション資格情報がEntraアプリケーションにありません。", en: "The Entra application has no federated credential with this cluster's issuer."
            )
        }
        "700212" => {
            say!(ja: "このaudienceを持つフェデレーション資格情報がEntraアプリケーションにありません。", en: "The Entra application has no federated credential with this audience."
            )
        }
        "700213" => {
            say!(ja: "このsubjectを持つフェデレーション資格情報がEntraアプリケーションにありません。", en: "The Entra application has no federated credential with this subject."
            )
        }
        "7002138" => {
            say!(ja: "フェデレーション資格情報のsubjectは、大文字と小文字の違いだけで一致していません。", en: "The subject of the federated credential differs in upper and lower case only."
            )
        }
        "70025" => {
            say!(ja: "Entraアプリケーションにフェデレーション資格情報が1つもありません。", en: "The Entra application has no federated credential at all."
            )
        }
        _ => {
            say!(ja: "Entraアプリケーションに、issuer、subject、audienceがすべて合うフェデレーション資格情報がありません。", en: "The Entra application has no federated credential whose issuer, subject and audience all match."
            )
        }
    };
    let compare = say!(ja: "issuerはaz aks show --query oidcIssuerProfile.issuerUrlの結果 (末尾の / まで)、subjectはsystem:serviceaccount:{namespace}:{account}、audienceは{AUDIENCE_OF_ENTRA}でなければなりません。", en: "The issuer must be what az aks show --query oidcIssuerProfile.issuerUrl prints, including the / at its end, the subject system:serviceaccount:{namespace}:{account} and the audience {AUDIENCE_OF_ENTRA}."
    );
    let fix = say!(ja: "手順0-2のフェデレーション資格情報の作成をもう一度実行してください。作成した直後なら、数分待ってください。", en: "Create the federated credential again as in step 0-2. If it was made just now, wait a few minutes."
    );
    Trouble { compared, ..Trouble::new(together(cause, compare), fix) }
}

pub(crate) fn application(told: &Told) -> Trouble {
    let id = told.group(pattern!(concat!(
        r"(?:identifier '|client application '?)",
        r"([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})"
    )));
    let account = told.account();
    let cause = match id {
        Some(id) => {
            say!(ja: "Entraアプリケーション{id}か、そのサービスプリンシパルが、このテナントにありません。", en: "The Entra application {id} or its service principal is not in this tenant."
            )
        }
        None => {
            say!(ja: "Entraアプリケーションか、そのサービスプリンシパルが、このテナントにありません。", en: "The Entra application or its service principal is not in this tenant."
            )
        }
    };
    Trouble::new(
        cause,
        say!(ja: "ServiceAccount {account}のclient-idとtenant-idのアノテーションを確認し、手順0-2のazwiをもう一度実行してください。アプリケーションを作り直すとclient-idが変わります。", en: "Check the annotations client-id and tenant-id of ServiceAccount {account}, then run the azwi commands of step 0-2 again. An application that was created again has another client-id."
        ),
    )
}

pub(crate) fn disabled(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "Entraアプリケーションが無効になっています。", en: "The Entra application is disabled."),
        say!(ja: "Microsoft Entra管理センターの「エンタープライズ アプリケーション」で、サインインを有効にしてください。", en: "Enable sign-in for it under \"Enterprise applications\" in the Microsoft Entra admin center."
        ),
    )
}

pub(crate) fn tenant(told: &Told) -> Trouble {
    let account = told.account();
    Trouble::new(
        say!(ja: "テナントIDが正しくないか、そのテナントがありません。", en: "The tenant id is wrong, or there is no such tenant."
        ),
        say!(ja: "ServiceAccount {account}のtenant-idのアノテーションを確認し、手順0-2のazwiをもう一度実行してください。", en: "Check the annotation tenant-id of ServiceAccount {account}, then run the azwi commands of step 0-2 again."
        ),
    )
}

pub(crate) fn time(told: &Told) -> Trouble {
    let namespace = &told.about.expected.eso_namespace;
    Trouble::new(
        say!(ja: "ServiceAccountのトークンの有効期間外です。トークンが古いか、ノードの時計がずれています。", en: "The ServiceAccount's token is outside its valid time: it is too old, or a node's clock is wrong."
        ),
        say!(ja: "namespace {namespace}のExternal Secrets OperatorのDeploymentを再起動し、直らなければノードの時計を確認してください。", en: "Restart the Deployment of External Secrets Operator in namespace {namespace}; if that does not help, check the clocks of the nodes."
        ),
    )
}

pub(crate) fn issuer(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "Entraが、このクラスタのOIDC issuerに接続できません。", en: "Entra cannot reach this cluster's OIDC issuer."),
        say!(ja: "手順0-2のとおりクラスタのOIDC issuerを有効にし、そのURLにインターネットから接続できるか確認してください。", en: "Enable the cluster's OIDC issuer as in step 0-2, and check that its URL can be reached from the internet."
        ),
    )
}

pub(crate) fn cloud(told: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "サインイン先が、テナントとは別のAzureクラウドです。", en: "The sign-in goes to another Azure cloud than the tenant's."
        ),
        together(
            say!(ja: "ストアのenvironmentTypeを、テナントのクラウドに合わせます。", en: "The store's environmentType must be the cloud of the tenant."
            ),
            settings(told),
        ),
    )
}

pub(crate) fn refuses(told: &Told) -> Trouble {
    let code = told.entra_code();
    Trouble::new(
        say!(ja: "Entraがサインインを拒否しました (AADSTS{code})。", en: "Entra refuses the sign-in (AADSTS{code})."),
        says_about(code).unwrap_or_else(|| {
            say!(ja: "https://login.microsoftonline.com/error?code={code} に説明があります。手順0-2の設定を確認してください。", en: "See https://login.microsoftonline.com/error?code={code} for what it means, and check what step 0-2 has set up."
            )
        }),
    )
}

/// What is known about some of the other numbers.
fn says_about(code: &str) -> Option<Words> {
    match code {
        "53003" => Some(
            say!(ja: "条件付きアクセスのポリシーがクラスタのアドレスからのサインインを止めています。ポリシーの管理者に確認してください。", en: "A conditional access policy blocks sign-ins from the cluster's address. Ask those who manage the policies."
            ),
        ),
        _ => None,
    }
}

pub(crate) fn release(_: &Told) -> Trouble {
    Trouble::new(
        say!(ja: "External Secrets Operator 0.10.6では、Workload IdentityでEntraにサインインできません。", en: "External Secrets Operator 0.10.6 cannot sign in to Entra with workload identity."
        ),
        say!(ja: "フォームでリリースを0.10.7以降にし、手順8と手順9でデプロイし直してください。", en: "Choose release 0.10.7 or newer in the form, then deploy it again with steps 8 and 9."
        ),
    )
}
