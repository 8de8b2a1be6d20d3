//! Ready beginnings of an ExternalSecret: what people want one for, and what the form then holds.

use text::Text;

use crate::plan::{Plan, RowId, SecretList};

/// A beginning.
#[derive(Clone, Copy, Debug)]
pub struct Beginning {
    /// Its permanent name.
    pub id: &'static str,
    /// What it is for.
    pub title: Text,
    /// What it makes, and what must be in the vault.
    pub about: Text,
    /// The name of the ExternalSecret and of its Secret, where no other has it.
    name: &'static str,
    /// Values by the last parts of their names; rows are as many as are named.
    values: &'static [(&'static str, &'static str)],
}

/// All of them, the simplest first.
pub static BEGINNINGS: [Beginning; 8] = [
    Beginning {
        id: "values",
        title: Text { ja: "値をいくつか", en: "A few values" },
        about: Text {
            ja: "キーコンテナのシークレット1つが、Secretのキー1つになります。値ごとにシークレットを置いておきます。",
            en: "One secret of the vault becomes one key of the Secret. The vault needs a secret for each value.",
        },
        name: "app-secrets",
        values: &[
            ("data.0.secretKey", "username"),
            ("data.0.remoteKey", "app-username"),
            ("data.1.secretKey", "password"),
            ("data.1.remoteKey", "app-password"),
        ],
    },
    Beginning {
        id: "json",
        title: Text { ja: "1つのJSONの中身すべて", en: "All of one JSON object" },
        about: Text {
            ja: "JSONオブジェクトのキーが、そのままSecretのキーになります。キーコンテナには{\"user\": \"…\"}のようなシークレットを1つ置いておきます。",
            en: "Each key of a JSON object becomes a key of the Secret. The vault needs one secret such as {\"user\": \"…\"}.",
        },
        name: "app-settings",
        values: &[("dataFrom.0.source", "extract"), ("dataFrom.0.remoteKey", "app-settings")],
    },
    Beginning {
        id: "search",
        title: Text { ja: "名前やタグが合うものすべて", en: "Everything with a name or tag" },
        about: Text {
            ja: "名前が合うシークレットすべてが、その名前のキーになります。Entraアプリケーションには、シークレットを一覧する権限も必要です。",
            en: "Each secret whose name fits becomes a key of that name. The Entra application also needs the right to list secrets.",
        },
        name: "app-all",
        values: &[("dataFrom.0.source", "find"), ("dataFrom.0.nameRegexp", "^app-")],
    },
    Beginning {
        id: "registry",
        title: Text { ja: "レジストリへのログイン", en: "Registry login" },
        about: Text {
            ja: "imagePullSecretsで使う形のSecretです。キーコンテナにはユーザー名とパスワードを置き、registry.example.comは自分のレジストリに変えます。",
            en: "A Secret for imagePullSecrets. The vault needs the user name and the password; change registry.example.com to your registry.",
        },
        name: "registry-login",
        values: &[
            ("templateType", "kubernetes.io/dockerconfigjson"),
            ("template.0.key", ".dockerconfigjson"),
            (
                "template.0.text",
                r#"{
  "auths": {
    "registry.example.com": {
      "username": {{ .username | toJson }},
      "password": {{ .password | toJson }},
      "auth": {{ printf "%s:%s" .username .password | b64enc | toJson }}
    }
  }
}
"#,
            ),
            ("data.0.secretKey", "username"),
            ("data.0.remoteKey", "registry-username"),
            ("data.1.secretKey", "password"),
            ("data.1.remoteKey", "registry-password"),
        ],
    },
    Beginning {
        id: "certificate",
        title: Text { ja: "TLS証明書", en: "TLS certificate" },
        about: Text {
            ja: "Key Vaultの証明書から、Ingressが使う形のSecretを作ります。証明書と同じ名前のシークレットに秘密鍵も入っているので、種類は「シークレット」のままにします (「証明書」に秘密鍵は入っていません)。",
            en: "A Secret for an Ingress from a certificate of the vault. The secret of the certificate's name has the private key too, so its kind stays \"secret\": a \"certificate\" has no private key.",
        },
        name: "www-tls",
        values: &[
            ("templateType", "kubernetes.io/tls"),
            ("template.0.key", "tls.crt"),
            ("template.0.text", "{{ .certificate | b64dec | pkcs12cert }}"),
            ("template.1.key", "tls.key"),
            ("template.1.text", "{{ .certificate | b64dec | pkcs12key }}"),
            ("data.0.secretKey", "certificate"),
            ("data.0.remoteKey", "www-certificate"),
        ],
    },
    Beginning {
        id: "file",
        title: Text { ja: "設定ファイル", en: "Configuration file" },
        about: Text {
            ja: "テンプレートから設定ファイルを作ります。値の場所に{{ .キー }}を書きます。キーコンテナには、値ごとにシークレットを置いておきます。",
            en: "A configuration file from a template, with {{ .key }} where a value belongs. The vault needs a secret for each value.",
        },
        name: "app-config",
        values: &[
            ("template.0.key", "config.yaml"),
            (
                "template.0.text",
                "database:\n  host: db.example.com\n  user: {{ .user | quote }}\n  password: {{ .password | quote }}\n",
            ),
            ("data.0.secretKey", "user"),
            ("data.0.remoteKey", "db-user"),
            ("data.1.secretKey", "password"),
            ("data.1.remoteKey", "db-password"),
        ],
    },
    Beginning {
        id: "basic-auth",
        title: Text { ja: "ユーザー名とパスワード (basic-auth)", en: "User name and password (basic-auth)" },
        about: Text {
            ja: "kubernetes.io/basic-authのSecretです。キーコンテナにはユーザー名とパスワードを置いておきます。",
            en: "A Secret of the type kubernetes.io/basic-auth. The vault needs the user name and the password.",
        },
        name: "basic-auth",
        values: &[
            ("templateType", "kubernetes.io/basic-auth"),
            ("data.0.secretKey", "username"),
            ("data.0.remoteKey", "app-username"),
            ("data.1.secretKey", "password"),
            ("data.1.remoteKey", "app-password"),
        ],
    },
    Beginning {
        id: "merge",
        title: Text { ja: "今あるSecretへの追加", en: "Keys for an existing Secret" },
        about: Text {
            ja: "すでにあるSecretにキーを加えます。Secretがなければ何も作りません。キーコンテナには、加える値のシークレットを置いておきます。",
            en: "Adds keys to a Secret that is there already; without it, nothing is made. The vault needs a secret for each key.",
        },
        name: "existing-secret",
        values: &[
            ("creationPolicy", "Merge"),
            ("data.0.secretKey", "client-secret"),
            ("data.0.remoteKey", "sso-client-secret"),
        ],
    },
];

