//! The bundle: all files as one zip whose root is the repository's root. Same plan and language, same bytes.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::check::{Diagnostic, check, errors};
use crate::files::{content, list};
use crate::plan::Plan;
use crate::text::Lang;

/// Why there is no bundle.
#[derive(Debug)]
pub enum Refused {
    /// Errors stand in the way, the first one of them first.
    Errors(Vec<Diagnostic>),
    /// The archive could not be written (more or larger files than a zip holds).
    Archive(io::Error),
}

/// The bundle as a zip archive. Files are stored in the order of [`list`], dated 1980-01-01 (the earliest a zip knows),
/// readable by everyone and writable by their owner.
pub fn zip(plan: &Plan, lang: Lang) -> Result<Vec<u8>, Refused> {
    let errors: Vec<Diagnostic> = errors(&check(plan)).copied().collect();
    if !errors.is_empty() {
        return Err(Refused::Errors(errors));
    }
    archive(plan, lang).map_err(Refused::Archive)
}

fn archive(plan: &Plan, lang: Lang) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in list(plan) {
        let Some(content) = content(plan, file.kind, lang) else { continue };
        archive.start_file(file.path, options)?;
        archive.write_all(content.text().as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// What the zip is called when it is saved.
pub fn file_name(plan: &Plan) -> String {
    let directory = &plan.repository.config_directory;
    let name: String = directory.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect();
    format!("{}.zip", name.trim_matches(['-', '.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_handed_back_in_order() {
        let Err(Refused::Errors(found)) = zip(&Plan::default(), Lang::En) else {
            panic!("the empty form has no bundle")
        };
        assert_eq!(found[0].place.to_string(), "resourceGroup");
        assert_eq!(found.len(), 5);
    }

    #[test]
    fn the_file_name_is_tame() {
        let mut plan = Plan::default();
        assert_eq!(file_name(&plan), "eso-clustersecretstore.zip");
        "../a b/c".clone_into(&mut plan.repository.config_directory);
        assert_eq!(file_name(&plan), "a-b-c.zip");
    }
}
