//! Programs for the tests of the runbook, of the lines for CI and of the image: shells, shellcheck, Azure CLI, pre-commit. All of them are
//! optional; a test without its programs reports that it was skipped.

use std::path::PathBuf;
use std::process::Command;

use crate::tools::{self, Tool};
use crate::{apt, process};

/// The variable that tells the tests which Python has azure-cli.
pub const AZURE_VARIABLE: &str = "QVSCONFIG_AZURE_PYTHON";

/// The variable that tells the tests which Python has pre-commit.
pub const PRE_COMMIT_VARIABLE: &str = "QVSCONFIG_PRE_COMMIT_PYTHON";

/// Programs, and the Debian package of each.
const PROGRAMS: &[(&str, &str)] = &[
    ("bash", "bash"),
    ("buildah", "buildah"),
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
        && let Err(error) = apt::install(&packages, "the tests of the runbook and of the image")
    {
        println!("{error:#}");
    }
    for (program, package) in missing() {
        println!("Without {program} (Debian package {package}) some tests of the runbook or of the image are skipped.");
    }
}

/// The Python that has azure-cli; in CI it is installed if it is missing.
pub fn azure_python() -> Option<PathBuf> {
    python_with(&tools::azure_cli(), "The runbook's `az` commands are not checked")
}

/// The Python that has pre-commit; in CI it is installed if it is missing.
pub fn pre_commit_python() -> Option<PathBuf> {
    python_with(&tools::pre_commit(), "The hooks of pre-commit do not run")
}

/// The Python that has a tool of PyPI. `without` says what does not happen if there is none.
fn python_with(tool: &Tool, without: &str) -> Option<PathBuf> {
    if tool.installed().is_none() {
        if !process::in_ci() {
            println!("{without}: {} is installed in CI only.", tool.id());
            return None;
        }
        // Debian's Python cannot make environments without this package.
        let complete = process::output(Command::new("python3").args(["-c", "import ensurepip, venv"])).is_some();
        if !complete
            && apt::is_possible()
            && let Err(error) = apt::install(&["python3-venv"], &tool.id())
        {
            println!("{error:#}");
        }
    }
    match tool.folder_on_path() {
        Ok(folder) => Some(folder.join("python")),
        Err(error) => {
            println!("{without}: {error:#}");
            None
        }
    }
}
