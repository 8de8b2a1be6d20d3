//! The page's restrictions: its Content-Security-Policy, no host but its own, and only files as they were published.

use std::fs;

use anyhow::{Context, Result};
use qvsconfig_tests::{Host, Page, Visitor, attribute, until};
use serde_json::{Value, json};
use xtask::workspace;

use crate::REQUIRED;

fn open(after_address: &str) -> Result<Page> {
    let page = Visitor::new().sits_down()?;
    // A headless Firefox would wait for the print dialog.
    let note = include_str!("../../scripts/watch_policy.js");
    page.run_first(note)?;
    page.open(after_address)?;
    Ok(page)
}

fn filled_in() -> String {
    let values: Vec<String> = REQUIRED.iter().map(|(name, text)| format!("{name}={text}")).collect();
    format!("#v=1&{}", values.join("&"))
}

/// Clicks every visible button that does no lasting harm, one after the other.
fn click_all(page: &Page, within: &str) -> Result<()> {
    let script = include_str!("../../scripts/click_all_buttons.js");
    page.async_script(script, &[json!(within)])?;
    Ok(())
}

/// Everything that a person may open, in both languages and both themes.
fn walk(page: &Page) -> Result<()> {
    // The list of releases.
    page.click(&attribute("data-field", "version"))?;
    for round in 0..2 {
        for view in page.values_of_attribute("data-view-tab")? {
            page.show_view(&view)?;
            click_all(page, "#result")?;
        }
        page.show_view("import")?;
        let paste = include_str!("../../scripts/paste_damaged.js");
        page.script(paste, &[])?;
        page.wait_for(".report")?;
        // This includes the guided way and its steps.
        click_all(page, "#form")?;
        page.click_action("share")?;
        page.wait_for("[data-share=packed]")?;
        page.click("[data-share=packed]")?;
        page.click("[data-share=close]")?;
        page.show_view("runbook")?;
        // The bundle as one command needs the browser's own gzip.
        let gzip = "return typeof CompressionStream === 'function'";
        assert_eq!(page.script(gzip, &[])?, json!(true));
        page.click_action("theme")?;
        page.click_action("language")?;
        if round == 0 {
            page.click_action("reset")?;
        }
    }
    Ok(())
}

