//! Debian packages, for users who may install them.

use std::process::Command;

use anyhow::Result;

use crate::process;

/// Whether apt-get exists and this user may install with it.
pub fn is_possible() -> bool {
    let root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    root && process::on_path("apt-get").is_some()
}

/// Installs these packages and says so.
pub fn install(packages: &[&str], what_for: &str) -> Result<()> {
    println!("Installing for {what_for}, with apt-get: {}", packages.join(" "));
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    process::run(apt().arg("update"))?;
    process::run(apt().args(["install", "-y", "--no-install-recommends"]).args(packages))
}
