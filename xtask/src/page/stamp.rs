//! Whether `dist/` is up to date: a hash of everything that goes into it and of the result.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::setup::Npm;
use crate::{process, tools, workspace};

/// Files and folders that the built app is made from, relative to the root.
const INPUTS: &[&str] = &[
    "src",
    "build.rs",
    "crates/built-from",
    "crates/valuestream",
    "style",
    "page",
    "xtask/src/checksum.rs",
    "xtask/src/files.rs",
    "xtask/src/page",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// Folders inside them that never reach the app.
const NOT_INPUTS: &[&str] = &["tests", "benches", "target"];

/// A hash of everything that `dist/` is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inputs(u64);

/// Hashes the sources, the compiler and the tools as they are now.
pub fn inputs(npm: Npm) -> Result<Inputs> {
    let mut hash = DefaultHasher::new();
    for input in INPUTS {
        hash_tree(&workspace::root().join(input), &mut hash)?;
    }
    let mut rustc = Command::new("rustc");
    rustc.current_dir(workspace::root()).arg("-vV");
    process::output(&mut rustc).hash(&mut hash);
    for tool in [tools::trunk(), tools::wasm_bindgen()?, tools::binaryen(), tools::esbuild()] {
        tool.id().hash(&mut hash);
    }
    npm.hash(&mut hash);
    // The page shows the commit.
    built_from::at(&workspace::root(), "").hash(&mut hash);
    Ok(Inputs(hash.finish()))
}

/// Whether `dist/` was made from these inputs and has not been changed since.
pub fn is_current(inputs: Inputs) -> Result<bool> {
    let note = fs::read_to_string(note()).unwrap_or_default();
    Ok(workspace::dist().join("index.html").is_file() && note == line(inputs, &workspace::dist())?)
}

/// Records that `dist/`, as it is now, was made from these inputs.
pub fn set(inputs: Inputs) -> Result<()> {
    let path = note();
    fs::create_dir_all(workspace::notes())
        .and_then(|()| fs::write(&path, line(inputs, &workspace::dist()).map_err(std::io::Error::other)?))
        .with_context(|| format!("cannot write {}", path.display()))
}

fn note() -> PathBuf {
    workspace::notes().join("dist.stamp")
}

fn line(inputs: Inputs, dist: &Path) -> Result<String> {
    let mut hash = DefaultHasher::new();
    hash_tree(dist, &mut hash)?;
    Ok(format!("inputs {:016x} dist {:016x}\n", inputs.0, hash.finish()))
}

/// Hashes the names and contents of all files below `path`, in an order that does not depend on the file system.
fn hash_tree(path: &Path, hash: &mut DefaultHasher) -> Result<()> {
    let context = || format!("cannot read {}", path.display());
    path.file_name().hash(hash);
    if path.is_dir() {
        let mut inside = Vec::new();
        for entry in fs::read_dir(path).with_context(context)? {
            inside.push(entry.with_context(context)?.path());
        }
        inside.retain(|path| !(path.is_dir() && NOT_INPUTS.iter().any(|name| path.ends_with(name))));
        inside.sort();
        inside.len().hash(hash);
        for path in inside {
            hash_tree(&path, hash)?;
        }
    } else if path.exists() {
        fs::read(path).with_context(context)?.hash(hash);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash_of(path: &Path) -> u64 {
        let mut hash = DefaultHasher::new();
        hash_tree(path, &mut hash).unwrap();
        hash.finish()
    }

    #[test]
    fn a_tree_hashes_by_names_and_contents() {
        let folder = std::env::temp_dir().join(format!("qvsconfig-stamp-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        fs::create_dir_all(folder.join("tests")).unwrap();
        fs::write(folder.join("a.rs"), "1").unwrap();
        let first = hash_of(&folder);

        fs::write(folder.join("tests/t.rs"), "not part of the app").unwrap();
        assert_eq!(hash_of(&folder), first);

        fs::write(folder.join("deep/b.rs"), "1").unwrap();
        let second = hash_of(&folder);
        assert_ne!(second, first);

        fs::write(folder.join("a.rs"), "2").unwrap();
        let third = hash_of(&folder);
        assert_ne!(third, second);

        fs::rename(folder.join("deep/b.rs"), folder.join("deep/c.rs")).unwrap();
        assert_ne!(hash_of(&folder), third);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn tools_make_a_difference() {
        assert_ne!(inputs(Npm::Used).unwrap(), inputs(Npm::Missing).unwrap());
    }

    #[test]
    fn every_input_exists() {
        for input in INPUTS {
            assert!(workspace::root().join(input).exists(), "{input}");
        }
    }
}
