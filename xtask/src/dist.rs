//! The release build of the app: Trunk, with our tools, into `dist/`.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::setup::{self, BuildTools};
use crate::{lock, process, stamp, workspace};

/// Makes `dist/`, unless it is already what the sources make.
pub fn ensure() -> Result<()> {
    let _lock = lock::take(&workspace::notes().join("build.lock"), "the build")?;
    if stamp::is_current(stamp::inputs(setup::expected_npm())?)? {
        println!("dist/ is up to date.");
        return Ok(());
    }
    let tools = setup::for_build()?;
    let inputs = stamp::inputs(tools.npm)?;
    if stamp::is_current(inputs)? {
        println!("dist/ is up to date.");
        return Ok(());
    }
    println!("Building the app in release mode; the first time takes a few minutes.");
    let start = Instant::now();
    // Trunk runs offline, so that it uses our tools and fetches none: the crates have to be there already.
    process::run(process::cargo().args(["fetch", "--target", "wasm32-unknown-unknown"]))?;
    process::run(&mut trunk(&tools)?).context("the app was not built; dist/ is as it was")?;
    stamp::set(inputs)?;
    println!("Built dist/ in {:.1} s.", start.elapsed().as_secs_f64());
    Ok(())
}

fn trunk(tools: &BuildTools) -> Result<Command> {
    let mut command = Command::new(tools.folders[0].join(format!("trunk{}", std::env::consts::EXE_SUFFIX)));
    command.current_dir(workspace::root());
    process::without_build_flags(&mut command);
    // Settings of other projects, and NO_COLOR=1, which this Trunk takes for a wrong option.
    process::without(&mut command, |name| name.starts_with("TRUNK_") || name == "NO_COLOR");
    command.env("PATH", process::path_starting_with(&tools.folders)?).args(["build", "--offline=true"]);
    Ok(command)
}
