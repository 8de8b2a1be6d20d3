//! For build scripts: the version and commit that a program is built from. The program reads them from the variable
//! `QVSCONFIG_VERSION`, as `0.1.0 (1a2b3c4d5e6f)`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Gives the crate that is being built its version, and tells cargo when to rerun the build script. Development builds, which
/// change many times between two commits, have `(development)` in place of the commit.
pub fn tell() {
    let told = |name| std::env::var(name).unwrap_or_default();
    let folder = PathBuf::from(told("CARGO_MANIFEST_DIR"));
    let version = told("CARGO_PKG_VERSION");
    println!("cargo:rerun-if-changed=build.rs");
    if told("PROFILE") == "debug" {
        println!("cargo:rustc-env=QVSCONFIG_VERSION={version} (development)");
        return;
    }
    for file in ["HEAD", "index", "logs/HEAD"] {
        if let Some(path) = git(&folder, &["rev-parse", "--git-path", file]) {
            println!("cargo:rerun-if-changed={}", folder.join(path).display());
        }
    }
    println!("cargo:rustc-env=QVSCONFIG_VERSION={}", at(&folder, &version));
}

/// A version with the commit that is checked out in `folder`, and `changed` if its files differ from that; the version alone
/// if `folder` is not in the repository.
pub fn at(folder: &Path, version: &str) -> String {
    // The folder may be inside another project's repository.
    let is_ours = git(folder, &["ls-files", "--error-unmatch", "Cargo.toml"]).is_some();
    let commit = is_ours.then(|| git(folder, &["rev-parse", "--short=12", "HEAD"])).flatten();
    let is_changed =
        || git(folder, &["status", "--porcelain", "--untracked-files=no"]).is_some_and(|it| !it.is_empty());
    match commit {
        None => version.to_owned(),
        Some(commit) if is_changed() => format!("{version} ({commit}, changed)"),
        Some(commit) => format!("{version} ({commit})"),
    }
}

fn git(folder: &Path, words: &[&str]) -> Option<String> {
    let output = Command::new("git").current_dir(folder).args(words).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;

    use super::*;

    #[test]
    fn a_version_has_its_commit_and_says_whether_files_differ() {
        let folder = tempfile::tempdir().unwrap();
        let here = folder.path();
        fs::write(here.join("Cargo.toml"), "[package]").unwrap();
        assert_eq!(at(here, "1.2.3"), "1.2.3", "no repository");

        git(here, &["init", "--quiet"]).unwrap();
        assert_eq!(at(here, "1.2.3"), "1.2.3", "somebody else's repository");
        git(here, &["add", "Cargo.toml"]).unwrap();
        let name = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
        git(here, &[&name[..], &["commit", "--quiet", "-m", "first"]].concat()).unwrap();
        let commit = git(here, &["rev-parse", "--short=12", "HEAD"]).unwrap();
        assert_eq!(at(here, "1.2.3"), format!("1.2.3 ({commit})"));

        fs::write(here.join("Cargo.toml"), "[package] ").unwrap();
        assert_eq!(at(here, "1.2.3"), format!("1.2.3 ({commit}, changed)"));
    }
}
