//! Firefox: its capabilities, and what WebDriver's requests cannot do in Firefox but BiDi and preferences can.

use anyhow::Result;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::bidi::Bidi;
use crate::programs::Programs;
use crate::session::Session;
use crate::surroundings::{Colours, Connection, Motion, Surroundings};

/// The capabilities to request from geckodriver. While it is driven, Firefox sends no requests to Mozilla.
pub(crate) fn capabilities(programs: &Programs, wanted: &Surroundings) -> Capabilities {
    let wanted = json!({
        "browserName": "firefox",
        "timeouts": { "script": 120_000, "pageLoad": 30_000 },
        "webSocketUrl": true,
        "moz:firefoxOptions": {
            "binary": programs.browser(),
            "args": ["-profile", programs.profile()],
            // Everything in which surroundings differ is set here, so that nothing of it comes from the copied profile.
            "prefs": {
                "intl.accept_languages": wanted.languages,
                "ui.systemUsesDarkTheme": i32::from(wanted.colours == Colours::Dark),
                "ui.prefersReducedMotion": i32::from(wanted.motion == Motion::Reduced),
                // 0: a page has its own colours unless the system forces others; 2: it never has its own.
                "browser.display.document_color_use": if wanted.forced_colours { 2 } else { 0 },
                // They take no space on a phone or in a headless Chromium either.
                "ui.useOverlayScrollbars": 1,
                "network.proxy.type": 0,
                "browser.download.folderList": 2,
                "browser.download.dir": programs.downloads(),
                "browser.download.alwaysOpenPanel": false,
                // Lets a script read the clipboard without a prompt.
                "dom.events.testing.asyncClipboard": true,
            },
        },
    });
    wanted.as_object().cloned().unwrap_or_default()
}

/// Whether one Firefox can serve visitors with these surroundings one after the other: everything but the screen and the
/// clipboard is a preference.
pub(crate) fn starts_alike(one: &Surroundings, other: &Surroundings) -> bool {
    *one == Surroundings { screen: one.screen, empty_clipboard: one.empty_clipboard, ..other.clone() }
}

/// Subscribes to the events that [`console_errors`] reads.
pub(crate) fn listen(bidi: &Bidi) -> Result<()> {
    bidi.call("session.subscribe", json!({ "events": ["log.entryAdded", "network.responseCompleted"] })).map(drop)
}

/// Gives the window this width and height in CSS pixels.
pub(crate) fn resize(bidi: &Bidi, (width, height): (u32, u32)) -> Result<()> {
    let viewport = json!({ "width": width, "height": height });
    let parameters = json!({ "context": bidi.window(), "viewport": viewport, "devicePixelRatio": 1.0 });
    bidi.call("browsingContext.setViewport", parameters).map(drop)
}

/// Runs this script before all others of each document from now on.
pub(crate) fn run_first(bidi: &Bidi, source: &str) -> Result<()> {
    let function = format!("() => {{ {source}\n }}");
    let parameters = json!({ "functionDeclaration": function, "contexts": [bidi.window()] });
    bidi.call("script.addPreloadScript", parameters).map(drop)
}

/// Disconnects the network, or restores it.
pub(crate) fn connect(bidi: &Bidi, connection: Connection) -> Result<()> {
    let conditions = match connection {
        Connection::Lost => json!({ "type": "offline" }),
        Connection::Back => Value::Null,
    };
    let parameters = json!({ "contexts": [bidi.window()], "networkConditions": conditions });
    bidi.call("emulation.setNetworkConditions", parameters).map(drop)
}

/// Loads the page again as the reload button does: WebDriver's own request bypasses the browser's cache.
pub(crate) fn reload(bidi: &Bidi) -> Result<()> {
    let parameters = json!({ "context": bidi.window(), "wait": "complete" });
    bidi.call("browsingContext.reload", parameters).map(drop)
}

/// Shows the page as it is printed.
pub(crate) fn show_paper(session: &Session) -> Result<()> {
    in_the_browser(session, "mediumOverride = 'print'")
}

/// Disables the scripts of pages from now on.
pub(crate) fn switch_scripts_off(session: &Session) -> Result<()> {
    in_the_browser(session, "allowJavascript = false")
}

/// Sets a property of the window that only the browser's own scripts can set.
fn in_the_browser(session: &Session, assignment: &str) -> Result<()> {
    session.extension("moz/context", json!({ "context": "chrome" }))?;
    let done = session.script(&format!("gBrowser.selectedBrowser.browsingContext.{assignment}"), &[]);
    session.extension("moz/context", json!({ "context": "content" }))?;
    done.map(drop)
}

/// The errors on the console and the error responses of servers since the last call: Chromium's console has both.
pub(crate) fn console_errors(bidi: &Bidi) -> Result<Vec<String>> {
    // When a document is left, Firefox aborts its fetches, and the document may still log that.
    let of_aborts = ["NetworkError", "AbortError", "dynamically imported module", "Loading failed"];
    let breath = |error: &str| of_aborts.iter().any(|name| error.contains(name));
    let broken_off = |event: &Value, error: &String| bidi.was_left(event) && breath(error);
    let events = bidi.events()?;
    let errors = events.iter().filter_map(|event| error_in(event).filter(|error| !broken_off(event, error)));
    Ok(errors.collect())
}

fn error_in(event: &Value) -> Option<String> {
    let told = &event["params"];
    match event["method"].as_str()? {
        "log.entryAdded" if told["level"] == "error" => Some(told["text"].as_str().unwrap_or_default().to_owned()),
        "network.responseCompleted" => {
            let response = &told["response"];
            let status = response["status"].as_u64().filter(|status| *status >= 400)?;
            Some(format!("{} answered with {status}", response["url"].as_str().unwrap_or_default()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_console_and_of_servers_are_found() {
        let log = |level: &str| json!({ "method": "log.entryAdded", "params": { "level": level, "text": "no" } });
        assert_eq!(error_in(&log("error")).as_deref(), Some("no"));
        assert_eq!(error_in(&log("warn")), None);
        let answer = |status: u16| {
            let response = json!({ "url": "http://127.0.0.1/a", "status": status });
            json!({ "method": "network.responseCompleted", "params": { "response": response } })
        };
        assert_eq!(error_in(&answer(404)).as_deref(), Some("http://127.0.0.1/a answered with 404"));
        assert_eq!(error_in(&answer(304)), None);
    }
}
