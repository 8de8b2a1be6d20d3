//! Writes files: beside the old ones, and renamed once all of them are there. Whatever fails, every old file is whole.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use tempfile::{Builder, NamedTempFile, TempPath};
use text::Lang;

use crate::answer::Failure;
use crate::plan::shown;
use crate::words;

/// Replaces a file, or makes it.
pub fn file(path: &Path, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::Said(words::unwritable(&shown(path), &error, lang));
    // What a link in the place of the file points to is the file that is meant: whoever calls named it.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let beside = beside(&path, bytes).map_err(failed)?;
    beside.persist(&path).map_err(|error| failed(error.error))
}

/// Files below a directory that are to be written.
pub struct Below<'d> {
    directory: &'d Path,
    lang: Lang,
    ready: Vec<(TempPath, PathBuf)>,
    /// Directories that were made for them, the uppermost first.
    made: Vec<PathBuf>,
}

impl<'d> Below<'d> {
    /// Nothing yet.
    pub fn new(directory: &'d Path, lang: Lang) -> Below<'d> {
        Below { directory, lang, ready: Vec::new(), made: Vec::new() }
    }

    /// Writes a file beside where it is to be. `path` has `/` between its parts.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let result = self.try_add(path, bytes);
        if result.is_err() {
            self.give_up();
        }
        result
    }

    fn try_add(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let target = inside(self.directory, path, self.lang)?;
        let failed = |error: io::Error| Failure::Said(words::unwritable(&shown(&target), &error, self.lang));
        let folder = target.parent().unwrap_or(self.directory).to_owned();
        let mut missing: Vec<PathBuf> = folder
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
            .map(Path::to_owned)
            .collect();
        missing.reverse();
        for folder in missing {
            fs::create_dir(&folder).map_err(failed)?;
            self.made.push(folder);
        }
        let beside = beside(&target, bytes).map_err(failed)?;
        self.ready.push((beside, target));
        Ok(())
    }

    /// Puts all of them in their places.
    pub fn place(mut self) -> Result<(), Failure> {
        for (beside, target) in std::mem::take(&mut self.ready) {
            beside
                .persist(&target)
                .map_err(|error| Failure::Said(words::unwritable(&shown(&target), &error.error, self.lang)))?;
        }
        Ok(())
    }

    /// Leaves nothing behind.
    fn give_up(&mut self) {
        self.ready.clear();
        for folder in self.made.drain(..).rev() {
            // Someone else may have put something there in the meantime.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// A new file with this content beside `path`. It has the rights of the one that it will replace.
fn beside(path: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut file = new_in(folder, path)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if let Ok(old) = fs::metadata(path) {
        if old.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok(file.into_temp_path())
}

fn new_in(folder: &Path, path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".qvsconfig-").suffix(".new");
    if let Some(rights) = rights(path) {
        builder.permissions(rights);
    }
    builder.tempfile_in(folder)
}

/// The rights of a new file before the user's mask; a script can be run.
#[cfg(unix)]
fn rights(path: &Path) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    let is_script = path.extension().is_some_and(|ending| ending == "sh");
    Some(Permissions::from_mode(if is_script { 0o777 } else { 0o666 }))
}

#[cfg(not(unix))]
fn rights(_: &Path) -> Option<Permissions> {
    None
}

/// Where a file below a directory is. Neither a part of the path nor a symbolic link leads out of the directory.
pub fn inside(directory: &Path, path: &str, lang: Lang) -> Result<PathBuf, Failure> {
    let outside = || Failure::Said(words::outside(path, &shown(directory), lang));
    let parts: Vec<Component> = Path::new(path).components().collect();
    if parts.is_empty() || parts.iter().any(|part| !matches!(part, Component::Normal(_))) {
        return Err(outside());
    }
    let root = fs::canonicalize(directory).ok();
    let mut here = directory.to_owned();
    for part in parts {
        here.push(part);
        let Ok(about) = fs::symlink_metadata(&here) else { continue };
        if about.is_symlink() {
            // Where it leads must be there to be known.
            let there = fs::canonicalize(&here).map_err(|_| outside())?;
            if root.as_ref().is_none_or(|root| !there.starts_with(root)) {
                return Err(outside());
            }
            here = there;
        }
    }
    Ok(here)
}
