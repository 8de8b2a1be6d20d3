//! The document around the app: its language, theme, title, focus, and what the browser prefers.

use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, HtmlLinkElement};

use super::control;
use super::query::{self, document};

fn set_root(attribute: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The names are ours and legal, so this cannot fail.
        let _ = root.set_attribute(attribute, value);
    }
}

/// Sets `<html lang>` and the title.
pub fn set_language(tag: &str, title: &str) {
    set_root("lang", tag);
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets `<html data-theme>`.
pub fn set_theme(name: &str) {
    set_root("data-theme", name);
}

/// Removes the frame that `index.html` shows until the page is drawn.
pub fn remove_shell() {
    let shell = document().and_then(|document| document.get_element_by_id("shell"));
    shell.into_iter().for_each(|shell| shell.remove());
    // See `page/not-started.js`.
    let root = document().and_then(|document| document.document_element());
    root.into_iter().for_each(|root| drop(root.remove_attribute("data-starting")));
}

/// Sets `<body data-ready>`: the form can be typed into and the files are shown.
pub fn set_ready() {
    if let Some(body) = document().and_then(|document| document.body()) {
        let _ = body.set_attribute("data-ready", "");
    }
}

/// Opens the browser's dialog to print.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that prints nothing says so itself.
        let _ = window.print();
    }
}

/// Does something once the browser has nothing else to do; at once where the browser does not tell.
pub fn when_idle(then: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(then);
    let Some(window) = web_sys::window() else { return };
    let function = closure.unchecked_ref::<js_sys::Function>();
    if window.request_idle_callback(function).is_err() {
        // Our own function throws nothing.
        let _ = function.call0(&closure);
    }
}

fn later_style() -> Option<HtmlLinkElement> {
    query::first("link[data-later]")
}

/// Fetches the stylesheet that the page did not open with.
pub fn fetch_style() {
    later_style().into_iter().for_each(|link| link.set_disabled(false));
}

/// Does without that stylesheet, so that it is fetched anew the next time.
pub fn drop_style() {
    later_style().into_iter().for_each(|link| link.set_disabled(true));
}

/// Waits for that stylesheet; the answer is whether it came.
pub async fn style_loaded() -> bool {
    for _ in 0..200 {
        if is_style_there() {
            return true;
        }
        rest(20.0).await;
    }
    false
}

/// Whether that stylesheet is in force. It says so itself: browsers differ in what a link tells whose file did not come.
fn is_style_there() -> bool {
    let root = document().and_then(|document| document.document_element());
    let style = root.and_then(|root| web_sys::window()?.get_computed_style(&root).ok()?);
    style.is_none_or(|style| style.get_property_value("--later").is_ok_and(|value| !value.is_empty()))
}

/// Says in the page's head where something about it is.
pub fn declare(what: &str, address: &str) {
    let Some(document) = document() else { return };
    if let (Some(head), Ok(link)) = (document.head(), document.create_element("link")) {
        // The names are legal and the head takes a link, so none of this can fail.
        let _ = link.set_attribute("rel", what);
        let _ = link.set_attribute("href", address);
        let _ = head.append_child(&link);
    }
}

/// Waits for so many milliseconds.
pub async fn rest(milliseconds: f64) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let Some(window) = web_sys::window() else { return };
        // Our own time is a good one.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds as i32);
    });
    // It cannot fail, and if it did there would be nothing to wait for.
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// The time in milliseconds since some moment.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The date and time as ISO 8601.
pub fn today() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

fn root(attribute: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(attribute)
}

/// The tag of the page's language: before it is set here, of the one that `page/appearance.js` decided.
pub fn language() -> Option<String> {
    root("lang")
}

/// Whether the page's theme is the dark one: before it is set here, whether `page/appearance.js` decided so.
pub fn is_dark() -> bool {
    root("data-theme").is_some_and(|name| name == "dark")
}

/// What happens to a hidden part of the page when a control in it is asked for (`on:reveal`).
const REVEAL: &str = "reveal";

/// Brings the control of a value into view, opening the group it is in, and focuses it.
pub fn focus_field(name: &str) {
    let Some(element) = find("data-field", name) else { return };
    let mut around = element.parent_element();
    let mut is_hidden = false;
    while let Some(parent) = around {
        if let Some(group) = parent.dyn_ref::<web_sys::HtmlDetailsElement>() {
            group.set_open(true);
        }
        // Whoever hides a part of the page shows it when something in it is asked for.
        if parent.has_attribute("hidden")
            && let Ok(event) = web_sys::Event::new(REVEAL)
        {
            is_hidden = true;
            let _ = parent.dispatch_event(&event);
        }
        around = parent.parent_element();
    }
    if is_hidden {
        // What is not shown takes no focus.
        leptos::prelude::request_animation_frame(move || focus(&element));
    } else {
        focus(&element);
    }
}

/// Unfolds what has an attribute with a value, and moves the focus to it.
pub fn unfold(attribute: &str, value: &str) {
    let found = find(attribute, value).and_then(|element| element.dyn_into::<web_sys::HtmlDetailsElement>().ok());
    if let Some(details) = found {
        details.set_open(true);
        query::first_in::<HtmlElement>(&details, "summary").iter().for_each(|summary| focus(summary));
    }
}

/// Brings the element with an id to the top of its pane and moves the focus there.
pub fn show_id(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// The id of the element whose text screen readers say.
pub const SAID: &str = "said";

/// Has screen readers say something.
pub fn say(text: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(SAID)) {
        element.set_text_content(Some(text));
    }
}

/// Brings the element with an id into view, in a list that scrolls.
pub fn scroll_to_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        control::scroll_to(&element);
    }
}

/// Focuses the element with an id, if it is there.
pub fn focus_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus(&element);
    }
}

/// Whether text on the page is selected.
pub fn has_selection() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

fn find(attribute: &str, value: &str) -> Option<Element> {
    // Compared as text: a value needs no escaping this way, whatever it holds.
    query::all::<Element>(&format!("[{attribute}]"))
        .into_iter()
        .find(|element| element.get_attribute(attribute).as_deref() == Some(value))
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
