//! Several Environments: the cluster that is read may be that of another one than the page shows.

use anyhow::Result;
use qvsconfig_tests::cluster::{Cluster, lacks};
use qvsconfig_tests::{skipped, until};
use valuestream::plan::{ClusterField, FieldRef};

use crate::causes::plan;
use crate::proxy::Proxy;
use crate::{RELEASE, open};

#[test]
fn the_cluster_of_another_environment_is_told() -> Result<()> {
    if let Some(why) = lacks(&[RELEASE]) {
        skipped("the_cluster_of_another_environment_is_told", &why);
        return Ok(());
    }
    let cluster = Cluster::start()?;
    let proxy = Proxy::start(&cluster.kubeconfig())?;
    let mut plan = plan();
    let production = plan.add_environment("production");
    // The context of the cluster's kubeconfig has this name.
    FieldRef::Environment(production, ClusterField::ClusterName.into()).set(&mut plan, "test".to_owned());
    let page = open(&proxy, &plan)?;
    page.wait_for("[data-elsewhere]")?;
    assert!(page.text_of("[data-elsewhere]")?.contains("production"));
    page.click("[data-elsewhere] button")?;
    page.wait_for("[data-environment=production][aria-current=true]")?;
    until("nothing to be told", || Ok((page.count_of("[data-elsewhere]")? == 0).then_some(())))?;
    // The badges are those of production's steps.
    page.wait_for("[data-step='11'] [data-live]")?;
    assert_eq!(page.count_of("[data-step='2']")?, 0);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}
