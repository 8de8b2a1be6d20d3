//! `cargo xtask run`: the app on loopback, built if need be.

use anyhow::Result;

use crate::{dist, serve, workspace};

/// Builds what is not up to date and serves it until the process is ended.
pub fn run(port: u16) -> Result<()> {
    // Before the build: a taken port should not be told after minutes.
    serve::ensure_free(port)?;
    dist::ensure()?;
    let site = serve::serve(&workspace::dist(), "/", port)?;
    println!("qvsconfig is at {} (Ctrl+C ends it)", site.url());
    site.forever()
}
