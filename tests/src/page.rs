//! The open page: navigating, clicking, waiting. Values are in `fields`, results in `outputs`.

use std::cell::RefCell;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use fantoccini::key::Key;
use serde_json::{Value, json};
use xtask::serve::Site;

use crate::pool::Lent;
use crate::selector::attribute;
use crate::surroundings::Connection;
use crate::wait;

/// The app in a browser window. When this is dropped, the window closes and then the server ends.
pub struct Page {
    pub(crate) browser: Lent,
    site: Site,
    console: RefCell<Vec<String>>,
}

impl Page {
    pub(crate) fn new(browser: Lent, site: Site) -> Page {
        Page { browser, site, console: RefCell::default() }
    }

    /// The app's address, with a `/` at the end.
    pub fn address(&self) -> &str {
        self.site.url()
    }

    /// Loads the app afresh, with this after its address, and waits until it is ready.
    pub fn open(&self, after_address: &str) -> Result<()> {
        self.leave()?;
        // Through an empty page: a change of the fragment alone would load nothing.
        self.browser.session().go_to("about:blank")?;
        self.browser.session().go_to(&format!("{}{after_address}", self.site.url()))?;
        self.wait_until_ready()
    }

    /// Loads whatever is at an address, and waits until it is ready.
    pub fn go_to(&self, address: &str) -> Result<()> {
        self.leave()?;
        self.browser.session().go_to(address)?;
        self.wait_until_ready()
    }

    /// Loads whatever is at an address, without waiting: the app may not start there.
    pub fn visit(&self, address: &str) -> Result<()> {
        self.browser.session().go_to(address)
    }

    /// Loads the page again, as the reload button does, and waits until it is ready.
    pub fn reload(&self) -> Result<()> {
        self.leave()?;
        self.browser.reload()?;
        self.wait_until_ready()
    }

    /// The program and version that the page reports.
    pub fn made_by(&self) -> Result<String> {
        self.text("return document.querySelector('[data-about]').textContent", &[])
    }

    /// Changes the address to this fragment (`#v=1&...`) without loading anything.
    pub fn go_to_fragment(&self, fragment: &str) -> Result<()> {
        self.script("location.hash = arguments[0]", &[json!(fragment)])?;
        Ok(())
    }

    /// The whole address, as in the address bar.
    pub fn current_address(&self) -> Result<String> {
        self.text("return location.href", &[])
    }

    /// Clicks the first visible button with this `data-action`.
    pub fn click_action(&self, action: &str) -> Result<()> {
        self.click(&attribute("data-action", action))
    }

    /// Clicks the first visible button with this `data-action` inside an element that matches `within`.
    pub fn click_action_in(&self, within: &str, action: &str) -> Result<()> {
        self.click(&format!("{within} {}", attribute("data-action", action)))
    }

    /// Shows a pane, if there is a tab for it (a wide screen may show several at once).
    pub fn show_view(&self, view: &str) -> Result<()> {
        let tab = attribute("data-view-tab", view);
        if self.is_shown(&tab)? {
            self.click(&tab)?;
        }
        // Views other than the files come with the later part of the app.
        if view == "files" { Ok(()) } else { self.wait_for("#result .pane > section") }
    }

