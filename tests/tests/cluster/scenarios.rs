//! The plans of the golden files, and the YAML that they make for the cluster.

use valuestream::files::{self, FileKind};
use valuestream::{Lang, Plan};

#[path = "../../../crates/valuestream/tests/common/scenarios.rs"]
mod golden;

/// The values that start empty, filled in.
pub const REQUIRED: golden::Values = &[
    ("resourceGroup", "rg-contoso"),
    ("clusterName", "aks-contoso"),
    ("azureKeyContainerName", "contoso-kv"),
    ("gitCloneUrl", "https://github.com/contoso/platform.git"),
    ("projectName", "contoso"),
];

/// The default plan with `values` written into it; rows are added as their names ask for them.
pub fn plan_of(values: &[(&str, &str)]) -> Plan {
    let mut plan = Plan::default();
    for (key, text) in values {
        let parts: Vec<&str> = key.split('.').collect();
        let index = |n: usize| parts.get(n).and_then(|part| part.parse::<usize>().ok());
        if let Some(n) = index(1) {
            while plan.secrets.len() <= n {
                plan.add_secret();
            }
            let id = plan.secrets[n].id;
            while index(3).is_some_and(|m| plan.secrets[n].data.len() <= m) {
                plan.add_entry(id);
            }
        }
        plan.slot_of(key).unwrap_or_else(|| panic!("no value {key}")).write(&mut plan, (*text).to_owned());
    }
    plan
}

/// The plan of each golden bundle, made for this release; the namespaces are numbered so that no two share one.
pub fn plans_for(release: &str) -> Vec<(&'static str, Plan)> {
    let plans = golden::SCENARIOS.iter().enumerate().map(|(n, (name, values))| {
        let mut plan = golden::plan(values);
        plan.release.version = release.to_owned();
        for row in &mut plan.secrets {
            row.values.namespace = format!("{}-{n}", row.values.namespace);
        }
        (*name, plan)
    });
    plans.collect()
}

/// The ExternalSecret files of a plan, by path.
pub fn external_secrets(plan: &Plan) -> Vec<(String, String)> {
    let files = files::list(plan).into_iter().filter(|file| matches!(file.kind, FileKind::ExternalSecret(_)));
    files
        .map(|file| {
            let content = files::content(plan, file.kind, Lang::En).expect("a file of the list");
            (file.path, content.text())
        })
        .collect()
}

/// The ClusterSecretStore as the official adapter makes it of the plan's values.
pub fn store(plan: &Plan) -> serde_json::Value {
    serde_json::json!({
        "apiVersion": "external-secrets.io/v1beta1",
        "kind": "ClusterSecretStore",
        "metadata": { "name": plan.release.app_name },
        "spec": {
            "controller": "",
            "refreshInterval": 300,
            "provider": { "azurekv": {
                "authType": "WorkloadIdentity",
                "vaultUrl": format!("https://{}.vault.azure.net/", plan.cluster.azure_key_container_name),
                "serviceAccountRef": {
                    "name": plan.identity.ksa_name,
                    "namespace": plan.identity.ksa_namespace,
                },
            } },
        },
    })
}