impl Beginning {
    /// The beginning with this id.
    pub fn of_id(id: &str) -> Option<&'static Beginning> {
        BEGINNINGS.iter().find(|beginning| beginning.id == id)
    }

    /// Adds an ExternalSecret that begins so; its identity.
    pub fn add_to(&self, plan: &mut Plan) -> RowId {
        let id = plan.add_secret_named(self.name);
        for list in SecretList::ALL {
            let prefix = format!("{}.", list.key());
            let rows: Vec<&str> =
                self.values.iter().filter_map(|(name, _)| name.strip_prefix(&prefix)?.split('.').next()).collect();
            let rows = rows.last().and_then(|row| row.parse::<usize>().ok()).map_or(0, |last| last + 1);
            (0..rows).for_each(|_| {
                plan.add_row(id, *list);
            });
        }
        let n = plan.secret_index(id).unwrap_or_default();
        for (name, text) in self.values {
            if let Some(field) = plan.field_named(&format!("secrets.{n}.{name}")) {
                field.set(plan, (*text).to_owned());
            }
        }
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use crate::check::{check, errors};
    use crate::example::example;
    use crate::share::{fragment, open};

    #[test]
    fn beginnings_are_good_and_each_is_another() {
        let mut plan = example("tutorial").plan();
        plan.release.version = "2.9.0".to_owned();
        plan.release.store_delivery = "manifest".to_owned();
        for beginning in &BEGINNINGS {
            let id = beginning.add_to(&mut plan);
            let secret = plan.secret(id).expect("the new row");
            for (name, text) in beginning.values {
                let field = plan.field_named(&format!("secrets.{}.{name}", plan.secrets.len() - 1));
                assert_eq!(field.and_then(|field| field.get(&plan)), Some(*text), "{}: {name}", beginning.id);
            }
            assert_eq!(secret.values.name, beginning.name);
            for lang in Lang::ALL {
                assert!(!beginning.title.get(lang).is_empty() && !beginning.about.get(lang).is_empty());
            }
        }
        let wrong: Vec<_> = errors(&check(&plan)).cloned().collect();
        assert_eq!(wrong, []);
        assert_eq!(open(&fragment(&plan)).map(|opened| opened.plan), Some(plan));
    }
}
