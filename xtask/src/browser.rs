//! The browsers that the journeys run in: where each of them and its WebDriver are, and how to install them.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{apt, process, tools};

/// The variable that names the browser for a run of the journeys, by its [`Kind::name`].
pub const BROWSER_VARIABLE: &str = "QVSCONFIG_BROWSER";

/// One of the browsers that QVS names for its console.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Chromium or Google Chrome, with chromedriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
}

/// The two programs of a browser test.
#[derive(Debug, Clone)]
pub struct Browser {
    /// Which browser it is.
    pub kind: Kind,
    /// The browser itself.
    pub program: PathBuf,
    /// Its WebDriver.
    pub driver: PathBuf,
}

/// How to look for a browser.
struct Facts {
    name: &'static str,
    program_variable: &'static str,
    programs: &'static [&'static str],
    driver_variable: &'static str,
    drivers: &'static [&'static str],
    /// Debian's packages: the browser, its WebDriver if there is one, and a font for the page's Japanese.
    packages: &'static [&'static str],
    on_macos: &'static str,
    elsewhere: &'static str,
}

const CHROMIUM: Facts = Facts {
    name: "chromium",
    program_variable: "CHROME",
    programs: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    driver_variable: "CHROMEDRIVER",
    drivers: &["chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"],
    packages: &["chromium", "chromium-driver", "fonts-noto-cjk"],
    on_macos: "brew install --cask google-chrome chromedriver",
    elsewhere: "Chromium or Chrome and the chromedriver of the same version",
};

const FIREFOX: Facts = Facts {
    name: "firefox",
    program_variable: "FIREFOX",
    programs: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    driver_variable: "GECKODRIVER",
    drivers: &["geckodriver"],
    packages: &["firefox-esr", "fonts-noto-cjk"],
    on_macos: "brew install --cask firefox",
    elsewhere: "Firefox",
};

impl Kind {
    /// The browser that [`BROWSER_VARIABLE`] names, or Chromium if it is not set.
    pub fn asked_for() -> Result<Kind> {
        let Some(name) = env::var_os(BROWSER_VARIABLE).filter(|name| !name.is_empty()) else {
            return Ok(Kind::Chromium);
        };
        [Kind::Chromium, Kind::Firefox].into_iter().find(|kind| name == kind.name()).with_context(|| {
            let name = name.display();
            format!("{BROWSER_VARIABLE} is `{name}`: the journeys run in `chromium` or `firefox`")
        })
    }

    /// Its name in [`BROWSER_VARIABLE`].
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    fn facts(self) -> &'static Facts {
        match self {
            Kind::Chromium => &CHROMIUM,
            Kind::Firefox => &FIREFOX,
        }
    }
}

impl Browser {
    /// The variables that let the journeys run in this browser.
    pub fn variables(&self) -> [(&'static str, &Path); 3] {
        let facts = self.kind.facts();
        [
            (BROWSER_VARIABLE, Path::new(facts.name)),
            (facts.program_variable, &self.program),
            (facts.driver_variable, &self.driver),
        ]
    }
}

/// Looks where the variables `CHROME` and `CHROMEDRIVER`, or `FIREFOX` and `GECKODRIVER`, point; then on the `PATH`, in the
/// usual places, and in the cache folder.
pub fn find(kind: Kind) -> Result<Browser> {
    Ok(Browser { kind, program: find_program(kind)?, driver: find_driver(kind)? })
}

/// Like [`find`], but installs what is missing, with apt and cargo, where possible. Otherwise the error says what to install
/// by hand.
pub fn find_or_install(kind: Kind) -> Result<Browser> {
    let facts = kind.facts();
    let has_packages = find_program(kind).is_ok() && (kind == Kind::Firefox || find_driver(kind).is_ok());
    if !has_packages {
        if !apt::is_possible() {
            bail!("the browser tests need {}.\n{}", facts.elsewhere, advice(kind));
        }
        apt::install(facts.packages, "the browser tests").with_context(|| advice(kind))?;
    }
    if kind == Kind::Firefox && find_driver(kind).is_err() {
        tools::geckodriver().program()?;
    }
    find(kind)
}

fn find_program(kind: Kind) -> Result<PathBuf> {
    let facts = kind.facts();
    named_or_usual(facts.program_variable, facts.programs)
        .with_context(|| format!("the browser {} was not found.\n{}", facts.name, advice(kind)))
}

fn find_driver(kind: Kind) -> Result<PathBuf> {
    let facts = kind.facts();
    named_or_usual(facts.driver_variable, facts.drivers)
        .or_else(|| if kind == Kind::Firefox { tools::geckodriver().installed() } else { None })
        .with_context(|| format!("the WebDriver of {} was not found.\n{}", facts.name, advice(kind)))
}

fn named_or_usual(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(told) = env::var_os(variable).filter(|told| !told.is_empty()) {
        // Even if it is wrong: whoever set it needs an error, not another browser.
        return Some(PathBuf::from(told));
    }
    names.iter().find_map(|name| {
        let path = Path::new(name);
        if path.is_absolute() { path.is_file().then(|| path.to_owned()) } else { process::on_path(name) }
    })
}

fn advice(kind: Kind) -> String {
    let Facts { program_variable, driver_variable, packages, on_macos, elsewhere, .. } = kind.facts();
    let how = if cfg!(target_os = "macos") {
        format!("Install it with `{on_macos}`.")
    } else {
        let packages = packages.join(" ");
        format!("On Debian install it with `sudo apt-get install {packages}`; elsewhere install {elsewhere}.")
    };
    let driver = match kind {
        Kind::Chromium => "",
        Kind::Firefox => " `cargo xtask setup` then gets its WebDriver, geckodriver.",
    };
    format!(
        "{how}{driver}\nIf they are in an unusual place, let the variables {program_variable} and {driver_variable} name \
         the two programs."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_browser_has_variables_of_its_own() {
        let told = |kind| {
            let browser = Browser { kind, program: "/opt/program".into(), driver: "/opt/driver".into() };
            browser.variables().map(|(name, path)| format!("{name}={}", path.display()))
        };
        assert_eq!(
            told(Kind::Chromium),
            ["QVSCONFIG_BROWSER=chromium", "CHROME=/opt/program", "CHROMEDRIVER=/opt/driver"]
        );
        assert_eq!(
            told(Kind::Firefox),
            ["QVSCONFIG_BROWSER=firefox", "FIREFOX=/opt/program", "GECKODRIVER=/opt/driver"]
        );
    }
}
