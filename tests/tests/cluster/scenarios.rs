//! The plans of the golden files, and their YAML for the cluster.

use valuestream::check::{Code, Diagnostic, check};
use valuestream::field::Defaults;
use valuestream::files::{self, FileKind};
use valuestream::plan::release::StoreDelivery;
use valuestream::plan::{RunbookTask, SecretList};
use valuestream::{Lang, Plan};

#[path = "../../../crates/valuestream/tests/it/common/scenarios.rs"]
mod golden;

/// The required values, filled in.
pub const REQUIRED: golden::Values = &[
    ("resourceGroup", "rg-contoso"),
    ("clusterName", "aks-contoso"),
    ("azureKeyContainerName", "contoso-kv"),
    ("gitCloneUrl", "https://github.com/contoso/platform.git"),
    ("projectName", "contoso"),
];

/// The tutorial's plan (the defaults of link version 1) with `values` written into it; rows are added as the names need them.
pub fn tutorial_plan(values: &[(&str, &str)]) -> Plan {
    let mut plan = Plan::with(Defaults::V1);
    for (key, text) in values {
        let parts: Vec<&str> = key.split('.').collect();
        let index = |n: usize| parts.get(n).and_then(|part| part.parse::<usize>().ok());
        if let Some(n) = index(1) {
            while plan.secrets.len() <= n {
                plan.add_secret();
            }
            let id = plan.secrets[n].id;
            if let Some((list, m)) = parts.get(2).and_then(|part| SecretList::of_key(part)).zip(index(3)) {
                while plan.secrets[n].count(list) <= m {
                    plan.add_row(id, list);
                }
            }
        }
        plan.field_named(key).unwrap_or_else(|| panic!("no value {key}")).set(&mut plan, (*text).to_owned());
    }
    plan
}

/// The plan of each golden bundle, adapted to this release where possible; the namespaces are numbered so that no two plans
/// share one.
pub fn plans_for(release: &str) -> Vec<(&'static str, Plan)> {
    let plans = golden::SCENARIOS.iter().enumerate().map(|(n, (name, values))| {
        let mut plan = golden::plan(values);
        plan.release.version = release.to_owned();
        // What is in the cluster in the end does not depend on how one gets there.
        plan.project.runbook_task = RunbookTask::Install.value().to_owned();
        plan.release.installed_version.clear();
        let unknown = |found: &Diagnostic| matches!(found.code, Code::AzureSdkUnknown { .. });
        if check(&plan).iter().any(unknown) {
            plan.release.use_azure_sdk = "false".to_owned();
        }
        let unknown = |found: &Diagnostic| matches!(found.code, Code::RefreshPolicyUnknown { .. });
        if check(&plan).iter().any(unknown) {
            plan.secrets.iter_mut().for_each(|row| row.values.refresh_policy.clear());
        }
        for row in &mut plan.secrets {
            row.values.namespace = format!("{}-{n}", row.values.namespace);
        }
        (*name, plan)
    });
    let refused = |found: &Diagnostic| matches!(found.code, Code::ReleaseServesV1Only | Code::OwnAdapterNeedsV1 { .. });
    plans.filter(|(_, plan)| !check(plan).iter().any(refused)).collect()
}

/// The plan of a golden bundle, as it is there.
pub fn scenario(name: &str) -> Plan {
    let values = golden::SCENARIOS.iter().find(|(known, _)| *known == name).map(|(_, values)| *values);
    golden::plan(values.unwrap_or_else(|| panic!("no scenario {name}")))
}

/// The ExternalSecret files of a plan, by path.
pub fn external_secrets(plan: &Plan) -> Vec<(String, String)> {
    let files =
        files::list(&plan.resolve()).into_iter().filter(|file| matches!(file.kind, FileKind::ExternalSecret(_)));
    files
        .map(|file| {
            let content = files::content(&plan.resolve(), file.kind, Lang::En).expect("a file of the list");
            (file.path, content.text())
        })
        .collect()
}

/// The ClusterSecretStore: the manifest, which is also what our own adapter generates, or what the official adapter generates
/// from the plan's values.
pub fn store(plan: &Plan) -> serde_json::Value {
    if plan.release.store_delivery() != StoreDelivery::OfficialAdapter {
        let content = files::content(&plan.resolve(), FileKind::ClusterSecretStore, Lang::En).expect("a file");
        return serde_yaml::from_str(&content.text()).expect("YAML");
    }
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
