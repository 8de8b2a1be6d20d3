//! Programs for the tests of the runbook: shells, shellcheck, and Azure CLI. All of them are optional; a test without its
//! programs reports that it was skipped.

use std::path::PathBuf;
use std::process::Command;

use crate::{apt, process, tools};

/// The variable that tells the tests which Python has azure-cli.
pub const AZURE_VARIABLE: &str = "QVSCONFIG_AZURE_PYTHON";

/// Programs, and the Debian package of each.
const PROGRAMS: &[(&str, &str)] = &[
    ("bash", "bash"),
    ("git", "git"),
    ("python3", "python3"),
    ("setsid", "util-linux"),
    ("shellcheck", "shellcheck"),
    ("unzip", "unzip"),
    ("zsh", "zsh"),
];

/// Installs what is missing with apt-get, where possible, and prints what remains missing.
pub fn install() {
    let missing = || PROGRAMS.iter().filter(|(program, _)| process::on_path(program).is_none());
    let packages: Vec<&str> = missing().map(|(_, package)| *package).collect();
    if packages.is_empty() {
        return;
    }
    if apt::is_possible()
        && let Err(error) = apt::install(&packages, "the tests of the runbook")
    {
        println!("{error:#}");
    }
    for (program, package) in missing() {
        println!("Without {program} (Debian package {package}) some tests of the runbook are skipped.");
    }
}

/// The Python that has azure-cli; in CI it is installed if it is missing.
pub fn azure_python() -> Option<PathBuf> {
    let tool = tools::azure_cli();
    if tool.installed().is_none() {
        if !process::in_ci() {
            println!("The runbook's `az` commands are not checked: {} is installed in CI only.", tool.id());
            return None;
        }
        // Debian's Python cannot make environments without this package.
        let complete = process::output(Command::new("python3").args(["-c", "import ensurepip, venv"])).is_some();
        if !complete
            && apt::is_possible()
            && let Err(error) = apt::install(&["python3-venv"], "Azure CLI")
        {
            println!("{error:#}");
        }
    }
    match tool.folder_on_path() {
        Ok(folder) => Some(folder.join("python")),
        Err(error) => {
            println!("The runbook's `az` commands are not checked: {error:#}");
            None
        }
    }
}
