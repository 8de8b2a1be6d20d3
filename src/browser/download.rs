//! Saving a file that was made in the page, and packing it with the browser's own gzip.

use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, ArrayBuffer, Function, Reflect, Uint8Array};

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

/// `bytes` after gzip; `None` where the browser has none.
pub async fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let stream = web_sys::Blob::new_with_u8_array_sequence(&parts).ok()?.stream();
    // web-sys has no stable binding for it.
    let maker: Function =
        Reflect::get(&web_sys::window()?.into(), &"CompressionStream".into()).ok()?.dyn_into().ok()?;
    let gzip = Reflect::construct(&maker, &Array::of1(&"gzip".into())).ok()?;
    let packed = stream.pipe_through(gzip.unchecked_ref());
    let response = web_sys::Response::new_with_opt_readable_stream(Some(&packed)).ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec())
}
