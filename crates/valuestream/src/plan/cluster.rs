//! Your cluster and vault.

use text::Text;

use crate::field::{Spec, choices, fields};
use crate::rule::{azure, shape};

choices! {
    /// How a vault grants access.
    VaultAuthorization {
        /// Azure role assignments.
        Rbac = "rbac", ja: "Azure RBAC", en: "Azure RBAC";
        /// The vault's own access list.
        AccessPolicy = "accessPolicy", ja: "アクセスポリシー", en: "Access policy";
    }
}

fields! {
    /// Azure resources that exist already, or are named before they are made.
    Cluster, ClusterField {
        /// Entra tenant, as a domain or GUID. If empty, sign-in names no tenant.
        tenant_id TenantId: Spec::line(
            "tenantId",
            Text { ja: "Entraテナント", en: "Entra tenant" },
            Text { ja: "az loginに渡すドメイン名またはGUID。空欄なら既定のテナントでサインインします。", en: "Domain or GUID for az login. Empty signs in to your default tenant." },
            "contoso.onmicrosoft.com",
        ).optional().rules(&[azure::tenant]).may_differ();
        /// Azure subscription, as a GUID or name. If given, the runbook selects it.
        subscription_id SubscriptionId: Spec::line(
            "subscriptionId",
            Text { ja: "サブスクリプション", en: "Subscription" },
            Text { ja: "GUIDまたは名前。入力すると手順の中で選択します。", en: "GUID or name. When given, the steps select it." },
            "1b2c3d4e-0000-4000-8000-123456789abc",
        ).optional().rules(&[azure::no_at_first, shape::seen]).may_differ();
        /// Azure resource group of the AKS cluster.
        resource_group ResourceGroup: Spec::line(
            "resourceGroup",
            Text { ja: "リソースグループ", en: "Resource group" },
            Text { ja: "AKSクラスタが属するリソースグループ。", en: "The resource group the AKS cluster is in." },
            "rg-contoso-prod",
        ).rules(&[azure::no_at_first, azure::resource_group]).may_differ();
        /// AKS cluster; also the Provisioning Target's display name.
        cluster_name ClusterName: Spec::line(
            "clusterName",
            Text { ja: "AKSクラスタ名", en: "AKS cluster" },
            Text { ja: "ESOをデプロイするクラスタ。QVSのProvisioning Targetの名前にもなります。", en: "Where ESO goes. Also names the Provisioning Target in QVS." },
            "aks-contoso-prod",
        ).rules(&[azure::no_at_first, azure::cluster]).may_differ();
        /// Key Vault name; the adapter builds the vault's address from it (public Azure cloud only).
        azure_key_container_name AzureKeyContainerName: Spec::line(
            "azureKeyContainerName",
            Text { ja: "キーコンテナ (Key Vault) 名", en: "Key Vault" },
            Text { ja: "秘密情報を置くキーコンテナ。https://<名前>.vault.azure.net/ の名前の部分です。", en: "The vault that holds the secrets: the name in https://<name>.vault.azure.net/." },
            "contoso-kv",
        ).rules(&[azure::no_at_first, shape::python_literal, azure::key_vault]).may_differ();
        /// How the vault grants access.
        vault_authorization VaultAuthorization: Spec::choice(
            "vaultAuthorization",
            Text { ja: "キーコンテナの権限モデル", en: "Vault permission model" },
            Text { ja: "Azureポータルの「アクセス構成」で確認できます。新しいキーコンテナの既定はRBACです。", en: "See \"Access configuration\" in the Azure portal. New vaults default to RBAC." },
            VaultAuthorization::CHOICES,
        ).may_differ();
        /// Azure region. If given, the runbook offers the command that creates the vault.
        location Location: Spec::line(
            "location",
            Text { ja: "リージョン", en: "Region" },
            Text { ja: "キーコンテナをこれから作成する場合だけ入力します。", en: "Only if the vault is yet to be created." },
            "japaneast",
        ).optional().rules(&[azure::no_at_first, azure::region]).may_differ();
    }
}

impl Cluster {
    /// How the vault grants access; a value outside the list is read as the default.
    pub fn vault_authorization(&self) -> VaultAuthorization {
        VaultAuthorization::or_default(&self.vault_authorization)
    }
}
