//! The user's cache folder: one folder per program and version, each whole or not there at all.
//!
//! What is installed is made beside its folder and moved into place when it works, so an interrupted installation leaves
//! nothing behind that looks like a tool.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::{files, lock, progress, workspace};

/// Where an installation puts things.
#[derive(Debug)]
pub struct Places {
    /// What becomes the program's folder; empty at first.
    pub root: PathBuf,
    /// For what is needed on the way. It is kept when the installation breaks off, so that the next try goes on, and
    /// removed when it is done. It may not be there yet.
    pub build: PathBuf,
}

/// The folder of `id` if what is in it works.
pub fn find(id: &str, works_in: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let home = workspace::tools().ok()?.join(id);
    works_in(&home).then_some(home)
}

/// The folder of `id`; `install` fills it if what is in it does not work. Two runs never install the same at once.
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
                "{id} could not be installed; nothing is left half-installed, so the same command can be given again"
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
    ensure!(works_in(&places.root), "{id} was installed but does not tell that version when asked");
    files::remove_folder(home)?;
    fs::rename(&places.root, home).with_context(|| format!("cannot move what was installed to {}", home.display()))?;
    files::remove_folder(&partial)?;
    progress::done(id, "installed", start);
    Ok(())
}
