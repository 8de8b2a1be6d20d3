//! A WebDriver session, call by call: blocking, because a journey does one thing after the other. Each visit has a window of
//! its own in it (`pool`).

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{PrintConfiguration, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::runtime::{self, Runtime};
use url::{ParseError, Url};
use xtask::browser::Kind;

use crate::bidi::Bidi;
use crate::programs::Programs;
use crate::surroundings::{Connection, Surroundings};
use crate::{again, chromium, firefox, wait};

/// A browser with a window that does as told; it ends when dropped.
pub(crate) struct Session {
    client: Client,
    runtime: Runtime,
    programs: Programs,
    beyond: Beyond,
    /// What the browser was started for.
    surroundings: Surroundings,
    /// The window that it was started with: it stays empty, and keeps the browser open between visits.
    first_window: WindowHandle,
}

/// What a browser has beyond the requests of WebDriver.
enum Beyond {
    /// Chromium's DevTools, by way of chromedriver.
    DevTools,
    /// Firefox's socket.
    Bidi(Box<Bidi>),
}

impl Session {
    /// Starts the browser of these programs for these surroundings.
    pub(crate) fn on(programs: Programs, wanted: &Surroundings) -> Result<Session> {
        let runtime = runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(match programs.kind() {
            Kind::Chromium => chromium::capabilities(&programs, wanted),
            Kind::Firefox => firefox::capabilities(&programs, wanted),
        });
        let client = runtime
            .block_on(builder.connect(&programs.address()))
            .with_context(|| format!("the WebDriver did not start {}", programs.browser().display()))?;
        let first_window = runtime.block_on(client.window())?;
        let beyond = match programs.kind() {
            Kind::Chromium => Beyond::DevTools,
            Kind::Firefox => {
                let address = client.capabilities().and_then(|all| all.get("webSocketUrl")).and_then(Value::as_str);
                let bidi = Bidi::connect(address.context("Firefox opened no socket")?, first_window.clone().into())?;
                firefox::listen(&bidi)?;
                Beyond::Bidi(Box::new(bidi))
            }
        };
        Ok(Session { client, runtime, programs, beyond, surroundings: wanted.clone(), first_window })
    }

    /// Whether a visitor with these surroundings can be given a window of this browser: the others need one of their own.
    pub(crate) fn suits(&self, wanted: &Surroundings) -> bool {
        match &self.beyond {
            Beyond::DevTools => chromium::starts_alike(&self.surroundings, wanted),
            Beyond::Bidi(_) => firefox::starts_alike(&self.surroundings, wanted),
        }
    }

    /// Opens an empty window in these surroundings, which every command is for from now on.
    pub(crate) fn open_window(&mut self, wanted: &Surroundings) -> Result<()> {
        let window = self.runtime.block_on(async {
            let window = self.client.new_window(false).await?.handle;
            self.client.switch_to_window(window.clone()).await?;
            anyhow::Ok(window)
        })?;
        match &mut self.beyond {
            Beyond::DevTools => chromium::furnish(self, wanted),
            Beyond::Bidi(bidi) => {
                bidi.turn_to(window.into());
                firefox::resize(bidi, wanted.screen)
            }
        }
    }

    /// Closes the windows of a visit, and forgets what was left of it.
    pub(crate) fn close_windows(&mut self) -> Result<()> {
        self.runtime.block_on(async {
            self.client.release_actions().await?;
            for window in self.client.windows().await? {
                if window != self.first_window {
                    self.client.switch_to_window(window).await?;
                    self.client.close_window().await?;
                }
            }
            self.client.switch_to_window(self.first_window.clone()).await
        })?;
        self.console_errors()?;
        self.programs.empty_downloads()
    }

    /// The programs behind the window.
    pub(crate) fn programs(&self) -> &Programs {
        &self.programs
    }

    pub(crate) fn go_to(&self, url: &str) -> Result<()> {
        self.runtime.block_on(self.client.goto(url)).with_context(|| format!("cannot open {url}"))
    }

    /// Runs the body of a function in the page, with these `arguments`, and returns what it returns.
    pub(crate) fn script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.runtime
            .block_on(self.client.execute(body, arguments.to_vec()))
            .with_context(|| format!("the page cannot run: {body}"))
    }

    /// The same for the body of an `async` function.
    pub(crate) fn async_script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];
             (async function() {{ {body} }}).apply(null, arguments)
               .then(value => done({{ value }}), error => done({{ error: String(error && error.stack || error) }}));"
        );
        let answer = self
            .runtime
            .block_on(self.client.execute_async(&wrapped, arguments.to_vec()))
            .with_context(|| format!("the page cannot run: {body}"))?;
        match answer.get("error").and_then(Value::as_str) {
            Some(error) => anyhow::bail!("the page cannot run: {body}\n{error}"),
            None => Ok(answer.get("value").cloned().unwrap_or(Value::Null)),
        }
    }

    /// To be called before another document is loaded.
    pub(crate) fn leave(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => Ok(()),
            Beyond::Bidi(bidi) => bidi.leave(),
        }
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => self.runtime.block_on(self.client.refresh()).context("cannot load the page again"),
            Beyond::Bidi(bidi) => firefox::reload(bidi),
        }
    }

    /// Runs this before any script of each document from now on.
    pub(crate) fn run_first(&self, source: &str) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::run_first(self, source),
            Beyond::Bidi(bidi) => firefox::run_first(bidi, source),
        }
    }

    /// Takes the network away, or gives it back.
    pub(crate) fn connect(&self, connection: Connection) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::connect(self, connection),
            Beyond::Bidi(bidi) => firefox::connect(bidi, connection),
        }
    }

    /// Gives the window this width and height in CSS pixels.
    pub(crate) fn resize(&self, screen: (u32, u32)) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::resize(self, screen),
            Beyond::Bidi(bidi) => firefox::resize(bidi, screen),
        }
    }

    /// Shows the page as it is printed.
    pub(crate) fn show_paper(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::show_paper(self),
            Beyond::Bidi(_) => firefox::show_paper(self),
        }
    }

    /// Runs no scripts of pages from now on.
    pub(crate) fn switch_scripts_off(&self) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::switch_scripts_off(self),
            Beyond::Bidi(_) => firefox::switch_scripts_off(self),
        }
    }

    /// Lets the page at this address read the clipboard without a question.
    pub(crate) fn allow_clipboard(&self, origin: &str) -> Result<()> {
        match &self.beyond {
            Beyond::DevTools => chromium::allow_clipboard(self, origin),
            // By a preference.
            Beyond::Bidi(_) => Ok(()),
        }
    }

    /// The errors on the console since the last call.
    pub(crate) fn console_errors(&self) -> Result<Vec<String>> {
        match &self.beyond {
            Beyond::DevTools => chromium::console_errors(self),
            Beyond::Bidi(bidi) => firefox::console_errors(bidi),
        }
    }

    /// Gives a command of the Chrome DevTools Protocol, which only Chromium has.
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        match &self.beyond {
            Beyond::DevTools => chromium::devtools(self, command, parameters),
            Beyond::Bidi(_) => anyhow::bail!("Firefox has no DevTools Protocol for {command}"),
        }
    }

    /// Clicks the element that `find` gives a selector for, as a person would: one that stays covered or hidden is an error.
    pub(crate) fn click(&self, what: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        self.act(&format!("{what} to click"), find, async |element| element.click().await)
    }

    /// Presses the button of the mouse on the element that `find` gives a selector for, and holds it.
    pub(crate) fn press_mouse(&self, what: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        self.act(&format!("{what} to press the mouse on"), find, async |element| {
            let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            let pressed = MouseActions::new("mouse".to_owned()).then(there);
            let pressed = pressed.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
            self.client.perform_actions(pressed).await
        })
    }

    /// Lets go of the mouse's button.
    pub(crate) fn release_mouse(&self) -> Result<()> {
        let released = MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.runtime.block_on(self.client.perform_actions(released)).context("cannot release the mouse")
    }

    /// Types a text into the element that `find` gives a selector for, and the focus.
    pub(crate) fn type_text(&self, what: &str, text: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        let has_keys = text.chars().all(|character| u32::from(character) < 0x1_0000);
        match &self.beyond {
            // chromedriver has no keys for characters such as emoji.
            Beyond::DevTools if !has_keys => {
                wait::until(&format!("{what} to type into"), find)?;
                chromium::insert(self, text)
            }
            _ => self.keys(what, text, find),
        }
    }

    /// Presses keys in the element that `find` gives a selector for.
    pub(crate) fn keys(&self, what: &str, keys: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        self.act(&format!("{what} to type into"), find, async |element| element.send_keys(keys).await)
    }

    /// Presses keys wherever the focus is.
    pub(crate) fn keys_at_focus(&self, keys: &str) -> Result<()> {
        again::until_done("the focus to be where keys can be pressed", || {
            let pressed = self.runtime.block_on(async { self.client.active_element().await?.send_keys(keys).await });
            Ok(Some(pressed))
        })
    }

    /// Presses one key, whatever has the focus.
    pub(crate) fn key(&self, key: Key) -> Result<()> {
        let value = char::from(key);
        let pressed = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.runtime.block_on(self.client.perform_actions(pressed)).context("cannot press a key")
    }

    /// The window's content as a PNG.
    pub(crate) fn screenshot(&self) -> Result<Vec<u8>> {
        self.runtime.block_on(self.client.screenshot()).context("cannot take a screenshot")
    }

    /// The page as a PDF.
    pub(crate) fn printed(&self) -> Result<Vec<u8>> {
        self.runtime.block_on(self.client.print(PrintConfiguration::default())).context("the browser does not print")
    }

    /// Does something with the element that `find` gives a selector for. That takes several requests, and the page may draw
    /// the element anew between them: then it is found again.
    fn act(
        &self,
        what: &str,
        mut find: impl FnMut() -> Result<Option<String>>,
        act: impl AsyncFn(Element) -> Result<(), CmdError>,
    ) -> Result<()> {
        again::until_done(what, || {
            let Some(selector) = find()? else { return Ok(None) };
            let acted = self.runtime.block_on(async { act(self.client.find(Locator::Css(&selector)).await?).await });
            Ok(Some(acted))
        })
    }

    /// Gives a command that only this WebDriver has.
    pub(crate) fn extension(&self, path: &'static str, body: Value) -> Result<Value> {
        let command = Extension { path, body };
        Ok(self.runtime.block_on(self.client.issue_cmd(command))?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let client = self.client.clone();
        // What does not close in time is ended with its processes.
        let _ = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(5), client.close()).await });
    }
}

/// A command that only one WebDriver has.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
