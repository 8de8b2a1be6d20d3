//! The guided way: one group at a time, by keyboard alone, and every way in and out of it.

use anyhow::Result;
use fantoccini::key::Key;
use qvsconfig_tests::{Page, Visitor, attribute, until};
use serde_json::json;
use valuestream::plan::{EntryField, SecretField};

use crate::REQUIRED;

fn begin(page: &Page) -> Result<()> {
    page.click(".welcome [data-action=guided]")?;
    until("the first step", || Ok(page.is_shown("#guide-title")?.then_some(())))
}

/// The visible groups.
fn groups(page: &Page) -> Result<Vec<String>> {
    let shown = page.script(
        "return [...document.querySelectorAll('.group')].filter(it => it.checkVisibility()).map(it => it.id)",
        &[],
    )?;
    Ok(shown.as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect())
}

fn has_focus(page: &Page, selector: &str) -> Result<()> {
    until(&format!("the focus at {selector}"), || {
        let at = page.script("return document.activeElement.matches(arguments[0])", &[json!(selector)])?;
        Ok((at == json!(true)).then_some(()))
    })
}

/// Presses Tab until the focus is at an element that matches.
fn tab_to(page: &Page, selector: &str) -> Result<()> {
    go_with(page, &char::from(Key::Tab).to_string(), selector)
}

/// Presses Shift+Tab until the focus is at an element that matches.
fn tab_back_to(page: &Page, selector: &str) -> Result<()> {
    go_with(page, &format!("{}{}", char::from(Key::Shift), char::from(Key::Tab)), selector)
}

fn go_with(page: &Page, keys: &str, selector: &str) -> Result<()> {
    for _ in 0..80 {
        if page.script("return document.activeElement.matches(arguments[0])", &[json!(selector)])? == json!(true) {
            return Ok(());
        }
        page.press(keys)?;
    }
    anyhow::bail!("Tab never reaches {selector}")
}

fn step(page: &Page) -> Result<String> {
    page.wait_for("#guide-title")?;
    Ok(page.attribute_of(".guide-steps [aria-current=step]", "data-guide-step")?.unwrap_or_default())
}

