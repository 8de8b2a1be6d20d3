//! The ServiceAccount that the store refers to (pkg/provider/azure/keyvault/keyvault.go of external-secrets).

use live_status::Trouble;

use super::super::told::{Told, pattern};
use super::{settings, together};
use crate::evaluate::assessment::say;

pub(crate) fn annotation(told: &Told) -> Trouble {
    let account = told.account();
    let annotation = if told.has(pattern!("(?:tenant-id|tenantID)")) { "tenant-id" } else { "client-id" };
    Trouble::new(
        say!(ja: "ServiceAccount {account}にアノテーションazure.workload.identity/{annotation}がないか、空です。", en: "ServiceAccount {account} lacks the annotation azure.workload.identity/{annotation}, or it is empty."
        ),
        say!(ja: "アプリケーション名 (applicationName) を確認し、手順0-2のazwiをもう一度実行してください。", en: "Check applicationName, then run the azwi command of step 0-2 again."
        ),
    )
}

/// Since 0.9.16.
pub(crate) fn twice(told: &Told) -> Trouble {
    let account = told.account();
    let (id, setting, annotation) = if told.has(pattern!("multiple tenantID")) {
        ("tenant", "tenantId", "tenant-id")
    } else {
        ("client", "authSecretRef", "client-id")
    };
    Trouble::new(
        say!(ja: "{id} IDが2か所で指定されています: ServiceAccount {account}のアノテーション{annotation}と、ストアの{setting}。", en: "The {id} id is given twice: by the annotation {annotation} of ServiceAccount {account} and by {setting} of the store."
        ),
        together(
            say!(ja: "ストアの{setting}を除いてください。", en: "Remove {setting} from the store."),
            settings(told),
        ),
    )
}

pub(crate) fn missing(told: &Told) -> Trouble {
    let named = told.name(pattern!(r#"(?i)\bserviceaccounts? "([^"]+)" not found"#)).unwrap_or("?");
    let namespace = match told.about.expected.ksa_namespace.as_str() {
        "" => "?",
        namespace => namespace,
    };
    Trouble::new(
        say!(ja: "ストアの指すServiceAccount {named}が、そのnamespaceにありません (プランではnamespace {namespace})。", en: "The ServiceAccount {named} that the store refers to does not exist in its namespace (in the plan: {namespace})."
        ),
        say!(ja: "手順0-2のazwiで作成してください。", en: "Create it with the azwi command of step 0-2."),
    )
}

/// The chart grants it; since 2.x only if its value rbac.serviceAccountTokenCreate says so.
pub(crate) fn token(told: &Told) -> Trouble {
    let account = told.account();
    Trouble::new(
        say!(ja: "External Secrets OperatorにServiceAccount {account}のトークンを要求する権限 (serviceaccounts/tokenのcreate) がありません。", en: "External Secrets Operator lacks the right to request a token of ServiceAccount {account} (create serviceaccounts/token)."
        ),
        say!(ja: "手順9でデプロイし直して、オペレーターのClusterRoleを元に戻してください。", en: "Deploy again with step 9, which restores the operator's ClusterRole."
        ),
    )
}

pub(crate) fn no_reference(told: &Told) -> Trouble {
    let store = told.store();
    Trouble::new(
        say!(ja: "ClusterSecretStore {store}にserviceAccountRefがありません。", en: "ClusterSecretStore {store} has no serviceAccountRef."
        ),
        settings(told),
    )
}

pub(crate) fn auth_type(told: &Told) -> Trouble {
    let store = told.store();
    Trouble::new(
        say!(ja: "ClusterSecretStore {store}のauthTypeが正しくありません。WorkloadIdentityでなければなりません。", en: "The authType of ClusterSecretStore {store} is wrong: it must be WorkloadIdentity."
        ),
        settings(told),
    )
}
