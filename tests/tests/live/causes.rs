//! What is really wrong: the texts that External Secrets Operator, Key Vault and Entra write, through a real API server to
//! the page.

use anyhow::{Context, Result, ensure};
use qvsconfig_tests::cluster::{Cluster, Kind, lacks};
use qvsconfig_tests::{Page, skipped, until};
use serde_json::{Value, json};
use valuestream::Plan;
use valuestream::release::numbers;

use crate::operator::{Involved, condition, warn};
use crate::proxy::Proxy;
use crate::scenarios::{REQUIRED, external_secrets, store, tutorial_plan};
use crate::{RELEASE, becomes, open};

/// Texts with their sources, as the proxy's own tests have them.
const TEXTS: &str = include_str!("../../../crates/proxy/src/evaluate/cause/texts.txt");
/// A value that must not appear anywhere.
const CANARY: &str = "CANARY-7d1f-VALUE";

const SECRET: Involved = Involved { kind: Kind::ExternalSecret, namespace: Some("default"), name: "example" };
const STORE: Involved = Involved { kind: Kind::ClusterSecretStore, namespace: None, name: "azure-key-vault" };
const OPERATOR: &str = "external-secrets-operator";

/// A text, the release that writes it, whether it is the store's, and its cause.
struct Told {
    release: [u32; 3],
    code: &'static str,
    is_stores: bool,
    text: String,
}

fn texts() -> Result<Vec<Told>> {
    let mut all: Vec<Told> = Vec::new();
    for line in TEXTS.lines() {
        if let Some(head) = line.strip_prefix("= ") {
            let mut words = head.split(' ');
            let (release, code) = words.next().zip(words.next()).context("a head without a code")?;
            let release = numbers(release).with_context(|| format!("{release} is no release"))?;
            all.push(Told { release, code, is_stores: words.next() == Some("store"), text: String::new() });
        } else if let Some(told) = all.last_mut().filter(|_| !line.starts_with('#')) {
            told.text += line;
            told.text += "\n";
        }
    }
    all.iter_mut().for_each(|told| told.text.truncate(told.text.trim_end().len()));
    ensure!(all.len() > 40, "{} texts", all.len());
    Ok(all)
}

/// The plan whose cluster is there.
pub fn plan() -> Plan {
    let today = [("version", RELEASE), ("storeDelivery", "manifest"), ("secrets.0.refreshInterval", "1h")];
    tutorial_plan(&[REQUIRED, &today].concat())
}

/// A cluster with everything that the plan needs, and nothing wrong with the store.
pub fn installed(plan: &Plan) -> Result<Cluster> {
    let cluster = Cluster::start()?;
    cluster.install_crds(RELEASE)?;
    cluster.make_namespace("qmonus-system")?;
    let account = json!({
        "apiVersion": "v1", "kind": "ServiceAccount",
        "metadata": { "name": "azure-key-vault", "namespace": "qmonus-system", "annotations": {
            "azure.workload.identity/client-id": "c", "azure.workload.identity/tenant-id": "t" } },
    });
    cluster.apply(&account.to_string())?;
    cluster.apply(&store(plan).to_string())?;
    let (_, file) = external_secrets(plan).into_iter().next().context("no ExternalSecret")?;
    cluster.apply(&file)?;
    let valid = condition("True", "Valid", "store validated");
    cluster.patch_status(STORE.kind, None, STORE.name, &valid)?;
    Ok(cluster)
}

/// The cause and the Warning's text of a check on the page.
fn shown(page: &Page, check: &str) -> Result<(String, String)> {
    let script = "const badge = document.querySelector(`[data-live='${arguments[0]}']`); return [badge?.querySelector('[data-cause]')?.dataset.cause ?? '', badge?.querySelector('[data-warning]')?.textContent ?? '']";
    let of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let answer = page.script(script, &[json!(check)])?;
    Ok((of(&answer[0]), of(&answer[1])))
}

