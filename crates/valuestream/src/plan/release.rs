//! ESO release and names.

use text::Text;

use crate::field::{Spec, Suggested, choices, fields};
use crate::rule::shape;

choices! {
    /// Who makes the ClusterSecretStore.
    StoreDelivery {
        /// A manifest of ours, applied with kubectl.
        Manifest = "manifest", ja: "マニフェスト", en: "a manifest";
        /// The official adapter in the second stage, as in the tutorial.
        OfficialAdapter = "officialAdapter", ja: "公式アダプタ (0.16.2以前)", en: "official adapter (to 0.16.2)";
        /// A small adapter in the user's own repository, in the second stage.
        OwnAdapter = "ownAdapter", ja: "独自アダプタ (0.16.1以降)", en: "own adapter (from 0.16.1)";
    }
}

choices! {
    /// Which Azure SDK the Key Vault provider uses.
    AzureSdk {
        /// ESO's default.
        Current = "false", ja: "使わない", en: "no";
        /// The newer one.
        Newer = "true", ja: "使う", en: "yes";
    }
}

choices! {
    /// The parameter of the QVS Config that carries the store's name.
    StoreParameter {
        /// The official adapter's own name, as in the tutorial.
        AppName = "appName", ja: "appName (チュートリアルどおり)", en: "appName (as in the tutorial)";
        /// A name that nothing else uses.
        ClusterSecretStoreName = "clusterSecretStoreName", ja: "clusterSecretStoreName (重ならない)", en: "clusterSecretStoreName (no clash)";
    }
}

fields! {
    /// Which release of External Secrets Operator is installed, where, and what its store is called.
    Release, ReleaseField {
        /// ESO version without the `v`: CRD tag and Helm chart version.
        version Version: Spec::line(
            "version",
            Text { ja: "ESOバージョン", en: "ESO version" },
            Text { ja: "先頭のvは付けません。CRDとHelm chartの両方に使います。", en: "Without the v. Used for both the CRDs and the Helm chart." },
            "2.9.0",
        ).default("2.9.0").default_v1("0.16.2").rules(&[shape::python_literal, shape::version, shape::usable_release]).contrasts(&["0.5.0", "0.16.2", "2.9.0"]).tidy(crate::release::without_v).suggests(Suggested::Releases).may_differ();
        /// Who makes the ClusterSecretStore.
        store_delivery StoreDelivery: Spec::choice(
            "storeDelivery",
            Text { ja: "ClusterSecretStoreの作成方法", en: "ClusterSecretStore made by" },
            Text { ja: "マニフェストは手順10-aでkubectlを使って適用します。公式アダプタはチュートリアルどおりで、v1beta1のストアを書きます。独自アダプタもQVSの2つ目のステージで作成します。CUEエンジンで評価済みですが、qvsctlでは未検証です。", en: "A manifest is applied with kubectl in step 10-a. The official adapter is the tutorial's and writes a v1beta1 store. The own adapter also makes it in QVS's second stage; it was evaluated with a CUE engine, not tried with qvsctl." },
            StoreDelivery::CHOICES,
        ).default_v1(StoreDelivery::OfficialAdapter.value());
        /// Whether our own store requests the provider's newer SDK.
        use_azure_sdk UseAzureSdk: Spec::choice(
            "useAzureSdk",
            Text { ja: "useAzureSDK", en: "useAzureSDK" },
            Text { ja: "Key Vaultプロバイダーの新しいSDK (0.20.1以降。ESOでは試験的な扱い) を使います。使うと、ストアのReadyはトークンの取得を確認しません。", en: "The Key Vault provider's newer SDK (from 0.20.1 on; ESO calls it experimental). With it, the store's Ready no longer says that a token was obtained." },
            AzureSdk::CHOICES,
        );
        /// ESO version that the cluster has before an upgrade.
        installed_version InstalledVersion: Spec::line(
            "installedVersion",
            Text { ja: "今のESOバージョン", en: "ESO version now" },
            Text { ja: "アップグレードの手順書だけで使います。クラスタで今動いているバージョンです。", en: "Only for a runbook that upgrades: the version that the cluster has now." },
            "0.9.20",
        ).optional().rules(&[shape::version, shape::existing_release]).tidy(crate::release::without_v).suggests(Suggested::InstalledReleases).may_differ();
        /// Namespace that ESO is installed into.
        eso_namespace EsoNamespace: Spec::line(
            "esoNamespace",
            Text { ja: "ESOのnamespace", en: "ESO namespace" },
            Text { ja: "ESOをインストールするnamespace。ワークロードとは分けてください。", en: "Where ESO is installed. Keep workloads out of it." },
            "qmonus-system",
        ).default("qmonus-system").rules(&[shape::python_literal, shape::label]);
        /// Name of the ClusterSecretStore.
        app_name AppName: Spec::line(
            "appName",
            Text { ja: "ClusterSecretStore名", en: "ClusterSecretStore name" },
            Text { ja: "ExternalSecretがこの名前を参照します。", en: "ExternalSecrets refer to it by this name." },
            "azure-key-vault",
        ).default("azure-key-vault").rules(&[shape::python_literal, shape::subdomain]);
        /// QVS Config parameter that carries the store's name.
        store_parameter StoreParameter: Spec::choice(
            "storeParameter",
            Text { ja: "ストア名のパラメータ", en: "Parameter for the store name" },
            Text { ja: "公式アダプタを使うときだけの値です。appNameはQVSのApplication名と同じパラメータ名で、後者なら重なりません。", en: "Only with the official adapter. appName is also QVS's name for the Application; the second avoids the clash." },
            StoreParameter::CHOICES,
        );
    }
}

impl Release {
    /// Who makes the ClusterSecretStore; a value outside the list is read as the default.
    pub fn store_delivery(&self) -> StoreDelivery {
        StoreDelivery::or_default(&self.store_delivery)
    }

    /// Whether a cluster with the one release has nothing to upgrade to reach the other.
    pub(super) fn stays(installed: &str, version: &str) -> bool {
        installed.is_empty() || installed == version
    }

    /// Whether our own store requests the provider's newer SDK.
    pub fn uses_azure_sdk(&self) -> bool {
        AzureSdk::of(&self.use_azure_sdk) == Some(AzureSdk::Newer)
    }
}
