//! Identity: who reads the vault.

use text::Text;

use crate::field::{Spec, fields};
use crate::rule::{azure, shape};

fields! {
    /// The Entra application and the ServiceAccount bound to it.
    Identity, IdentityField {
        /// Entra application that azwi creates.
        application_name ApplicationName: Spec::line(
            "applicationName",
            Text { ja: "Entraアプリケーション名", en: "Entra application" },
            Text { ja: "azwiが作成し、キーコンテナの読み取り権限を与えるアプリケーション。テナント内で重複しない名前にします。", en: "Created by azwi and given read access to the vault. Use a name that no other application of the tenant has." },
            "qvs-external-secrets",
        ).default("qvs-external-secrets").rules(&[azure::no_at_first, azure::application, shape::seen]).may_differ();
        /// Kubernetes ServiceAccount bound to the Entra application.
        ksa_name KsaName: Spec::line(
            "ksaName",
            Text { ja: "ServiceAccount名 (KSA)", en: "ServiceAccount (KSA)" },
            Text { ja: "Entraアプリケーションと結び付けるKubernetes ServiceAccount。", en: "The Kubernetes ServiceAccount bound to the Entra application." },
            "azure-key-vault",
        ).default("azure-key-vault").rules(&[shape::python_literal, shape::subdomain]);
        /// Namespace of the ServiceAccount.
        ksa_namespace KsaNamespace: Spec::line(
            "ksaNamespace",
            Text { ja: "ServiceAccountのnamespace", en: "ServiceAccount namespace" },
            Text { ja: "そのServiceAccountを置くnamespace。", en: "The namespace that ServiceAccount lives in." },
            "qmonus-system",
        ).default("qmonus-system").rules(&[shape::python_literal, shape::label]);
    }
}
