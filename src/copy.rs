//! A button that copies a text and says so, or says why it does not.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Text;

use crate::browser::clipboard;
use crate::words;
use crate::workspace::Workspace;

/// How long a button says what it did.
pub const SAID_FOR: std::time::Duration = std::time::Duration::from_secs(2);

/// What a button copies, or why it must not be copied now.
pub type Copied = Arc<dyn Fn() -> Result<String, String> + Send + Sync>;

/// A button that copies `text`.
#[component]
pub fn CopyButton(label: Text, text: Copied) -> impl IntoView {
    let workspace = Workspace::here();
    let said = RwSignal::new(None::<String>);
    let tell = move |text: String| {
        said.set(Some(text));
        let back = move || {
            let _ = said.try_set(None);
        };
        set_timeout(back, SAID_FOR);
    };
    let copy = move |_| match untrack(|| text()) {
        Ok(text) => spawn_local(async move {
            let word = if clipboard::copy(text).await { words::COPIED } else { words::COPY_FAILED };
            tell(word.get(workspace.lang.get_untracked()).to_owned());
        }),
        Err(why) => tell(why),
    };
    let shown = move || said.get().unwrap_or_else(|| workspace.say(label).to_owned());
    view! {
        <button type="button" class="quiet-button" data-action="copy" on:click=copy>{shown}</button>
        <span class="off-screen" role="status">{move || said.get()}</span>
    }
}
