//! The domain seen from outside, one module per subject. All tests are one binary, which is linked once and keeps all
//! cores busy to the end.
#![allow(clippy::unwrap_used)]

mod adapters_all;
mod adapters_cue;
mod adapters_trials;
mod adapters_whole;
mod archive;
mod ci;
mod common;
mod crd;
mod crd_fields;
mod crd_objects;
mod crd_schema;
mod docs;
mod environments;
mod file_cases;
mod file_checks;
mod golden;
mod import;
mod import_any;
mod inputs;
mod links;
mod markdown;
mod other_stores;
mod own_adapter;
mod pictures;
mod plan_file;
mod properties;
#[cfg(unix)]
mod runbook_arguments;
#[cfg(unix)]
mod runbook_azure_cli;
#[cfg(unix)]
mod runbook_environments;
#[cfg(unix)]
mod runbook_harmless;
#[cfg(unix)]
mod runbook_lints;
#[cfg(unix)]
mod runbook_removal;
mod runbook_script;
#[cfg(unix)]
mod runbook_session;
mod runbook_upgrade;
#[cfg(unix)]
mod shells;
mod thin;
mod tutorial;
