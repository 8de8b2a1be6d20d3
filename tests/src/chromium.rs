//! The programs of one visit: a chromedriver of its own, and the Chromium it starts on a fresh profile.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use serde_json::json;
use tempfile::TempDir;
use xtask::browser::{self, Browser};
use xtask::process;

const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A running chromedriver and the folders of the Chromium that it starts; all of it ends when this is dropped.
pub(crate) struct Chromium {
    browser: Browser,
    driver: Child,
    port: u16,
    folder: TempDir,
    /// Kept open: chromedriver dies when it cannot write.
    _output: BufReader<ChildStdout>,
}

impl Chromium {
    /// Starts a chromedriver on a free port of loopback.
    pub(crate) fn start() -> Result<Chromium> {
        let browser = browser::find()?;
        let folder = tempfile::Builder::new()
            .prefix("qvsconfig-visit-")
            .tempdir()
            .context("cannot make a folder for the browser's profile")?;
        std::fs::create_dir(folder.path().join("downloads"))?;
        let mut driver = Command::new(&browser.chromedriver)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", browser.chromedriver.display()))?;
        let output = driver.stdout.take().context("chromedriver has no output")?;
        let mut chromium = Chromium { browser, driver, port: 0, folder, _output: BufReader::new(output) };
        chromium.port = told_port(&mut chromium._output)?;
        Ok(chromium)
    }

    /// Where chromedriver listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The folder that downloads go to.
    pub(crate) fn downloads(&self) -> std::path::PathBuf {
        self.folder.path().join("downloads")
    }

    /// What to ask of chromedriver, for a visitor who reads these languages (most wanted first).
    pub(crate) fn capabilities(&self, languages: &str) -> Capabilities {
        let first = languages.split(',').next().unwrap_or(languages);
        let mut flags: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
        flags.push(format!("--user-data-dir={}", self.profile().display()));
        flags.push(format!("--lang={first}"));
        let wanted = json!({
            "browserName": "chrome",
            "timeouts": { "script": 120_000, "pageLoad": 30_000 },
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": self.browser.chrome,
                "args": flags,
                "prefs": {
                    "intl.accept_languages": languages,
                    "download.default_directory": self.downloads(),
                    "download.prompt_for_download": false,
                    "profile.default_content_setting_values.automatic_downloads": 1,
                },
            },
        });
        wanted.as_object().cloned().unwrap_or_default()
    }

    fn profile(&self) -> std::path::PathBuf {
        self.folder.path().join("profile")
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // The session was asked to quit before; what is left is ended the hard way. Errors mean: already gone.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        for process in processes_naming(&self.profile()) {
            let _ = Command::new("kill").args(["-9", &process]).stderr(Stdio::null()).status();
        }
    }
}

/// chromedriver chooses a free port itself and tells it.
fn told_port(output: &mut impl BufRead) -> Result<u16> {
    let mut told = String::new();
    while output.read_line(&mut told)? > 0 {
        if let Some(port) = told.lines().last().and_then(port_in) {
            return Ok(port);
        }
    }
    anyhow::bail!("chromedriver ended before it told its port; it wrote:\n{told}")
}

fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches(['.', '\r', '\n']).parse().ok()
}

/// The ids of processes with this folder on their command line: of Chromiums that we started, as the folder is ours alone.
fn processes_naming(folder: &Path) -> Vec<String> {
    let list = process::output(Command::new("ps").args(["-axww", "-o", "pid=,args="])).unwrap_or_default();
    let folder = folder.display().to_string();
    list.lines()
        .filter(|line| line.contains(&folder))
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_off_the_greeting() {
        let greeting = "Starting ChromeDriver 1.2.3 on port 0\nOnly local connections are allowed.\n\
                        ChromeDriver was started successfully on port 40123.\n";
        assert_eq!(told_port(&mut greeting.as_bytes()).unwrap(), 40123);
        assert!(told_port(&mut "no\n".as_bytes()).is_err());
    }
}
