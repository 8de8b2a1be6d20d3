//! The user's cache folder: one folder per program and version, each complete or absent.
//!
//! An installation takes place beside the final folder and is moved there once it works, so an interrupted one leaves
//! nothing behind that looks like a tool.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::{files, lock, progress, workspace};

/// The folders of an installation.
#[derive(Debug)]
pub struct Places {
    /// Becomes the program's folder; empty at first.
    pub root: PathBuf,
    /// For intermediate files. Kept when the installation is interrupted, so that the next attempt can continue, and
    /// removed when it is done. It may not exist yet.
    pub build: PathBuf,
}

/// The folder of `id`, if its content works.
pub fn find(id: &str, works_in: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let home = workspace::tools().ok()?.join(id);
    works_in(&home).then_some(home)
}

/// The folder of `id`; `install` fills it if its content does not work. Two runs never install the same thing at once.
pub fn find_or_install(
    id: &str,
    works_in: impl Fn(&Path) -> bool,
    install: impl FnOnce(&Places) -> Result<()>,
) -> Result<PathBuf> {
    let tools = workspace::tools()?;
    let home = tools.join(id);
    if works_in(&home) {
        return Ok(home);
    }
    let _lock = lock::take(&tools.join(format!("{id}.lock")), id)?;
    if !works_in(&home) {
        into_place(&home, id, &works_in, install).with_context(|| {
            format!(
                "{id} could not be installed; nothing is left half-installed, so you can run the same command again"
            )
        })?;
    }
    Ok(home)
}

fn into_place(
    home: &Path,
    id: &str,
    works_in: &impl Fn(&Path) -> bool,
    install: impl FnOnce(&Places) -> Result<()>,
) -> Result<()> {
    let partial = home.with_file_name(format!("{id}.partial"));
    let places = Places { root: partial.join("root"), build: partial.join("build") };
    files::empty_folder(&places.root)?;
    let start = Instant::now();
    install(&places)?;
    ensure!(works_in(&places.root), "{id} was installed but does not report that version");
    files::remove_folder(home)?;
    fs::rename(&places.root, home).with_context(|| format!("cannot move the installation to {}", home.display()))?;
    files::remove_folder(&partial)?;
    progress::done(id, "installed", start);
    Ok(())
}
