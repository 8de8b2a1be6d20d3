//! Reads files that people already have back into values: recognises each file, reads its content, finds where files
//! disagree and what the form cannot keep. Nothing is written to the Plan before the user has seen this. An imported
//! value is kept as written and checked like a typed one.
//!
//! The page loads this part on demand, so nothing else in the domain may call it.

mod applications;
mod assembly_line;
mod base;
mod blocks;
mod checked;
mod cluster_secret_store;
mod code;
mod config_names;
mod data_from;
mod deployment_config;
mod document;
mod entries;
mod environments;
mod excerpt;
mod external_secret;
mod findings;
mod gather;
mod ignore;
mod input_file;
mod kind;
mod link;
mod local_adapters;
mod marks;
mod nested;
mod not_kept;
mod note;
mod outcome;
mod path;
mod pieces;
mod places;
mod plan_file;
mod qvs_config;
mod recognise;
mod report;
mod rest;
mod store_note;
mod template_mark;
mod template_value;
mod text_lines;
mod text_part;
mod trouble_note;
mod unzip;
mod vault_names;
mod written;

use excerpt::Lines;

use crate::plan::Plan;

pub use code::ImportCode;
pub use config_names::ConfigNames;
pub use document::{Document, File, InputFile};
pub use excerpt::Excerpt;
pub use kind::Kind;
pub use local_adapters::{FILE as LOCAL_ADAPTERS_FILE, local_path as local_adapters_path};
pub use note::{At, Note};
pub use outcome::{Outcome, Part};
pub use report::{Conflict, Import, Taken};

/// Reads the input for `plan`.
pub fn read(given: &[InputFile], plan: &Plan) -> Import {
    let mut gathering = gather::Gathering::new(plan);
    let mut sources = input_file::sources(given, &mut gathering);
    recognise::documents(&mut sources, &mut gathering);
    plan_file::read_all(&mut gathering);
    environments::find(&mut gathering);
    local_adapters::give(&mut gathering.documents, &gathering.files, &gathering.pins);
    let bindings = qvs_config::read_all(&mut gathering);
    for n in 0..gathering.documents.len() {
        let document = gathering.open(n);
        match document.kind {
            _ if !document.is_ours() => {}
            // Read first: they say which Environments there are, and what the parameters in a Deployment Config are.
            Kind::PlanFile | Kind::QvsConfig => {}
            Kind::AssemblyLine => assembly_line::read(&mut gathering, document.parsed.root()),
            Kind::DeploymentConfig => deployment_config::read(&mut gathering, document.parsed.root(), &bindings),
            Kind::ExternalSecret => external_secret::read(&mut gathering, document.parsed.root()),
            Kind::ClusterSecretStore => cluster_secret_store::read(&mut gathering, document.parsed.root()),
        }
        gathering.close(n, document);
    }
    let gather::Gathered { files, documents, base, found, notes } = gathering.finish();
    let texts = sources.into_iter().map(|source| Lines::new(source.text)).collect();
    Import { files, documents, base, found, notes, texts }
}

#[cfg(test)]
mod application_tests;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod environment_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod text_tests;
