//! A Firefox profile that was started once and has seen no page. A start in an empty folder takes twice as long as one on a
//! copy of this profile, as Firefox creates its databases and compiles its own scripts. Each visit still has its own profile.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result};
use xtask::browser::Browser;
use xtask::{cache, process};

use crate::driven_browser::DrivenBrowser;
use crate::programs::{Profile, Programs};
use crate::surroundings::Surroundings;

/// The files by which a Firefox marks a profile as open.
const OF_A_RUN: &[&str] = &["lock", ".parentlock", ".parent.lock"];

/// The folder that it is kept in; it is made if this version of Firefox has none yet.
pub(crate) fn kept(browser: &Browser) -> Result<PathBuf> {
    static KEPT: OnceLock<PathBuf> = OnceLock::new();
    if let Some(kept) = KEPT.get() {
        return Ok(kept.clone());
    }
    let version = process::output(Command::new(&browser.program).arg("--version"));
    let id = id(&version.context("Firefox does not report its version")?);
    let found = cache::find_or_install(&id, was_closed, |places| make(&places.root, browser))?;
    Ok(KEPT.get_or_init(|| found).clone())
}

/// Its name in the cache folder, with the version: Firefox refuses the profile of a newer one.
fn id(version: &str) -> String {
    let words = version.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').filter(|word| !word.is_empty());
    format!("profile-{}", words.collect::<Vec<_>>().join("-").to_ascii_lowercase())
}

/// Whether a Firefox was closed properly here and has written everything that the next start uses.
fn was_closed(profile: &Path) -> bool {
    ["prefs.js", "startupCache", "places.sqlite"].iter().all(|name| profile.join(name).exists())
        && OF_A_RUN.iter().all(|name| profile.join(name).symlink_metadata().is_err())
}

/// Starts Firefox in an empty folder and closes it.
fn make(profile: &Path, browser: &Browser) -> Result<()> {
    let programs = Programs::start(browser, Profile::At(profile))?;
    drop(DrivenBrowser::start(programs, &Surroundings::default())?);
    for name in OF_A_RUN {
        // Not every system has all of them.
        let _ = std::fs::remove_file(profile.join(name));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_has_its_own() {
        assert_eq!(id("Mozilla Firefox 140.5.0esr\n"), "profile-mozilla-firefox-140.5.0esr");
        assert_ne!(id("Mozilla Firefox 140.5.0esr"), id("Mozilla Firefox 140.6.0esr"));
    }

    #[test]
    fn an_open_profile_is_not_copied() -> Result<()> {
        let folder = tempfile::tempdir()?;
        for name in ["prefs.js", "startupCache", "places.sqlite"] {
            assert!(!was_closed(folder.path()), "before {name}");
            std::fs::write(folder.path().join(name), "")?;
        }
        assert!(was_closed(folder.path()));
        std::fs::write(folder.path().join(".parentlock"), "")?;
        assert!(!was_closed(folder.path()));
        Ok(())
    }
}
