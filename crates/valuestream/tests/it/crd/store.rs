//! What reaches the cluster: the ExternalSecrets of a plan, and its ClusterSecretStore: the manifest, which is also
//! what the own adapter makes (`own_adapter.rs` evaluates it), or what the official adapter makes from the QVS Config
//! and the Deployment Config (official adapters v0.52.3, kubernetes/secrets/aks/clustersecretstore).

use serde_json::{Value, json};
use valuestream::files::{Content, FileKind, content, list};
use valuestream::plan::release::StoreDelivery;
use valuestream::{Lang, Plan};

/// The API version of the official adapter's store.
pub const STORE_API_VERSION: &str = "external-secrets.io/v1beta1";

/// The ExternalSecrets, read back from their files.
pub fn external_secrets(plan: &Plan) -> Vec<Value> {
    let kinds = list(&plan.resolve()).into_iter().map(|file| file.kind);
    kinds.filter(|kind| matches!(kind, FileKind::ExternalSecret(_))).map(|kind| read(plan, kind)).collect()
}

/// The ClusterSecretStore.
pub fn cluster_secret_store(plan: &Plan) -> Value {
    match plan.release.store_delivery() {
        StoreDelivery::OfficialAdapter => made_by_the_official_adapter(plan),
        StoreDelivery::Manifest | StoreDelivery::OwnAdapter => read(plan, FileKind::ClusterSecretStore),
    }
}

/// Panics if a parameter is not a text: CUE refuses it.
fn made_by_the_official_adapter(plan: &Plan) -> Value {
    let config = read(plan, FileKind::QvsConfig);
    let given = read(plan, FileKind::DeploymentConfig);
    let patterns = config["designPatterns"].as_array().expect("a list");
    let of_store = |pattern: &&Value| {
        pattern["pattern"].as_str().is_some_and(|name| name.ends_with("/kubernetes/secrets/aks/clustersecretstore"))
    };
    let params = &patterns.iter().find(of_store).expect("the store's adapter")["params"];
    let param = |name: &str| {
        let bound = params[name].as_str().expect("a text");
        let from = bound.strip_prefix("$(params.").and_then(|rest| rest.strip_suffix(')')).expect("a parameter");
        given[from].as_str().unwrap_or_else(|| panic!("{name} is not a text: {}", given[from])).to_owned()
    };
    json!({
        "apiVersion": STORE_API_VERSION,
        "kind": "ClusterSecretStore",
        "metadata": {"name": param("appName")},
        "spec": {
            "controller": "",
            "refreshInterval": 300,
            "provider": {"azurekv": {
                "authType": "WorkloadIdentity",
                "vaultUrl": format!("https://{}.vault.azure.net/", param("azureKeyContainerName")),
                "serviceAccountRef": {"name": param("ksaName"), "namespace": param("ksaNamespace")},
            }},
        },
    })
}

/// All of them.
pub fn objects(plan: &Plan) -> Vec<Value> {
    let mut objects = external_secrets(plan);
    objects.push(cluster_secret_store(plan));
    objects
}

fn read(plan: &Plan, kind: FileKind) -> Value {
    let Some(Content::Yaml(document)) = content(&plan.resolve(), kind, Lang::En) else {
        panic!("{kind:?} is a YAML file")
    };
    serde_yaml::from_str(&yaml::emit(&document)).expect("YAML")
}
