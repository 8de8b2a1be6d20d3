//! From an installation of long ago to its upgrade, and to its removal: where the page leads people.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;
use valuestream::plan::RunbookTask;
use valuestream::runbook::steps;
use valuestream::{Lang, Plan, release};

/// Waits until the page shows the steps of a runbook for this.
fn shows_steps_for(page: &Page, task: RunbookTask, installed: &str) -> Result<()> {
    let mut plan = Plan::default();
    plan.project.runbook_task = task.value().to_owned();
    plan.release.installed_version = installed.to_owned();
    let ids: Vec<&str> = steps(&plan.resolve(), Lang::En).iter().map(|step| step.id.name()).collect();
    until("the runbook's steps", || Ok((page.values_of_attribute("data-step")? == ids).then_some(())))
}

#[test]
fn the_step_that_finds_another_release_leads_to_the_upgrade() -> Result<()> {
    for lang in ["ja", "en"] {
        let page = Visitor::new().on_screen(1440, 1000).opens(&format!("#v=2&lang={lang}"))?;
        page.show_view("runbook")?;
        page.click("[data-step='0-1'] [data-to-place=installedVersion]")?;
        let focused = page.script("return document.activeElement.dataset.field", &[])?;
        assert_eq!(focused, json!("installedVersion"), "{lang}");
        page.type_into("installedVersion", "0.9.20")?;
        page.leave_field()?;
        page.click(&attribute("data-fix", "installed-version-unused"))?;
        assert_eq!(page.value_of("runbookTask")?, "upgrade", "{lang}");
        shows_steps_for(&page, RunbookTask::Upgrade, "0.9.20")?;
        assert!(page.text_of("[data-step='u-2']")?.contains("0.17.0"), "{lang}");
        assert_eq!(page.errors_about("installedVersion")?, Vec::<String>::new());
        page.type_into("installedVersion", "99.0.0")?;
        page.leave_field()?;
        assert_eq!(page.errors_about("installedVersion")?, ["downgrade"], "{lang}");
        page.choose("runbookTask", "remove")?;
        shows_steps_for(&page, RunbookTask::Remove, "")?;
        assert_eq!(page.console_errors()?, Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn files_of_an_older_installation_offer_its_upgrade() -> Result<()> {
    for lang in ["ja", "en"] {
        let page = Visitor::new().on_screen(1440, 1000).opens(&format!("#v=2&lang={lang}"))?;
        page.click_action("import")?;
        page.wait_for(".import textarea")?;
        assert_eq!(page.count_of("[data-action=upgrade]")?, 0, "nothing has come in");
        let script = include_str!("../../scripts/paste_into_import.js");
        page.script(script, &[json!("version: 0.9.20\nesoNamespace: external-secrets\n")])?;
        page.wait_for("[data-action=upgrade]")?;
        page.click_action("upgrade")?;
        shows_steps_for(&page, RunbookTask::Upgrade, "0.9.20")?;
        let values = ["installedVersion", "version", "runbookTask", "esoNamespace"];
        let now = values.iter().map(|name| page.value_of(name)).collect::<Result<Vec<_>>>()?;
        assert_eq!(now, ["0.9.20", release::newest().as_str(), "upgrade", "external-secrets"], "{lang}");
        page.click_action("undo")?;
        assert_eq!(page.value_of("version")?, "0.9.20", "one step takes it back");
        assert_eq!(page.console_errors()?, Vec::<String>::new());
    }
    Ok(())
}
