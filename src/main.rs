//! The browser app.
use leptos::prelude::*;
fn main() {
    mount_to_body(|| view! { <p>"qvsconfig"</p> });
}
