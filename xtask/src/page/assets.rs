//! The one list of the files of a release of the page: the name of each in the sources, its published name, which changes
//! with its content, and the hash that a browser checks it against.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::checksum::short;
use crate::files;

/// A file of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its name in the sources.
    pub name: String,
    /// Its published name, relative to the page.
    pub file: String,
    /// The hash that a browser checks it against, as in the attribute `integrity`.
    pub integrity: String,
}

/// The files that were published into one folder.
#[derive(Debug)]
pub struct Assets {
    folder: PathBuf,
    published: Vec<Asset>,
}

impl Assets {
    /// An empty list, for publishing into `folder`.
    pub fn into(folder: &Path) -> Assets {
        Assets { folder: folder.to_owned(), published: Vec::new() }
    }

    /// Publishes a file under a name that changes with its content.
    pub fn publish(&mut self, name: &str, bytes: &[u8]) -> Result<&Asset> {
        self.write(name, &hashed_name(name, bytes), bytes)
    }

    /// Publishes a file under its own name, because something outside the page relies on that.
    pub fn publish_as_named(&mut self, name: &str, bytes: &[u8]) -> Result<&Asset> {
        self.write(name, name, bytes)
    }

    /// Publishes files that name each other: they keep their names, in a folder whose name changes with their content.
    pub fn publish_folder(&mut self, folder: &str, files: &[(&str, Vec<u8>)]) -> Result<()> {
        let mut all = Sha256::new();
        files.iter().for_each(|(_, bytes)| all.update(bytes));
        let folder = format!("{folder}-{}", short(all));
        files.iter().try_for_each(|(name, bytes)| self.write(name, &format!("{folder}/{name}"), bytes).map(drop))
    }

    /// The file with this name in the sources.
    pub fn get(&self, name: &str) -> Result<&Asset> {
        self.published.iter().find(|asset| asset.name == name).with_context(|| format!("{name} was not published"))
    }

    fn write(&mut self, name: &str, file: &str, bytes: &[u8]) -> Result<&Asset> {
        files::write(&self.folder.join(file), bytes)?;
        self.published.push(Asset { name: name.to_owned(), file: file.to_owned(), integrity: integrity(bytes) });
        self.get(name)
    }
}

/// A name that changes with the file's content.
pub fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{}.{kind}", short(Sha256::new_with_prefix(bytes)))
}

/// The hash that a browser checks a file against before it uses it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_published_name_changes_with_the_content() {
        let folder = tempfile::tempdir().unwrap();
        let mut assets = Assets::into(folder.path());
        let first = assets.publish("a.css", b"1").unwrap().clone();
        assert!(first.file.starts_with("a-") && first.file.ends_with(".css"), "{first:?}");
        assert_eq!(first.integrity, integrity(b"1"));
        assert_eq!(fs::read(folder.path().join(&first.file)).unwrap(), b"1");
        assert_eq!(assets.get("a.css").unwrap(), &first);
        assert_ne!(hashed_name("a.css", b"2"), first.file);
        assert!(assets.get("b.css").unwrap_err().to_string().contains("b.css"));
    }

    #[test]
    fn files_that_name_each_other_keep_their_names() {
        let folder = tempfile::tempdir().unwrap();
        let mut assets = Assets::into(folder.path());
        assets.publish_folder("app", &[("a.js", b"import './b.js'".into()), ("b.js", b"".into())]).unwrap();
        let (a, b) = (assets.get("a.js").unwrap(), assets.get("b.js").unwrap());
        assert_eq!(a.file.split_once('/').unwrap().0, b.file.split_once('/').unwrap().0);
        assert!(a.file.ends_with("/a.js") && folder.path().join(&b.file).is_file());
    }
}
