//! `cargo xtask bench`: how fast the domain and the program are, how big the bundle is, and how fast the page is.

use anyhow::Result;

use crate::{cargo, page, process, setup, size, workspace};

/// Runs all four; no figure makes it fail.
pub fn bench() -> Result<()> {
    let browser = setup::for_browser()?;
    println!("\n== domain");
    process::run(cargo::command().args(["bench", "--package=valuestream"]))?;
    println!("\n== program");
    process::run(cargo::command().args(["bench", "--package=qvsconfig-cli"]))?;
    println!("\n== bundle size");
    page::ensure()?;
    println!("{}", size::table(&size::measure(&workspace::dist())?));
    println!("== page");
    // The browser does the timed work, so the program that drives it need not be optimised.
    process::run(
        cargo::command().args(["bench", "--package=qvsconfig-tests", "--profile=dev"]).envs(browser.variables()),
    )
}
