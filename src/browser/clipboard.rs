//! Copying text, and saying so on the button.

use leptos::prelude::{GetUntracked, RwSignal, set_timeout};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use valuestream::{Lang, Text};
use wasm_bindgen_futures::JsFuture;

use super::dom::{self, Element};
use super::page;
use crate::words;

/// How long a button says what it did.
const SAID_FOR: std::time::Duration = std::time::Duration::from_secs(2);

/// Copies `text`; whether it worked. Where the clipboard is closed to the page (permission denied, or a page that was
/// not served securely), the browser's older copy command is tried.
pub async fn copy(text: String) -> bool {
    let Some(window) = web_sys::window() else { return false };
    if window.is_secure_context() && JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok() {
        return true;
    }
    copy_by_selection(&text).unwrap_or(false)
}

fn copy_by_selection(text: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let area: web_sys::HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_value(text);
    area.set_class_name("off-screen");
    let focused = document.active_element();
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document.dyn_ref::<web_sys::HtmlDocument>()?.exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(element) = focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Losing focus is no reason to call the copy failed.
        let _ = element.focus();
    }
    Some(copied)
}

/// Copies a text and says so on the button and to screen readers; or says why there is nothing to copy. After a while the
/// button says `label` again.
pub fn copy_and_tell(button: Element, text: Result<String, String>, lang: RwSignal<Lang>, label: Text) {
    spawn_local(async move {
        let told = match text {
            Ok(text) => {
                let word = if copy(text).await { words::COPIED } else { words::COPY_FAILED };
                word.get(lang.get_untracked()).to_owned()
            }
            Err(why) => why,
        };
        dom::set_text(&button, &told);
        page::say(&told);
        let quiet = move || {
            dom::set_text(&button, label.get(lang.get_untracked()));
            // So that the same words are heard again.
            page::say("");
        };
        set_timeout(quiet, SAID_FOR);
    });
}
