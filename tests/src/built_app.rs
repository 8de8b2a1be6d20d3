//! The built app that the harness serves.

use std::env;
use std::path::PathBuf;

use xtask::workspace;

/// Its folder: `dist/`, or the one that `QVSCONFIG_DIST` names.
pub(crate) fn folder() -> PathBuf {
    env::var_os("QVSCONFIG_DIST").map_or_else(workspace::dist, PathBuf::from)
}