#[test]
fn nothing_violates_the_policy_or_contacts_another_host() -> Result<()> {
    let page = open(&filled_in())?;
    page.click_action("download-bundle")?;
    page.wait_for_download("eso-clustersecretstore.zip")?;
    walk(&page)?;
    let kept = "return (await navigator.serviceWorker.ready).active !== null";
    assert_eq!(page.async_script(kept, &[])?, json!(true));
    page.wait_for("link[rel=manifest]")?;
    assert_eq!(page.script("return window.violations", &[])?, json!([]));
    let hosts = page.script(
        "return [...new Set(performance.getEntriesByType('resource').map(it => new URL(it.name).origin))]",
        &[],
    )?;
    assert_eq!(hosts, json!([page.address().trim_end_matches('/')]));
    assert_eq!(page.console_errors()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_policy_is_strict_and_in_force() -> Result<()> {
    let page = open("")?;
    let first = page.script("const it = document.head.firstElementChild; return [it.httpEquiv, it.content]", &[])?;
    assert_eq!(first[0], "Content-Security-Policy");
    let policy = first[1].as_str().context("no policy")?;
    let mut rules: Vec<&str> = policy.split(';').map(str::trim).collect();
    rules.sort_unstable();
    assert_eq!(
        rules,
        [
            "base-uri 'none'",
            "connect-src 'self'",
            "default-src 'none'",
            "form-action 'none'",
            "img-src 'self'",
            "manifest-src 'self'",
            "require-trusted-types-for 'script'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "trusted-types qvsconfig",
            "worker-src 'self'",
        ]
    );
    let tries = include_str!("../../scripts/attempt_what_is_refused.js");
    assert_eq!(page.async_script(tries, &[])?, json!([[], true]));
    Ok(())
}

/// A browser fetches nothing else by itself: the app names other hosts only in texts and in links that people follow.
#[test]
fn no_published_file_makes_a_browser_fetch_from_elsewhere() -> Result<()> {
    let dist = std::env::var_os("QVSCONFIG_DIST").map_or_else(workspace::dist, Into::into);
    let mut seen = 0;
    for (name, bytes) in xtask::size::read(&dist)? {
        let Some((_, kind)) = name.rsplit_once('.') else { continue };
        let outward: &[&str] = match kind {
            // XML namespaces are not fetched.
            "svg" => &["href", "url(", "<image", "<script", "<use", "@import"],
            "html" | "css" | "js" | "webmanifest" => &["http:", "https:", "url(", "@import", "=//", "'//", "\"//"],
            _ => continue,
        };
        seen += 1;
        let text = String::from_utf8(bytes)?.replace("\"//qvsconfig\"", "");
        for sign in outward {
            assert!(!text.contains(sign), "{name} has {sign}");
        }
        if kind == "html" {
            let tags = text.split('<').filter_map(|tag| tag.split('>').next());
            for word in tags.flat_map(|tag| tag.split_ascii_whitespace().skip(1)) {
                assert!(
                    !(word.starts_with("style=") || word.starts_with("on") && word.contains('=')),
                    "{name} has {word}"
                );
            }
            assert!(!text.contains("<style"), "{name}");
        }
    }
    assert!(seen >= 8, "{seen}");
    Ok(())
}

/// The scripts, styles and programs that the page names carry their hash.
#[test]
fn every_script_style_and_program_has_a_hash() -> Result<()> {
    let host = Host::at("/")?;
    let html = fs::read_to_string(host.folder().join("index.html"))?;
    let tags = html.split('<').filter(|tag| tag.starts_with("script") || tag.contains("stylesheet"));
    assert!(tags.clone().count() >= 4);
    for tag in tags {
        assert!(tag.contains("integrity=sha256-"), "{tag}");
    }
    let script = fs::read_to_string(host.folder().join(host.name_of("app-", ".js")?))?;
    let files = xtask::size::read(host.folder())?;
    let programs: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".wasm")).collect();
    assert_eq!(programs.len(), 2);
    for (name, bytes) in programs {
        let named = format!("{{file:\"{name}\",integrity:\"{}\"}}", xtask::page::integrity(bytes));
        assert!(script.contains(&named), "{name} is fetched with its hash");
    }
    Ok(())
}

fn told(page: &Page) -> Result<String> {
    until("a message", || Ok(Some(page.text_of("#not-started")?).filter(|text| !text.is_empty())))
}

#[test]
fn an_altered_file_is_refused_with_a_message() -> Result<()> {
    for (start, end, more) in [("app-", ".css", "a{}"), ("app-", ".js", "//"), ("app_bg-", ".wasm", "\0")] {
        let host = Host::at("/")?;
        host.add_to(&host.name_of(start, end)?, more)?;
        let page = Visitor::new().sits_down()?;
        // The page does not become ready, unless the app itself is intact.
        page.visit(host.url())?;
        assert!(told(&page)?.contains("not the one that was published"), "{end}");
        assert!(page.is_shown("#not-started")? && page.is_shown("#about")?, "{end}");
    }
    Ok(())
}

#[test]
fn an_altered_later_file_is_refused_with_a_message() -> Result<()> {
    for (start, end, more) in [("later-", ".css", "a{}"), ("split_later-", ".wasm", "\0")] {
        let host = Host::at("/")?;
        host.add_to(&host.name_of(start, end)?, more)?;
        let page = Visitor::new().sits_down()?;
        page.go_to(host.url())?;
        page.click(&attribute("data-view-tab", "runbook"))?;
        until("a message about it", || {
            let script = "return [...document.querySelectorAll('.pane')].some(it => it.checkVisibility() && it.textContent.includes('could not be loaded'))";
            Ok((page.script(script, &[])? == Value::Bool(true)).then_some(()))
        })?;
        assert_eq!(page.count_of("#not-started")?, 0, "the form goes on");
    }
    Ok(())
}
