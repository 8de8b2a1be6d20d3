//! axe-core's findings on the page.

use anyhow::{Context, Result};
use qvsconfig_tests::Page;
use serde_json::json;

use crate::readable::texts;

/// WCAG 2.2 up to AA, and axe's best practices.
const TAGS: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// axe's findings on the current page, one text per rule and element; `script` is axe.
pub fn axe(page: &Page, script: &str) -> Result<Vec<String>> {
    if page.script("return typeof axe", &[])? == "undefined" {
        page.script("(0, eval)(arguments[0])", &[json!(script)]).context("axe does not start")?;
    }
    let options = json!({ "runOnly": TAGS });
    Ok(texts(&page.async_script(include_str!("../../scripts/run_axe.js"), &[options])?))
}
