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
            Text::new("Entraアプリケーション名", "Entra application"),
            Text::new("azwiが作成し、キーコンテナの読み取り権限を与えるアプリケーション。テナント内で重複しない名前にします。", "Created by azwi and given read access to the vault. Use a name that no other application of the tenant has."),
            "qvs-external-secrets",
        ).default("qvs-external-secrets").rules(&[azure::no_at_first, azure::application, shape::seen]);
        /// Kubernetes ServiceAccount bound to the Entra application.
        ksa_name KsaName: Spec::line(
            "ksaName",
            Text::new("ServiceAccount名 (KSA)", "ServiceAccount (KSA)"),
            Text::new("Entraアプリケーションと結び付けるKubernetes ServiceAccount。", "The Kubernetes ServiceAccount bound to the Entra application."),
            "azure-key-vault",
        ).default("azure-key-vault").rules(&[shape::python_literal, shape::subdomain]);
        /// Namespace of the ServiceAccount.
        ksa_namespace KsaNamespace: Spec::line(
            "ksaNamespace",
            Text::new("ServiceAccountのnamespace", "ServiceAccount namespace"),
            Text::new("そのServiceAccountを置くnamespace。", "The namespace that ServiceAccount lives in."),
            "qmonus-system",
        ).default("qmonus-system").rules(&[shape::python_literal, shape::label]);
    }
}
