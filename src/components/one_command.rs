//! A command with a button that copies it.

use leptos::prelude::*;

use super::copy_button::{CopyButton, ToCopy};
use crate::words;

/// A command with a button that copies it.
#[component]
pub fn OneCommand(
    /// The command.
    command: Signal<String>,
    /// What is copied.
    text: ToCopy,
) -> impl IntoView {
    view! {
        <div class="one-command">
            <code>{command}</code>
            <CopyButton command label=words::COPY text />
        </div>
    }
    .into_any()
}
