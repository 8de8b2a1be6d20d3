//! What the first screen does not need is loaded later: when the page has been ready for a while, or on demand.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use qvsconfig_tests::{Connection, Host, Page, Visitor, attribute, until};
use serde_json::{Value, json};
use valuestream::runbook::steps;
use valuestream::{Lang, Plan, bundle};
use xtask::size;
use xtask::workspace;

use crate::REQUIRED;

const RUNBOOK: &str = "eso-clustersecretstore/RUNBOOK.md";

/// A page that has just become ready and has recorded when.
fn just_opened() -> Result<Page> {
    let page = Visitor::new().sits_down()?;
    page.run_first(include_str!("../../benches/note_load.js"))?;
    page.open("")?;
    Ok(page)
}

/// A page that has just become ready and does not load the later part by itself, however slow the machine is.
fn opened_without_later() -> Result<Page> {
    let page = Visitor::new().sits_down()?;
    page.run_first("window.requestIdleCallback = () => 0")?;
    page.run_first(include_str!("../../benches/note_load.js"))?;
    page.open("")?;
    Ok(page)
}

/// The files fetched so far, and how long after the page was ready, in milliseconds.
fn fetched(page: &Page) -> Result<Vec<(String, f64)>> {
    // Firefox has a second entry for the use of a preloaded file.
    let script = include_str!("../../scripts/fetched.js");
    let Value::Array(entries) = page.script(script, &[])? else { return Ok(Vec::new()) };
    let entry = |it: &Value| Some((it[0].as_str()?.to_owned(), it[1].as_f64()?));
    Ok(entries.iter().filter_map(entry).collect())
}

fn is_later(name: &str) -> bool {
    name.starts_with("split_later-") || name.starts_with("later-")
}

fn dist() -> PathBuf {
    std::env::var_os("QVSCONFIG_DIST").map_or_else(workspace::dist, PathBuf::from)
}

fn wait_for_later(page: &Page) -> Result<f64> {
    until("the later part to be fetched", || Ok(fetched(page)?.into_iter().find(|(name, _)| is_later(name))))
        .map(|(_, after)| after)
}

#[test]
fn the_runbook_is_in_the_later_program_alone() -> Result<()> {
    let mut programs = Vec::new();
    for entry in std::fs::read_dir(dist())? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "wasm") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            programs.push((is_later(&name), std::fs::read(&path)?));
        }
    }
    assert_eq!(programs.len(), 2, "the first program and the later one");
    for lang in Lang::ALL {
        for text in steps(&Plan::default().resolve(), lang).iter().map(|step| step.why) {
            for (later, program) in &programs {
                let has = program.windows(text.len()).any(|bytes| bytes == text.as_bytes());
                assert_eq!(has, *later, "{text:?} in the {} program", if *later { "later" } else { "first" });
            }
        }
    }
    Ok(())
}

