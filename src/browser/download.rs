//! Saving a file that was made in the page.

use leptos::wasm_bindgen::JsCast;
use web_sys::js_sys::{Array, Uint8Array};

/// Offers `bytes` as a download called `name`; whether the browser took it.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> bool {
    save_blob(name, mime, bytes).is_some()
}

fn save_blob(name: &str, mime: &str, bytes: &[u8]) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has its own hold on the blob by the time the next task runs.
    leptos::prelude::set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&address);
        },
        std::time::Duration::from_secs(10),
    );
    Some(())
}
