//! Journeys through the built app, one module each. One binary, so that they are linked once.

mod appearance;
mod attributes;
mod credentials;
mod drafts;
mod fill_in;
mod flow;
mod history;
mod import;
mod latency;
mod later;
mod links;
mod messages;
mod opens;
mod pictures;
mod plans;
mod releases;
mod rows;
mod runbook;

use anyhow::{Context, Result};
use qvsconfig_tests::Page;
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
