//! Programs that the commands run: with a clean environment, and with errors that name the command line.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, thread};

use anyhow::{Context, Result, bail};

/// Removes from the environment what the user may have set for builds of native programs (linker flags, a target), which
/// must not reach a wasm build or the installation of a tool.
pub fn without_build_flags(command: &mut Command) {
    without(command, |name| {
        matches!(
            name,
            "RUSTFLAGS"
                | "CARGO_ENCODED_RUSTFLAGS"
                | "CARGO_BUILD_RUSTFLAGS"
                | "CARGO_BUILD_TARGET"
                | "CARGO_INSTALL_ROOT"
                | "CARGO_BUILD_TARGET_DIR"
        )
    });
}

/// Removes the variables whose name `unwanted` accepts from the environment of `command`.
pub fn without(command: &mut Command, unwanted: impl Fn(&str) -> bool) {
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(&unwanted) {
            command.env_remove(name);
        }
    }
}

/// Runs a command to its end, with its output shown; an error names the command line.
pub fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    let status = command.status().with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status}); its output above says why");
    }
    Ok(())
}

/// Runs a command to its end; its output is shown only if it fails.
pub fn run_quietly(command: &mut Command) -> Result<()> {
    let line = shown(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{line}`"))?;
    if !output.status.success() {
        let told = [output.stdout, output.stderr].concat();
        bail!("`{line}` failed ({}):\n{}", output.status, String::from_utf8_lossy(&told).trim_end());
    }
    Ok(())
}

/// The output of a command whose input is this text.
pub fn filtered(command: &mut Command, text: &str) -> Result<String> {
    let line = shown(command);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{line}`"))?;
    let mut input = child.stdin.take().context("no input")?;
    // While its output is read: a program that writes before it has read everything would otherwise wait for us for ever.
    let (written, output) = thread::scope(|scope| {
        let written = scope.spawn(move || input.write_all(text.as_bytes()));
        (written.join(), child.wait_with_output())
    });
    let output = output.with_context(|| format!("`{line}` was interrupted"))?;
    if !output.status.success() || !matches!(written, Ok(Ok(()))) {
        bail!("`{line}` failed ({}); its output above says why", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` does not write UTF-8"))
}

/// The standard output of a command that is run quietly; `None` if it could not run or failed.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one would type it, for messages: the program without its folder, then the arguments.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or(program.as_os_str()).to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}

/// Whether this is a CI run, which may build and install what takes long.
pub fn in_ci() -> bool {
    env::var_os("CI").is_some_and(|value| value == "true")
}

/// The first program of that name on the `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The `PATH`, with these folders first.
pub fn path_starting_with(folders: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).context("a folder of the build tools cannot be in PATH: its name contains a separator")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_program_is_named_as_typed() {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "exit 3"]);
        let problem = run(&mut command).unwrap_err().to_string();
        assert!(problem.contains("`sh -c exit 3` failed"), "{problem}");
    }

    #[test]
    fn folders_come_first_on_the_path() {
        let path = path_starting_with(&[PathBuf::from("first"), PathBuf::from("second")]).unwrap();
        let folders: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, [PathBuf::from("first"), PathBuf::from("second")]);
    }
}
