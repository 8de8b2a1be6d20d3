//! The blocks of an upgrade on a real API server: definitions that an old release left behind, with `v1alpha1` on record and
//! a conversion webhook that its cert-controller wrote, are replaced by those of the newest release.

use anyhow::{Context, Result};
use http::Method;
use qvsconfig_tests::cluster::{Cluster, INSTALLED, Kind, lacks};
use qvsconfig_tests::skipped;
use serde_json::{Value, json};
use valuestream::plan::Plan;
use valuestream::runbook::{Part, steps};
use valuestream::{Lang, bundle};

use crate::scenarios::{scenario, store};
use crate::{NEWEST, OLD};

const NAMESPACE: &str = "qmonus-system";

#[test]
fn an_old_installation_is_led_to_the_newest_release() -> Result<()> {
    if let Some(why) = lacks(&[OLD, NEWEST]) {
        skipped("an_old_installation_is_led_to_the_newest_release", &why);
        return Ok(());
    }
    let plan = scenario("upgrade-0.9.20");
    for shell in ["bash", "zsh"] {
        let cluster = Cluster::start()?;
        left_behind(&cluster, &plan)?;
        let newest = cluster.file_of_crds(NEWEST)?;
        let newest = newest.to_str().context("a path")?;

        // Without the blocks, the server refuses the new definitions, for both reasons.
        let refused = cluster.kubectl(&["apply", "--server-side", "--force-conflicts", "--filename", newest])?;
        assert!(!refused.is_good, "{}", refused.output);
        for why in
            ["status.storedVersions[0]: Invalid value: \"v1alpha1\"", "spec.conversion.webhookClientConfig: Forbidden"]
        {
            assert!(refused.errors.contains(why), "{}", refused.errors);
        }

        let blocks = |steps: &[&str]| commands(&plan, steps, newest);
        for time in ["once", "twice"] {
            let ran = cluster.shell(shell, &blocks(&["u-2", "u-3", "u-4", "u-5"]))?;
            assert!(ran.is_good, "{shell}, {time}: {}\n{}", ran.output, ran.errors);
            for name in INSTALLED {
                let definition = cluster.get(Kind::CustomResourceDefinition, None, name)?.context(name)?;
                assert_eq!(definition["spec"]["conversion"]["strategy"], json!("None"), "{name}");
                let stored = definition["status"]["storedVersions"].as_array().context(name)?;
                assert!(!stored.contains(&json!("v1alpha1")), "{name}: {stored:?}");
            }
            let read = cluster.kubectl(&["get", "externalsecrets.v1.external-secrets.io/example", "--output=json"])?;
            let object: Value = serde_json::from_str(&read.output).with_context(|| read.errors.clone())?;
            assert_eq!(object["apiVersion"], json!("external-secrets.io/v1"));
            assert_eq!(object["spec"]["data"][0]["remoteRef"]["key"], json!("qvs-secret-manager"));
        }

        // The manifests of the new version take the place of those of before, under the same names.
        for (path, text) in bundle::files(&plan.resolve(), Lang::En) {
            let path = cluster.folder().join(path);
            std::fs::create_dir_all(path.parent().context("a folder")?)?;
            std::fs::write(path, text)?;
        }
        release_runs(&cluster, NEWEST)?;
        let ran = cluster.shell(shell, &blocks(&["u-2", "u-3", "u-4", "u-5", "u-10"]))?;
        assert!(ran.is_good, "{shell}: {}\n{}", ran.output, ran.errors);
        let stores = cluster.kubectl(&["get", "clustersecretstores.v1.external-secrets.io", "--output=json"])?;
        let stores: Value = serde_json::from_str(&stores.output)?;
        assert_eq!(stores["items"].as_array().map(Vec::len), Some(1));
        let provider = &stores["items"][0]["spec"]["provider"]["azurekv"];
        assert_eq!(provider["vaultUrl"], json!("https://contoso-kv.vault.azure.net"));
    }
    Ok(())
}

