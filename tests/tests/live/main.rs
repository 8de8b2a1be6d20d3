//! Live status from end to end: a real Kubernetes API server, the proxy with the built app in it, and a browser. The test
//! plays External Secrets Operator by writing status.

mod causes;
mod environments;
mod kept;
mod operator;
mod proxy;
#[path = "../cluster/scenarios.rs"]
#[allow(dead_code)]
mod scenarios;
mod status;

use anyhow::{Context, Result};
use operator::condition;
use proxy::Proxy;
use qvsconfig_tests::cluster::{Cluster, Kind, lacks};
use qvsconfig_tests::{Page, Visitor, skipped, until};
use scenarios::{REQUIRED, external_secrets, store, tutorial_plan};
use serde_json::json;
use valuestream::Plan;
use valuestream::share::fragment;

const RELEASE: &str = "2.9.0";
/// How many changes of status are timed.
const CHANGES: usize = 40;

/// Waits until a check is in a state on the page.
fn becomes(page: &Page, check: &str, state: &str) -> Result<()> {
    until(&format!("{check} to be {state}"), || {
        let now = page.script(
            "return document.querySelector(`[data-live='${arguments[0]}']`)?.dataset.state ?? ''",
            &[json!(check)],
        )?;
        Ok((now == json!(state)).then_some(()))
    })
}

/// Opens the proxy's page with a plan, at the runbook.
fn open(proxy: &Proxy, plan: &Plan) -> Result<Page> {
    let page = Visitor::new().on_screen(1440, 1000).sits_down()?;
    page.go_to(&format!("{}#{}&live={}&view=runbook", proxy.address(), fragment(plan), proxy.key()))?;
    page.wait_for("[data-step='11'] [data-live]")?;
    Ok(page)
}

