//! `cargo xtask bench`: how fast the domain is, how big the bundle, how fast the page.

use anyhow::Result;

use crate::{cargo, page, process, setup, size, workspace};

/// Runs all three; nothing here fails because of a number.
pub fn bench() -> Result<()> {
    let browser = setup::for_browser()?;
    println!("\n== domain");
    process::run(cargo::command().args(["bench", "--package=valuestream"]))?;
    println!("\n== bundle size");
    page::ensure()?;
    println!("{}", size::table(&size::measure(&workspace::dist())?));
    println!("== page");
    // What is timed runs in the browser, so the program that asks for it need not be optimised.
    process::run(
        cargo::command().args(["bench", "--package=qvsconfig-tests", "--profile=dev"]).envs(browser.variables()),
    )
}
