//! The store that an ExternalSecret refers to.

use live_status::Trouble;

use super::super::told::{Told, pattern};
use super::settings;
use crate::evaluate::assessment::say;

/// An ExternalSecret is not told that the store has become ready: it follows at its next try, with a backoff of up to 7
/// minutes (0.14 and later) or 16 minutes.
pub(crate) fn not_ready(told: &Told) -> Trouble {
    let (store, step) = (told.store(), told.store_step());
    Trouble::new(
        say!(ja: "ClusterSecretStore {store}が使える状態ではありません。", en: "ClusterSecretStore {store} is not ready."),
        say!(ja: "先に手順{step}のClusterSecretStoreを直してください。原因はそちらに出ます。直ってから同期されるまで、長くて16分かかります。", en: "Fix the ClusterSecretStore of step {step} first: the cause is shown there. After that, it can take up to 16 minutes until this is synced."
        ),
    )
}

pub(crate) fn missing(told: &Told) -> Trouble {
    let store = told.store();
    let named = pattern!(r#"could not get (?:Cluster)?SecretStore "([^"]*)""#);
    let fix = if told.by_manifest() {
        say!(ja: "手順10-aでClusterSecretStoreを適用してください。ほかの名前を使っているときは、フォームのClusterSecretStore名とsecretStoreRefをそろえて手順11で適用し直してください。", en: "Apply the ClusterSecretStore with step 10-a. If it has another name, make the name in the form and secretStoreRef match it, then apply again with step 11."
        )
    } else {
        say!(ja: "手順9でClusterSecretStoreをデプロイしてください。ほかの名前を使っているときは、フォームのClusterSecretStore名とsecretStoreRefをそろえて手順11で適用し直してください。", en: "Deploy the ClusterSecretStore with step 9. If it has another name, make the name in the form and secretStoreRef match it, then apply again with step 11."
        )
    };
    let there = told.name(named).unwrap_or(store);
    Trouble::new(
        say!(ja: "secretStoreRefの指すストア{there}がありません。", en: "The store {there} that secretStoreRef refers to does not exist."
        ),
        fix,
    )
}

pub(crate) fn conditions(told: &Told) -> Trouble {
    let store = told.store();
    Trouble::new(
        say!(ja: "ClusterSecretStore {store}のconditionsが、このnamespaceからの使用を認めていません。", en: "The conditions of ClusterSecretStore {store} do not allow this namespace to use it."
        ),
        super::together(
            say!(ja: "conditionsにこのnamespaceを加えるか、ExternalSecretを認められているnamespaceに置いてください。", en: "Add this namespace to the conditions, or put the ExternalSecret into a namespace that they allow."
            ),
            settings(told),
        ),
    )
}