/// Waits until a badge has these texts.
fn says(page: &Page, check: &str, texts: &[&str]) -> Result<()> {
    until(&format!("{check} to say {texts:?}"), || {
        let said = page.text_of(&format!("[data-live='{check}']"))?;
        Ok(texts.iter().all(|text| said.contains(text)).then_some(()))
    })
}

#[test]
fn every_text_leads_to_its_cause() -> Result<()> {
    if let Some(why) = lacks(&[RELEASE]) {
        skipped("every_text_leads_to_its_cause", &why);
        return Ok(());
    }
    let plan = plan();
    let cluster = installed(&plan)?;
    let proxy = Proxy::start(&cluster.kubeconfig())?;
    let page = open(&proxy, &plan)?;
    becomes(&page, "store", "ok")?;

    let mut times = Vec::new();
    for (n, told) in texts()?.iter().enumerate() {
        let (about, check, reason, status) = if told.is_stores {
            let status = condition("False", "InvalidProviderConfig", "unable to create client");
            (&STORE, "store", "InvalidProviderConfig", status)
        } else {
            let status = condition("False", "SecretSyncedError", "could not get secret data from provider");
            (&SECRET, "external-secret.0", "UpdateFailed", status)
        };
        // The number tells one Event from the one before it.
        let count = 1000 + n;
        warn(&cluster, about, told.release, reason, &told.text, count)?;
        let written = std::time::Instant::now();
        cluster.patch_status(about.kind, about.namespace, about.name, &status)?;
        until(&format!("{} of {:?}", told.code, told.text), || {
            let (code, warning) = shown(&page, check)?;
            let digits: String = warning.chars().filter(char::is_ascii_digit).collect();
            Ok((code == told.code && digits.contains(&count.to_string())).then_some(()))
        })?;
        times.push(written.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!("Event written to cause shown: p50 {:.0} ms, p95 {:.0} ms, of {}", at(0.5), at(0.95), times.len());

    // What Kubernetes refuses may quote a value. Nothing of it is shown, in no language.
    let quoting = format!(
        r#"unable to update secret s: Secret "s" is invalid: data[greeting]: Invalid value: "{CANARY}": {CANARY}"#
    );
    warn(&cluster, &SECRET, [2, 9, 0], "UpdateFailed", &quoting, 5000)?;
    let refused = condition("False", "SecretSyncedError", "could not update secret");
    cluster.patch_status(SECRET.kind, SECRET.namespace, SECRET.name, &refused)?;
    until("the quoting Event", || Ok(shown(&page, "external-secret.0")?.1.contains("5").then_some(())))?;
    for _ in 0..2 {
        let all = page.script("return document.documentElement.outerHTML", &[])?;
        ensure!(!all.as_str().unwrap_or_default().contains("CANARY"), "the value of an Event is on the page");
        page.click_action("language")?;
    }

    // Once it is well again, nothing of it is left.
    let synced = condition("True", "SecretSynced", "secret synced");
    cluster.patch_status(SECRET.kind, SECRET.namespace, SECRET.name, &synced)?;
    becomes(&page, "external-secret.0", "ok")?;
    assert_eq!(shown(&page, "external-secret.0")?, (String::new(), String::new()));
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn without_rights_on_events_the_page_says_what_it_cannot_see() -> Result<()> {
    if let Some(why) = lacks(&[RELEASE]) {
        skipped("without_rights_on_events_the_page_says_what_it_cannot_see", &why);
        return Ok(());
    }
    let plan = plan();
    let cluster = installed(&plan)?;
    let failing = condition("False", "SecretSyncedError", "could not get secret data from provider");
    cluster.patch_status(SECRET.kind, SECRET.namespace, SECRET.name, &failing)?;
    let text = "error processing spec.data[0] (key: greeting), err: Secret does not exist";
    warn(&cluster, &SECRET, [2, 9, 0], "UpdateFailed", text, 1)?;
    let reads =
        |group: &str, kinds: &[&str]| json!({ "apiGroups": [group], "resources": kinds, "verbs": ["list", "watch"] });
    let mut rules = vec![
        reads("", &["namespaces", "serviceaccounts", "secrets"]),
        reads("apps", &["deployments"]),
        reads("apiextensions.k8s.io", &["customresourcedefinitions"]),
        reads("external-secrets.io", &["externalsecrets", "clustersecretstores"]),
    ];
    let viewer = cluster.newcomer()?;
    cluster.allow(&viewer, &rules)?;
    let proxy = Proxy::start(&viewer.kubeconfig)?;
    let page = open(&proxy, &plan)?;
    becomes(&page, "external-secret.0", "failing")?;
    says(&page, "external-secret.0", &["may not read Events", "namespace default"])?;
    assert_eq!(shown(&page, "external-secret.0")?.1, "");
    // What may be read is asked for beside it, and may be known later.
    says(&page, "access", &["list,watch events"])?;

    // Someone grants it.
    rules.push(reads("", &["events", "pods"]));
    cluster.allow(&viewer, &rules)?;
    until("the cause", || Ok((shown(&page, "external-secret.0")?.0 == "secret-not-found").then_some(())))?;
    Ok(())
}

#[test]
fn pods_say_why_a_deployment_is_not_available() -> Result<()> {
    if let Some(why) = lacks(&[RELEASE]) {
        skipped("pods_say_why_a_deployment_is_not_available", &why);
        return Ok(());
    }
    let plan = plan();
    let cluster = installed(&plan)?;
    let image = format!("oci.external-secrets.io/external-secrets/external-secrets:v{RELEASE}");
    let labels = json!({ "app.kubernetes.io/name": "external-secrets", "app.kubernetes.io/instance": OPERATOR });
    let pod = json!({
        "metadata": { "labels": labels },
        "spec": { "containers": [{ "name": "external-secrets", "image": image }] },
    });
    for part in ["", "-cert-controller", "-webhook"] {
        let name = format!("{OPERATOR}{part}");
        let deployment = json!({
            "apiVersion": "apps/v1", "kind": "Deployment", "metadata": { "name": name, "namespace": "qmonus-system" },
            "spec": { "selector": { "matchLabels": labels }, "template": pod },
        });
        cluster.put(Kind::Deployment, Some("qmonus-system"), &name, &deployment)?;
    }
    let name = format!("{OPERATOR}-5d9c7b8f6d-x2x4z");
    let mut object = pod.clone();
    object["apiVersion"] = json!("v1");
    object["kind"] = json!("Pod");
    object["metadata"]["name"] = json!(name);
    object["metadata"]["namespace"] = json!("qmonus-system");
    object["metadata"]["ownerReferences"] = json!([{
        "apiVersion": "apps/v1", "kind": "ReplicaSet", "name": format!("{OPERATOR}-5d9c7b8f6d"), "uid": "u",
        "controller": true,
    }]);
    cluster.put(Kind::Pod, Some("qmonus-system"), &name, &object)?;
    let proxy = Proxy::start(&cluster.kubeconfig())?;
    let page = open(&proxy, &plan)?;
    becomes(&page, "deployments", "pending")?;
    let waiting = |reason: &str| {
        json!({ "phase": "Pending", "containerStatuses": [{
            "name": "external-secrets", "image": image, "imageID": "", "ready": false, "restartCount": 0,
            "state": { "waiting": { "reason": reason } },
        }] })
    };
    cluster.patch_status(Kind::Pod, Some("qmonus-system"), &name, &waiting("ImagePullBackOff"))?;
    becomes(&page, "deployments", "failing")?;
    says(&page, "deployments", &[&image, "ImagePullBackOff"])?;
    let mut crashing = waiting("CrashLoopBackOff");
    crashing["containerStatuses"][0]["restartCount"] = json!(3);
    crashing["containerStatuses"][0]["lastState"] = json!({ "terminated": { "exitCode": 1, "reason": "Error" } });
    cluster.patch_status(Kind::Pod, Some("qmonus-system"), &name, &crashing)?;
    says(&page, "deployments", &["exit code: 1"])
}
