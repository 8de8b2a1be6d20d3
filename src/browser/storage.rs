//! Small preferences kept between visits. Where storage is closed to the page, nothing is kept and nothing fails.

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept under `name`.
pub fn read(name: &str) -> Option<String> {
    store()?.get_item(name).ok()?
}

/// Keeps `value` under `name`.
pub fn write(name: &str, value: &str) {
    if let Some(store) = store() {
        // A full or closed store only means that the preference is asked for again.
        let _ = store.set_item(name, value);
    }
}
