//! A Leptos view inside an element that is drawn by hand.

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::browser::dom::{self, Element};

/// Shows a view at the end of `parent` for as long as the current owner lives.
pub fn mount(parent: &Element, view: fn() -> AnyView) {
    let Some(parent) = dom::html(parent) else { return };
    let handle = StoredValue::new_local(Some(mount_to(parent, view)));
    on_cleanup(move || drop(handle.try_update_value(Option::take)));
}
