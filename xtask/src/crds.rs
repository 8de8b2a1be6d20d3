//! External Secrets Operator's custom resource definitions, which tests check our files against: which releases, where they
//! are, and how to get them. This repository does not contain them.
//!
//! The folder that `QVSCONFIG_CRDS` names comes first, then the user's cache folder, which [`get`] fills, then `shared/crds`
//! beside the checkout. Files in the cache folder are checked by their checksums; the user's own folders are trusted.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::checksum::sha256;
use crate::{cache, files, process, workspace};

/// Names the folder with one `external-secrets-<release>.yaml` for each release.
pub const VARIABLE: &str = "QVSCONFIG_CRDS";

/// The definitions of one release.
#[derive(Debug, Clone, Copy)]
struct Bundle {
    release: &'static str,
    sha256: &'static str,
}

/// `deploy/crds/bundle.yaml` at the tag of each release that tests use.
const BUNDLES: [Bundle; 3] = [
    Bundle { release: "0.9.20", sha256: "23bd30024d2fb8483ef0b964c4f54d757593ca04edb686adef4d1763e5a51053" },
    Bundle { release: "0.16.2", sha256: "43b89dc3e7a6e0472c26a5763237b453a4850b727fad80dae1d40431bc61cf16" },
    Bundle { release: "2.9.0", sha256: "08b08d88e9522436698d6c90510b530d491081fbf92015faa7a571bb8b50bc5b" },
];

/// Downloads from GitHub what the cache folder does not have yet.
pub fn get() -> Result<()> {
    for bundle in BUNDLES {
        let file = bundle.get(download)?;
        println!("{}", file.display());
    }
    Ok(())
}

/// The file with the definitions of a release, if there is one.
pub fn file_of(release: &str) -> Option<PathBuf> {
    let in_folder = |folder: PathBuf| Some(folder.join(file_name(release))).filter(|file| file.is_file());
    if let Some(told) = std::env::var_os(VARIABLE).filter(|told| !told.is_empty()) {
        return in_folder(PathBuf::from(told));
    }
    let cached = || BUNDLES.iter().find(|bundle| bundle.release == release)?.cached();
    cached().or_else(|| in_folder(workspace::root().parent()?.join("shared").join("crds")))
}

/// Why there is no file for a release, and what to do about it; `None` if there is one.
pub fn lack(release: &str) -> Option<String> {
    let missing = file_of(release).is_none();
    missing.then(|| {
        let file = file_name(release);
        format!("no {file}: `cargo xtask crds` gets it, or {VARIABLE} names the folder that has it")
    })
}

fn file_name(release: &str) -> String {
    format!("external-secrets-{release}.yaml")
}

impl Bundle {
    fn url(&self) -> String {
        let release = self.release;
        format!(
            "https://raw.githubusercontent.com/external-secrets/external-secrets/v{release}/deploy/crds/bundle.yaml"
        )
    }

    /// The name of its folder in the cache.
    fn id(&self) -> String {
        format!("external-secrets-crds-{}", self.release)
    }

    fn cached(&self) -> Option<PathBuf> {
        cache::find(&self.id(), |home| self.is_whole_in(home)).map(|home| home.join(file_name(self.release)))
    }

    /// Its file in the cache folder. If it does not exist yet, `download` gets the address and the file to write.
    fn get(&self, download: impl FnOnce(&str, &Path) -> Result<()>) -> Result<PathBuf> {
        let name = file_name(self.release);
        let install = |places: &cache::Places| self.fetch(&places.root.join(&name), download);
        Ok(cache::find_or_install(&self.id(), |home| self.is_whole_in(home), install)?.join(name))
    }

    fn fetch(&self, file: &Path, download: impl FnOnce(&str, &Path) -> Result<()>) -> Result<()> {
        let url = self.url();
        download(&url, file).with_context(|| {
            let name = file_name(self.release);
            format!(
                "{url} cannot be downloaded from here. On a machine with a network, download it as {name}; put it into a \
                 folder, and name that folder in {VARIABLE}"
            )
        })?;
        let found = checksum(file)?;
        ensure!(found == self.sha256, "{url} has changed: its SHA-256 is {found}, but {} is expected", self.sha256);
        Ok(())
    }

    fn is_whole_in(&self, home: &Path) -> bool {
        checksum(&home.join(file_name(self.release))).is_ok_and(|found| found == self.sha256)
    }
}

fn checksum(file: &Path) -> Result<String> {
    Ok(sha256(&files::bytes(file)?))
}

/// By curl: nothing else in xtask needs TLS.
fn download(url: &str, file: &Path) -> Result<()> {
    if process::on_path("curl").is_none() {
        bail!("there is no curl to download with");
    }
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--silent", "--show-error", "--location", "--proto", "=https", "--connect-timeout", "20"])
        .args([OsStr::new("--output"), file.as_os_str(), OsStr::new(url)]);
    process::run(&mut curl)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    /// A release of three letters; their checksum is the first example in FIPS 180.
    const ABC: Bundle =
        Bundle { release: "0.0.1", sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" };

    #[test]
    fn a_file_with_the_right_checksum_is_accepted() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path();
        let write = |url: &str, file: &Path| {
            assert!(url.starts_with("https://") && url.contains("/v0.0.1/"), "{url}");
            Ok(fs::write(file, "abc")?)
        };
        ABC.fetch(&home.join("external-secrets-0.0.1.yaml"), write).unwrap();
        assert!(ABC.is_whole_in(home));
    }

    #[test]
    fn a_file_with_another_checksum_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path();
        let file = home.join("external-secrets-0.0.1.yaml");
        let problem = ABC.fetch(&file, |_, file| Ok(fs::write(file, "abd")?)).unwrap_err().to_string();
        assert!(problem.contains("SHA-256") && problem.contains(ABC.sha256), "{problem}");
        assert!(!ABC.is_whole_in(home));
        fs::write(&file, "ab").unwrap();
        assert!(!ABC.is_whole_in(home), "half a file does not count");
    }

    #[test]
    fn without_a_network_it_says_what_to_do() {
        let problem = ABC.fetch(Path::new("nowhere"), |_, _| bail!("no route")).unwrap_err();
        let told = format!("{problem:#}");
        for part in [VARIABLE, "external-secrets-0.0.1.yaml", &ABC.url(), "no route"] {
            assert!(told.contains(part), "{part}: {told}");
        }
    }

    #[test]
    fn each_release_is_listed_once_with_a_checksum_of_its_own() {
        let releases: BTreeSet<&str> = BUNDLES.iter().map(|bundle| bundle.release).collect();
        let checksums: BTreeSet<&str> = BUNDLES.iter().map(|bundle| bundle.sha256).collect();
        assert_eq!((releases.len(), checksums.len()), (BUNDLES.len(), BUNDLES.len()));
        let is_checksum =
            |text: &&str| text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        assert!(checksums.iter().all(is_checksum));
    }
}
