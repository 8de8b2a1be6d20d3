//! Further Environments: tabs above the form, values that are inherited or their own, and files of each.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;
use valuestream::plan::{FieldRef, PlanField};
use valuestream::{Lang, Plan, bundle};

use crate::{REQUIRED, give};

/// The tabs, the one that is shown in brackets.
const TABS: &str = "return [...document.querySelectorAll('[data-environment]')]
    .map(it => it.ariaCurrent === 'true' ? `[${it.dataset.environment}]` : it.dataset.environment)";

fn tabs_become(page: &Page, expected: &[&str]) -> Result<()> {
    until(&format!("the tabs {expected:?}"), || Ok((page.script(TABS, &[])? == json!(expected)).then_some(())))
}

fn show(page: &Page, deployment: &str) -> Result<()> {
    page.click(&format!("[data-environment={deployment}]"))
}

const CONFIG: &str = "eso-clustersecretstore/production/deployment-config.yaml";

#[test]
fn production_is_added_beside_staging() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let mut plan = Plan::default();
    give(&page, &mut plan, REQUIRED)?;
    tabs_become(&page, &[])?;
    page.click_action("add-environment")?;
    tabs_become(&page, &["staging", "[production]"])?;
    let id = plan.add_environment("production");
    // What may differ, and nothing else, with what holds otherwise.
    assert!(!page.fields()?.contains(&"clusterName".to_owned()));
    assert!(!page.fields()?.contains(&"environments.0.projectName".to_owned()));
    assert_eq!(page.value_of("environments.0.environmentName")?, "production");
    assert_eq!(page.value_of("environments.0.clusterName")?, "");
    let cluster = "[data-field='environments.0.clusterName']";
    assert_eq!(page.attribute_of(cluster, "placeholder")?.as_deref(), Some(plan.cluster.cluster_name.as_str()));
    let line = "[data-field='environments.0.assemblyLineName']";
    assert_eq!(page.attribute_of(line, "placeholder")?.as_deref(), Some("eso-clustersecretstore-deploy-production"));
    assert_eq!(page.diagnostics_about("environments.0.clusterName")?, ["cluster-shared"]);
    for (key, text) in [("clusterName", "aks-production"), ("version", "2.8.0")] {
        page.type_into(&format!("environments.0.{key}"), text)?;
        let field = PlanField::of_key(key).expect("a value");
        FieldRef::Environment(id, field).set(&mut plan, text.to_owned());
    }
    until("the cluster to be its own", || {
        Ok(page.diagnostics_about("environments.0.clusterName")?.is_empty().then_some(()))
    })?;
    // The files of the Environment that is shown, and those that all share.
    let expected = bundle::files(&plan.resolve(), Lang::En);
    let paths = page.file_paths()?;
    assert!(paths.contains(&CONFIG.to_owned()), "{paths:?}");
    assert!(!paths.contains(&"eso-clustersecretstore/deployment-config.yaml".to_owned()), "{paths:?}");
    let text = |path: &str| expected.iter().find(|(of, _)| of == path).map(|(_, text)| text.clone());
    until("the file of production", || Ok((Some(page.file_text(CONFIG)?) == text(CONFIG)).then_some(())))?;
    // Back to what the first one has, with one press.
    page.click_action_in(".field:has([data-field='environments.0.version'])", "inherit")?;
    until("the version to be inherited", || Ok(page.value_of("environments.0.version")?.is_empty().then_some(())))?;
    show(&page, "staging")?;
    tabs_become(&page, &["[staging]", "production"])?;
    assert_eq!(page.value_of("clusterName")?, plan.cluster.cluster_name);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn they_are_copied_moved_removed_and_taken_back() -> Result<()> {
    let page = Visitor::new().opens("#v=2&clusterName=aks&environments.0.environmentName=production&environments.0.deploymentName=production&environments.0.clusterName=aks-2")?;
    tabs_become(&page, &["[staging]", "production"])?;
    show(&page, "production")?;
    page.click_action("copy-environment")?;
    tabs_become(&page, &["staging", "production", "[production-2]"])?;
    assert_eq!(page.value_of("environments.1.clusterName")?, "aks-2");
    page.click_action("environment-earlier")?;
    tabs_become(&page, &["staging", "[production-2]", "production"])?;
    page.click_action("remove-environment")?;
    tabs_become(&page, &["[staging]", "production"])?;
    page.click_action_in(".notice", "undo")?;
    until("the Environment to be back", || Ok((page.count_of("[data-environment]")? == 3).then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_link_leads_to_a_file_of_an_environment() -> Result<()> {
    let own = "environments.0.environmentName=production&environments.0.deploymentName=production";
    let page = Visitor::new().opens(&format!("#v=2&{own}&view={CONFIG}"))?;
    tabs_become(&page, &["staging", "[production]"])?;
    page.wait_for(&format!("[data-file='{CONFIG}']"))?;
    // The runbook is that of the Environment.
    page.show_view("runbook")?;
    page.wait_for("[data-step='3']")?;
    assert_eq!(page.count_of("[data-step='2'], [data-step='6']")?, 0);
    show(&page, "staging")?;
    page.wait_for("[data-step='2']")?;
    // Each keeps its own progress.
    page.click("[data-step='3'] input[type=checkbox]")?;
    let done = |page: &Page| {
        page.script("return document.querySelector('[data-step=\"3\"] input[type=checkbox]').checked", &[])
    };
    until("the tick", || Ok((done(&page)? == json!(true)).then_some(())))?;
    show(&page, "production")?;
    until("no tick", || Ok((done(&page)? == json!(false)).then_some(())))?;
    Ok(())
}
