//! Step 0-2: the namespace and the ServiceAccount that reads the vault.

use valuestream::live::Expected;

use super::assessment::{Assessment, failing, ok, pending, say, unnamed, unread};
use crate::cluster::snapshot::{Seen, ServiceAccount, Snapshot};

pub(super) fn namespace(snapshot: &Snapshot, expected: &Expected) -> Assessment {
    let name = &expected.ksa_namespace;
    if name.is_empty() {
        return unnamed("ksaNamespace");
    }
    match snapshot.namespaces.look("", name) {
        Seen::Unknown(reason) => unread(reason, "namespaces"),
        Seen::Missing => pending(say!(ja: "namespace {name}はありません。", en: "Namespace {name} does not exist."
        )),
        Seen::There(it) if it.terminating => failing(
            say!(ja: "namespace {name}は削除されているところです。", en: "Namespace {name} is being deleted."),
            say!(ja: "誰かが削除したか、中のものの後片付けが終わっていません。", en: "Someone deleted it, or its contents have not been cleaned up yet."
            ),
            say!(ja: "消えるのを待ってから、手順0-2をもう一度実行してください。", en: "Wait until it is gone, then run step 0-2 again."
            ),
        )
        .since(&it.created),
        Seen::There(it) => ok(say!(ja: "namespace {name}があります。", en: "Namespace {name} exists.")).since(&it.created),
    }
}

pub(super) fn account(snapshot: &Snapshot, expected: &Expected) -> Assessment {
    let (name, namespace) = (&expected.ksa_name, &expected.ksa_namespace);
    if name.is_empty() || namespace.is_empty() {
        return unnamed("ksaName / ksaNamespace");
    }
    match snapshot.accounts.look(namespace, name) {
        Seen::Unknown(reason) => unread(reason, "serviceaccounts"),
        Seen::Missing => pending(say!(ja: "ServiceAccount {namespace}/{name}はありません。", en: "ServiceAccount {namespace}/{name} does not exist."
        )),
        Seen::There(account) => match lacks(account) {
            Some(annotation) => failing(
                say!(ja: "ServiceAccount {namespace}/{name}のアノテーション{annotation}がないか、空です。", en: "ServiceAccount {namespace}/{name} lacks the annotation {annotation}, or it is empty."
                ),
                say!(ja: "azwiがEntraアプリケーションを見つけられないと、空の値が書かれます。手動で作成したServiceAccountにはアノテーションがありません。", en: "azwi writes an empty value if it does not find the Entra application; a ServiceAccount created by hand has no annotation."
                ),
                say!(ja: "アプリケーション名 (applicationName) を確認し、手順0-2のazwiをもう一度実行してください。", en: "Check applicationName, then run the azwi command of step 0-2 again."
                ),
            ),
            None => ok(say!(ja: "ServiceAccount {namespace}/{name}があり、client-idとtenant-idのアノテーションが付いています。", en: "ServiceAccount {namespace}/{name} exists and has the annotations client-id and tenant-id."
            )),
        }
        .since(&account.created),
    }
}

/// The annotation that is missing or empty.
pub(super) fn lacks(account: &ServiceAccount) -> Option<&'static str> {
    let empty = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
    match (empty(&account.client_id), empty(&account.tenant_id)) {
        (true, _) => Some("azure.workload.identity/client-id"),
        (_, true) => Some("azure.workload.identity/tenant-id"),
        _ => None,
    }
}
