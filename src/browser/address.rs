//! The page's address: what stands behind its `#`, and the browser's history of it.

use leptos::prelude::window_event_listener_untyped;
use leptos::wasm_bindgen::JsValue;

/// Marks entries of the history that the page made itself.
const OURS: &str = "qvsconfig";

/// What stands behind the `#`, as it stands there.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The address without anything behind a `#`.
pub fn base() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// What a change of the address does to the history.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// It stays the same place.
    Same,
    /// It is a new place, and Back leads to the one before.
    New,
}

/// Puts a text behind the `#`.
pub fn set(fragment: &str, entry: Entry) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let (state, address) = (JsValue::from_str(OURS), format!("#{fragment}"));
    // A browser that has had too many of these lately refuses; the next one comes soon.
    let _ = match entry {
        Entry::Same => history.replace_state_with_url(&state, "", Some(&address)),
        Entry::New => history.push_state_with_url(&state, "", Some(&address)),
    };
}

/// Who changed the address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// Back or Forward, to an entry that the page made.
    History,
    /// Someone put another link there.
    Someone,
}

/// Calls `changed` whenever the address changes other than by [`set`], for as long as the page lives.
pub fn listen(changed: impl Fn(By) + 'static) {
    window_event_listener_untyped("popstate", move |_| {
        let state = web_sys::window().and_then(|window| window.history().ok()?.state().ok());
        let ours = state.and_then(|state| state.as_string()).as_deref() == Some(OURS);
        changed(if ours { By::History } else { By::Someone });
    });
}
