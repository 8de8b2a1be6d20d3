//! Step 10 or 10-a: the ClusterSecretStore. `Ready` means that a token was obtained, and with the newer SDK not even
//! that; the vault is not asked until step 11.

use live_status::CheckId;
use valuestream::live::Expected;
use valuestream::plan::release::StoreDelivery;

use super::assessment::{Assessment, failing, ok, pending, say, unknown, unnamed, unread};
use super::cause::{self, About};
use super::input::Input;
use super::not_ready;
use crate::cluster::projection::CLUSTER_EVENTS;
use crate::cluster::snapshot::{Condition, Seen, Store, Truth};

pub(super) fn evaluate(input: &Input) -> Assessment {
    let expected = input.expected;
    let name = &expected.app_name;
    if name.is_empty() {
        return unnamed("appName");
    }
    match input.snapshot.stores.look("", name) {
        Seen::Unknown(reason) => {
            unread(reason, "clustersecretstores.external-secrets.io").after(input, &[CheckId::Crds])
        }
        Seen::Missing => pending(
            say!(ja: "ClusterSecretStore {name}はありません。", en: "ClusterSecretStore {name} does not exist."),
        ),
        Seen::There(store) => {
            let assessment = differs(store, expected).unwrap_or_else(|| match &store.ready {
                None => pending(say!(ja: "ClusterSecretStore {name}はありますが、External Secrets Operatorがまだ確認していません。", en: "ClusterSecretStore {name} exists, but External Secrets Operator has not checked it yet."
                ))
                .after(input, &[CheckId::Deployments]),
                Some(ready) => by_condition(store, ready, input),
            });
            let about = About { expected, secret: None };
            store.ready.iter().fold(assessment, |assessment, ready| {
                assessment.because_eso_says(ready, cause::shown(&ready.message.0, &about))
            })
        }
    }
}

/// The failure if the store is not what the plan says.
fn differs(store: &Store, expected: &Expected) -> Option<Assessment> {
    let name = &expected.app_name;
    let fix = || match expected.store_delivery {
        StoreDelivery::Manifest => {
            say!(ja: "ほかに使うものがなければ (kubectl get externalsecrets --all-namespacesのSTORE列)、手順10-aのkubectl applyに --force-conflictsを付けて上書きしてください。使われているなら、フォームでClusterSecretStore名を変えてください。", en: "If nothing else uses it (see column STORE of kubectl get externalsecrets --all-namespaces), overwrite it: run the kubectl apply of step 10-a with --force-conflicts. Otherwise, give yours another name in the form."
            )
        }
        StoreDelivery::OfficialAdapter | StoreDelivery::OwnAdapter => {
            say!(ja: "手順8のDeployment Configをフォームのものにそろえ、手順9をもう一度実行してください。", en: "Make the Deployment Config of step 8 match the form, then run step 9 again."
            )
        }
    };
    let cause = || {
        say!(ja: "別の値でデプロイされたか、値を変えてからまだデプロイしていません。", en: "It was deployed with another value, or the value was changed but not deployed yet."
        )
    };
    let vault = &expected.azure_key_container_name;
    let address = format!("https://{vault}.vault.azure.net");
    let there = store.vault_url.as_deref().unwrap_or("-");
    if !vault.is_empty() && !there.trim_end_matches('/').eq_ignore_ascii_case(&address) {
        let sentence = say!(ja: "ClusterSecretStore {name}のvaultUrlは{there}で、プランの{address}/ と違います。", en: "ClusterSecretStore {name} has vaultUrl {there}; the plan says {address}/."
        );
        return Some(failing(sentence, cause(), fix()));
    }
    let of_plan = (expected.ksa_namespace.as_str(), expected.ksa_name.as_str());
    let there = store.account.as_ref().map_or(("", "-"), |(namespace, name)| (namespace, name));
    if !of_plan.0.is_empty() && !of_plan.1.is_empty() && there != of_plan {
        let sentence = say!(ja: "ClusterSecretStore {name}のServiceAccountは {}/{} で、プランの {}/{} と違います。", en: "ClusterSecretStore {name} uses ServiceAccount {}/{}; the plan says {}/{}.",
            there.0,
            there.1,
            of_plan.0,
            of_plan.1,
        );
        return Some(failing(sentence, cause(), fix()));
    }
    None
}

fn by_condition(store: &Store, ready: &Condition, input: &Input) -> Assessment {
    let (name, expected) = (&input.expected.app_name, input.expected);
    match (ready.status, ready.reason.as_str()) {
        (Truth::True, "ValidationUnknown") | (Truth::Unknown, _) => unknown(
            say!(ja: "External Secrets OperatorはClusterSecretStore {name}を確認できませんでした。", en: "External Secrets Operator could not determine whether ClusterSecretStore {name} works."
            ),
        ),
        (Truth::True, _) if expected.use_azure_sdk => ok(
            say!(ja: "ServiceAccountとアノテーションがあります。useAzureSDKのときはトークンをまだ取得していないので、認証、キーコンテナ名、権限の誤りは手順11で分かります。", en: "The ServiceAccount and its annotations exist. With useAzureSDK, no token has been obtained yet: a failing sign-in, a wrong vault name or a missing right only shows in step 11."
            ),
        ),
        // Without a namespace the ServiceAccount is that of each ExternalSecret, so nothing could be asked
        // (pkg/provider/azure/keyvault/keyvault.go@v0.9.0).
        (Truth::True, _) if store.account.as_ref().is_none_or(|(namespace, _)| namespace.is_empty()) => ok(
            say!(ja: "ClusterSecretStoreは受け付けられました。トークンはまだ取得していないので、認証や権限の誤りは手順11で分かります。", en: "The ClusterSecretStore was accepted. No token has been obtained yet: a failing sign-in or a missing right only shows in step 11."
            ),
        ),
        (Truth::True, _) => ok(
            say!(ja: "トークンを取得できました。キーコンテナにはまだ問い合わせていないので、名前や権限の誤りは手順11で分かります。", en: "A token was obtained. The vault has not been asked yet: a wrong vault name or a missing right only shows in step 11."
            ),
        ),
        (Truth::False, _) => {
            let sentence = match ready.message.0.as_str() {
                "unable to create client" => {
                    say!(ja: "ClusterSecretStore {name}はMicrosoft Entra IDのトークンを取得できません。", en: "ClusterSecretStore {name} cannot get a token from Microsoft Entra ID."
                    )
                }
                _ => {
                    say!(ja: "ClusterSecretStore {name}が使える状態になりません。", en: "ClusterSecretStore {name} does not become ready."
                    )
                }
            };
            let about = About { expected, secret: None };
            let warning = input.warning(&store.uid, Some(ready));
            let unread = input.snapshot.warnings.unknown_in(CLUSTER_EVENTS).map(|reason| (reason, CLUSTER_EVENTS));
            not_ready::assess(sentence, ready, warning, unread, input, &about).after(input, &[CheckId::ServiceAccount])
        }
    }
}
