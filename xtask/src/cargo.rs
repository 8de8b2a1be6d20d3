//! cargo, for this workspace.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{process, workspace};

/// A call of cargo without the variables that `cargo run` sets about xtask itself: build scripts that watch one of them
/// would otherwise run again after every direct call of cargo.
pub fn command() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace::root());
    process::without(&mut command, |name| {
        name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_")
            || matches!(name, "CARGO_BIN_NAME" | "CARGO_CRATE_NAME" | "CARGO_PRIMARY_PACKAGE")
    });
    // Nobody edits a line there and builds again.
    if process::in_ci() && env::var_os("CARGO_INCREMENTAL").is_none() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// The folder that cargo compiles into.
pub fn target_folder() -> Result<PathBuf> {
    let metadata = process::output(command().args(["metadata", "--format-version=1", "--no-deps", "--offline"]));
    let metadata = metadata.context("cargo does not say where it compiles to")?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).context("cargo's metadata is not JSON")?;
    let folder = metadata["target_directory"].as_str().context("cargo does not say where it compiles to")?;
    Ok(PathBuf::from(folder))
}
