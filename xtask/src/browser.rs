//! Chromium and chromedriver for the browser tests: where they are, and how they come onto a machine.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{apt, process};

/// The two programs of a browser test.
#[derive(Debug, Clone)]
pub struct Browser {
    /// Chromium or Google Chrome.
    pub chrome: PathBuf,
    /// Its WebDriver.
    pub chromedriver: PathBuf,
}

const CHROMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const DRIVERS: &[&str] = &["chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

/// The Debian packages: browser, WebDriver, and a font for the Japanese of the screenshots.
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-cjk"];

/// Looks where the variables `CHROME` and `CHROMEDRIVER` point, then on the `PATH` and in the usual places.
pub fn find() -> Result<Browser> {
    Ok(Browser {
        chrome: program("CHROME", CHROMES)
            .with_context(|| format!("no Chromium or Chrome was found.\n{}", advice()))?,
        chromedriver: program("CHROMEDRIVER", DRIVERS)
            .with_context(|| format!("no chromedriver was found.\n{}", advice()))?,
    })
}

/// Installs both with apt where that is possible; otherwise the error says what to install by hand.
pub fn install() -> Result<()> {
    if !apt::is_possible() {
        bail!("the browser tests need Chromium and chromedriver.\n{}", advice());
    }
    apt::install(PACKAGES, "the browser tests").with_context(advice)
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(told) = env::var_os(variable).filter(|told| !told.is_empty()) {
        // Also when it is wrong: whoever set it wants to hear that, not to see another browser run.
        return Some(PathBuf::from(told));
    }
    names.iter().find_map(|name| {
        let path = Path::new(name);
        if path.is_absolute() { path.is_file().then(|| path.to_owned()) } else { process::on_path(name) }
    })
}

fn advice() -> String {
    let how = if cfg!(target_os = "macos") {
        "Install both with `brew install --cask google-chrome chromedriver`.".to_owned()
    } else {
        format!(
            "On Debian install them with `sudo apt-get install {}`; elsewhere install Chromium or Chrome and the chromedriver \
             of the same version.",
            PACKAGES.join(" ")
        )
    };
    format!("{how}\nIf they are in an unusual place, let the variables CHROME and CHROMEDRIVER name the two programs.")
}
