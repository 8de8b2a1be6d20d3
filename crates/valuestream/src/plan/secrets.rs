//! Secrets to sync: the values of an ExternalSecret, and those of the rows in its lists.

use text::Text;

use crate::field::{Spec, Suggested, choices, fields};
use crate::rule::{azure, duration, regexp, shape, yaml};

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

choices! {
    /// What becomes of the Secret when its values are gone from the vault.
    DeletionPolicy {
        /// It stays as it is.
        Retain = "Retain", ja: "Retain", en: "Retain";
        /// It is deleted.
        Delete = "Delete", ja: "Delete", en: "Delete";
        /// The keys that are gone are taken out of it.
        Merge = "Merge", ja: "Merge", en: "Merge";
    }
}

choices! {
    /// The kind of an object in Key Vault.
    RemoteKind {
        /// A secret, written without a prefix.
        Secret = "secret", ja: "シークレット", en: "secret";
        /// A key: its public part as a JSON Web Key.
        Key = "key", ja: "キー (公開鍵のJWK)", en: "key (public part, as JWK)";
        /// A certificate: without its private key.
        Certificate = "cert", ja: "証明書 (秘密鍵なし)", en: "certificate (no private key)";
    }
}

choices! {
    /// How a value is decoded before it goes into the Secret.
    DecodingStrategy {
        /// Not at all.
        None = "None", ja: "None", en: "None";
        /// From base64.
        Base64 = "Base64", ja: "Base64", en: "Base64";
        /// From base64 as in URLs.
        Base64Url = "Base64URL", ja: "Base64URL", en: "Base64URL";
        /// From whichever fits.
        Auto = "Auto", ja: "Auto", en: "Auto";
    }
}

choices! {
    /// Where a row of `dataFrom` takes its keys from.
    Source {
        /// A JSON object: each of its keys.
        Extract = "extract", ja: "1つのJSON (extract)", en: "one JSON object (extract)";
        /// All secrets that fit.
        Find = "find", ja: "名前やタグで検索 (find)", en: "by name or tag (find)";
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
        ).default("1h").default_v1("0").rules(&[duration::go_duration]);
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
        /// What becomes of the Secret when its values are gone from the vault. If empty, it is left out: `Retain`.
        deletion_policy DeletionPolicy: Spec::optional_choice(
            "deletionPolicy",
            Text { ja: "deletionPolicy", en: "Deletion policy" },
            Text { ja: "キーコンテナから値が消えたときのSecret。指定しなければRetain (そのまま残す)。DeleteはSecretを、Mergeは消えたキーだけを削除します。", en: "What happens to the Secret when its values are gone from the vault. Not set: Retain, it stays. Delete removes it; Merge removes only the keys that are gone." },
            DeletionPolicy::CHOICES,
        );
        /// `target.template.type`.
        template_type TemplateType: Spec::line(
            "templateType",
            Text { ja: "Secretの型", en: "Type of the Secret" },
            Text { ja: "空欄ならOpaque。kubernetes.io/tlsのように、使う側が決まった型を求めるときだけ指定します。", en: "Empty: Opaque. Only where the reader of the Secret asks for one, such as kubernetes.io/tls." },
            "kubernetes.io/dockerconfigjson",
        ).optional().rules(&[shape::one_line]).suggests(Suggested::SecretTypes);
        /// Everything else of `metadata` and `spec`, as YAML.
        extra Extra: Spec::line(
            "extra",
            Text { ja: "その他の項目 (YAML)", en: "Further fields (YAML)" },
            Text { ja: "フォームにない項目を、ExternalSecretと同じ形でmetadataとspecの下に書きます。フォームの値が優先されます。", en: "What the form has no value for, below metadata and spec as in an ExternalSecret. A value of the form wins." },
            "metadata: {labels: {team: shop}}",
        ).optional().rules(&[yaml::extra]).yaml();
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
        /// The kind of the object in Key Vault.
        remote_kind RemoteKind: Spec::choice(
            "remoteKind",
            Text { ja: "種類", en: "Kind in Key Vault" },
            Text { ja: "キーや証明書には、それぞれの読み取り権限も必要です。", en: "Keys and certificates need a right of their own to be read." },
            RemoteKind::CHOICES,
        );
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
        /// Path into a JSON value. If empty, the whole value.
        property Property: Spec::line(
            "property",
            Text { ja: "JSONの中のパス", en: "Path in a JSON value" },
            Text { ja: "値がJSONのとき、その中の1つだけを取り出します。空欄なら全体です。", en: "If the value is JSON, the one part to take. Empty takes all of it." },
            "login.password",
        ).optional().rules(&[shape::one_line]);
        /// How the value is decoded. If empty, it is left out: `None`.
        decoding_strategy DecodingStrategy: Spec::optional_choice(
            "decodingStrategy",
            Text { ja: "デコード", en: "Decoding" },
            Text { ja: "base64で保存した値を元に戻すときだけ指定します。", en: "Only for a value that is kept in base64 and wanted decoded." },
            DecodingStrategy::CHOICES,
        );
    }
}

