//! A lock file around work that two runs must not do at once.

use std::fs::{self, File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result};

/// Holds the lock until dropped; the system releases it even if the process is killed.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Takes the lock of this file, waiting (and saying so) while another process holds it.
pub fn take(path: &Path, what: &str) -> Result<Lock> {
    let context = || format!("cannot lock {}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(context)?;
    }
    let file = File::create(path).with_context(context)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            println!("Another run is busy with {what}: waiting for it.");
            file.lock().with_context(context)?;
        }
        Err(TryLockError::Error(error)) => return Err(error).with_context(context),
    }
    Ok(Lock { _file: file })
}
