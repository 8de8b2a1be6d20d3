//! ESO release and names.

use crate::field::{Choice, Spec, Suggested, fields};
use crate::rule::shape;
use crate::text::Text;

/// A manifest of ours, applied with kubectl.
pub const MANIFEST: &str = "manifest";
/// The tutorial's second stage.
pub const OFFICIAL_ADAPTER: &str = "officialAdapter";
/// A small adapter of the user's own repository, in the second stage.
pub const OWN_ADAPTER: &str = "ownAdapter";

/// Who makes the ClusterSecretStore.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum StoreDelivery {
    /// A manifest of ours, applied with kubectl.
    #[default]
    Manifest,
    /// The official adapter, in the second stage.
    OfficialAdapter,
    /// An adapter of the user's own repository, in the second stage.
    OwnAdapter,
}

impl Release {
    /// Who makes the ClusterSecretStore; a value that is none of the choices is read as the default.
    pub fn store_delivery(&self) -> StoreDelivery {
        match self.store_delivery.as_str() {
            OFFICIAL_ADAPTER => StoreDelivery::OfficialAdapter,
            OWN_ADAPTER => StoreDelivery::OwnAdapter,
            _ => StoreDelivery::Manifest,
        }
    }

    /// Whether our own store asks for the provider's newer SDK.
    pub fn uses_azure_sdk(&self) -> bool {
        self.use_azure_sdk == "true"
    }
}

fields! {
    /// Which External Secrets Operator is installed, where, and what its store is called.
    Release, ReleaseField {
        /// ESO version without the `v`: CRD tag and Helm chart version.
        version Version: Spec::line(
            "version",
            Text::new("ESOバージョン", "ESO version"),
            Text::new("先頭のvは付けません。CRDとHelm chartの両方に使います。", "Without the v. Used for both the CRDs and the Helm chart."),
            "2.9.0",
        ).default("2.9.0").default_v1("0.16.2").rules(&[shape::python_literal, shape::version, shape::usable_release]).contrasts(&["0.5.0", "0.16.2", "2.9.0"]).tidy(crate::release::without_v).suggests(Suggested::Releases);
        /// Who makes the ClusterSecretStore.
        store_delivery StoreDelivery: Spec::choice(
            "storeDelivery",
            Text::new("ClusterSecretStoreの作成方法", "ClusterSecretStore made by"),
            Text::new(
                "マニフェストは手順10-aでkubectlを使って適用します。公式アダプタはチュートリアルどおりで、v1beta1のストアを書きます。独自アダプタもQVSの2つ目のステージで作成します。CUEエンジンで評価済みですが、qvsctlでは未検証です。",
                "A manifest is applied with kubectl in step 10-a. The official adapter is the tutorial's and writes a v1beta1 store. The own adapter also makes it in QVS's second stage; it was evaluated with a CUE engine, not tried with qvsctl.",
            ),
            &[
                Choice::new(MANIFEST, "マニフェスト", "a manifest"),
                Choice::new(OFFICIAL_ADAPTER, "公式アダプタ (0.16.2以前)", "official adapter (to 0.16.2)"),
                Choice::new(OWN_ADAPTER, "独自アダプタ (0.16.1以降)", "own adapter (from 0.16.1)"),
            ],
        ).default_v1(OFFICIAL_ADAPTER);
        /// Whether our own store asks for the provider's newer SDK.
        use_azure_sdk UseAzureSdk: Spec::choice(
            "useAzureSdk",
            Text::new("useAzureSDK", "useAzureSDK"),
            Text::new(
                "Key Vaultプロバイダーの新しいSDK (0.20.1以降。ESOでは試験的な扱い) を使います。使うと、ストアのReadyはトークンの取得を確認しません。",
                "The Key Vault provider's newer SDK (from 0.20.1 on; ESO calls it experimental). With it, the store's Ready no longer says that a token was obtained.",
            ),
            &[Choice::new("false", "使わない", "no"), Choice::new("true", "使う", "yes")],
        );
        /// Namespace ESO is installed into.
        eso_namespace EsoNamespace: Spec::line(
            "esoNamespace",
            Text::new("ESOのnamespace", "ESO namespace"),
            Text::new("ESOをインストールするnamespace。ワークロードとは分けてください。", "Where ESO is installed. Keep workloads out of it."),
            "qmonus-system",
        ).default("qmonus-system").rules(&[shape::python_literal, shape::label]);
        /// Name of the ClusterSecretStore.
        app_name AppName: Spec::line(
            "appName",
            Text::new("ClusterSecretStore名", "ClusterSecretStore name"),
            Text::new("ExternalSecretがこの名前を参照します。", "ExternalSecrets refer to it by this name."),
            "azure-key-vault",
        ).default("azure-key-vault").rules(&[shape::python_literal, shape::subdomain]);
        /// QVS Config parameter that carries the store's name.
        store_parameter StoreParameter: Spec::choice(
            "storeParameter",
            Text::new("ストア名のパラメータ", "Parameter for the store name"),
            Text::new("公式アダプタを使うときだけの値です。appNameはQVSのApplication名と同じパラメータ名で、後者なら重なりません。", "Only with the official adapter. appName is also QVS's name for the Application; the second avoids the clash."),
            &[
                Choice::new("appName", "appName (チュートリアルどおり)", "appName (as in the tutorial)"),
                Choice::new("clusterSecretStoreName", "clusterSecretStoreName (重ならない)", "clusterSecretStoreName (no clash)"),
            ],
        );
    }
}
