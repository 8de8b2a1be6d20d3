//! Step 0-2: the Entra application, its right to read the vault, and the ServiceAccount bound to it.

use super::azure::login;
use super::words::workload_identity as words;
use super::writer::Writer;
use crate::files::vault;
use crate::plan::ClusterField;
use crate::runbook::commands::{Commands, block};
use crate::runbook::needs::tools::{AZ, AZWI, KUBECTL};
use crate::runbook::step::{Part, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::Bound;

/// Step 0-2: the Entra application, its right to read the vault, and the ServiceAccount bound to it.
pub(super) fn workload_identity(w: &Writer) -> Step {
    let mut parts = Vec::new();
    if w.tutorial {
        parts.push(login(w));
        parts.push(w.say(words::PREVIEW_IS_OVER));
        parts.push(w.run(words::REGISTER_PREVIEW, block!("register-preview")));
        parts.push(w.run(words::CHECK_PREVIEW, block!("check-preview")));
        parts.push(w.say(words::UNTIL_REGISTERED));
        parts.push(w.run(words::RENEW_PROVIDER, block!("renew-provider")));
    }
    parts.extend(issuer(w));
    parts.extend(vault(w));
    parts.extend(application(w));
    parts.extend(grant(w));
    parts.extend(service_account(w));
    w.step(StepId::WorkloadIdentity, StepKind::Azure, &[&AZ, &AZWI, &KUBECTL], parts)
}

fn issuer(w: &Writer) -> Vec<Part> {
    let named = vec![
        (Bound::Ask, w.word(words::ASK_TO_ENABLE_ISSUER)),
        (Bound::Left, w.word(words::ISSUER_NOT_ENABLED)),
        (Bound::Already, w.word(words::ISSUER_IS_ENABLED)),
    ];
    w.with(named, |w| {
        vec![
            w.warn(words::ISSUER_STAYS),
            w.run(words::ENABLE_ISSUER, block!("enable-oidc-issuer")),
            w.run(words::SHOW_ISSUER, block!("show-oidc-issuer-url")),
            w.expect("https://<region>.oic.prod-aks.azure.com/<tenant>/<uuid>/"),
        ]
    })
}

fn vault(w: &Writer) -> Vec<Part> {
    let rbac = w.by_rbac();
    let mut parts = Vec::new();
    if w.resolved.has(ClusterField::Location) {
        let create = if rbac { block!("create-vault-rbac") } else { block!("create-vault-policies") };
        let named = vec![
            (Bound::There, w.word(words::VAULT_IS_THERE)),
            (Bound::Ask, w.word(words::ASK_TO_RECOVER)),
            (Bound::Other, w.word(words::VAULT_IS_DELETED)),
        ];
        parts.push(w.with(named, |w| w.run(words::CREATE_VAULT, block!("create-vault").around(create))));
    } else {
        parts.push(w.say(words::WITHOUT_VAULT));
        parts.push(w.link(words::CREATE_VAULT_IN_PORTAL, "https://portal.azure.com/#create/Microsoft.KeyVault"));
    }
    parts.push(w.run(words::CHECK_PERMISSION_MODEL, block!("check-vault-permission-model")));
    parts.push(w.expect(if rbac { "true" } else { "false" }));
    parts.push(w.say(words::OTHER_PERMISSION_MODEL));
    if !w.tutorial {
        parts.push(w.run(words::CHECK_NETWORK, block!("check-vault-network")));
        parts.push(w.expect("Enabled    Allow"));
        parts.push(w.say(words::BEHIND_A_FIREWALL));
    }
    parts
}

fn application(w: &Writer) -> Vec<Part> {
    if w.shares(|it| it.shares_application) {
        return vec![w.say(words::APPLICATION_IS_THERE)];
    }
    vec![
        w.run(words::CREATE_APPLICATION, block!("create-entra-application")),
        w.expect(
            "INFO[0005] [aad-application] created an AAD application  clientID=REDACTED name=«applicationName» \
             objectID=REDACTED\n\
             INFO[0005] [aad-application] created service principal   clientID=REDACTED name=«applicationName» \
             objectID=REDACTED",
        ),
    ]
}

fn grant(w: &Writer) -> Vec<Part> {
    let none =
        if w.shares(|it| it.shares_application) { words::NO_APPLICATION_OF_FIRST } else { words::NO_APPLICATION_YET };
    let named = vec![
        (Bound::Several, w.word(words::SEVERAL_APPLICATIONS)),
        // Entra may need a moment to find what azwi has just created.
        (Bound::None, w.word(none)),
    ];
    let rbac = w.by_rbac();
    let grant = if rbac { block!("grant-by-role") } else { by_policy(w) };
    let mut parts = vec![w.with(named, |w| w.run(words::GRANT, grant))];
    if rbac {
        parts.push(w.say(words::ROLE_TAKES_TIME));
    }
    parts
}

/// An access policy for reading secrets, and for listing them where that is needed.
fn by_policy(w: &Writer) -> Commands {
    let set = if vault::is_searched(w.resolved) { block!("set-policy-with-list") } else { block!("set-policy") };
    block!("grant-by-policy").around(set)
}

fn service_account(w: &Writer) -> Vec<Part> {
    let create_namespace = if w.tutorial { block!("create-namespace-tutorial") } else { block!("create-namespace") };
    let named = vec![(Bound::Ask, w.word(words::ASK_TO_OVERWRITE)), (Bound::None, w.word(words::ISSUER_UNREAD))];
    let without_client_id =
        if w.shares(|it| it.shares_application) { words::WITHOUT_CLIENT_ID_OF_FIRST } else { words::WITHOUT_CLIENT_ID };
    let mut parts = w.with(named, |w| {
        vec![
            w.run(words::CREATE_NAMESPACE, create_namespace),
            w.say(words::OVERWRITES),
            w.run(words::CREATE_ACCOUNT, block!("create-service-account")),
            w.run(words::CHECK_ANNOTATIONS, block!("check-annotations")),
            w.expect("<client id>\n<tenant id>"),
            w.warn(without_client_id),
            w.run(words::BIND_ACCOUNT, block!("bind-service-account")),
        ]
    });
    if !w.tutorial {
        parts.push(w.run(words::LIST_CREDENTIALS, block!("list-credentials")));
        let subject = "system:serviceaccount:«ksaNamespace»:«ksaName»";
        parts.push(w.expect(&format!("{subject}    https://<region>.oic.prod-aks.azure.com/<tenant>/<uuid>/")));
        parts.push(w.say(words::CREDENTIALS_ARE_FEW));
    }
    parts
}
