//! The open page: going places, clicking, waiting. Values are in `fields`, results in `outputs`.

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

/// The app in a window of a browser. The window closes when this is dropped, the server ends after it.
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

    /// Loads the app afresh, with this after its address, and waits until it can be typed into.
    pub fn open(&self, after_address: &str) -> Result<()> {
        self.leave()?;
        // By way of an empty page: a change of the fragment alone would load nothing.
        self.browser.session().go_to("about:blank")?;
        self.browser.session().go_to(&format!("{}{after_address}", self.site.url()))?;
        self.wait_until_ready()
    }

    /// Loads whatever is at an address, and waits until it can be typed into.
    pub fn go_to(&self, address: &str) -> Result<()> {
        self.leave()?;
        self.browser.session().go_to(address)?;
        self.wait_until_ready()
    }

    /// Loads whatever is at an address, where the app may not start.
    pub fn visit(&self, address: &str) -> Result<()> {
        self.browser.session().go_to(address)
    }

    /// Loads the page again, as the reload button does, and waits until it can be typed into.
    pub fn reload(&self) -> Result<()> {
        self.leave()?;
        self.browser.reload()?;
        self.wait_until_ready()
    }

    /// The program and version that the page says it is.
    pub fn made_by(&self) -> Result<String> {
        self.text("return document.querySelector('[data-about]').textContent", &[])
    }

    /// Changes the address to this fragment (`#v=1&...`) without loading anything.
    pub fn go_to_fragment(&self, fragment: &str) -> Result<()> {
        self.script("location.hash = arguments[0]", &[json!(fragment)])?;
        Ok(())
    }

    /// The whole address as the address bar has it.
    pub fn current_address(&self) -> Result<String> {
        self.text("return location.href", &[])
    }

    /// Clicks the first shown button with this `data-action`.
    pub fn click_action(&self, action: &str) -> Result<()> {
        self.click(&attribute("data-action", action))
    }

    /// Clicks the first shown button with this `data-action` inside the first element that matches `within`.
    pub fn click_action_in(&self, within: &str, action: &str) -> Result<()> {
        self.click(&format!("{within} {}", attribute("data-action", action)))
    }

    /// Shows a pane, if there is a tab for it (on a wide screen all panes may be shown at once).
    pub fn show_view(&self, view: &str) -> Result<()> {
        let tab = attribute("data-view-tab", view);
        if self.is_shown(&tab)? {
            self.click(&tab)?;
        }
        // What is not a file comes with the later part of the app.
        if view == "files" { Ok(()) } else { self.wait_for("#result .pane > section") }
    }

    /// Clicks the first shown element that matches the CSS selector, once there is one; folded groups are unfolded.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.browser.session().click(selector, || self.mark_first_shown(selector))?;
        self.let_it_draw();
        Ok(())
    }

    /// Presses the button of the mouse on the first shown element that matches, and holds it.
    pub fn press_mouse(&self, selector: &str) -> Result<()> {
        self.browser.session().press_mouse(selector, || {
            let Some(marked) = self.mark_first_shown(selector)? else { return Ok(None) };
            // A click scrolls to its element by itself, a mouse does not.
            let there = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
            self.script(there, &[json!(marked)])?;
            Ok(Some(marked))
        })
    }

    /// Lets go of the mouse's button, where the mouse is.
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

    /// Presses keys where the focus is; special keys are those of `fantoccini::key::Key`, as characters.
    pub fn press(&self, keys: &str) -> Result<()> {
        self.browser.session().keys_at_focus(keys)?;
        self.let_it_draw();
        Ok(())
    }

    /// Presses one key as the keyboard does, whatever has the focus: a file input takes pressed keys for the name of a file.
    pub fn press_anywhere(&self, key: Key) -> Result<()> {
        self.browser.session().key(key)
    }

    /// Hands a file to the file input that matches, as its dialog would.
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

    /// Whether an element matches and takes up room on the page.
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

    /// What an expression says of `it`, the first element that matches, once there is one: looked for and read in one
    /// request, as the page may draw it anew before the next. `arguments[0]` is the selector, the others follow.
    pub(crate) fn read(&self, selector: &str, expression: &str, others: &[Value]) -> Result<Value> {
        let script = format!("const it = document.querySelector(arguments[0]); return it && [{expression}]");
        let arguments = [&[json!(selector)], others].concat();
        wait::until(&format!("an element {selector}"), || {
            Ok(self.script(&script, &arguments)?.get_mut(0).map(Value::take))
        })
    }

    /// The values that an attribute has on the page, in the order of the document.
    pub fn values_of_attribute(&self, name: &str) -> Result<Vec<String>> {
        self.texts(
            "const name = arguments[0]; return [...document.querySelectorAll(`[${name}]`)].map(it => it.getAttribute(name))",
            &[json!(name)],
        )
    }

    /// What the console has told as an error since the page was first opened.
    pub fn console_errors(&self) -> Result<Vec<String>> {
        let mut errors = self.console.borrow_mut();
        errors.extend(self.browser.console_errors()?);
        Ok(errors.clone())
    }

    /// Saves what is in the window as a PNG.
    pub fn screenshot(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, self.browser.session().screenshot()?)
            .with_context(|| format!("cannot write {}", file.display()))
    }

    /// The page as a PDF, printed on paper of the browser's choice.
    pub fn printed(&self) -> Result<Vec<u8>> {
        self.browser.session().printed()
    }

    /// Runs the body of a function in the page, with these `arguments`, and returns what it returns.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.browser.session().script(body, arguments)
    }

    /// The same for the body of an `async` function.
    pub fn async_script(&self, body: &str, arguments: &[Value]) -> Result<Value> {
        self.browser.session().async_script(body, arguments)
    }

    /// Runs this script before any of the page's own, in each document from now on.
    pub fn run_first(&self, source: &str) -> Result<()> {
        self.browser.run_first(source)
    }

    /// Takes the network away from the browser, or gives it back.
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

    /// Runs no scripts of pages from now on, as some people have it.
    pub fn switch_scripts_off(&self) -> Result<()> {
        self.browser.switch_scripts_off()
    }

    /// Gives a command of the Chrome DevTools Protocol: for figures of Chromium, as a journey runs in Firefox too.
    pub fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        self.browser.devtools(command, parameters)
    }

    /// Unfolds what the first usable element that matches is folded into, marks that element, and returns a selector for
    /// the mark; none if nothing matches (yet).
    pub(crate) fn mark_first_shown(&self, selector: &str) -> Result<Option<String>> {
        let script = include_str!("../scripts/mark_first_shown.js");
        let found = self.script(script, &[json!(selector)])? == json!(true);
        Ok(found.then(|| "[data-test-mark]".to_owned()))
    }

    /// Waits for the page's next frame: with it come what the last click or key moves the focus to, and what it scrolls.
    fn let_it_draw(&self) {
        let script =
            "await new Promise(done => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 1000) })";
        // A click may have led away from the page; whatever comes then is waited for in its own way.
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

    /// Notes what the console says of the document that is left.
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
