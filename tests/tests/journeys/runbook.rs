//! The runbook: its steps, what they copy, and how they follow the form.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;
use valuestream::files::Setting;
use valuestream::runbook::{Part, StepId, markdown, steps};
use valuestream::{Lang, Plan, bundle};

use crate::{REQUIRED, give};

const IDS: [&str; 17] =
    ["0-0", "0-1", "0-2", "1", "2", "2-a", "3", "3-a", "4", "5", "6", "7", "8", "9", "10", "10-a", "11"];

fn open_runbook() -> Result<(Page, Plan)> {
    let page = Visitor::new().with_empty_clipboard().on_screen(1440, 1000).opens("")?;
    page.show_view("runbook")?;
    Ok((page, Plan::default()))
}

/// Asserts that every block on the page is the one that the domain makes of `plan`, step by step.
fn shows_blocks_of(page: &Page, plan: &Plan, lang: Lang) -> Result<()> {
    let expected: Vec<_> = steps(&plan.resolve(), lang)
        .iter()
        .map(|step| {
            let blocks = step.parts.iter().filter_map(|part| match part {
                Part::Run(block) => Some(block.text()),
                _ => None,
            });
            json!([step.id.name(), blocks.collect::<Vec<_>>()])
        })
        .collect();
    let shown = page.script(include_str!("../../scripts/commands_of_steps.js"), &[])?;
    assert_eq!(shown, json!(expected));
    Ok(())
}

/// Clicks a copy button of a step and waits for its new label.
fn copy(page: &Page, within: &str, says: &str) -> Result<()> {
    page.script(include_str!("../../scripts/note_what_buttons_say.js"), &[])?;
    page.click(&format!("{within} [data-action=copy]"))?;
    until(&format!("the button to say {says:?}"), || {
        let script = "return window.said.has(arguments[0])";
        Ok((page.script(script, &[json!(says)])? == json!(true)).then_some(()))
    })
}

