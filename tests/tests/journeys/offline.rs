//! The page after the first visit: without a connection, with a newer version on the host, at any path, installed.

use std::fs;

use anyhow::{Context, Result};
use qvsconfig_tests::{Host, Page, Visitor, attribute, until};
use serde_json::{Value, json};
use valuestream::{Lang, Plan};

use crate::{REQUIRED, give, shows_files_of};

/// Opens the host's page and waits until the browser has stored it.
fn keep(host: &Host) -> Result<Page> {
    let page = Visitor::new().sits_down()?;
    page.go_to(host.url())?;
    is_kept(&page)?;
    Ok(page)
}

fn is_kept(page: &Page) -> Result<()> {
    let script = "return (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'";
    until("the page to be stored", || Ok((page.async_script(script, &[])? == json!(true)).then_some(())))
}

/// Loads the page again, and waits for the new one.
fn load_again(page: &Page) -> Result<()> {
    page.script("document.body.removeAttribute('data-ready')", &[])?;
    page.reload()
}

fn caches(page: &Page) -> Result<Vec<String>> {
    let names = page.async_script("return await caches.keys()", &[])?;
    Ok(names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

fn registrations(page: &Page) -> Result<usize> {
    let n = page.async_script("return (await navigator.serviceWorker.getRegistrations()).length", &[])?;
    Ok(n.as_u64().unwrap_or(u64::MAX) as usize)
}

/// The versions of the page and of its stylesheet.
fn versions(page: &Page) -> Result<(String, String)> {
    let script = "return [document.body.dataset.version ?? '', getComputedStyle(document.documentElement).getPropertyValue('--version')]";
    let both = page.script(script, &[])?;
    let text = |n: usize| both[n].as_str().unwrap_or_default().trim().to_owned();
    Ok((text(0), text(1)))
}

fn both(mark: &str) -> (String, String) {
    (mark.to_owned(), mark.to_owned())
}

/// Has the browser look for a newer version, and waits until that is done.
fn look(page: &Page) -> Result<()> {
    let script = include_str!("../../scripts/look_for_version.js");
    page.async_script(script, &[])?;
    Ok(())
}

const ANNOUNCED: &str = ".version [data-action=new-version]";

#[test]
fn after_one_visit_everything_works_without_a_connection() -> Result<()> {
    let mut host = Host::at("/a/b/")?;
    let page = keep(&host)?;
    page.type_into("clusterName", "aks-draft")?;
    host.stop();
    // The bare address, so that the draft is opened.
    page.visit("about:blank")?;
    page.go_to(host.url())?;
    assert_eq!(page.value_of("clusterName")?, "aks-draft");
    let mut plan = Plan::default();
    give(&page, &mut plan, REQUIRED)?;
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")?;
    let address = page.current_address()?.split('#').next().unwrap_or_default().to_owned();
    assert_eq!(address, host.url());
    page.show_view("files")?;
    for path in page.file_paths()? {
        assert!(!page.file_text(&path)?.is_empty(), "{path}");
    }
    page.click_action("download-bundle")?;
    assert!(!page.wait_for_download("eso-clustersecretstore.zip")?.is_empty());
    page.click_action("import")?;
    page.wait_for(".import textarea")?;
    page.script(include_str!("../../scripts/paste_and_leave.js"), &[json!("appName: imported\n")])?;
    page.wait_for(".report")?;
    // Longer than the page waits before it checks its worker.
    std::thread::sleep(std::time::Duration::from_secs(4));
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_newer_version_is_offered_and_takes_over_on_consent() -> Result<()> {
    let host = Host::at("/tools/")?;
    let page = keep(&host)?;
    page.async_script("await caches.open('another app'); await caches.open('qvsconfig http://elsewhere/ 1')", &[])?;
    load_again(&page)?;
    let before = caches(&page)?;
    assert_eq!(before.len(), 3, "{before:?}");
    assert_eq!(page.count_of(ANNOUNCED)?, 0);
    page.type_into("clusterName", "aks-kept")?;

    host.publish_version("two")?;
    // Without consent everything is the old version, even after a reload, when the browser looks for a newer one by itself.
    load_again(&page)?;
    page.wait_for(ANNOUNCED)?;
    assert_eq!(page.attribute_of(".version", "role")?.as_deref(), Some("status"));
    assert!(page.text_of(".version")?.contains("There is a new version"));
    page.click_action("language")?;
    until("the notice in Japanese", || Ok(page.text_of(".version")?.contains("新しい版").then_some(())))?;
    page.click_action("language")?;
    assert_eq!(versions(&page)?, both(""));
    load_again(&page)?;
    assert_eq!(versions(&page)?, both(""));
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")?;
    page.wait_for(ANNOUNCED)?;
    // Once dismissed, the notice comes back with the next load.
    page.click(".version [data-action=dismiss]")?;
    assert_eq!(page.count_of(ANNOUNCED)?, 0);
    load_again(&page)?;
    page.wait_for(ANNOUNCED)?;
    // Typing and consent in one go, before the address and the draft have followed.
    page.script(include_str!("../../scripts/type_and_click.js"), &[json!(ANNOUNCED)])?;
    until("the new version", || Ok((versions(&page).ok() == Some(both("two"))).then_some(())))?;
    page.wait_for("body[data-ready]")?;
    assert_eq!(page.value_of("clusterName")?, "aks-kept");
    assert_eq!(page.value_of("resourceGroup")?, "rg-just-typed");
    is_kept(&page)?;
    until("the old version to be gone", || Ok((caches(&page)?.len() == 3).then_some(())))?;
    let after = caches(&page)?;
    assert!(after.contains(&"another app".to_owned()) && after.iter().any(|it| it.contains("elsewhere")), "{after:?}");
    assert_ne!(after, before);
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn another_tab_hears_of_the_version_that_took_over() -> Result<()> {
    let host = Host::at("/")?;
    let page = keep(&host)?;
    load_again(&page)?;
    page.wait_for(".notice.version")?;
    host.publish_version("two")?;
    look(&page)?;
    page.wait_for(ANNOUNCED)?;
    page.click(".version [data-action=dismiss]")?;
    // What another tab does on consent.
    page.async_script("(await navigator.serviceWorker.getRegistration()).waiting.postMessage('take over')", &[])?;
    page.wait_for(ANNOUNCED)?;
    assert_eq!(versions(&page)?, both(""));
    page.click(ANNOUNCED)?;
    until("the new version", || Ok((versions(&page).ok() == Some(both("two"))).then_some(())))?;
    Ok(())
}

#[test]
fn while_a_version_is_being_published_the_old_one_stays_whole() -> Result<()> {
    let mut host = Host::at("/")?;
    let page = keep(&host)?;
    load_again(&page)?;
    let old = caches(&page)?;
    host.publish_version("two")?;
    // One of its files is missing at first, then half of it is there.
    let style = host.name_of("app-", ".css")?;
    let whole = fs::read(host.folder().join(&style))?;
    for missing in [true, false] {
        if missing {
            fs::remove_file(host.folder().join(&style))?;
        } else {
            host.put(&style, &whole[..whole.len() / 2])?;
        }
        look(&page)?;
        assert_eq!(caches(&page)?, old, "nothing of a version that is not whole");
        load_again(&page)?;
        assert_eq!(versions(&page)?, both(""));
        assert_eq!(page.count_of(ANNOUNCED)?, 0);
    }
    host.stop();
    load_again(&page)?;
    page.show_view("runbook")?;
    page.wait_for("[data-step='11']")?;
    host.start()?;
    host.put(&style, &whole)?;
    // An earlier attempt may still be under way and then gives the result.
    until("the new version", || {
        look(&page)?;
        Ok((page.count_of(ANNOUNCED)? > 0).then_some(()))
    })
}

#[test]
fn requests_for_other_files_go_to_the_network() -> Result<()> {
    let mut host = Host::at("/")?;
    let page = keep(&host)?;
    load_again(&page)?;
    let ask = |name: &str| {
        page.async_script("return await fetch(arguments[0]).then(it => it.text(), () => 'nobody')", &[json!(name)])
    };
    for name in ["api/v1/status", "other.txt"] {
        host.put(name, b"1")?;
        assert_eq!(ask(name)?, json!("1"));
        host.put(name, b"2")?;
        assert_eq!(ask(name)?, json!("2"), "{name} is asked for anew");
    }
    let kept = page.async_script(include_str!("../../scripts/cached.js"), &[])?;
    let published: Vec<String> = xtask::size::read(host.folder())?.into_iter().map(|(name, _)| name).collect();
    let beside = ["sw.js", "other.txt", xtask::workspace::SCHEMA];
    let of_page = published.iter().filter(|name| !beside.contains(&name.as_str()) && !name.starts_with("api/"));
    assert_eq!(kept, json!(of_page.collect::<Vec<_>>()), "every file of the page, and nothing else");
    host.stop();
    assert_eq!(ask("api/v1/status")?, json!("nobody"));
    Ok(())
}

#[test]
fn on_loopback_another_program_gets_its_address_back() -> Result<()> {
    let mut host = Host::at("/")?;
    let page = keep(&host)?;
    load_again(&page)?;
    let port = host.port()?;
    host.stop();
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("index.html"), "<!doctype html><title>theirs</title><body data-ready>theirs")?;
    let theirs = xtask::serve::serve(folder.path(), "/", port)?;
    page.go_to(theirs.url())?;
    assert_eq!(page.text_of("title")?, "theirs");
    until(
        "nothing of ours to be left",
        || Ok((registrations(&page)? == 0 && caches(&page)?.is_empty()).then_some(())),
    )?;
    Ok(())
}

#[test]
fn without_a_service_worker_nothing_is_missing() -> Result<()> {
    for away in [
        "delete Navigator.prototype.serviceWorker",
        "if (navigator.serviceWorker) navigator.serviceWorker.register = async () => { throw new DOMException('no', 'SecurityError') }",
    ] {
        let page = Visitor::new().sits_down()?;
        page.run_first(away)?;
        page.open("")?;
        let mut plan = Plan::default();
        give(&page, &mut plan, REQUIRED)?;
        shows_files_of(&page, &plan, Lang::En)?;
        page.wait_for("[data-view-tab]")?;
        std::thread::sleep(std::time::Duration::from_secs(4));
        assert_eq!(page.console_errors()?, Vec::<String>::new(), "{away}");
    }
    Ok(())
}

#[test]
fn the_page_can_be_installed() -> Result<()> {
    if crate::cannot_run("the_page_can_be_installed")? {
        return Ok(());
    }
    let host = Host::at("/a/b/")?;
    let page = keep(&host)?;
    let manifest = page.devtools("Page.getAppManifest", json!({}))?;
    assert_eq!(manifest["url"], json!(format!("{}manifest.webmanifest", host.url())));
    assert_eq!(manifest["errors"], json!([]), "{manifest}");
    let text: Value = serde_json::from_str(manifest["data"].as_str().context("no manifest")?)?;
    for icon in text["icons"].as_array().context("no icons")? {
        let script = include_str!("../../scripts/size_of_image.js");
        let size = page.async_script(script, &[icon["src"].clone()])?;
        if let Some((width, height)) = icon["sizes"].as_str().and_then(|sizes| sizes.split_once('x')) {
            assert_eq!(size.to_string(), format!("[{width},{height}]"), "{icon}");
        }
    }
    load_again(&page)?;
    let link = attribute("rel", "manifest");
    assert_eq!(page.count_of(&link)?, 0, "not before the page has been open for a while");
    page.wait_for(&link)?;
    until("the page to be installable", || {
        let errors = page.devtools("Page.getInstallabilityErrors", json!({}))?;
        Ok((errors["installabilityErrors"] == json!([])).then_some(()))
    })
}
