//! A response that goes on: its body piece by piece, and a way to end it.

use gloo_net::http::Response;
use js_sys::{Reflect, Uint8Array};
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, ReadableStreamDefaultReader};

/// Ends a request, and the response to it.
#[derive(Clone)]
pub struct Abort(Option<AbortController>);

impl Abort {
    /// For one request.
    pub fn new() -> Abort {
        Abort(AbortController::new().ok())
    }

    /// Ends it; nothing happens when it has ended.
    pub fn abort(&self) {
        self.0.iter().for_each(AbortController::abort);
    }

    /// What the request is told.
    pub fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

/// The body of a response.
pub struct Body(ReadableStreamDefaultReader);

impl Body {
    /// The body, to read; `None` when there is none.
    pub fn of(response: &Response) -> Option<Body> {
        response.body()?.get_reader().dyn_into().ok().map(Body)
    }

    /// The next piece, once it is there; `None` at the end.
    pub async fn next(&mut self) -> Option<Vec<u8>> {
        let piece = JsFuture::from(self.0.read()).await.ok()?;
        let part = |name: &str| Reflect::get(&piece, &JsValue::from_str(name)).ok();
        (!part("done")?.is_truthy()).then_some(())?;
        Some(Uint8Array::new(&part("value")?).to_vec())
    }
}