    /// Clicks the first visible element that matches the CSS selector, once there is one; folded groups are unfolded.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.browser.session().click(selector, || self.mark_first_shown(selector))?;
        self.let_it_draw();
        Ok(())
    }

    /// Presses the mouse button on the first visible element that matches, and holds it.
    pub fn press_mouse(&self, selector: &str) -> Result<()> {
        self.browser.session().press_mouse(selector, || {
            let Some(marked) = self.mark_first_shown(selector)? else { return Ok(None) };
            // Unlike a click, moving the mouse does not scroll to the element.
            let there = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
            self.script(there, &[json!(marked)])?;
            Ok(Some(marked))
        })
    }

    /// Releases the mouse button where the mouse is.
    pub fn release_mouse(&self) -> Result<()> {
        self.browser.session().release_mouse()?;
        self.let_it_draw();
        Ok(())
    }

    /// Chooses an option of a select.
    pub fn choose_option(&self, select: &str, value: &str) -> Result<()> {
        let option = format!("{select} option{}", attribute("value", value));
        self.browser.session().click(&option, || Ok(Some(option.clone())))
    }

    /// Presses keys at the focus; special keys are those of `fantoccini::key::Key`, as characters.
    pub fn press(&self, keys: &str) -> Result<()> {
        self.browser.session().keys_at_focus(keys)?;
        self.let_it_draw();
        Ok(())
    }

    /// Presses one key as the keyboard does, whatever has the focus: [`Page::press`] would give a file input a file name.
    pub fn press_anywhere(&self, key: Key) -> Result<()> {
        self.browser.session().key(key)
    }

    /// Gives a file to the file input that matches, as its dialog would.
    pub fn attach_file(&self, selector: &str, file: &Path) -> Result<()> {
        let path = file.to_str().context("the file's path is not UTF-8")?;
        self.browser.session().keys(selector, path, || Ok(Some(selector.to_owned())))
    }

    /// Waits until something matches the CSS selector.
    pub fn wait_for(&self, selector: &str) -> Result<()> {
        wait::until(&format!("an element {selector}"), || Ok((self.count_of(selector)? > 0).then_some(())))
    }

    /// How many elements match.
    pub fn count_of(&self, selector: &str) -> Result<usize> {
        let count = self.script("return document.querySelectorAll(arguments[0]).length", &[json!(selector)])?;
        Ok(count.as_u64().unwrap_or(0) as usize)
    }

    /// Whether a matching element is visible.
    pub fn is_shown(&self, selector: &str) -> Result<bool> {
        let script = "return [...document.querySelectorAll(arguments[0])].some(it => it.checkVisibility({ visibilityProperty: true }))";
        Ok(self.script(script, &[json!(selector)])? == json!(true))
    }

    /// Whether the first element that matches is disabled.
    pub fn is_disabled(&self, selector: &str) -> Result<bool> {
        Ok(self.read(selector, "it.disabled === true", &[])? == json!(true))
    }

    /// The `textContent` of the first element that matches, once there is one.
    pub fn text_of(&self, selector: &str) -> Result<String> {
        Ok(self.read(selector, "it.textContent", &[])?.as_str().unwrap_or_default().to_owned())
    }

    /// An attribute of the first element that matches, once there is one.
    pub fn attribute_of(&self, selector: &str, name: &str) -> Result<Option<String>> {
        let value = self.read(selector, "it.getAttribute(arguments[1])", &[json!(name)])?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// The value of an expression about `it`, the first element that matches, once there is one. Finds and reads it in a single
    /// request, as the page may redraw it before the next. `arguments[0]` is the selector; `others` follow.
    pub(crate) fn read(&self, selector: &str, expression: &str, others: &[Value]) -> Result<Value> {
        let script = format!("const it = document.querySelector(arguments[0]); return it && [{expression}]");
        let arguments = [&[json!(selector)], others].concat();
        wait::until(&format!("an element {selector}"), || {
            Ok(self.script(&script, &arguments)?.get_mut(0).map(Value::take))
        })
    }

    /// The values of an attribute on the page, in the order of the document.
    pub fn values_of_attribute(&self, name: &str) -> Result<Vec<String>> {
        self.texts(
            "const name = arguments[0]; return [...document.querySelectorAll(`[${name}]`)].map(it => it.getAttribute(name))",
            &[json!(name)],
        )
    }

    /// The errors on the console since the page was first opened.
    pub fn console_errors(&self) -> Result<Vec<String>> {
        let mut errors = self.console.borrow_mut();
        errors.extend(self.browser.console_errors()?);
        Ok(errors.clone())
    }

    /// Saves the window's content as a PNG.
    pub fn screenshot(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, self.browser.session().screenshot()?)
            .with_context(|| format!("cannot write {}", file.display()))
    }

    /// The page as a PDF, in the browser's default paper size.
    pub fn printed(&self) -> Result<Vec<u8>> {
        self.browser.session().printed()
    }

    /// Runs the body of a function in the page, with these `arguments`, and returns its result.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.browser.session().script(body, arguments)
    }

    /// The same for the body of an `async` function.
    pub fn async_script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.browser.session().async_script(body, arguments)
    }

    /// Runs this script before the page's own, in each document from now on.
    pub fn run_first(&self, source: &str) -> Result<()> {
        self.browser.run_first(source)
    }

    /// Disconnects the browser's network, or restores it.
    pub fn connect(&self, connection: Connection) -> Result<()> {
        self.browser.connect(connection)
    }

    /// Gives the visitor a screen of another size, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.browser.resize((width, height))?;
        self.let_it_draw();
        Ok(())
    }

    /// Shows the page as it is printed.
    pub fn show_paper(&self) -> Result<()> {
        self.browser.show_paper()
    }

    /// Disables the scripts of pages from now on.
    pub fn switch_scripts_off(&self) -> Result<()> {
        self.browser.switch_scripts_off()
    }

    /// Sends a command of the Chrome DevTools Protocol: for what is only done in Chromium, as journeys run in Firefox, too.
    pub fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.browser.devtools(command, parameters)
    }

    /// Unfolds the groups around the first usable element that matches, marks the element, and returns a selector for the
    /// mark; `None` if nothing matches yet.
    pub(crate) fn mark_first_shown(&self, selector: &str) -> Result<Option<String>> {
        let script = include_str!("../scripts/mark_first_shown.js");
        let found = self.script(script, &[json!(selector)])? == json!(true);
        Ok(found.then(|| "[data-test-mark]".to_owned()))
    }

    /// Waits for the page's next frame: only then has the last click or key moved the focus and scrolled.
    fn let_it_draw(&self) {
        let script =
            "await new Promise(done => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 1000) })";
        // A click may have led away from the page; the caller then waits for what comes.
        let _ = self.browser.session().async_script(script, &[]);
    }

    pub(crate) fn text(&self, script: &str, arguments: &[Value]) -> Result<String> {
        let value = self.script(script, arguments)?;
        value.as_str().map(str::to_owned).ok_or_else(|| anyhow!("expected a text, not {value}, from: {script}"))
    }

    pub(crate) fn texts(&self, script: &str, arguments: &[Value]) -> Result<Vec<String>> {
        let value = self.script(script, arguments)?;
        let texts = value.as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(texts.map(str::to_owned).collect())
    }

    /// Collects the console's errors of the document that is being left.
    fn leave(&self) -> Result<()> {
        self.console_errors()?;
        self.browser.leave()
    }

    fn wait_until_ready(&self) -> Result<()> {
        let ready = wait::until("the page to say that it is ready (body[data-ready])", || {
            let ready = self.script("return document.body?.hasAttribute('data-ready') ?? false", &[])?;
            Ok((ready == json!(true)).then_some(()))
        });
        ready.with_context(|| match self.console_errors() {
            Ok(errors) if !errors.is_empty() => format!("the console says: {}", errors.join("; ")),
            _ => "the console says nothing".to_owned(),
        })
    }
}
