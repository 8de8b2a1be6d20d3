//! `cargo xtask pictures`: the README's pictures, taken of the built page in Chromium.

use anyhow::Result;

use crate::{cargo, page, process, setup};

/// Retakes them, in `docs/pictures`.
pub fn pictures() -> Result<()> {
    let browser = setup::for_browser()?;
    page::ensure()?;
    let mut command = cargo::command();
    command.args(["run", "--quiet", "--package=qvsconfig-tests", "--bin=pictures"]).envs(browser.variables());
    process::run(&mut command)
}
