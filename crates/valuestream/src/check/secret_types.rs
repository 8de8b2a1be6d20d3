//! Types of Secrets that others look for (Kubernetes documentation, types of Secret).

use text::{Lang, Text};

use super::release::{Suggestion, Suggestions};

const TITLE: Text = Text { ja: "Kubernetesの型", en: "Types of Kubernetes" };

const KNOWN: [(&str, Text); 5] = [
    ("Opaque", Text { ja: "決まりのないもの", en: "anything" }),
    (
        "kubernetes.io/dockerconfigjson",
        Text { ja: "レジストリの認証 (imagePullSecrets)", en: "sign in to a registry (imagePullSecrets)" },
    ),
    ("kubernetes.io/tls", Text { ja: "証明書と秘密鍵 (Ingress)", en: "a certificate and its key (Ingress)" }),
    ("kubernetes.io/basic-auth", Text { ja: "ユーザー名とパスワード", en: "a user name and a password" }),
    ("kubernetes.io/ssh-auth", Text { ja: "SSHの秘密鍵", en: "a private key for SSH" }),
];

pub(super) fn suggestions(lang: Lang) -> Vec<Suggestions> {
    let entries = KNOWN.map(|(value, note)| Suggestion {
        value: value.to_owned(),
        usable: true,
        note: note.get(lang).to_owned(),
    });
    vec![Suggestions { title: TITLE.get(lang).to_owned(), entries: entries.to_vec() }]
}
