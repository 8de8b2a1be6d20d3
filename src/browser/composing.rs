//! Input methods: text that is being composed is not typed yet.

use js_sys::Reflect;
use web_sys::Event;

/// Whether an event is part of a composition: the key that ends one is the input method's, and what stands in the control
/// is still to change. Keys and input events both tell.
pub fn is(event: &Event) -> bool {
    Reflect::get(event, &"isComposing".into()).is_ok_and(|it| it.is_truthy())
}
