//! Where files are given: a button to choose them, and an area to paste into.

use std::time::Duration;

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::file;
use crate::components::{on, t};
use crate::state::import::{Imports, MAX_READ_BYTES};
use crate::words;

/// How long nothing must have been typed before a text is read.
const READ_DELAY: Duration = Duration::from_millis(300);

/// Where files are given.
#[component]
pub fn Giving() -> impl IntoView {
    let imports = Imports::here();
    let (files, area) = (NodeRef::<html::Input>::new(), NodeRef::<html::Textarea>::new());
    let chosen = move |_: Event| {
        let Some(files) = files.get_untracked() else { return };
        spawn_local(async move { imports.take_files(file::of_control(&files, MAX_READ_BYTES).await) });
    };
    let read_area = move || {
        let Some(area) = area.get_untracked() else { return };
        let text = area.value();
        let read = move || {
            // Only what is still there: whoever goes on typing comes here again.
            if area.value() == text && !text.trim().is_empty() {
                imports.take_text(text);
            }
        };
        set_timeout(read, READ_DELAY);
    };
    // What was pasted before is only checked, too; it never goes into the form without being given again.
    let switched = move |event: Event| {
        let is_on = event_target_checked(&event);
        imports.only_check.set(is_on);
        if is_on {
            read_area();
        }
    };
    let paste_here = t(words::PASTE_HERE);
    view! {
        <div class="give">
            <p class="intro">{t(words::IMPORT_INTRO)}</p>
            <label class="quiet-button">
                <span>{t(words::CHOOSE_FILES)}</span>
                <input
                    class="off-screen"
                    type="file"
                    multiple
                    accept=".yaml,.yml,.json,.zip,.txt,.md,.tf"
                    data-import-files=""
                    node_ref=files
                    on:change=on(chosen)
                />
            </label>
            <label class="only-check">
                <input
                    type="checkbox"
                    data-import-only-check=""
                    prop:checked=move || imports.only_check.get()
                    on:change=on(switched)
                />
                {" "}
                {t(words::ONLY_CHECK)}
            </label>
            <textarea
                rows="6"
                spellcheck="false"
                autocomplete="off"
                aria-label=paste_here
                placeholder=paste_here
                node_ref=area
                on:input=on(move |_| read_area())
            ></textarea>
        </div>
    }
    .into_any()
}
