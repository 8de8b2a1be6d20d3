//! Dialogs: the browser keeps the focus in them, closes them with Escape, and gives the focus back.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::dom::{self, Element, Event};

/// Opens a dialog above the page.
pub fn open(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>().filter(|dialog| !dialog.has_attribute("open")) {
        // It is in the page and not open, so this cannot fail.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog: the focus is where it was before.
pub fn close(dialog: &Element) {
    if let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// The dialog that is open.
pub fn opened() -> Option<Element> {
    dom::find(&dom::body()?, "dialog[open]")
}

/// Whether an event happened on what lies behind a dialog.
pub fn is_behind(dialog: &Element, event: &Event) -> bool {
    event.target().and_then(|target| target.dyn_into::<Element>().ok()).as_ref() == Some(dialog)
}