#[test]
fn from_nothing_to_the_bundle_by_keyboard_alone() -> Result<()> {
    let page = Visitor::new().opens("")?;
    let enter = char::from(Key::Enter).to_string();
    tab_to(&page, ".welcome [data-action=guided]")?;
    page.press(&enter)?;
    has_focus(&page, "#guide-title")?;
    assert!(page.text_of("#guide-title")?.starts_with("1 / 8"));
    assert!(page.text_of(".needs")?.contains("azwi"));
    let mut left = REQUIRED.to_vec();
    for of in ["cluster", "identity", "release", "repository", "project", "secrets"] {
        tab_to(&page, "[data-guide=next]")?;
        page.press(&enter)?;
        has_focus(&page, "#guide-title")?;
        assert_eq!((step(&page)?.as_str(), groups(&page)?), (of, vec![format!("group-{of}")]));
        assert!(!page.text_of(".guide-why")?.is_empty());
        while let Some((name, text)) = left.first().copied() {
            if !page.is_shown(&attribute("data-field", name))? {
                break;
            }
            tab_to(&page, &attribute("data-field", name))?;
            page.press(text)?;
            left.remove(0);
        }
    }
    tab_to(&page, "[data-guide=next]")?;
    page.press(&enter)?;
    has_focus(&page, "#guide-title")?;
    assert_eq!((step(&page)?.as_str(), groups(&page)?.len(), left.len()), ("finish", 0, 0));
    tab_to(&page, "[data-guide=bundle]")?;
    page.press(&enter)?;
    assert_eq!(&page.wait_for_download("eso-clustersecretstore.zip")?[..2], b"PK");
    // After the last stop, Tab may leave the page for the browser's own buttons.
    tab_back_to(&page, "[data-guide=runbook]")?;
    page.press(&enter)?;
    page.wait_for("[data-step='0-0']")?;
    assert_eq!(groups(&page)?.len(), 6);
    assert_eq!(page.value_of("clusterName")?, "aks-contoso");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn missing_values_are_named_but_block_nobody() -> Result<()> {
    let page = Visitor::new().opens("")?;
    begin(&page)?;
    page.click("[data-guide-step=cluster]")?;
    page.type_into("clusterName", "aks-1")?;
    page.click("[data-guide=next]")?;
    until("the next step", || Ok((step(&page)? == "identity").then_some(())))?;
    let line = ".guide-left";
    assert!(page.text_of(line)?.contains("Your cluster and vault"));
    let names = page.script(
        "return [...document.querySelectorAll('.guide-left [data-to-place]')].map(it => it.dataset.toPlace)",
        &[],
    )?;
    assert_eq!(names, json!(["resourceGroup", "azureKeyContainerName"]));
    assert_eq!(page.attribute_of(line, "role")?.as_deref(), Some("status"));
    // A link leads back, and by now the messages are visible.
    page.click(".guide-left [data-to-place=azureKeyContainerName]")?;
    has_focus(&page, "[data-field=azureKeyContainerName]")?;
    assert_eq!((step(&page)?.as_str(), groups(&page)?), ("cluster", vec!["group-cluster".to_owned()]));
    assert!(page.is_shown("[data-diagnostic=required][data-for=azureKeyContainerName]")?);
    page.type_into("azureKeyContainerName", "contoso-kv")?;
    page.type_into("resourceGroup", "rg-contoso")?;
    page.click("[data-guide-step=finish]")?;
    until("the last step", || Ok((step(&page)? == "finish").then_some(())))?;
    assert_eq!(page.text_of(".guide-left")?, "");
    assert!(!page.text_of(".guide-body")?.contains("Your cluster and vault"));
    assert!(page.text_of(".guide-body")?.contains("Repository"));
    Ok(())
}

#[test]
fn a_message_leads_to_its_step() -> Result<()> {
    let page = Visitor::new().opens("")?;
    begin(&page)?;
    page.show_view("messages")?;
    page.click(&format!(".messages-list {}", attribute("data-to-place", "gitCloneUrl")))?;
    has_focus(&page, "[data-field=gitCloneUrl]")?;
    assert_eq!((step(&page)?.as_str(), groups(&page)?), ("repository", vec!["group-repository".to_owned()]));
    // The header leads there, too.
    page.click("#first-error")?;
    has_focus(&page, "[data-field=resourceGroup]")?;
    assert_eq!(step(&page)?, "cluster");
    Ok(())
}

#[test]
fn hints_say_where_values_are_and_disappear_with_the_guided_way() -> Result<()> {
    let page = Visitor::new().with_empty_clipboard().opens("")?;
    begin(&page)?;
    page.click("[data-guide-step=cluster]")?;
    let hint = "#value-vaultAuthorization-where";
    assert!(page.text_of(hint)?.contains("'<azureKeyContainerName>'"));
    page.click(&format!("{hint} [data-copy-command]"))?;
    until("the button to say what is missing", || {
        Ok(page.text_of(&format!("{hint} [data-copy-command]"))?.contains("Key Vault").then_some(()))
    })?;
    page.type_into("azureKeyContainerName", "contoso-kv")?;
    let text = page.text_of(&format!("{hint} code"))?;
    assert!(text.contains("--name 'contoso-kv'"), "{text}");
    page.click("#value-clusterName-where [data-copy-command]")?;
    until("the command on the clipboard", || Ok((page.read_clipboard()?.starts_with("az aks list")).then_some(())))?;
    // The other language keeps the step.
    page.click_action("language")?;
    until("Japanese hints", || Ok(page.text_of(hint)?.contains("調べ方").then_some(())))?;
    assert_eq!(page.count_of(".whereabouts")?, 7);
    page.click("[data-guide-step=secrets]")?;
    let all = SecretField::ALL.len() + EntryField::ALL.len();
    until("the hints of the list", || Ok((page.count_of(".whereabouts")? == all).then_some(())))?;
    page.click("[data-guide=leave]")?;
    until("all groups", || Ok((groups(&page)?.len() == 6).then_some(())))?;
    assert_eq!((page.count_of(".whereabouts")?, page.is_shown(".guide")?), (0, false));
    assert_eq!(page.value_of("azureKeyContainerName")?, "contoso-kv");
    let described = page.attribute_of("[data-field=clusterName]", "aria-describedby")?.unwrap_or_default();
    assert!(!described.contains("where"), "{described}");
    Ok(())
}

#[test]
fn links_and_reloads_show_everything_at_once() -> Result<()> {
    let page = Visitor::new().opens("")?;
    begin(&page)?;
    assert!(groups(&page)?.is_empty());
    page.go_to_fragment("v=1&clusterName=aks-2")?;
    until("the whole form", || Ok((groups(&page)?.len() == 6).then_some(())))?;
    assert!(!page.is_shown(".guide")?);
    page.click(".toolbar [data-action=guided]")?;
    until("the guided way", || Ok(page.is_shown("#guide-title")?.then_some(())))?;
    page.open("#v=1&clusterName=aks-3")?;
    assert_eq!(groups(&page)?.len(), 6);
    Ok(())
}

#[test]
fn the_runbook_begins_with_what_it_needs() -> Result<()> {
    let page = Visitor::new().opens("#v=1&vaultAuthorization=accessPolicy")?;
    page.show_view("runbook")?;
    let needs = page.text_of(".needed")?;
    assert!(needs.contains("Azure CLI (az)") && needs.contains("get, list and set"), "{needs}");
    // What is unfolded stays unfolded.
    page.click(".needed > summary")?;
    page.click(".needed .needs > details > summary")?;
    page.type_into("clusterName", "aks-typed")?;
    until("the name in a right", || Ok(page.text_of(".needed .rights")?.contains("aks-typed").then_some(())))?;
    assert_eq!(page.count_of(".needed .needs > details[open]")?, 1);
    page.choose("vaultAuthorization", "rbac")?;
    until("the other right", || Ok(page.text_of(".needed")?.contains("Key Vault Secrets Officer").then_some(())))?;
    // Its commands do not count as the runbook's.
    assert_eq!(page.count_of(".needed [data-command]")?, 0);
    Ok(())
}
