//! `cargo xtask dev`: a development build of the page by Trunk, which rebuilds it when a source changes and has the browser
//! reload it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::args::Serve;
use crate::run::{self, Profile};
use crate::{files, page, process, serve, setup, workspace};

/// Where `Trunk.toml` looks for live status.
const LIVE_PORT: u16 = 8081;

/// Serves until the process ends.
pub fn dev(how: Serve) -> Result<()> {
    let port = if how.port == 0 { serve::free_port()? } else { how.port };
    serve::ensure_free(port)?;
    let tools = setup::for_development()?;
    setup::fetch_crates()?;
    let live = how.live.then(Live::start).transpose()?;
    let address = format!("http://127.0.0.1:{port}/");
    match &live {
        Some(live) => println!("qvsconfig is at {address}#live={} once it is built (Ctrl+C ends it)", live.token),
        None => println!("qvsconfig is at {address} once it is built (Ctrl+C ends it)"),
    }
    // A folder of its own, as dist/ may hold a release.
    let folder = workspace::notes().join("dev");
    files::empty_folder(&folder)?;
    process::run(page::trunk(&tools)?.args(["serve", "--port", &port.to_string(), "--dist"]).arg(folder))
}

/// `qvsconfig live` beside the development server, which forwards the page's API requests to it; it ends when dropped.
struct Live {
    token: String,
    program: Child,
    /// Kept open: the program ends if it cannot write.
    _output: BufReader<ChildStdout>,
}

impl Live {
    fn start() -> Result<Live> {
        serve::ensure_free(LIVE_PORT).context("live status needs a port of its own, which Trunk.toml names")?;
        let program = run::program(Profile::Dev)?;
        let mut program = Command::new(program)
            .args(["live", "--port", &LIVE_PORT.to_string()])
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start `qvsconfig live`")?;
        let mut output = BufReader::new(program.stdout.take().context("`qvsconfig live` has no output")?);
        let mut line = String::new();
        output.read_line(&mut line).context("cannot read what `qvsconfig live` prints")?;
        let token = line.trim().rsplit_once("#live=").map(|(_, token)| token.to_owned()).unwrap_or_default();
        ensure!(!token.is_empty(), "`qvsconfig live` did not start; its output above says why");
        Ok(Live { token, program, _output: output })
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        // An error means that it has already ended, as after Ctrl+C.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_looks_for_live_status_where_the_proxy_is_started() {
        let config = files::text(&workspace::root().join("Trunk.toml")).unwrap();
        let address = format!("127.0.0.1:{LIVE_PORT}");
        for line in
            [format!("backend = \"http://{address}/api\""), format!("request_headers = {{ host = \"{address}\" }}")]
        {
            assert!(config.lines().any(|it| it == line), "{line}");
        }
    }
}
