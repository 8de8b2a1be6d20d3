//! What the tests of the runbook run: shells, their checker, and Azure CLI. None of it has to be there; a test whose
//! programs are missing says that it was skipped.

use std::path::PathBuf;
use std::process::Command;

use crate::{apt, process, tools};

/// Tells the tests which Python has azure-cli.
pub const AZURE_VARIABLE: &str = "QVSCONFIG_AZURE_PYTHON";

/// Programs, and the Debian package that each comes with.
const PROGRAMS: &[(&str, &str)] = &[
    ("bash", "bash"),
    ("git", "git"),
    ("python3", "python3"),
    ("setsid", "util-linux"),
    ("shellcheck", "shellcheck"),
    ("unzip", "unzip"),
    ("zsh", "zsh"),
];

/// Installs what is missing where apt-get can, and says what stays missing.
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
        println!("Without {program} (Debian's package {package}) some tests of the runbook are skipped.");
    }
}

/// The Python that has azure-cli: where it is already, or, in CI, after it was installed.
pub fn azure_python() -> Option<PathBuf> {
    let tool = tools::azure_cli();
    if tool.installed().is_none() {
        if !process::in_ci() {
            println!("Azure CLI does not read the runbook's commands: {} is installed in CI only.", tool.id());
            return None;
        }
        // Debian's Python comes without what makes an environment.
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
            println!("Azure CLI does not read the runbook's commands: {error:#}");
            None
        }
    }
}
