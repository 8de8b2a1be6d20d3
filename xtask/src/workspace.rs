//! Where things are in this checkout and in the user's cache folder, and what `Cargo.lock` says.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

/// The folder of the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    // Cargo sets the variable for programs that it runs. The value from compile time comes second: checkouts that share a
    // target folder also share compiled programs.
    let told = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let compiled = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let roots = told.iter().chain([&compiled]).filter_map(|package| package.parent());
    let is_root = |folder: &&Path| folder.join("Trunk.toml").is_file();
    let mut roots = roots.filter(is_root).map(Path::to_owned);
    roots.next().unwrap_or_default()
}

/// The sources of what surrounds the app.
pub fn page() -> PathBuf {
    root().join("page")
}

/// The JSON Schema of the plan file, in [`page`] and in [`dist`]. Plan files name it, so its name has no hash; editors load it, and the
/// page never does.
pub const SCHEMA: &str = "qvsconfig.schema.json";

/// The built app: static files.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Files that these commands keep from one run to the next; never part of the product.
pub fn notes() -> PathBuf {
    root().join("target").join("xtask")
}

/// The folder that holds one folder per tool and version, shared by every checkout of the user.
pub fn tools() -> Result<PathBuf> {
    let cache = match env::var_os("XDG_CACHE_HOME").map(PathBuf::from) {
        // By the XDG specification, a relative path is ignored.
        Some(folder) if folder.is_absolute() => folder,
        _ => env::home_dir()
            .context("no home folder to keep the build tools in: set HOME, or set XDG_CACHE_HOME to a folder of yours")?
            .join(".cache"),
    };
    Ok(cache.join("qvsconfig").join("tools"))
}

/// The exact version of a package that this workspace links, from `Cargo.lock`.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    version_in_lock(&lock, package).with_context(|| {
        format!("Cargo.lock has no package `{package}`: run `cargo metadata` once to bring it up to date")
    })
}

/// The version that follows `name = "<package>"` in the text of a `Cargo.lock`.
fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().map(str::trim);
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.9"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "cfg-if",
]
"#;

    #[test]
    fn the_version_is_that_of_exactly_this_package() {
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen-macro").as_deref(), Some("0.2.9"));
        assert_eq!(version_in_lock(LOCK, "wasm"), None);
    }

    #[test]
    fn this_workspace_locks_wasm_bindgen() {
        assert!(locked_version("wasm-bindgen").unwrap().starts_with("0.2."));
    }
}
