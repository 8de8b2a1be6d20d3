//! The packages of Debian that the API server is made of. They are got through a list of sources of our own, kept beside
//! the build, so the system's lists stay as they are; nothing that is got here is installed, so no service starts.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::log::Log;
use super::mend;
use crate::{files, process};

/// The release whose source package this is.
const RELEASE: &str = "bookworm";

/// How the name of the source package begins: it was called 1.20.5 once, by mistake.
const SOURCE: &str = "kubernetes_1.20.5+really1.20.2";

const ETCD: &str = "etcd-server";

/// Replaces what the source carries.
const REFLECT: &str = "golang-github-modern-go-reflect2-dev";

/// Debian's own keys, where every Debian has them.
const KEYS: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// The error says that this is no such Debian.
pub fn is_running() -> Result<()> {
    let told = fs::read_to_string("/etc/os-release").unwrap_or_default();
    ensure!(is_release(&told), "that is done on Debian 12 ({RELEASE}) only");
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

/// Downloads the source of Kubernetes, and the packages that are not built.
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

/// The program etcd, out of its package.
pub fn etcd(build: &Path, log: &Log) -> Result<PathBuf> {
    Ok(unpack(build, ETCD, log)?.join("usr").join("bin").join("etcd"))
}

/// Unpacks the source, with Debian's patches, into this folder, and makes it fit for the Go that compiles it.
pub fn unpack_source(build: &Path, folder: &Path, log: &Log) -> Result<()> {
    files::remove_folder(folder)?;
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make the folder {}", parent.display()))?;
    }
    let description = package(build, SOURCE, ".dsc")?;
    let mut extract = Command::new("dpkg-source");
    // apt-get has checked it against Debian's keys already.
    extract.args(["--no-check", "--extract"]).arg(description).arg(folder);
    log.run(&mut extract, "unpack the source of Kubernetes")?;

    let reflect = unpack(build, REFLECT, log)?;
    mend::mend(folder, &reflect.join("usr").join("share").join("gocode").join("src"))
}

/// Unpacks a package into a folder of its own, which is told.
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

/// A downloaded file, by how its name begins and ends.
fn package(build: &Path, begins: &str, ends: &str) -> Result<PathBuf> {
    let names = fs::read_dir(packages(build))?.flatten().map(|entry| entry.path());
    let is_it = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(begins) && name.ends_with(ends))
    };
    names.into_iter().find(is_it).with_context(|| format!("this Debian has another version: no {begins}*{ends}"))
}

/// apt-get with our list of sources and nothing else of ours; how it reaches the mirror stays as the machine has it.
fn apt(build: &Path) -> Command {
    let mut command = Command::new("apt-get");
    command
        .current_dir(packages(build))
        .arg("-o")
        .arg(option("Dir::Etc::SourceList", &sources(build)))
        .arg("-o")
        .arg(option("Dir::State::Lists", &build.join("apt-lists")))
        .args(["-o", "Dir::Etc::SourceParts=-"])
        // In memory, so that the system's own are not made anew for our list.
        .args(["-o", "Dir::Cache::pkgcache=", "-o", "Dir::Cache::srcpkgcache="])
        // Its user for downloads cannot write into a cache folder.
        .args(["-o", "APT::Sandbox::User="]);
    command
}

/// Where this machine gets its Debian from.
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
