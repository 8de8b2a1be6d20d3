//! The schema of SARIF, which a test of the program reads. It is not in this repository; the package `serde-sarif` of crates.io
//! carries OASIS's file unchanged, so cargo brings it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cache::{self, Places};
use crate::cargo;

/// The variable that tells the tests where the schema is.
pub const VARIABLE: &str = "QVSCONFIG_SARIF_SCHEMA";

const PACKAGE: &str = "serde-sarif";
const VERSION: &str = "0.8.0";
const FILE: &str = "sarif-schema-2.1.0.json";

/// Where the schema is; `None` if it cannot be had, with the reason printed: that test is then skipped.
pub fn schema() -> Option<PathBuf> {
    match cache::find_or_install(&format!("sarif-schema-of-{PACKAGE}-{VERSION}"), is_there, install) {
        Ok(folder) => Some(folder.join(FILE)),
        Err(why) => {
            println!("SARIF is not checked against its schema: {why:#}");
            None
        }
    }
}

fn is_there(folder: &Path) -> bool {
    folder.join(FILE).is_file()
}

fn install(places: &Places) -> Result<()> {
    let source = places.build.join("src");
    fs::create_dir_all(&source).with_context(|| format!("cannot make {}", source.display()))?;
    let manifest = places.build.join("Cargo.toml");
    let text = format!(
        "[package]\nname = \"brings-a-schema\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\n{PACKAGE} = {{ version = \"={VERSION}\", default-features = false }}\n"
    );
    fs::write(&manifest, text).with_context(|| format!("cannot write {}", manifest.display()))?;
    fs::write(source.join("lib.rs"), "").with_context(|| format!("cannot write into {}", source.display()))?;
    let asked = cargo::command().args(["metadata", "--format-version=1", "--manifest-path"]).arg(&manifest).output();
    let told = asked.ok().filter(|output| output.status.success()).context("cargo cannot fetch the package")?;
    let metadata: serde_json::Value = serde_json::from_slice(&told.stdout).context("cargo's metadata is not JSON")?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let found = packages.filter(|package| package["name"] == PACKAGE).find_map(|it| it["manifest_path"].as_str());
    let folder = found.and_then(|path| Path::new(path).parent()).context("cargo does not say where the package is")?;
    let from = folder.join("src/schema.json");
    fs::copy(&from, places.root.join(FILE)).with_context(|| format!("cannot copy {}", from.display())).map(drop)
}
