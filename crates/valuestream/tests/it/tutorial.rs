//! With the tutorial's values, each file has the content of the tutorial's file: the same keys and values, lists in the
//! same order. The expected values are written by hand.

use crate::common::{REQUIRED, tutorial_plan};
use serde_json::{Value, json};
use valuestream::{Lang, Plan, bundle};

const KEY_VERSION: &str = "0123456789abcdef0123456789abcdef";

fn parsed(plan: &Plan, path: &str) -> Value {
    let files = bundle::files(&plan.resolve(), Lang::Ja);
    let (_, text) = files.iter().find(|(name, _)| name == path).unwrap_or_else(|| panic!("no file {path}"));
    serde_yaml::from_str(text).expect("YAML")
}

fn tutorial(more: &[(&str, &str)]) -> Plan {
    tutorial_plan(&[REQUIRED, &[("version", "0.15.1"), ("secrets.0.data.0.remoteVersion", KEY_VERSION)], more].concat())
}

#[test]
fn qvs_config() {
    let names = ["version", "esoNamespace", "appName", "azureKeyContainerName", "ksaName", "ksaNamespace"];
    let params: Vec<Value> = names.iter().map(|name| json!({"name": name, "type": "string"})).collect();
    let expected = json!({
        "params": params,
        "modules": [{"name": "qmonus.net/adapter/official", "local": {"path": "."}}],
        "designPatterns": [
            {
                "pattern": "qmonus.net/adapter/official/kubernetes/secrets/eso",
                "params": {"version": "$(params.version)", "k8sNamespace": "$(params.esoNamespace)"},
            },
            {
                "pattern": "qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore",
                "params": {
                    "appName": "$(params.appName)",
                    "azureKeyContainerName": "$(params.azureKeyContainerName)",
                    "ksaName": "$(params.ksaName)",
                    "ksaNamespace": "$(params.ksaNamespace)",
                },
            },
            {"pattern": "qmonus.net/adapter/official/pipeline/deploy:simple"},
        ],
    });
    assert_eq!(parsed(&tutorial(&[]), "eso-clustersecretstore/.valuestream/qvs.yaml"), expected);
}

#[test]
fn pipeline_params_exist_for_all_but_github_over_https() {
    let params = |more: &[(&str, &str)]| {
        parsed(&tutorial(more), "eso-clustersecretstore/.valuestream/qvs.yaml")["designPatterns"][2]["pipelineParams"]
            .clone()
    };
    assert_eq!(params(&[]), Value::Null);
    assert_eq!(params(&[("repositoryKind", "gitlab")]), json!({"repositoryKind": "gitlab"}));
    let ssh = ("gitCloneUrl", "git@host.example:o/r.git");
    assert_eq!(params(&[ssh]), json!({"repositoryKind": "github", "useSshKey": true}));
    assert_eq!(params(&[("repositoryKind", "backlog"), ssh]), json!({"repositoryKind": "backlog", "useSshKey": true}));
}

#[test]
fn adapters_from_their_repository() {
    let plan = tutorial(&[("adapterSource", "remote")]);
    let config = parsed(&plan, "eso-clustersecretstore/.valuestream/qvs.yaml");
    let module = json!({"name": "github.com/qmonus/official-cloud-native-adapters", "revision": "v0.52.3"});
    assert_eq!(config["modules"], json!([module]));
    assert_eq!(config["designPatterns"][0]["pattern"], "qmonus.net/adapter/official/kubernetes/secrets/eso");
}

