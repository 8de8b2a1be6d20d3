//! An API server that is killed and started again, and a cluster that is dropped.

use anyhow::{Context, Result};
use http::Method;
use qvsconfig_tests::cluster::{Cluster, Kind, lacks};
use qvsconfig_tests::skipped;
use serde_json::json;

use crate::scenarios::{external_secrets, tutorial_plan};
use crate::{NEW, REQUIRED, scenarios};

#[test]
fn a_killed_api_server_comes_back_with_its_data() -> Result<()> {
    if let Some(why) = lacks(&[NEW]) {
        skipped("a_killed_api_server_comes_back_with_its_data", &why);
        return Ok(());
    }
    // A cluster of its own, as the other tests need theirs.
    let cluster = Cluster::start()?;
    cluster.install_crds(NEW)?;
    let plan = tutorial_plan(REQUIRED);
    cluster.apply(&scenarios::store(&plan).to_string())?;
    for (_, text) in external_secrets(&plan) {
        cluster.apply(&text)?;
    }
    let ready = json!({ "conditions": [{ "type": "Ready", "status": "True", "reason": "SecretSynced" }] });
    cluster.patch_status(Kind::ExternalSecret, Some("default"), "example", &ready)?;
    let example = || cluster.get(Kind::ExternalSecret, Some("default"), "example");
    let before = example()?.context("not there")?;
    let (address, process) = (cluster.address(), cluster.api_server_process());

    cluster.stop_api_server();
    assert!(cluster.ask(Method::GET, "/readyz", None).is_err());
    assert!(!cluster.kubectl(&["get", "namespaces"])?.is_good);
    assert_eq!(cluster.api_server_process(), None);

    cluster.start_api_server()?;
    assert_eq!(cluster.address(), address);
    assert_ne!(cluster.api_server_process(), process);
    assert_eq!(example()?, Some(before));
    assert!(cluster.kubectl(&["get", "clustersecretstores", "azure-key-vault"])?.is_good);
    Ok(())
}

#[test]
fn a_dropped_cluster_leaves_nothing() -> Result<()> {
    if let Some(why) = lacks(&[]) {
        skipped("a_dropped_cluster_leaves_nothing", &why);
        return Ok(());
    }
    let cluster = Cluster::start()?;
    let (folder, address) = (cluster.folder().to_owned(), cluster.address().to_owned());
    assert!(folder.is_dir());
    drop(cluster);
    assert!(!folder.exists());
    assert!(std::net::TcpStream::connect(address.trim_start_matches("https://")).is_err());
    Ok(())
}
