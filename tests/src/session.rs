//! A WebDriver session: the requests that work the same in every browser. They block, as a journey does one thing after the
//! other.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::{Capabilities, PrintConfiguration, WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::runtime::{self, Runtime};
use url::{ParseError, Url};

use crate::again;

/// An open session; it is closed when dropped.
pub(crate) struct Session {
    client: Client,
    runtime: Runtime,
}

impl Session {
    /// Requests a browser with these capabilities from the WebDriver at this address.
    pub(crate) fn start(address: &str, wanted: Capabilities) -> Result<Session> {
        let runtime = runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let client = runtime.block_on(builder.connect(address))?;
        Ok(Session { client, runtime })
    }

    /// A capability of the browser, if it is a text.
    pub(crate) fn capability(&self, name: &str) -> Option<&str> {
        self.client.capabilities()?.get(name)?.as_str()
    }

    /// The window that requests apply to.
    pub(crate) fn window(&self) -> Result<WindowHandle> {
        Ok(self.runtime.block_on(self.client.window())?)
    }

    /// Opens an empty window, to which all requests apply from now on.
    pub(crate) fn open_window(&self) -> Result<WindowHandle> {
        self.runtime.block_on(async {
            let window = self.client.new_window(false).await?.handle;
            self.client.switch_to_window(window.clone()).await?;
            anyhow::Ok(window)
        })
    }

    /// Closes all windows but this one, and releases keys and buttons.
    pub(crate) fn close_windows_but(&self, kept: &WindowHandle) -> Result<()> {
        self.runtime.block_on(async {
            self.client.release_actions().await?;
            for window in self.client.windows().await? {
                if window != *kept {
                    self.client.switch_to_window(window).await?;
                    self.client.close_window().await?;
                }
            }
            self.client.switch_to_window(kept.clone()).await
        })?;
        Ok(())
    }

    /// Loads the page again.
    pub(crate) fn refresh(&self) -> Result<()> {
        self.runtime.block_on(self.client.refresh()).context("cannot load the page again")
    }

    pub(crate) fn go_to(&self, url: &str) -> Result<()> {
        self.runtime.block_on(self.client.goto(url)).with_context(|| format!("cannot open {url}"))
    }

    /// Runs the body of a function in the page, with these `arguments`, and returns its result.
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

    /// Clicks the element that `find` returns a selector for, as a person would: it is an error if it stays covered or hidden.
    pub(crate) fn click(&self, what: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        self.act(&format!("{what} to click"), find, async |element| element.click().await)
    }

    /// Presses the mouse button on the element that `find` returns a selector for, and holds it.
    pub(crate) fn press_mouse(&self, what: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        self.act(&format!("{what} to press the mouse on"), find, async |element| {
            let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            let pressed = MouseActions::new("mouse".to_owned()).then(there);
            let pressed = pressed.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
            self.client.perform_actions(pressed).await
        })
    }

    /// Releases the mouse button.
    pub(crate) fn release_mouse(&self) -> Result<()> {
        let released = MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.runtime.block_on(self.client.perform_actions(released)).context("cannot release the mouse button")
    }

    /// Presses keys in the element that `find` returns a selector for.
    pub(crate) fn keys(&self, what: &str, keys: &str, find: impl FnMut() -> Result<Option<String>>) -> Result<()> {
        self.act(&format!("{what} to type into"), find, async |element| element.send_keys(keys).await)
    }

    /// Presses keys wherever the focus is.
    pub(crate) fn keys_at_focus(&self, keys: &str) -> Result<()> {
        again::until_done("the focus to accept keys", || {
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

    /// Does something with the element that `find` returns a selector for. That takes several requests, and the page may redraw
    /// the element between them: it is then found again.
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

    /// Sends a command that only one WebDriver has.
    pub(crate) fn extension(&self, path: &'static str, body: Value) -> Result<Value> {
        let command = Extension { path, body };
        Ok(self.runtime.block_on(self.client.issue_cmd(command))?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let client = self.client.clone();
        // If it does not close in time, it ends with its processes.
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