#[test]
fn the_page_shows_what_the_cluster_says() -> Result<()> {
    if let Some(why) = lacks(&[RELEASE]) {
        skipped("the_page_shows_what_the_cluster_says", &why);
        return Ok(());
    }
    let cluster = Cluster::start()?;
    let proxy = Proxy::start(&cluster.kubeconfig())?;
    // The release that the default plan installs, with the store as a manifest.
    let today = [("version", RELEASE), ("storeDelivery", "manifest"), ("secrets.0.refreshInterval", "1h")];
    let plan = tutorial_plan(&[REQUIRED, &today, &[("secrets.0.namespace", "shop")]].concat());
    let page = open(&proxy, &plan)?;
    page.wait_for("[data-step='10-a'] [data-live=store]")?;

    // The key leaves the address at once, and is stored nowhere.
    assert!(!page.current_address()?.contains("live="));
    page.type_into("environmentName", "staging-1")?;
    let kept = page.script("return JSON.stringify(localStorage) + location.href + document.body.innerHTML", &[])?;
    assert!(!kept.as_str().unwrap_or_default().contains(proxy.key()));

    // Each step has a badge, or says why it has none.
    let silent = "return [...document.querySelectorAll('[data-step]')].filter(it => !it.querySelector('[data-live], .manual')).map(it => it.dataset.step)";
    until("every step to show its state", || Ok((page.script(silent, &[])? == json!([])).then_some(())))?;

    // Nothing is installed yet; it appears step by step, without a reload.
    becomes(&page, "access", "ok")?;
    becomes(&page, "crds", "pending")?;
    cluster.install_crds(RELEASE)?;
    becomes(&page, "crds", "ok")?;
    for namespace in ["shop", "qmonus-system"] {
        cluster.make_namespace(namespace)?;
    }
    becomes(&page, "namespace", "ok")?;
    let account = json!({
        "apiVersion": "v1", "kind": "ServiceAccount",
        "metadata": { "name": "azure-key-vault", "namespace": "qmonus-system", "annotations": {
            "azure.workload.identity/client-id": "", "azure.workload.identity/tenant-id": "t" } },
    });
    cluster.apply(&account.to_string())?;
    becomes(&page, "service-account", "failing")?;
    cluster.apply(&account.to_string().replace("client-id\":\"\"", "client-id\":\"c\""))?;
    becomes(&page, "service-account", "ok")?;

    cluster.apply(&store(&plan).to_string())?;
    let invalid = condition("False", "InvalidProviderConfig", "unable to create client");
    cluster.patch_status(Kind::ClusterSecretStore, None, "azure-key-vault", &invalid)?;
    becomes(&page, "store", "failing")?;
    assert!(page.text_of("[data-live=store] .evidence")?.contains("unable to create client"));
    let valid = condition("True", "Valid", "store validated");
    cluster.patch_status(Kind::ClusterSecretStore, None, "azure-key-vault", &valid)?;
    becomes(&page, "store", "ok")?;

    // The form's file is accepted, and its status is shown.
    let (_, file) = external_secrets(&plan).into_iter().next().context("no ExternalSecret")?;
    cluster.apply(&file)?;
    let missing = condition("True", "SecretMissing", "secret will not be created due to CreationPolicy=Merge");
    cluster.patch_status(Kind::ExternalSecret, Some("shop"), "example", &missing)?;
    becomes(&page, "external-secret.0", "failing")?;
    let synced = condition("True", "SecretSynced", "secret synced");
    cluster.patch_status(Kind::ExternalSecret, Some("shop"), "example", &synced)?;
    becomes(&page, "external-secret.0", "ok")?;
    let canary = "Y2FuYXJ5LXZhbHVl";
    let secret = json!({
        "apiVersion": "v1", "kind": "Secret", "data": { "greeting": canary },
        "metadata": { "name": "qvs-kubernetes-secret", "namespace": "shop", "ownerReferences": [{
            "apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "name": "example", "uid": "u", "controller": true }] },
    });
    cluster.apply(&secret.to_string())?;
    becomes(&page, "secret.0", "ok")?;
    let shown = page.script("return document.documentElement.innerHTML", &[])?;
    assert!(!shown.as_str().unwrap_or_default().contains(canary), "a Secret's value is nobody's business");

    // The picture's badges say the same.
    page.show_view("picture")?;
    for check in ["crds", "namespace", "service-account", "store", "external-secret.0", "secret.0"] {
        becomes(&page, check, "ok")?;
    }
    assert!(page.text_of("[data-part=store]")?.contains("✓ OK"));
    page.show_view("runbook")?;
    page.wait_for("[data-step='11'] [data-live]")?;

    // Another plan is queried without a reload, and so is the same one when the key is entered again.
    page.type_into("appName", "another-store")?;
    becomes(&page, "store", "pending")?;
    page.type_into("appName", "azure-key-vault")?;
    becomes(&page, "store", "ok")?;
    page.go_to_fragment(&format!("live={}", proxy.key()))?;
    until("the key to leave the address", || Ok((!page.current_address()?.contains("live=")).then_some(())))?;
    assert_eq!(page.value_of("environmentName")?, "staging-1");

    // The cluster goes away and comes back.
    cluster.stop_api_server();
    until("the page to say that the cluster is away", || {
        Ok(page.text_of(".live-status")?.contains("cluster does not answer").then_some(()))
    })?;
    becomes(&page, "store", "unknown")?;
    cluster.start_api_server()?;
    becomes(&page, "store", "ok")?;

    time_changes(&cluster, &page)?;
    // Stopping the API server did not cause an error on the page's console.
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    drop(proxy);
    until("the page to say that the proxy is away", || {
        Ok(page.text_of(".live-status")?.contains("qvsconfig live does not answer").then_some(()))
    })
}

/// Measures the time from writing a status to the badge that shows it. The figures are printed and fail nothing.
fn time_changes(cluster: &Cluster, page: &Page) -> Result<()> {
    page.script(include_str!("../../scripts/watch_store.js"), &[])?;
    let mut times = Vec::with_capacity(CHANGES);
    for n in 0..CHANGES {
        let (state, status) = if n % 2 == 0 {
            ("failing", condition("False", "InvalidProviderConfig", "unable to validate store"))
        } else {
            ("ok", condition("True", "Valid", "store validated"))
        };
        let written = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs_f64() * 1000.0;
        cluster.patch_status(Kind::ClusterSecretStore, None, "azure-key-vault", &status)?;
        becomes(page, "store", state)?;
        let seen = page.script("return seen[arguments[0]]", &[json!(state)])?.as_f64().context("a time")?;
        times.push(seen - written);
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!("status written to badge changed: p50 {:.0} ms, p95 {:.0} ms, of {CHANGES}", at(0.5), at(0.95));
    Ok(())
}

#[test]
fn without_the_proxy_the_page_says_how_to_start_it() -> Result<()> {
    let page = Visitor::new().opens("")?;
    page.show_view("runbook")?;
    assert!(page.text_of(".live-status")?.contains("qvsconfig live --open"));
    assert_eq!(page.count_of("[data-live]")?, 0);
    assert!(page.text_of("[data-step='2'] .manual")?.contains("console"));
    Ok(())
}
