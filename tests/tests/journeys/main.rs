//! Journeys through the built app, by module. One binary, so that they are linked once.

mod accessible;
mod appearance;
mod attributes;
mod ci;
mod credentials;
mod drafts;
mod environments;
mod everywhere;
mod example;
mod external_secrets;
mod fill_in;
mod first_paint;
mod first_visit;
mod flow;
mod guided;
mod history;
mod import;
mod keyboard;
mod language;
mod latency;
mod later;
mod links;
mod mends;
mod messages;
mod offline;
mod opens;
mod palette;
mod pictures;
mod plans;
mod policy;
mod printing;
mod readable;
mod redrawn;
mod releases;
mod rows;
mod runbook;
mod shortcuts;
mod upgrade;
mod walk;
mod without_wasm;

use anyhow::{Context, Result};
use qvsconfig_tests::{Page, is_firefox, skipped};
use valuestream::files::Setting;
use valuestream::{Lang, Plan, bundle};

/// The required values, filled in.
const REQUIRED: &[(&str, &str)] = &[
    ("resourceGroup", "rg-contoso"),
    ("clusterName", "aks-contoso"),
    ("azureKeyContainerName", "contoso-kv"),
    ("gitCloneUrl", "https://github.com/contoso/platform.git"),
    ("projectName", "contoso"),
];

/// The journeys that Firefox cannot make, and why.
const NOT_IN_FIREFOX: &[(&str, &str)] = &[
    ("a_composition_is_left_alone", "no command simulates an input method"),
    ("the_page_can_be_installed", "it cannot install pages"),
    ("a_request_during_the_fetch_waits_for_the_same_fetch", "no command makes the network slow"),
];

/// Whether this journey cannot run in this browser; it is then reported as skipped.
fn cannot_run(journey: &str) -> Result<bool> {
    if !is_firefox()? {
        return Ok(false);
    }
    let known = NOT_IN_FIREFOX.iter().find(|(name, _)| *name == journey);
    let (name, why) = known.with_context(|| format!("{journey} is not in the list of what Firefox cannot do"))?;
    skipped(name, &format!("in Firefox, {why}"));
    Ok(true)
}

/// Sets values both on the page and in `plan`.
fn give(page: &Page, plan: &mut Plan, values: &[(&str, &str)]) -> Result<()> {
    for (name, text) in values {
        page.choose(name, text)?;
        plan.field_named(name).with_context(|| format!("no value {name}"))?.set(plan, (*text).to_owned());
    }
    Ok(())
}

/// Asserts that every file on the page is the one that the domain makes of `plan`.
fn shows_files_of(page: &Page, plan: &Plan, lang: Lang) -> Result<()> {
    let made_by = page.made_by()?;
    let files = bundle::files(&plan.resolve(), Setting { lang, address: page.address(), made_by: &made_by });
    let paths: Vec<&String> = files.iter().map(|(path, _)| path).collect();
    assert_eq!(page.values_of_attribute("data-file-tab")?.iter().collect::<Vec<_>>(), paths);
    for (path, text) in &files {
        assert_eq!(&page.file_text(path)?, text, "{path}");
    }
    Ok(())
}