/// The commands of some steps; the new definitions come from a file.
fn commands(plan: &Plan, ids: &[&str], definitions: &str) -> String {
    let all = steps(&plan.resolve(), Lang::En);
    let mut text = String::new();
    for step in all.iter().filter(|step| ids.contains(&step.id.name())) {
        for part in &step.parts {
            if let Part::Run(block) = part {
                // A shell that reads a session goes on after a failure, as someone who pastes might not.
                text += &format!("{{\n{}\n}} || exit 1\n", block.text());
            }
        }
    }
    let address =
        "'https://raw.githubusercontent.com/external-secrets/external-secrets/v2.9.0/deploy/crds/bundle.yaml'";
    assert_eq!(text.contains(address), ids.contains(&"u-5"));
    text.replace(address, &format!("'{definitions}'"))
}

/// Makes what an installation from before 0.5 leaves that was taken to 0.9.20 since.
fn left_behind(cluster: &Cluster, plan: &Plan) -> Result<()> {
    let old = cluster.file_of_crds(OLD)?;
    let applied = cluster.kubectl(&["apply", "--server-side", "--filename", old.to_str().context("a path")?])?;
    assert!(applied.is_good, "{}", applied.errors);
    for name in INSTALLED {
        let established = ["wait", "--for=condition=Established", "--timeout=60s"];
        let ran = cluster.kubectl(&[&established[..], &[&format!("customresourcedefinition/{name}")]].concat())?;
        assert!(ran.is_good, "{}", ran.errors);
        // As the cert-controller does: another manager owns the address of the webhook.
        let conversion = json!({ "spec": { "conversion": {
            "strategy": "Webhook",
            "webhook": { "conversionReviewVersions": ["v1"], "clientConfig": {
                "caBundle": "Y2VydGlmaWNhdGU=",
                "service": { "name": "external-secrets-operator-webhook", "namespace": NAMESPACE, "path": "/convert" },
            } },
        } } });
        let path =
            format!("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/{name}?fieldManager=external-secrets");
        let answer = cluster.ask(Method::PATCH, &path, Some(("application/merge-patch+json", &conversion)))?;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let stored = json!({ "storedVersions": ["v1alpha1", "v1beta1"] });
        cluster.patch_status(Kind::CustomResourceDefinition, None, name, &stored)?;
    }
    cluster.make_namespace(NAMESPACE)?;
    release_runs(cluster, OLD)?;
    let mut of_adapter = store(plan);
    of_adapter["apiVersion"] = json!("external-secrets.io/v1beta1");
    of_adapter["spec"]["provider"]["azurekv"]["vaultUrl"] = json!("https://contoso-kv.vault.azure.net/");
    let secret = json!({
        "apiVersion": "external-secrets.io/v1beta1",
        "kind": "ExternalSecret",
        "metadata": { "name": "example", "namespace": "default" },
        "spec": {
            "refreshInterval": "0",
            "secretStoreRef": { "name": "azure-key-vault", "kind": "ClusterSecretStore" },
            "target": { "name": "qvs-kubernetes-secret", "creationPolicy": "Owner" },
            "data": [{ "secretKey": "greeting", "remoteRef": { "key": "qvs-secret-manager" } }],
        },
    });
    // Without --server-side, as the tutorial does and QVS may.
    for object in [of_adapter, secret] {
        let ran = cluster.kubectl_of(&cluster.kubeconfig(), &["apply", "--filename=-"], &object.to_string())?;
        assert!(ran.is_good, "{}", ran.errors);
    }
    Ok(())
}

/// Has the operator's Deployments say that they are of a release.
fn release_runs(cluster: &Cluster, release: &str) -> Result<()> {
    for (name, kind) in [
        ("external-secrets-operator", "external-secrets"),
        ("external-secrets-operator-cert-controller", "external-secrets-cert-controller"),
    ] {
        let selector = json!({ "app.kubernetes.io/name": kind });
        let labels = json!({ "app.kubernetes.io/name": kind, "app.kubernetes.io/version": format!("v{release}") });
        let deployment = json!({
            "apiVersion": "apps/v1",
            "kind": "Deployment",
            "metadata": { "name": name, "namespace": NAMESPACE, "labels": labels },
            "spec": {
                "selector": { "matchLabels": selector },
                "template": {
                    "metadata": { "labels": selector },
                    "spec": { "containers": [{ "name": "it", "image": "it" }] },
                },
            },
        });
        cluster.put(Kind::Deployment, Some(NAMESPACE), name, &deployment)?;
    }
    Ok(())
}
