//! What axe-core has against the page.

use anyhow::{Context, Result};
use qvsconfig_tests::Page;
use serde_json::{Value, json};

use crate::readable::texts;

/// WCAG 2.2 up to AA, and axe's own good advice.
const TAGS: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What depends on the theme.
const OF_COLOURS: &[&str] = &["color-contrast", "link-in-text-block"];

/// What axe is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rules {
    /// Every rule.
    All,
    /// What another language can change: all but the colours.
    Words,
    /// What another theme can change.
    Colours,
}

impl Rules {
    /// As axe's options have them.
    fn options(self) -> Value {
        match self {
            Rules::All => json!({ "runOnly": TAGS }),
            Rules::Words => {
                let off = OF_COLOURS.iter().map(|&rule| (rule.to_owned(), json!({ "enabled": false })));
                json!({ "runOnly": TAGS, "rules": Value::Object(off.collect()) })
            }
            Rules::Colours => json!({ "runOnly": { "type": "rule", "values": OF_COLOURS } }),
        }
    }
}

/// What axe has against what is there, one text per rule and element; `script` is axe.
pub fn axe(page: &Page, script: &str, rules: Rules) -> Result<Vec<String>> {
    if page.script("return typeof axe", &[])? == "undefined" {
        page.script("(0, eval)(arguments[0])", &[json!(script)]).context("axe does not start")?;
    }
    Ok(texts(&page.async_script(include_str!("../../scripts/run_axe.js"), &[rules.options()])?))
}
