//! Dialogs: the browser keeps the focus in them, closes them with Escape, and gives the focus back.

use web_sys::{Event, HtmlDialogElement};

/// Opens a dialog above the page.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.has_attribute("open") {
        // It is in the page and not open, so this cannot fail.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog, if it is open: the focus is where it was before.
pub fn close(dialog: &HtmlDialogElement) {
    dialog.close();
}

/// Whether an event that a dialog takes up happened on what lies behind it.
pub fn is_behind(event: &Event) -> bool {
    event.target() == event.current_target()
}
