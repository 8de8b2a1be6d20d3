//! Debian's packages that the API server is made of. They are downloaded through a list of sources of our own, kept with
//! the build, so that the system's lists stay as they are. None of them is installed, so no service starts.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::log::Log;
use super::mend;
use crate::{files, process};

/// The Debian release of the packages.
const RELEASE: &str = "bookworm";

/// The beginning of the source package's name: Debian called it 1.20.5 once, by mistake.
const SOURCE: &str = "kubernetes_1.20.5+really1.20.2";

const ETCD: &str = "etcd-server";

/// Replaces the copy in the source.
const REFLECT: &str = "golang-github-modern-go-reflect2-dev";

/// Where every Debian has Debian's keys.
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// Checks that this machine runs that release of Debian.
pub fn is_running() -> Result<()> {
    let told = fs::read_to_string("/etc/os-release").unwrap_or_default();
    ensure!(is_release(&told), "that works on Debian 12 ({RELEASE}) only");
    Ok(())
}

fn is_release(told: &str) -> bool {
    let has = |name: &str, value: &str| {
        told.lines()
            .filter_map(|line| line.split_once('='))
            .any(|(key, text)| key == name && text.trim_matches('"') == value)
    };
    has("ID", "debian") && has("VERSION_CODENAME", RELEASE)
}

/// Downloads the source of Kubernetes and the packages that are used as they are.
pub fn get_packages(build: &Path, log: &Log) -> Result<()> {
    let packages = packages(build);
    files::remove_folder(&packages)?;
    for folder in [&packages, &lists(build)] {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    let sources = sources(build);
    fs::write(&sources, lines_of_sources(&mirror()?)).with_context(|| format!("cannot write {}", sources.display()))?;
    log.run(apt(build).arg("update"), "read the list of Debian's packages")?;
    log.run(
        apt(build).args(["source", "--download-only", "kubernetes"]),
        "download Debian's source package of Kubernetes",
    )?;
    log.run(apt(build).args(["download", ETCD, REFLECT]), "download Debian's packages of etcd and reflect2")
}

/// The program etcd, unpacked from its package.
pub fn etcd(build: &Path, log: &Log) -> Result<PathBuf> {
    Ok(unpack(build, ETCD, log)?.join("usr").join("bin").join("etcd"))
}

/// Unpacks the source, with Debian's patches, into this folder, and patches it for the Go that compiles it.
pub fn unpack_source(build: &Path, folder: &Path, log: &Log) -> Result<()> {
    files::remove_folder(folder)?;
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make the folder {}", parent.display()))?;
    }
    let description = package(build, SOURCE, ".dsc")?;
    let mut extract = Command::new("dpkg-source");
    // apt-get has already checked it against Debian's keys.
    extract.args(["--no-check", "--extract"]).arg(description).arg(folder);
    log.run(&mut extract, "unpack the source of Kubernetes")?;

    let reflect = unpack(build, REFLECT, log)?;
    mend::mend(folder, &reflect.join("usr").join("share").join("gocode").join("src"))
}

/// Unpacks a package into a folder of its own, and returns that folder.
fn unpack(build: &Path, name: &str, log: &Log) -> Result<PathBuf> {
    let folder = build.join(name);
    files::remove_folder(&folder)?;
    let package = package(build, &format!("{name}_"), ".deb")?;
    let what = format!("unpack Debian's package {name}");
    log.run(Command::new("dpkg-deb").arg("--extract").arg(package).arg(&folder), &what)?;
    Ok(folder)
}

fn packages(build: &Path) -> PathBuf {
    build.join("packages")
}

fn lists(build: &Path) -> PathBuf {
    build.join("apt-lists").join("partial")
}

fn sources(build: &Path) -> PathBuf {
    build.join("sources.list")
}

/// A downloaded file, by the beginning and the end of its name.
fn package(build: &Path, begins: &str, ends: &str) -> Result<PathBuf> {
    let names = fs::read_dir(packages(build))?.flatten().map(|entry| entry.path());
    let is_it = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(begins) && name.ends_with(ends))
    };
    names.into_iter().find(is_it).with_context(|| format!("this Debian has another version: no {begins}*{ends}"))
}

/// apt-get with our list of sources only; how to reach the mirror is left to the machine's settings.
fn apt(build: &Path) -> Command {
    let mut command = Command::new("apt-get");
    command
        .current_dir(packages(build))
        .arg("-o")
        .arg(option("Dir::Etc::SourceList", &sources(build)))
        .arg("-o")
        .arg(option("Dir::State::Lists", &build.join("apt-lists")))
        .args(["-o", "Dir::Etc::SourceParts=-"])
        // In memory, so that the system's caches are not rebuilt for our list.
        .args(["-o", "Dir::Cache::pkgcache=", "-o", "Dir::Cache::srcpkgcache="])
        // apt's user for downloads cannot write into a user's cache folder.
        .args(["-o", "APT::Sandbox::User="]);
    command
}

/// The Debian mirror of this machine.
fn mirror() -> Result<String> {
    let mut command = Command::new("apt-get");
    command.args(["indextargets", "--format", "$(RELEASE) $(COMPONENT) $(REPO_URI)", "Identifier: Packages"]);
    let told = process::output(&mut command).unwrap_or_default();
    let wanted = format!("{RELEASE} main ");
    match told.lines().find_map(|line| line.strip_prefix(&wanted)) {
        Some(mirror) => Ok(mirror.to_owned()),
        None => bail!("apt-get knows no mirror of Debian {RELEASE}"),
    }
}

fn lines_of_sources(mirror: &str) -> String {
    ["deb", "deb-src"].map(|kind| format!("{kind} [signed-by={KEYS}] {mirror} {RELEASE} main\n")).concat()
}

/// An option of a program, `name=value`, whose value may be any path.
fn option(name: &str, value: &Path) -> OsString {
    let mut option = OsString::from(format!("{name}="));
    option.push(value);
    option
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_12_will_do() {
        assert!(is_release("PRETTY_NAME=\"Debian\"\nVERSION_CODENAME=bookworm\nID=debian\n"));
        assert!(!is_release("ID=debian\nVERSION_CODENAME=trixie\n"));
        assert!(!is_release("ID=ubuntu\nVERSION_CODENAME=jammy\nID_LIKE=debian\n"));
        assert!(!is_release(""));
    }

    #[test]
    fn both_kinds_of_packages_come_from_the_machines_mirror() {
        let lines = lines_of_sources("http://mirror.example/debian/");
        assert!(lines.starts_with("deb [signed-by="), "{lines}");
        assert!(lines.contains("\ndeb-src [signed-by="), "{lines}");
        assert_eq!(lines.matches("http://mirror.example/debian/ bookworm main\n").count(), 2);
    }
}