#[test]
fn assembly_line() {
    let deployment = json!({"app": "external-secrets-operator", "name": "staging"});
    let expected = json!({
        "apiVersion": "vs.axis-dev.io/v1",
        "kind": "AssemblyLine",
        "metadata": {"name": "eso-clustersecretstore-deploy"},
        "spec": {
            "params": [{"name": "gitRevision", "description": ""}],
            "results": [],
            "artifacts": [],
            "stages": [
                {
                    "name": "eso-deploy",
                    "spec": {
                        "deployment": deployment,
                        "params": [
                            {"name": "gitRevision", "value": "$(inputs.gitRevision)"},
                            {"name": "providerType", "value": "kubernetes-helm"},
                            {"name": "deployStateName", "value": "externalsecretsoperator"},
                        ],
                        "pipeline": "external-secrets-operator-deploy",
                    },
                },
                {
                    "name": "clustersecretstore-deploy",
                    "spec": {
                        "deployment": deployment,
                        "params": [
                            {"name": "gitRevision", "value": "$(inputs.gitRevision)"},
                            {"name": "deployStateName", "value": "clustersecretstore"},
                        ],
                        "pipeline": "external-secrets-operator-deploy",
                    },
                    "runAfter": ["eso-deploy"],
                },
            ],
        },
    });
    let path = "eso-clustersecretstore/.valuestream/pipelines/eso-clustersecretstore-deploy-assemblyline.yaml";
    assert_eq!(parsed(&tutorial(&[]), path), expected);
}

#[test]
fn deployment_config() {
    let expected = json!({
        "version": "0.15.1",
        "esoNamespace": "qmonus-system",
        "azureKeyContainerName": "contoso-kv",
        "ksaName": "azure-key-vault",
        "appName": "azure-key-vault",
        "ksaNamespace": "qmonus-system",
    });
    let path = "eso-clustersecretstore/deployment-config.yaml";
    assert_eq!(parsed(&tutorial(&[]), path), expected);

    let renamed = parsed(&tutorial(&[("storeParameter", "clusterSecretStoreName")]), path);
    assert_eq!(renamed["clusterSecretStoreName"], "azure-key-vault");
    assert_eq!(renamed.get("appName"), None);
}

#[test]
fn external_secret() {
    let mut expected = json!({
        "apiVersion": "external-secrets.io/v1beta1",
        "kind": "ExternalSecret",
        // The only addition to the tutorial's file.
        "metadata": {"name": "example", "namespace": "default"},
        "spec": {
            "refreshInterval": "0",
            "secretStoreRef": {"name": "azure-key-vault", "kind": "ClusterSecretStore"},
            "target": {"name": "qvs-kubernetes-secret", "creationPolicy": "Owner"},
            "data": [{"secretKey": "greeting", "remoteRef": {"key": "qvs-secret-manager", "version": KEY_VERSION}}],
        },
    });
    let path = "eso-clustersecretstore/manifests/example-externalsecret.yaml";
    assert_eq!(parsed(&tutorial(&[]), path), expected);

    expected["apiVersion"] = json!("external-secrets.io/v1");
    expected["spec"]["data"][0]["remoteRef"] = json!({"key": "qvs-secret-manager"});
    assert_eq!(parsed(&tutorial_plan(REQUIRED), path), expected);
}

/// As docs/contract.md#files says.
#[test]
fn files_have_the_contracts_paths() {
    let plan = tutorial_plan(
        &[
            REQUIRED,
            &[
                ("configDirectory", "a/b"),
                ("assemblyLineName", "line"),
                ("secrets.0.name", "one"),
                ("secrets.1.name", "twin"),
                ("secrets.2.name", "twin"),
                ("secrets.2.namespace", "other"),
            ],
        ]
        .concat(),
    );
    let paths: Vec<String> = bundle::files(&plan.resolve(), Lang::En).into_iter().map(|(path, _)| path).collect();
    assert_eq!(
        paths,
        [
            "a/b/.valuestream/qvs.yaml",
            "a/b/.valuestream/pipelines/line-assemblyline.yaml",
            "a/b/deployment-config.yaml",
            "a/b/manifests/one-externalsecret.yaml",
            "a/b/manifests/default-twin-externalsecret.yaml",
            "a/b/manifests/other-twin-externalsecret.yaml",
            "a/b/qvsconfig.yaml",
            "a/b/RUNBOOK.md",
            "a/b/runbook.sh",
            "a/b/README.md",
        ]
    );
}