#[test]
fn nothing_is_fetched_for_two_seconds_and_then_the_later_part_by_itself() -> Result<()> {
    let page = just_opened()?;
    let worker = include_str!("../../scripts/kept_when.js");
    let early = page.async_script(worker, &[])?;
    // On a slow machine they may have been fetched already.
    if early[2].as_f64().is_some_and(|after| after < 2000.0) {
        assert_eq!((&early[0], &early[1]), (&json!(0), &json!(false)));
    }
    let after = wait_for_later(&page)?;
    assert!(after >= 2000.0, "fetched {after} ms after the page was ready");
    page.wait_for("[rel=manifest]")?;
    let all = fetched(&page)?;
    // The browser fetches the tab's icon at any time.
    let first = size::first_load_names(&size::read(&dist())?);
    for name in first.iter().filter(|name| !name.ends_with(".svg") && *name != "index.html") {
        assert!(all.iter().any(|(fetched, _)| fetched == name), "{name} is counted as first load, and was not fetched");
    }
    for (name, after) in all.iter().filter(|(name, _)| !name.ends_with(".svg")) {
        let counted = first.contains(name) && *after < 0.0;
        assert!(counted || *after >= 2000.0, "{name} was fetched {after} ms after the page was ready");
        assert_eq!(all.iter().filter(|(other, _)| other == name).count(), 1, "{name} was fetched twice");
    }
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")?;
    let styles = page.script("return document.styleSheets.length", &[])?;
    assert_eq!(styles, json!(2), "the later part is shown with its style");
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_runbook_is_loaded_at_once_on_demand() -> Result<()> {
    let page = opened_without_later()?;
    assert!(!fetched(&page)?.iter().any(|(name, _)| is_later(name)), "nobody has asked for it");
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")?;
    assert_eq!(fetched(&page)?.iter().filter(|(name, _)| is_later(name)).count(), 2, "the program and its style");
    Ok(())
}

#[test]
fn a_file_of_the_runbook_is_loaded_when_it_is_chosen() -> Result<()> {
    let page = just_opened()?;
    let text = page.file_text(RUNBOOK)?;
    let expected = bundle::files(&Plan::default().resolve(), Lang::En).into_iter().find(|(path, _)| path == RUNBOOK);
    assert_eq!(Some(text), expected.map(|(_, text)| text));
    // Loading it does not mark it as changed.
    assert_eq!(page.count_of("[data-file-tab] .dot")?, 0);
    Ok(())
}

#[test]
fn the_bundle_is_available_as_soon_as_the_page_is_ready() -> Result<()> {
    let values: Vec<String> = REQUIRED.iter().map(|(name, text)| format!("{name}={text}")).collect();
    let page = Visitor::new().opens(&format!("#v=1&{}", values.join("&")))?;
    page.click_action("download-bundle")?;
    assert!(!page.wait_for_download("eso-clustersecretstore.zip")?.is_empty());
    Ok(())
}

/// A page whose later stylesheet failed to load: its host has the file under the name `away`. Also returns the file's name.
fn without_style() -> Result<(Page, Host, String)> {
    let host = Host::at("/")?;
    let style = host.name_of("later-", ".css")?;
    fs::rename(host.folder().join(&style), host.folder().join("away"))?;
    let page = Visitor::new().sits_down()?;
    page.go_to(host.url())?;
    page.click(&attribute("data-view-tab", "runbook"))?;
    until("a notice", || Ok(page.text_of(".pane.scrolls")?.contains("could not be loaded").then_some(())))?;
    Ok((page, host, style))
}

/// The page fetches by itself some time after it is ready. If that were a separate fetch, its failure would remove the style
/// that was loaded on demand in the meantime.
#[test]
fn a_request_during_the_fetch_waits_for_the_same_fetch() -> Result<()> {
    if crate::cannot_run("a_request_during_the_fetch_waits_for_the_same_fetch")? {
        return Ok(());
    }
    let (page, host, style) = without_style()?;
    page.devtools("Network.enable", json!({}))?;
    let slow = json!({ "offline": false, "latency": 3500, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.devtools("Network.emulateNetworkConditions", slow)?;
    fs::rename(host.folder().join("away"), host.folder().join(style))?;
    page.show_view("files")?;
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")
}

#[test]
fn without_its_style_the_later_part_is_not_shown() -> Result<()> {
    let (page, host, style) = without_style()?;
    fs::rename(host.folder().join("away"), host.folder().join(style))?;
    page.show_view("files")?;
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")?;
    assert_eq!(page.script("return document.styleSheets.length", &[])?, json!(2));
    Ok(())
}

#[test]
fn without_a_connection_the_page_says_so_and_choosing_again_tries_again() -> Result<()> {
    let page = opened_without_later()?;
    page.connect(Connection::Lost)?;
    page.click(&attribute("data-view-tab", "runbook"))?;
    let says = |text: &'static str| {
        let script = "return [...document.querySelectorAll('.pane')].some(it => it.checkVisibility() && it.textContent.includes(arguments[0]))";
        until(text, || Ok((page.script(script, &[json!(text)])? == json!(true)).then_some(())))
    };
    says("It could not be loaded.")?;
    page.click_action("language")?;
    says("読み込めませんでした。")?;
    // The first part works without it.
    page.type_into("clusterName", "aks-1")?;
    assert!(page.file_text("eso-clustersecretstore/deployment-config.yaml")?.contains("esoNamespace"));
    page.click(&attribute("data-file-tab", RUNBOOK))?;
    until("a notice", || Ok(page.text_of(".notice")?.contains("読み込めませんでした。").then_some(())))?;
    page.connect(Connection::Back)?;
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")
}
