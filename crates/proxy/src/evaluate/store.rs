//! Step 10 or 10-a: the ClusterSecretStore. `Ready` means that a token was obtained, and with the newer SDK not even
//! that; the vault is not asked until step 11.

use live_status::Words;
use valuestream::live::Expected;
use valuestream::plan::release::StoreDelivery;

use super::account::lacks;
use super::assessment::{Assessment, failing, ok, pending, say, unknown, unnamed, unread};
use crate::cluster::snapshot::{Condition, Seen, Snapshot, Store, Truth};

pub(super) fn evaluate(snapshot: &Snapshot, expected: &Expected) -> Assessment {
    let name = &expected.app_name;
    if name.is_empty() {
        return unnamed("appName");
    }
    match snapshot.stores.look("", name) {
        Seen::Unknown(reason) => unread(reason, "clustersecretstores.external-secrets.io"),
        Seen::Missing if expected.store_delivery == StoreDelivery::Manifest => pending(
            say!(ja: "ClusterSecretStore {name}はまだありません。手順10-aで適用します。", en: "ClusterSecretStore {name} does not exist yet; step 10-a applies it."
            ),
        ),
        Seen::Missing => pending(
            say!(ja: "ClusterSecretStore {name}はまだありません。手順9でデプロイします。", en: "ClusterSecretStore {name} does not exist yet; step 9 deploys it."
            ),
        ),
        Seen::There(store) => {
            let assessment = differs(store, expected).unwrap_or_else(|| match &store.ready {
                None => pending(say!(ja: "ClusterSecretStore {name}はありますが、External Secrets Operatorがまだ確認していません。", en: "ClusterSecretStore {name} exists, but External Secrets Operator has not checked it yet."
                )),
                Some(ready) => by_condition(ready, snapshot, expected),
            });
            store.ready.iter().fold(assessment, |assessment, ready| assessment.because_eso_says(ready))
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

fn by_condition(ready: &Condition, snapshot: &Snapshot, expected: &Expected) -> Assessment {
    let name = &expected.app_name;
    match (ready.status, ready.reason.as_str()) {
        (Truth::True, "ValidationUnknown") | (Truth::Unknown, _) => unknown(
            say!(ja: "External Secrets OperatorはClusterSecretStore {name}を確認できませんでした。", en: "External Secrets Operator could not determine whether ClusterSecretStore {name} works."
            ),
        ),
        (Truth::True, _) if expected.use_azure_sdk => ok(
            say!(ja: "ServiceAccountとアノテーションがあります。useAzureSDKのときはトークンをまだ取得していないので、認証、キーコンテナ名、権限の誤りは手順11で分かります。", en: "The ServiceAccount and its annotations exist. With useAzureSDK, no token has been obtained yet: a failing sign-in, a wrong vault name or a missing right only shows in step 11."
            ),
        ),
        (Truth::True, _) => ok(
            say!(ja: "トークンを取得できました。キーコンテナにはまだ問い合わせていないので、名前や権限の誤りは手順11で分かります。", en: "A token was obtained. The vault has not been asked yet: a wrong vault name or a missing right only shows in step 11."
            ),
        ),
        (Truth::False, "InvalidProviderConfig") if ready.message.contains("unable to create client") => {
            let (cause, fix) = no_client(snapshot, expected);
            failing(
                say!(ja: "ClusterSecretStore {name}はMicrosoft Entra IDのトークンを取得できません。", en: "ClusterSecretStore {name} cannot get a token from Microsoft Entra ID."
                ),
                cause,
                fix,
            )
        }
        (Truth::False, _) => failing(
            say!(ja: "ClusterSecretStore {name}が使える状態になりません。", en: "ClusterSecretStore {name} does not become ready."
            ),
            say!(ja: "設定の検証に失敗しました。", en: "The validation of its settings failed."),
            say!(ja: "kubectl describe clustersecretstore/{name}のEventsに詳しい理由があります。", en: "The Events in kubectl describe clustersecretstore/{name} have the details."
            ),
        ),
    }
}

/// Why no client could be created: the ServiceAccount is missing, lacks an annotation, or is not trusted by Entra.
fn no_client(snapshot: &Snapshot, expected: &Expected) -> (Words, Words) {
    let (account, namespace) = (&expected.ksa_name, &expected.ksa_namespace);
    match snapshot.accounts.look(namespace, account) {
        Seen::Missing => (
            say!(ja: "ServiceAccount {namespace}/{account}がありません。", en: "ServiceAccount {namespace}/{account} does not exist."
            ),
            say!(ja: "手順0-2で作成してください。", en: "Create it with step 0-2."),
        ),
        Seen::There(it) if lacks(it).is_some() => (
            say!(ja: "ServiceAccount {namespace}/{account}のclient-idまたはtenant-idのアノテーションがないか、空です。", en: "ServiceAccount {namespace}/{account} lacks the annotation client-id or tenant-id, or it is empty."
            ),
            say!(ja: "手順0-2のazwiをもう一度実行してください。", en: "Run the azwi command of step 0-2 again."),
        ),
        _ => (
            say!(ja: "フェデレーション資格情報が合わないようです。subjectがsystem:serviceaccount:{namespace}:{account}、issuerがこのクラスタのOIDC issuer URL (末尾の / まで) でなければなりません。", en: "The federated credential does not seem to match: its subject must be system:serviceaccount:{namespace}:{account} and its issuer this cluster's OIDC issuer URL, including the / at its end."
            ),
            say!(ja: "手順0-2のフェデレーション資格情報の作成をもう一度実行してください。詳しい理由はkubectl describe clustersecretstoreのEventsにあります。", en: "Create the federated credential again as in step 0-2. The Events in kubectl describe clustersecretstore have the details."
            ),
        ),
    }
}
