//! Chromium: its capabilities, and what only its DevTools can do.

use std::path::Path;

use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::programs::Programs;
use crate::session::Session;
use crate::surroundings::{Connection, Surroundings};

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

/// The capabilities to request from chromedriver.
pub(crate) fn capabilities(programs: &Programs, wanted: &Surroundings) -> Capabilities {
    let languages = &wanted.languages;
    let first = languages.split(',').next().unwrap_or(languages);
    let mut flags: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
    flags.push(format!("--user-data-dir={}", programs.profile().display()));
    flags.push(format!("--lang={first}"));
    let wanted = json!({
        "browserName": "chrome",
        "timeouts": { "script": 120_000, "pageLoad": 30_000 },
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": programs.browser(),
            "args": flags,
            "prefs": {
                "intl.accept_languages": languages,
                "download.default_directory": programs.downloads(),
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.automatic_downloads": 1,
            },
        },
    });
    wanted.as_object().cloned().unwrap_or_default()
}

/// Sends a command of the Chrome DevTools Protocol.
pub(crate) fn devtools(session: &Session, command: &str, parameters: Value) -> Result<Value> {
    session
        .extension("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
        .with_context(|| format!("Chromium refuses {command}"))
}

/// Whether one Chromium can serve visitors with these surroundings one after the other: everything else is set per window.
pub(crate) fn starts_alike(one: &Surroundings, other: &Surroundings) -> bool {
    one.languages == other.languages
}

/// Sets up the empty window.
pub(crate) fn furnish(session: &Session, downloads: &Path, wanted: &Surroundings) -> Result<()> {
    // A window behind another one is not drawn.
    devtools(session, "Page.bringToFront", json!({}))?;
    resize(session, wanted.screen)?;
    devtools(session, "Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": downloads }))?;
    let forced = if wanted.forced_colours { "active" } else { "none" };
    let wishes = [
        ("prefers-color-scheme", wanted.colours.name()),
        ("prefers-reduced-motion", wanted.motion.name()),
        ("forced-colors", forced),
    ];
    let wishes = wishes.map(|(name, value)| json!({ "name": name, "value": value }));
    devtools(session, "Emulation.setEmulatedMedia", json!({ "features": wishes })).map(drop)
}

/// Gives the window this width and height in CSS pixels.
pub(crate) fn resize(session: &Session, (width, height): (u32, u32)) -> Result<()> {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(session, "Emulation.setDeviceMetricsOverride", metrics).map(drop)
}

/// Runs this script before all others of each document from now on.
pub(crate) fn run_first(session: &Session, source: &str) -> Result<()> {
    devtools(session, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).map(drop)
}

/// Shows the page as it is printed.
pub(crate) fn show_paper(session: &Session) -> Result<()> {
    devtools(session, "Emulation.setEmulatedMedia", json!({ "media": "print" })).map(drop)
}

/// Disables the scripts of pages from now on.
pub(crate) fn switch_scripts_off(session: &Session) -> Result<()> {
    devtools(session, "Emulation.setScriptExecutionDisabled", json!({ "value": true })).map(drop)
}

/// Inserts a text at the focus, as an input method does.
pub(crate) fn insert(session: &Session, text: &str) -> Result<()> {
    devtools(session, "Input.insertText", json!({ "text": text })).map(drop)
}

/// Disconnects the network, or restores it.
pub(crate) fn connect(session: &Session, connection: Connection) -> Result<()> {
    devtools(session, "Network.enable", json!({}))?;
    let offline = connection == Connection::Lost;
    let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    devtools(session, "Network.emulateNetworkConditions", conditions).map(drop)
}

/// Lets the page at this address read the clipboard without a prompt.
pub(crate) fn allow_clipboard(session: &Session, origin: &str) -> Result<()> {
    let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
    devtools(session, "Browser.grantPermissions", json!({ "origin": origin, "permissions": permissions })).map(drop)
}

/// The errors on the console since the last call.
pub(crate) fn console_errors(session: &Session) -> Result<Vec<String>> {
    let lines = session.extension("se/log", json!({ "type": "browser" }))?;
    let lines = lines.as_array().into_iter().flatten();
    let errors = lines.filter(|line| line["level"] == "SEVERE");
    Ok(errors.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect())
}
