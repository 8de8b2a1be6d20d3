//! Copying text, and saying so on the button.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

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
