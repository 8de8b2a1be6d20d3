//! The programs behind a browser's windows: a WebDriver, and the browser that it starts.

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::browser::{Browser, Kind};
use xtask::process;

/// How often a WebDriver is started before its failure is reported.
const STARTS: usize = 5;

/// What chromedriver prints before the port that it listens on.
const CHROMEDRIVER_GREETING: &str = "started successfully on port ";

/// What geckodriver prints before its port.
const GECKODRIVER_GREETING: &str = "Listening on 127.0.0.1:";

/// A running WebDriver and the folders of the browser that it starts. When this is dropped, the programs end and the
/// folders are removed.
pub(crate) struct Programs {
    browser: Browser,
    /// The shell around the WebDriver; it ends everything when its input closes.
    driver: Child,
    port: u16,
    folder: TempDir,
    profile: PathBuf,
}

/// The profile that a browser starts on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Profile<'a> {
    /// A new profile, which is removed with the programs.
    Empty,
    /// A copy of this folder, which is removed with the programs.
    CopyOf(&'a Path),
    /// This empty folder, which stays.
    At(&'a Path),
}

impl Programs {
    /// Starts the WebDriver of a browser on a free port of loopback.
    pub(crate) fn start(browser: &Browser, profile: Profile<'_>) -> Result<Programs> {
        until_it_starts(|| Programs::start_once(browser.clone(), profile))
    }

    fn start_once(browser: Browser, profile: Profile<'_>) -> Result<Programs> {
        let folder = tempfile::Builder::new()
            .prefix("qvsconfig-visit-")
            .tempdir()
            .context("cannot make a folder for the browser's profile")?;
        std::fs::create_dir(folder.path().join("downloads"))?;
        let own = folder.path().join("profile");
        let profile = match profile {
            Profile::Empty => {
                std::fs::create_dir(&own)?;
                own
            }
            Profile::CopyOf(kept) => {
                process::run_quietly(Command::new("cp").arg("-R").arg(kept).arg(&own))?;
                own
            }
            Profile::At(lasting) => lasting.to_owned(),
        };
        let mut command = Command::new("sh");
        command.args(["-c", include_str!("../scripts/driver.sh"), "sh"]).arg(&browser.driver);
        match browser.kind {
            Kind::Chromium => command.arg("--port=0"),
            // Firefox also creates files in its home folder.
            Kind::Firefox => command
                .args(["--port=0", "--websocket-port=0", "--allow-system-access"])
                .env("HOME", folder.path())
                .env("MOZ_HEADLESS", "1"),
        };
        let mut driver = command
            .env("VISIT", folder.path())
            .env("PROFILE", &profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", browser.driver.display()))?;
        let output = driver.stdout.take().context("the WebDriver has no output")?;
        let mut programs = Programs { browser, driver, port: 0, folder, profile };
        let mut output = BufReader::new(output);
        programs.port = told_port(&mut output)?;
        // Drain it: a WebDriver that cannot write dies, and Firefox hangs.
        thread::spawn(move || io::copy(&mut output, &mut io::sink()));
        Ok(programs)
    }

    /// Which browser it is.
    pub(crate) fn kind(&self) -> Kind {
        self.browser.kind
    }

    /// The browser's program.
    pub(crate) fn browser(&self) -> &Path {
        &self.browser.program
    }

    /// Where the WebDriver listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The folder that downloads go to.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    /// Removes the downloaded files.
    pub(crate) fn empty_downloads(&self) -> Result<()> {
        for entry in std::fs::read_dir(self.downloads())? {
            std::fs::remove_file(entry?.path())?;
        }
        Ok(())
    }

    /// The browser's profile.
    pub(crate) fn profile(&self) -> &Path {
        &self.profile
    }
}

impl Drop for Programs {
    fn drop(&mut self) {
        // The session has been asked to quit before; the shell kills what is left.
        drop(self.driver.stdin.take());
        let _ = self.driver.wait();
    }
}

/// Starts again after a failure, a few times. ChromeDriver picks a free IPv6 port at random, and ends at once if another
/// program has the same IPv4 port; the next start picks another one.
fn until_it_starts<T>(mut start: impl FnMut() -> Result<T>) -> Result<T> {
    let mut started = start();
    for _ in 1..STARTS {
        if started.is_ok() {
            break;
        }
        started = start();
    }
    started
}

/// Reads the port that a WebDriver has chosen from its output.
fn told_port(output: &mut impl BufRead) -> Result<u16> {
    let mut told = String::new();
    while output.read_line(&mut told)? > 0 {
        if let Some(port) = told.lines().last().and_then(port_in) {
            return Ok(port);
        }
    }
    anyhow::bail!("the WebDriver ended before it reported its port; it wrote:\n{told}")
}

fn port_in(line: &str) -> Option<u16> {
    let greetings = [CHROMEDRIVER_GREETING, GECKODRIVER_GREETING];
    let (_, port) = greetings.iter().find_map(|greeting| line.split_once(greeting))?;
    port.trim_end_matches(['.', '\r', '\n']).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_greeting() {
        let greeting = "Starting ChromeDriver 1.2.3 on port 0\nOnly local connections are allowed.\n\
                        ChromeDriver was started successfully on port 40123.\n";
        assert_eq!(told_port(&mut greeting.as_bytes()).unwrap(), 40123);
        let greeting = "1790000000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40124\n";
        assert_eq!(told_port(&mut greeting.as_bytes()).unwrap(), 40124);
        assert!(told_port(&mut "no\n".as_bytes()).is_err());
    }

    /// The shell around it stays for as long as someone may use the browser, and must not keep its output open.
    #[test]
    fn a_webdriver_that_ends_by_itself_is_noticed() {
        let ends = PathBuf::from("/bin/false");
        let browser = Browser { kind: Kind::Chromium, program: ends.clone(), driver: ends };
        let why = Programs::start_once(browser, Profile::Empty).err().map(|error| error.to_string());
        assert!(why.is_some_and(|why| why.contains("ended before it reported its port")));
    }

    #[test]
    fn a_start_on_a_taken_port_is_retried() {
        const TAKEN: &str = "Starting ChromeDriver 1.2.3 on port 0\nIPv4 port not available. Exiting...\n";
        const TOLD: &str = "ChromeDriver was started successfully on port 40123.\n";
        let mut starts = [TAKEN, TAKEN, TOLD].into_iter();
        let port = until_it_starts(|| told_port(&mut starts.next().context("no start is left")?.as_bytes()));
        assert_eq!(port.unwrap(), 40123);

        let mut count = 0;
        let port = until_it_starts(|| {
            count += 1;
            told_port(&mut TAKEN.as_bytes())
        });
        assert!(port.unwrap_err().to_string().contains("IPv4 port not available"));
        assert_eq!(count, STARTS);
    }
}
