//! What is kept between visits. Where storage is closed to the page or full, nothing is kept and nothing fails.

use leptos::ev;
use leptos::prelude::window_event_listener;

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept under `name`.
pub fn read(name: &str) -> Option<String> {
    store()?.get_item(name).ok()?
}

/// Keeps `value` under `name`; whether it could be kept.
pub fn write(name: &str, value: &str) -> bool {
    store().is_some_and(|store| store.set_item(name, value).is_ok())
}

/// Calls `changed` with what another tab keeps under a name, or `None` when it no longer does, for as long as the page
/// lives.
pub fn listen(changed: impl Fn(&str, Option<String>) + 'static) {
    window_event_listener(ev::storage, move |event| {
        if let Some(name) = event.key() {
            changed(&name, event.new_value());
        }
    });
}