fields! {
    /// The values of a row of `dataFrom`.
    DataFrom, DataFromField {
        /// Where the keys come from.
        source Source: Spec::choice(
            "source",
            Text { ja: "取り込み方", en: "Take keys from" },
            Text { ja: "extractは1つのJSONのすべてのキー、findは合うシークレットすべてをSecretに入れます。", en: "extract takes every key of one JSON object; find takes every secret that fits." },
            Source::CHOICES,
        );
        /// The secret that holds a JSON object (extract).
        remote_key RemoteKey: Spec::line(
            "remoteKey",
            Text { ja: "キーコンテナのシークレット名", en: "Secret in Key Vault" },
            Text { ja: "JSONオブジェクトが入っているシークレット (extract)。", en: "The secret that holds a JSON object (extract)." },
            "billing-settings-json",
        ).optional().rules(&[azure::no_at_first, azure::key_vault_secret]).tidy(azure::without_secret_prefix);
        /// Its Key Vault version (extract).
        remote_version RemoteVersion: EntryField::RemoteVersion.spec().again();
        /// Path to an object inside it (extract).
        property Property: Spec::line(
            "property",
            Text { ja: "JSONの中のパス", en: "Path in a JSON value" },
            Text { ja: "その中のオブジェクトだけを取り出します (extract)。", en: "Only the object at this path (extract)." },
            "production",
        ).optional().rules(&[shape::one_line]);
        /// How its values are decoded (extract).
        decoding_strategy DecodingStrategy: EntryField::DecodingStrategy.spec().again();
        /// Which secrets, by name (find).
        name_regexp NameRegexp: Spec::line(
            "nameRegexp",
            Text { ja: "名前の正規表現", en: "Regular expression for names" },
            Text { ja: "合う名前のシークレットをすべて取り込みます (find)。", en: "Takes every secret whose name fits (find)." },
            "^shop-",
        ).optional().rules(&[shape::one_line, regexp::go_regexp]);
        /// Which secrets, by tags (find): `key=value`, with commas.
        tags Tags: Spec::line(
            "tags",
            Text { ja: "タグ", en: "Tags" },
            Text { ja: "すべてのタグが合うシークレットだけを取り込みます (find)。key=valueをコンマで区切ります。", en: "Only secrets with all of these tags (find): key=value, a comma between." },
            "environment=production",
        ).optional().rules(&[shape::tags]);
    }
}

fields! {
    /// The values of a row of `template`: a key of the Secret, and the template of its value.
    TemplateKey, TemplateField {
        /// Key in the Kubernetes Secret.
        key Key: Spec::line(
            "key",
            Text { ja: "Secretのキー", en: "Key in the Secret" },
            Text { ja: "テンプレートの結果が入るキー。", en: "The key that receives the result." },
            "config.yaml",
        ).rules(&[shape::secret_key]);
        /// The template.
        text Text: Spec::line(
            "text",
            Text { ja: "テンプレート", en: "Template" },
            Text { ja: "Goのテンプレート。{{ .キー }}にエントリの値が入ります。", en: "A Go template: {{ .key }} stands for the value of an entry." },
            "user: {{ .username }}",
        ).lines();
    }
}
