//! Nothing keeps anyone out: axe-core finds nothing anywhere.

use anyhow::{Context, Result};
use qvsconfig_tests::{Page, skipped};
use serde_json::json;

use crate::walk::walk;

/// What axe is asked for: WCAG 2.2 up to AA, and its own good advice.
const TAGS: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What a theme can change of it.
const OF_COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

/// What axe has against what is there, one text per rule and element.
fn axe(page: &Page, script: &str) -> Result<Vec<String>> {
    if page.script("return typeof axe", &[])? == "undefined" {
        page.script("(0, eval)(arguments[0])", &[json!(script)]).context("axe does not start")?;
    }
    let dark = page.attribute_of("html", "data-theme")?.as_deref() == Some("dark");
    let asked = if dark { json!({ "type": "rule", "values": OF_COLOURS }) } else { json!(TAGS) };
    let told = page.async_script(include_str!("../../scripts/run_axe.js"), &[asked])?;
    Ok(told.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect())
}

fn axe_finds_nothing(name: &str, width: u32) -> Result<()> {
    let Some(file) = xtask::setup::for_accessibility()? else {
        skipped(name, "axe-core comes from npm, which is not here");
        return Ok(());
    };
    let script = std::fs::read_to_string(file)?;
    let seen = walk(width, &["light", "dark"], |page, _| axe(page, &script))?;
    assert!(seen.is_empty(), "{} things:\n{}", seen.len(), seen.join("\n\n"));
    Ok(())
}

#[test]
fn axe_finds_nothing_on_a_wide_screen() -> Result<()> {
    axe_finds_nothing("axe_finds_nothing_on_a_wide_screen", 1280)
}

#[test]
fn axe_finds_nothing_on_a_phone() -> Result<()> {
    axe_finds_nothing("axe_finds_nothing_on_a_phone", 390)
}
