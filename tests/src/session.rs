//! A WebDriver session, call by call: blocking, because a journey does one thing after the other.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::elements::Element;
use fantoccini::wd::{PrintConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{self, Runtime};
use url::{ParseError, Url};

use crate::chromium::Chromium;

/// A browser window that does as told; it closes when dropped.
pub(crate) struct Session {
    client: Client,
    runtime: Runtime,
    chromium: Chromium,
}

impl Session {
    /// Opens an empty window for a visitor who reads these languages.
    pub(crate) fn start(languages: &str) -> Result<Session> {
        let chromium = Chromium::start()?;
        let runtime = runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(chromium.capabilities(languages));
        let client =
            runtime.block_on(builder.connect(&chromium.address())).context("chromedriver did not start Chromium")?;
        Ok(Session { client, runtime, chromium })
    }

    /// The programs behind the window.
    pub(crate) fn chromium(&self) -> &Chromium {
        &self.chromium
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

    /// Gives a command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.extension("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
            .with_context(|| format!("Chromium does not do {command}"))
    }

    /// The lines of the browser's console since the last call.
    pub(crate) fn console(&self) -> Result<Vec<Value>> {
        let lines = self.extension("se/log", json!({ "type": "browser" }))?;
        Ok(lines.as_array().cloned().unwrap_or_default())
    }

    /// Clicks the first element that matches, as a person would: an element that is covered or hidden is an error.
    pub(crate) fn click(&self, selector: &str) -> Result<()> {
        self.with_element(selector, async |element| element.click().await)
            .with_context(|| format!("cannot click {selector}"))
    }

    /// Presses keys in the first element that matches.
    pub(crate) fn keys(&self, selector: &str, keys: &str) -> Result<()> {
        self.with_element(selector, async |element| element.send_keys(keys).await)
            .with_context(|| format!("cannot type into {selector}"))
    }

    /// Presses keys wherever the focus is.
    pub(crate) fn keys_at_focus(&self, keys: &str) -> Result<()> {
        self.runtime
            .block_on(async { self.client.active_element().await?.send_keys(keys).await })
            .context("cannot press keys")
    }

    /// The window's content as a PNG.
    pub(crate) fn screenshot(&self) -> Result<Vec<u8>> {
        self.runtime.block_on(self.client.screenshot()).context("cannot take a screenshot")
    }

    /// The page as a PDF.
    pub(crate) fn printed(&self) -> Result<Vec<u8>> {
        self.runtime.block_on(self.client.print(PrintConfiguration::default())).context("the browser does not print")
    }

    fn with_element(
        &self,
        selector: &str,
        act: impl AsyncFnOnce(Element) -> Result<(), fantoccini::error::CmdError>,
    ) -> Result<()> {
        self.runtime.block_on(async {
            let element = self.client.find(Locator::Css(selector)).await?;
            Ok(act(element).await?)
        })
    }

    fn extension(&self, path: &'static str, body: Value) -> Result<Value> {
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

/// A command of chromedriver's own.
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
