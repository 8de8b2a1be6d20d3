//! Files that people already have, read back into values: which file is what, what it says, where files disagree, and
//! what of them the form cannot keep. Nothing is written to the Plan before the user has seen that; a value comes in as
//! it was written and is checked like one that was typed.
//!
//! The page loads this part when it is asked for, so nothing else in the domain may call into it.

mod assembly_line;
mod cluster_secret_store;
mod code;
mod deployment_config;
mod document;
mod excerpt;
mod external_secret;
mod gather;
mod input_file;
mod kind;
mod link;
mod not_kept;
mod note;
mod qvs_config;
mod recognise;
mod report;
mod unzip;

use excerpt::Lines;

use crate::plan::Plan;

pub use code::ImportCode;
pub use document::{Document, File, InputFile};
pub use excerpt::Excerpt;
pub use kind::Kind;
pub use note::{At, Note};
pub use report::{Conflict, Import, Taken};

/// Reads what was given, for `plan`.
pub fn read(given: &[InputFile], plan: &Plan) -> Import {
    let mut gathering = gather::Gathering::new(plan);
    let mut sources = input_file::sources(given, &mut gathering);
    recognise::documents(&mut sources, &mut gathering);
    let bindings = qvs_config::read_all(&mut gathering);
    for n in 0..gathering.documents.len() {
        let document = gathering.open(n);
        match document.kind {
            // Read before, because it names what the Deployment Config holds.
            Kind::QvsConfig => {}
            Kind::AssemblyLine => assembly_line::read(&mut gathering, document.parsed.root()),
            Kind::DeploymentConfig => deployment_config::read(&mut gathering, document.parsed.root(), &bindings),
            Kind::ExternalSecret => external_secret::read(&mut gathering, document.parsed.root()),
            Kind::ClusterSecretStore => cluster_secret_store::read(&mut gathering, document.parsed.root()),
        }
        gathering.close(n, document);
    }
    let gather::Gathered { files, documents, found, notes } = gathering.finish();
    let texts = sources.into_iter().map(|source| Lines::new(source.text)).collect();
    Import { files, documents, found, notes, texts }
}

#[cfg(test)]
mod cases;
#[cfg(test)]
mod tests;