#[test]
fn every_step_exists_and_follows_the_form() -> Result<()> {
    let (page, mut plan) = open_runbook()?;
    assert_eq!(page.values_of_attribute("data-step")?, IDS);
    let parents = page.script(
        "return new Set([...document.querySelectorAll('[data-step]')].map(it => it.parentElement)).size",
        &[],
    )?;
    assert_eq!(parents, 1, "steps are siblings");
    shows_blocks_of(&page, &plan, Lang::En)?;
    give(&page, &mut plan, REQUIRED)?;
    shows_blocks_of(&page, &plan, Lang::En)?;
    for values in [
        ("vaultAuthorization", "accessPolicy"),
        ("location", "japaneast"),
        ("tenantId", "contoso.onmicrosoft.com"),
        ("subscriptionId", "it's mine"),
        ("adapterSource", "remote"),
        ("version", "0.5.0"),
        ("secrets.0.data.0.remoteKey", "db-password"),
        ("clusterName", "$(id) `id` '\" 日本 🙂"),
    ] {
        give(&page, &mut plan, &[values])?;
        shows_blocks_of(&page, &plan, Lang::En)?;
    }
    give(&page, &mut plan, &[("runbookEdition", "tutorial")])?;
    assert_eq!(page.values_of_attribute("data-step")?, IDS[1..]);
    shows_blocks_of(&page, &plan, Lang::En)?;
    page.click_action("language")?;
    shows_blocks_of(&page, &plan, Lang::Ja)?;
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn blocks_entries_and_steps_are_copied_and_missing_values_are_named() -> Result<()> {
    let (page, mut plan) = open_runbook()?;
    copy(&page, "[data-step='0-2'] .block", "Fill in or correct first: AKS cluster, Resource group")?;
    assert!(page.is_shown(".value.bad")?, "a missing value is marked");

    // A missing value leads to its field.
    page.click("[data-step='0-2'] .blocked-by button")?;
    let focused = page.script("return document.activeElement.dataset.field", &[])?;
    assert_eq!(focused, "clusterName");

    give(&page, &mut plan, REQUIRED)?;
    let block = page.text_of("[data-step='0-2'] [data-command]")?;
    copy(&page, "[data-step='0-2'] .block", "Copied")?;
    until("the block on the clipboard", || Ok((page.read_clipboard()? == block).then_some(())))?;
    copy(&page, "[data-step='2'] .entries tr:nth-of-type(4)", "Copied")?;
    until("the entry on the clipboard", || {
        Ok((page.read_clipboard()? == "eso-clustersecretstore/.valuestream/qvs.yaml").then_some(()))
    })?;
    page.click("[data-step='9'] [data-action=copy-markdown]")?;
    until("the step on the clipboard", || Ok(page.read_clipboard()?.starts_with("## 9 ").then_some(())))?;
    page.click("[data-step='8'] .block [data-action=copy]")?;
    let config = page.script(
        "return document.querySelector(arguments[0]).textContent",
        &[json!(attribute("data-file", "eso-clustersecretstore/deployment-config.yaml"))],
    )?;
    until("the Deployment Config on the clipboard", || Ok((json!(page.read_clipboard()?) == config).then_some(())))
}

#[test]
fn a_step_is_copied_for_a_ticket_and_says_what_is_missing() -> Result<()> {
    let (page, mut plan) = open_runbook()?;
    let markdown = |plan: &Plan| {
        let steps = steps(&plan.resolve(), Lang::En);
        steps
            .iter()
            .find(|step| step.id == StepId::SignIn)
            .map(|step| markdown::step(step, plan, Lang::En))
            .unwrap_or_default()
    };
    let copied = |text: String| {
        page.click("[data-step='0-0'] [data-action=copy-markdown]")?;
        until("the step on the clipboard", || Ok((page.read_clipboard()? == text).then_some(())))
    };
    assert!(markdown(&plan).contains("'<clusterName>'"));
    copied(markdown(&plan))?;
    let told = page.text_of(".notice span")?;
    assert!(told.contains("placeholders") && told.contains("AKS cluster, Resource group"), "{told}");
    give(&page, &mut plan, REQUIRED)?;
    copied(markdown(&plan))?;
    // The page learns of the copy only after the clipboard has the text.
    until("no notice, as nothing is missing", || Ok((page.count_of(".notice span")? == 0).then_some(())))
}

#[test]
fn the_bundle_can_be_pasted_as_one_command() -> Result<()> {
    let (page, mut plan) = open_runbook()?;
    page.click("[data-step='5'] [data-copy=bundle]")?;
    until("the missing values to be named", || {
        Ok(page.text_of("[data-copy=bundle]")?.starts_with("Fill in or correct first: Resource group").then_some(()))
    })?;
    give(&page, &mut plan, REQUIRED)?;
    page.click("[data-step='5'] [data-copy=bundle]")?;
    let command = until("the command on the clipboard", || {
        let text = page.read_clipboard().unwrap_or_default();
        Ok(text.contains("base64 -d").then_some(text))
    })?;
    let folder = tempfile::tempdir()?;
    let run = std::process::Command::new("bash").args(["-c", &command]).current_dir(folder.path()).output()?;
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let made_by = page.made_by()?;
    for (path, text) in
        bundle::files(&plan.resolve(), Setting { lang: Lang::En, address: page.address(), made_by: &made_by })
    {
        assert_eq!(std::fs::read_to_string(folder.path().join(path))?, text);
    }
    Ok(())
}

#[test]
fn the_list_leads_to_each_step() -> Result<()> {
    let (page, _) = open_runbook()?;
    page.click(".step-list button:last-of-type")?;
    let at = page.script("return document.activeElement.dataset.step", &[])?;
    assert_eq!(at, "11");
    let visible = page.script(
        "const it = document.querySelector(\"[data-step='11']\").getBoundingClientRect(); return it.top < innerHeight && it.bottom > 0",
        &[],
    )?;
    assert_eq!(visible, true);
    Ok(())
}
