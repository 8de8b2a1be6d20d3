//! Sources that commands write.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::workspace;

/// A source, formatted by rustfmt with the settings of this workspace.
pub fn formatted(source: &str) -> Result<String> {
    let mut rustfmt = Command::new("rustfmt")
        .current_dir(workspace::root())
        .args(["--edition", "2024", "--emit", "stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start rustfmt: `rustup component add rustfmt` installs it")?;
    // rustfmt reads the whole source before it writes anything, so neither waits for the other.
    rustfmt.stdin.take().context("rustfmt has no input")?.write_all(source.as_bytes())?;
    let output = rustfmt.wait_with_output()?;
    if !output.status.success() {
        bail!("rustfmt refuses the list; its output above says why");
    }
    String::from_utf8(output.stdout).context("the output of rustfmt is not UTF-8")
}
