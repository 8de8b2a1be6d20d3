//! Further Environments: tabs above the form, values that are inherited or their own, and files of each.

use anyhow::Result;
use fantoccini::key::Key;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::json;
use valuestream::plan::{FieldRef, PlanField};
use valuestream::{Lang, Plan, bundle};

use crate::palette::{focused_field, go_to};
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

/// What has the focus: a tab by its Deployment, a button by its action, anything else by its id.
fn focus_comes_to(page: &Page, expected: &str) -> Result<()> {
    const FOCUS: &str = "const it = document.activeElement;
        return it.dataset.environment || it.dataset.action || it.id || it.tagName";
    until(&format!("the focus at {expected}"), || Ok((page.script(FOCUS, &[])? == json!(expected)).then_some(())))
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
    page.show_view("messages")?;
    until("its name in the list", || {
        let named = "return [...document.querySelectorAll('.message-link')].some(it => it.textContent.startsWith('production: '))";
        Ok((page.script(named, &[])? == json!(true)).then_some(()))
    })?;
    page.show_view("files")?;
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
    let all: Vec<&String> = expected.iter().map(|(path, _)| path).collect();
    assert!(paths.len() == all.len() && all.iter().all(|path| paths.contains(path)), "each has a tab: {paths:?}");
    assert_eq!(page.count_of(".of-others [data-file-tab]")?, 5, "those of staging stand apart");
    let text = |path: &str| expected.iter().find(|(of, _)| of == path).map(|(_, text)| text.clone());
    until("the file of production", || Ok((Some(page.file_text(CONFIG)?) == text(CONFIG)).then_some(())))?;
    // Back to what the first one has, with one press.
    page.click_action_in(".field:has([data-field='environments.0.version'])", "inherit")?;
    until("the version to be inherited", || Ok(page.value_of("environments.0.version")?.is_empty().then_some(())))?;
    // A file of the other one leads there.
    page.click(".of-others summary")?;
    page.click(".of-others [data-file-tab='eso-clustersecretstore/deployment-config.yaml']")?;
    tabs_become(&page, &["[staging]", "production"])?;
    page.wait_for("[data-file='eso-clustersecretstore/deployment-config.yaml']")?;
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
    tabs_become(&page, &["staging", "production", "[test]"])?;
    assert_eq!(page.value_of("environments.1.clusterName")?, "aks-2");
    page.click_action("environment-earlier")?;
    tabs_become(&page, &["staging", "[test]", "production"])?;
    // It can go no further.
    focus_comes_to(&page, "test")?;
    page.click_action("environment-later")?;
    tabs_become(&page, &["staging", "production", "[test]"])?;
    focus_comes_to(&page, "test")?;
    page.click_action("remove-environment")?;
    tabs_become(&page, &["staging", "[production]"])?;
    focus_comes_to(&page, "production")?;
    page.click_action_in(".notice", "undo")?;
    until("the Environment to be back", || Ok((page.count_of("[data-environment]")? == 3).then_some(())))?;
    focus_comes_to(&page, "form")?;
    page.click_action("copy-environment")?;
    tabs_become(&page, &["staging", "production", "test", "[development]"])?;
    page.click_action("environment-earlier")?;
    tabs_become(&page, &["staging", "production", "[development]", "test"])?;
    focus_comes_to(&page, "environment-earlier")?;
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

/// The Environments of most teams; production has an older release.
const BEHIND: &str = "#v=2&clusterName=aks-staging&environments.0.environmentName=production&environments.0.deploymentName=production\
    &environments.0.clusterName=aks-production&environments.0.version=2.7.0";

#[test]
fn what_differs_between_them_is_shown() -> Result<()> {
    let page = Visitor::new().opens(BEHIND)?;
    show(&page, "production")?;
    page.click_action("compare-environments")?;
    page.wait_for(".changes tbody tr")?;
    let texts = |selector: &str| {
        page.script("return [...document.querySelectorAll(arguments[0])].map(it => it.textContent)", &[json!(selector)])
    };
    assert_eq!(texts(".changes thead th")?, json!(["Value", "staging", "production"]));
    let places = page.script(
        "return [...document.querySelectorAll('.changes tbody [data-to-place]')].map(it => it.dataset.toPlace)",
        &[],
    )?;
    let own = |name: &str| format!("environments.0.{name}");
    let expected = ["clusterName", "version", "environmentName", "deploymentName", "assemblyLineName"].map(own);
    assert_eq!(places, json!(expected));
    let values = texts(".changes tbody tr:first-child td")?;
    assert_eq!(values, json!(["aks-staging", "aks-production"]));
    let lines = texts(&format!("pre[aria-label='{CONFIG}'] :is(ins, del)"))?;
    assert_eq!(lines, json!(["- version: \"2.9.0\"\n", "+ version: \"2.7.0\"\n"]));
    // Nothing is compared with itself.
    assert_eq!(page.count_of("[data-against-environment=staging][aria-pressed=true]")?, 1);
    assert_eq!(page.count_of("[data-against-environment=production]")?, 0);
    show(&page, "staging")?;
    // The two change places.
    until("the other way round", || {
        Ok((texts(".changes thead th")? == json!(["Value", "production", "staging"])).then_some(()))
    })?;
    // A value leads to its own control.
    page.click(".changes tbody [data-to-place=version]")?;
    until("the focus", || Ok((focused_field(&page)? == json!("version")).then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn production_is_brought_to_the_release_of_staging() -> Result<()> {
    let page = Visitor::new().opens(BEHIND)?;
    show(&page, "production")?;
    assert!(page.diagnostics_about("environments.0.version")?.contains(&"environment-behind".to_owned()));
    page.click_action("promote-environment")?;
    until("the version to be staging's", || Ok(page.value_of("environments.0.version")?.is_empty().then_some(())))?;
    assert_eq!(page.value_of("environments.0.installedVersion")?, "2.7.0");
    page.wait_for("[data-step='u-1']")?;
    assert_eq!(page.count_of("[data-action=promote-environment]")?, 0);
    page.click_action_in(".notice", "undo")?;
    until("the version to be back", || Ok((page.value_of("environments.0.version")? == "2.7.0").then_some(())))?;
    page.wait_for("[data-step='0-0']")?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_palette_finds_them() -> Result<()> {
    let page = Visitor::new().opens(BEHIND)?;
    page.wait_for("[data-environment=production]")?;
    page.type_into("clusterName", "aks-staging")?;
    go_to(&page, "environment production", "production")?;
    tabs_become(&page, &["staging", "[production]"])?;
    // The field that had the focus is gone.
    focus_comes_to(&page, "production")?;
    show(&page, "staging")?;
    go_to(&page, "production: AKS", "environments.0.clusterName")?;
    tabs_become(&page, &["staging", "[production]"])?;
    until("the focus", || Ok((focused_field(&page)? == json!("environments.0.clusterName")).then_some(())))?;
    // Of the runbook, it knows the steps of the Environment that is shown; of the files, all.
    go_to(&page, "compare environments", "compare-environments")?;
    page.wait_for(".changes tbody tr")?;
    go_to(&page, "step 7", "7")?;
    page.wait_for("[data-step='7']")?;
    go_to(&page, "eso-clustersecretstore/deployment-config.yaml", "eso-clustersecretstore/deployment-config.yaml")?;
    page.wait_for("[data-file='eso-clustersecretstore/deployment-config.yaml']")?;
    go_to(&page, "環境を追加", "add-environment")?;
    until("a third one", || Ok((page.count_of("[data-environment]")? == 3).then_some(())))?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn another_environments_files_are_no_changes() -> Result<()> {
    let page = Visitor::new().opens(BEHIND)?;
    show(&page, "production")?;
    let is_there = |page: &Page| page.file_paths().map(|paths| paths.contains(&CONFIG.to_owned()).then_some(()));
    until("the file of production", || is_there(&page))?;
    page.wait_for(&format!("[data-file='{CONFIG}']"))?;
    assert_eq!(page.count_of(".file-list .dot")?, 0);
    page.type_into("environments.0.version", "2.6.0")?;
    until("its change", || Ok((page.count_of(".file-list .dot")? > 0).then_some(())))?;
    Ok(())
}

#[test]
fn links_name_what_is_shown_of_one() -> Result<()> {
    for (view, there) in [
        ("production/7", "[data-step='7']"),
        ("production/inputs", ".inputs"),
        ("production/eso-clustersecretstore/.valuestream/qvs.yaml", "[data-file$='qvs.yaml']"),
    ] {
        let page = Visitor::new().opens(&format!("{BEHIND}&view={view}"))?;
        tabs_become(&page, &["staging", "[production]"])?;
        page.wait_for(there)?;
    }
    // Whoever shares what is in view shares the Environment with it.
    let page = Visitor::new().opens(&format!("{BEHIND}&view=production/runbook"))?;
    page.wait_for("[data-step='7']")?;
    page.click_action("share")?;
    page.wait_for(".share-panel [data-share=view]")?;
    page.click(".share-panel [data-share=view]")?;
    let link = "return document.querySelector('.share-link').value";
    until("the link", || {
        let text = page.script(link, &[])?;
        Ok(text.as_str().is_some_and(|text| text.ends_with("&view=production%2Frunbook")).then_some(()))
    })?;
    Ok(())
}

#[test]
fn the_guided_way_leads_through_the_first_one() -> Result<()> {
    let page = Visitor::new().opens(BEHIND)?;
    show(&page, "production")?;
    page.click_action("guided")?;
    page.wait_for("#guide-title")?;
    until("no tabs", || Ok((page.count_of("[data-environment]")? == 0).then_some(())))?;
    page.click("[data-guide=next]")?;
    page.wait_for("[data-field=clusterName]")?;
    assert_eq!(page.count_of("[data-field='environments.0.clusterName']")?, 0);
    page.click_action("guided")?;
    tabs_become(&page, &["[staging]", "production"])?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_field_may_go_while_it_has_the_focus() -> Result<()> {
    let page = Visitor::new().opens("#v=2&clusterName=aks")?;
    page.click_action("add-environment")?;
    until("the focus", || Ok((focused_field(&page)? == json!("environments.0.environmentName")).then_some(())))?;
    page.press(&format!("{}z{}", char::from(Key::Control), char::from(Key::Null)))?;
    tabs_become(&page, &[])?;
    // Also where another one takes its place.
    page.open(BEHIND)?;
    show(&page, "production")?;
    page.click("[data-field='environments.0.clusterName']")?;
    go_to(&page, "environment staging", "staging")?;
    tabs_become(&page, &["[staging]", "production"])?;
    page.type_into("clusterName", "aks-2")?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn on_paper_stands_whose_runbook_it_is() -> Result<()> {
    let page = Visitor::new().opens(&format!("{BEHIND}&view=production/runbook"))?;
    page.wait_for(".print-head")?;
    let names = "return [...document.querySelectorAll('.print-head dd')].map(it => it.textContent)";
    let names = page.script(names, &[])?;
    for name in ["production", "aks-production", "2.7.0"] {
        assert!(names.as_array().is_some_and(|all| all.contains(&json!(name))), "{name}: {names}");
    }
    assert!(!names.to_string().contains("staging"), "{names}");
    Ok(())
}
