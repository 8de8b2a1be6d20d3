//! Journeys through the built app, one module each. One binary, so that they are linked once.

mod accessible;
mod appearance;
mod attributes;
mod credentials;
mod drafts;
mod example;
mod fill_in;
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
mod messages;
mod offline;
mod opens;
mod palette;
mod pictures;
mod plans;
mod policy;
mod printing;
mod readable;
mod releases;
mod rows;
mod runbook;
mod shortcuts;
mod walk;
mod without_wasm;

use anyhow::{Context, Result};
use qvsconfig_tests::{Page, is_firefox, skipped};
use valuestream::files::Setting;
use valuestream::{Lang, Plan, bundle};

/// The values that start empty, filled in.
const REQUIRED: &[(&str, &str)] = &[
    ("resourceGroup", "rg-contoso"),
    ("clusterName", "aks-contoso"),
    ("azureKeyContainerName", "contoso-kv"),
    ("gitCloneUrl", "https://github.com/contoso/platform.git"),
    ("projectName", "contoso"),
];

const NOT_ON_PAPER: &str = "no command shows the page as it is printed";

/// The journeys that Firefox cannot make, and why.
const NOT_IN_FIREFOX: &[(&str, &str)] = &[
    ("a_composition_is_left_alone", "no command plays an input method"),
    ("other_views_are_printed_without_the_page_around_them", NOT_ON_PAPER),
    ("the_page_can_be_installed", "it installs no pages"),
    ("the_runbook_is_printed_whole", NOT_ON_PAPER),
    ("with_the_systems_colours_what_is_chosen_is_still_seen", "a headless one has no colours of a system"),
    ("without_its_style_the_later_part_is_not_shown", "no command blocks single addresses"),
    ("without_javascript_the_page_says_what_it_is", "no command switches scripts off"),
];

/// Whether this journey is not to be made here; it is then reported as skipped.
fn cannot_run(journey: &str) -> Result<bool> {
    if !is_firefox()? {
        return Ok(false);
    }
    let known = NOT_IN_FIREFOX.iter().find(|(name, _)| *name == journey);
    let (name, why) = known.with_context(|| format!("{journey} is not in the list of what Firefox cannot do"))?;
    skipped(name, &format!("in Firefox, {why}"));
    Ok(true)
}

/// Gives values on the page and in `plan` alike.
fn give(page: &Page, plan: &mut Plan, values: &[(&str, &str)]) -> Result<()> {
    for (name, text) in values {
        page.choose(name, text)?;
        plan.slot_of(name).with_context(|| format!("no value {name}"))?.write(plan, (*text).to_owned());
    }
    Ok(())
}

/// Every file on the page is what the domain makes of `plan`.
fn shows_files_of(page: &Page, plan: &Plan, lang: Lang) -> Result<()> {
    let files = bundle::files(plan, Setting { lang, address: page.address() });
    let paths: Vec<&String> = files.iter().map(|(path, _)| path).collect();
    assert_eq!(page.values_of_attribute("data-file-tab")?.iter().collect::<Vec<_>>(), paths);
    for (path, text) in &files {
        assert_eq!(&page.file_text(path)?, text, "{path}");
    }
    Ok(())
}
