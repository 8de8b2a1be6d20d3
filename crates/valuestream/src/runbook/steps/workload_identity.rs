//! Step 0-2: the Entra application, its right to read the vault, and the ServiceAccount bound to it.

use text::Text;

use super::azure::login;
use super::writer::Writer;
use crate::plan::ClusterField;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{AZ, AZWI, KUBECTL};
use crate::runbook::step::{Part, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::Value;

/// Step 0-2: the Entra application, its right to read the vault, and the ServiceAccount bound to it.
pub(super) fn workload_identity(w: &Writer) -> Step {
    let mut parts = Vec::new();
    if w.tutorial {
        parts.push(login(w));
        parts.push(w.say(Text {
            ja: "次の3つのコマンドはOIDC issuerがプレビューだった頃の手順です。今のAKSでは不要です。",
            en: "The next three commands date from when the OIDC issuer was a preview. Today's AKS does not need them.",
        }));
        parts.push(w.run(
            w.t(Text { ja: "EnableOIDCIssuerPreviewを登録する", en: "Register EnableOIDCIssuerPreview" }),
            block!("register-preview"),
        ));
        parts.push(w.run(
            w.t(Text { ja: "登録の状態を確認する", en: "Check whether it is registered" }),
            block!("check-preview"),
        ));
        parts.push(w.say(Text {
            ja: "StateがRegisteredになるまで、時間をおいて確認を繰り返します。なってから次に進みます。",
            en: "Check again from time to time until State is Registered, and only then go on.",
        }));
        parts.push(w.run(
            w.t(Text {
                ja: "リソースプロバイダーの登録を更新する",
                en: "Renew the registration of the resource provider",
            }),
            block!("renew-provider"),
        ));
    }
    parts.extend(issuer(w));
    parts.extend(vault(w));
    parts.extend(application(w));
    parts.extend(grant(w));
    parts.extend(service_account(w));
    w.step(
        StepId::WorkloadIdentity,
        StepKind::Azure,
        Text { ja: "準備: Workload Identityの構成", en: "Before you start: configure workload identity" },
        Text {
            ja: "キーコンテナを読めるMicrosoft Entra IDアプリケーションと、クラスタのServiceAccountを結び付けます。",
            en: "It binds a ServiceAccount in the cluster to a Microsoft Entra ID application that may read the vault.",
        },
        &[&AZ, &AZWI, &KUBECTL],
        parts,
    )
}

fn issuer(w: &Writer) -> Vec<Part> {
    let ask = w.t(Text {
        ja: "OIDC issuerを有効にします。APIサーバーが再起動し、元には戻せません。続けますか?",
        en: "Enabling the OIDC issuer restarts the API server and cannot be undone. Continue?",
    });
    let left = w.t(Text {
        ja: "有効にしていません。OIDC issuerがないと先に進めません。",
        en: "It was not enabled. Without an OIDC issuer you cannot go on.",
    });
    let already = w.t(Text { ja: "すでに有効です。", en: "It is enabled already." });
    w.with(vec![("ask", Value::ours(ask)), ("left", Value::ours(left)), ("already", Value::ours(already))], |w| {
        vec![
            w.warn(Text { ja: "OIDC issuerを有効にするとAPIサーバーが再起動し、無効には戻せません。先に状態を確認し、無効の場合だけ、続けるか尋ねてから有効にします。", en: "Enabling the OIDC issuer restarts the API server and cannot be undone. The commands check first, and ask before enabling it." }),
            w.run( w.t(Text { ja: "OIDC issuerを確認し、必要なら有効にする", en: "Check the OIDC issuer and enable it if needed" }), block!("enable-oidc-issuer")),
            w.run( w.t(Text { ja: "OIDC issuer URLを表示する", en: "Show the OIDC issuer's URL" }), block!("show-oidc-issuer-url")),
            w.expect("https://<region>.oic.prod-aks.azure.com/<tenant>/<uuid>/"),
        ]
    })
}

fn vault(w: &Writer) -> Vec<Part> {
    let rbac = w.by_rbac();
    let mut parts = Vec::new();
    if w.resolved.has(ClusterField::Location) {
        let create = if rbac { block!("create-vault-rbac") } else { block!("create-vault-policies") };
        parts.push(w.run(
            w.t(Text {
                ja: "キーコンテナがなければ作成する", en: "Create the vault if it does not exist"
            }),
            create,
        ));
    } else {
        parts.push(w.say(Text { ja: "キーコンテナがまだなければ、Azureポータルで作成します (リージョンを入力すると、作成するコマンドを表示します)。", en: "If there is no vault yet, create it in the Azure portal (fill in a region to get the command here)." }));
        parts.push(w.link(
            w.t(Text {
                ja: "Azureポータルでキーコンテナを作成する", en: "Create a vault in the Azure portal"
            }),
            "https://portal.azure.com/#create/Microsoft.KeyVault",
        ));
    }
    parts.push(w.run(
        w.t(Text {
            ja: "キーコンテナの権限モデルを確認する", en: "Check the vault's permission model"
        }),
        block!("check-vault-permission-model"),
    ));
    parts.push(w.expect(if rbac { "true" } else { "false" }));
    parts.push(w.say(Text { ja: "違う値が表示されたら、qvsconfigのフォームの「キーコンテナの権限モデル」を変えてから続けます。trueはAzure RBAC、falseはアクセスポリシーです。", en: "If it prints the other value, first change \"Vault permission model\" in qvsconfig's form: true is Azure RBAC, false is Access policy." }));
    parts
}

fn application(w: &Writer) -> Vec<Part> {
    vec![
        w.run( w.t(Text { ja: "Entraアプリケーションを作成する", en: "Create the Entra application" }), block!("create-entra-application")),
        w.expect(
            "INFO[0005] [aad-application] created an AAD application  clientID=REDACTED name=«applicationName» objectID=REDACTED\n\
             INFO[0005] [aad-application] created service principal   clientID=REDACTED name=«applicationName» objectID=REDACTED",
        ),
    ]
}

fn grant(w: &Writer) -> Vec<Part> {
    let several = w.t(Text {
        ja: "同じ名前のEntraアプリケーションが複数あります。別の名前にしてください。",
        en: "Several Entra applications have this name. Choose another name.",
    });
    // Entra may need a moment until it finds what azwi has just created.
    let none = w.t(Text {
        ja: "Entraアプリケーションがまだ見つかりません。少し待ってから、もう一度実行してください。",
        en: "The Entra application is not found yet. Wait a moment, then run this again.",
    });
    let rbac = w.by_rbac();
    w.with(vec![("several", Value::ours(several)), ("none", Value::ours(none))], |w| {
        let mut parts = vec![w.run(
            w.t(Text {
                ja: "キーコンテナの読み取りを許可する", en: "Let the application read the vault"
            }),
            if rbac { block!("grant-by-role") } else { block!("grant-by-policy") },
        )];
        if rbac {
            parts.push(w.say(Text {
                ja: "権限が反映されるまで数分かかることがあります。",
                en: "It can take a few minutes for the role to take effect.",
            }));
        }
        parts
    })
}

fn service_account(w: &Writer) -> Vec<Part> {
    let create_namespace = if w.tutorial { block!("create-namespace-tutorial") } else { block!("create-namespace") };
    let ask = w.t(Text {
        ja: "このServiceAccountはすでにあります。アノテーションを上書きしますか?",
        en: "This ServiceAccount already exists. Overwrite its annotations?",
    });
    let none = w.t(Text {
        ja: "OIDC issuer URLを取得できません。OIDC issuerが有効か確認してください。",
        en: "The OIDC issuer's URL cannot be read. Check that the OIDC issuer is enabled.",
    });
    w.with(vec![("ask", Value::ours(ask)), ("none", Value::ours(none))], |w| {
        vec![
            w.run(w.t(Text { ja: "namespaceがなければ作成する", en: "Create the namespace if it does not exist" }), create_namespace),
            w.say(Text { ja: "azwiは既存のServiceAccountを上書きするので、あるときは先に確認します。", en: "azwi overwrites an existing ServiceAccount, so the commands ask first if there is one." }),
            w.run( w.t(Text { ja: "ServiceAccountを作成する", en: "Create the ServiceAccount" }), block!("create-service-account")),
            w.run( w.t(Text { ja: "アノテーションが2つとも付いたことを確認する", en: "Check that both annotations are set" }), block!("check-annotations")),
            w.expect("<client id>\n<tenant id>"),
            w.warn(Text { ja: "1行目が空なら、azwiがアプリケーションを見つけられていません。Entraアプリケーションの作成からやり直してください。", en: "If the first line is empty, azwi did not find the application: go back and create it." }),
            w.run( w.t(Text { ja: "ServiceAccountとアプリケーションを結び付ける", en: "Bind the ServiceAccount to the application" }), block!("bind-service-account")),
        ]
    })
}
