//! Secrets to sync: a list of ExternalSecrets with their entries.

use text::Text;

use super::row_id::RowId;
use crate::field::{Spec, choices, fields};
use crate::rule::{azure, shape};

/// An ExternalSecret to make.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SecretRow {
    /// Stays the same while the row moves.
    pub id: RowId,
    /// The row's own values.
    pub values: Secret,
    /// What it reads from the vault.
    pub data: Vec<EntryRow>,
}

/// A value to read from the vault.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryRow {
    /// Stays the same while the row moves.
    pub id: RowId,
    /// The row's own values.
    pub values: Entry,
}

choices! {
    /// Who owns the Secret.
    CreationPolicy {
        /// The ExternalSecret.
        Owner = "Owner", ja: "Owner", en: "Owner";
        /// Nobody, once it is made.
        Orphan = "Orphan", ja: "Orphan", en: "Orphan";
        /// Whoever made it; ESO adds values.
        Merge = "Merge", ja: "Merge", en: "Merge";
        /// Nobody; no Secret is made.
        None = "None", ja: "None", en: "None";
        /// The Secret is made, or values are added to it.
        CreateOrMerge = "CreateOrMerge", ja: "CreateOrMerge (2.8.0以降)", en: "CreateOrMerge (from 2.8.0 on)";
    }
}

choices! {
    /// When an ExternalSecret is synced again.
    RefreshPolicy {
        /// At every interval.
        Periodic = "Periodic", ja: "Periodic", en: "Periodic";
        /// When it changes.
        OnChange = "OnChange", ja: "OnChange", en: "OnChange";
        /// Never.
        CreatedOnce = "CreatedOnce", ja: "CreatedOnce", en: "CreatedOnce";
    }
}

fields! {
    /// The values of an ExternalSecret.
    Secret, SecretField {
        /// `metadata.name`.
        name Name: Spec::line(
            "name",
            Text { ja: "ExternalSecret名", en: "ExternalSecret name" },
            Text { ja: "metadata.name。ファイル名にもなります。", en: "metadata.name; also names the file." },
            "example",
        ).default("example").rules(&[shape::subdomain]);
        /// `metadata.namespace`.
        namespace Namespace: Spec::line(
            "namespace",
            Text { ja: "namespace", en: "Namespace" },
            Text { ja: "ExternalSecretとSecretができるnamespace。", en: "Where the ExternalSecret and its Secret live." },
            "default",
        ).default("default").rules(&[shape::label]);
        /// How often ESO reads the vault: a Go duration, or `0` for once.
        refresh_interval RefreshInterval: Spec::line(
            "refreshInterval",
            Text { ja: "更新間隔", en: "Refresh interval" },
            Text { ja: "1h30mのような長さ。0は最初の1回だけ同期します。", en: "A duration such as 1h30m. 0 syncs once and never again." },
            "1h",
        ).default("1h").default_v1("0").rules(&[shape::go_duration]);
        /// Kubernetes Secret to make.
        target Target: Spec::line(
            "target",
            Text { ja: "作成するSecret名", en: "Secret to create" },
            Text { ja: "値が入るKubernetes Secretの名前。", en: "The Kubernetes Secret that receives the values." },
            "qvs-kubernetes-secret",
        ).default("qvs-kubernetes-secret").rules(&[shape::subdomain]);
        /// Who owns the Secret. Which releases know which policy is checked with the version.
        creation_policy CreationPolicy: Spec::choice(
            "creationPolicy",
            Text { ja: "creationPolicy", en: "Creation policy" },
            Text { ja: "OwnerはSecretを作成し、ExternalSecretの削除時にSecretも削除します。", en: "Owner creates the Secret and deletes it with the ExternalSecret." },
            CreationPolicy::CHOICES,
        );
        /// When it is synced again. If empty, it is left out, which acts as `Periodic`.
        refresh_policy RefreshPolicy: Spec::optional_choice(
            "refreshPolicy",
            Text { ja: "refreshPolicy", en: "Refresh policy" },
            Text { ja: "いつ同期し直すか (0.16.1以降)。指定しなければ更新間隔ごと。OnChangeはExternalSecretを変えたとき、CreatedOnceは最初の1回だけです。", en: "When to sync again (from 0.16.1 on). Not set: at each interval. OnChange: when the ExternalSecret changes. CreatedOnce: once." },
            RefreshPolicy::CHOICES,
        );
    }
}

fields! {
    /// The values of an entry.
    Entry, EntryField {
        /// Key in the Kubernetes Secret.
        secret_key SecretKey: Spec::line(
            "secretKey",
            Text { ja: "Secretのキー", en: "Key in the Secret" },
            Text { ja: "Kubernetes Secretの中でのキー。", en: "The key inside the Kubernetes Secret." },
            "greeting",
        ).default("greeting").rules(&[shape::secret_key]);
        /// The secret's name in Key Vault.
        remote_key RemoteKey: Spec::line(
            "remoteKey",
            Text { ja: "キーコンテナのシークレット名", en: "Secret in Key Vault" },
            Text { ja: "読み取るシークレットの名前。値そのものは入力しません。", en: "The name of the secret to read. Never its value." },
            "qvs-secret-manager",
        ).default("qvs-secret-manager").rules(&[azure::no_at_first, azure::key_vault_secret]).tidy(azure::without_secret_prefix);
        /// Key Vault version of the secret. If empty, the latest.
        remote_version RemoteVersion: Spec::line(
            "remoteVersion",
            Text { ja: "シークレットのバージョン", en: "Version in Key Vault" },
            Text { ja: "16進32桁。空欄なら最新の値を取得します。", en: "32 hex digits. Empty reads the latest." },
            "0123456789abcdef0123456789abcdef",
        ).optional().rules(&[azure::key_vault_version]);
    }
}
