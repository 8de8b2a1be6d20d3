//! The form: a group a section, walked from the field table, and the list of secrets.

mod secrets;
mod toolbar;
mod welcome;

use leptos::ev::{FocusEvent, SubmitEvent};
use leptos::prelude::*;
use valuestream::plan::{FieldRef, Section};

use self::secrets::Secrets;
use self::toolbar::Toolbar;
use self::welcome::Welcome;
use crate::browser::focus;
use crate::components::{Field, group_id, on, t};
use crate::state::{Workspace, version};
use crate::words;

/// All values.
#[component]
pub fn Form() -> impl IntoView {
    let workspace = Workspace::here();
    // What has the focus is a control of a value, which says so itself, or none.
    let entered = move |event: FocusEvent| {
        if !focus::is_control(&event) {
            workspace.focused.set(None);
        }
    };
    let left = RwSignal::new(0);
    let groups = Section::ALL.map(|section| view! { <Group section /> });
    view! {
        <form
            class="form"
            class:show-all-messages=move || workspace.show_all_messages.get()
            id="form"
            tabindex="-1"
            aria-label=t(words::FORM)
            on:submit=on(|event: SubmitEvent| event.prevent_default())
            on:focusin=on(entered)
            on:focusout=on(move |_| left.update(|n| *n += 1))
        >
            <Toolbar />
            <Welcome left />
            {groups}
            <p class="made-by" data-about="" lang="en">
                {version::VERSION}
            </p>
        </form>
    }
    .into_any()
}

/// The values of a section.
#[component]
fn Group(section: Section) -> impl IntoView {
    let id = group_id::of(section);
    let title_id = format!("title-{id}");
    let fields = section.fields().iter().map(|field| view! { <Field at=FieldRef::Plan(*field) /> }).collect::<Vec<_>>();
    let is_secrets = section == Section::Secrets;
    // Named by its title alone: a screen reader says it once, as for a fieldset.
    view! {
        <details class="group" id=format!("group-{id}") role="group" aria-labelledby=title_id open>
            <summary>
                <h2 id=title_id.clone()>{t(section.title())}</h2>
                <p>{t(section.intro())}</p>
            </summary>
            <div class=if is_secrets { "secrets" } else { "fields" }>
                {fields} {is_secrets.then(|| view! { <Secrets /> })}
            </div>
        </details>
    }
    .into_any()
}
