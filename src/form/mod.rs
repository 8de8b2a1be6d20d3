//! The form: a group a section, walked from the field table, and the list of secrets.

mod field;
mod secrets;

use leptos::prelude::*;
use valuestream::Text;
use valuestream::plan::{GROUPS, SECRETS_INTRO, SECRETS_TITLE, Slot};

use crate::words;
use crate::workspace::Workspace;
use field::Field;
use secrets::Secrets;

/// All values.
#[component]
pub fn Form() -> impl IntoView {
    let workspace = Workspace::here();
    let groups = GROUPS.iter().map(|group| {
        let fields = group.fields.iter().map(|field| view! { <Field at=Slot::Plan(field)/> }).collect_view();
        view! {
            <Group id=group.id title=group.title intro=group.intro>
                <div class="fields">{fields}</div>
            </Group>
        }
    });
    view! {
        <form id="form" class="form" tabindex="-1" aria-label=workspace.word(words::FORM) on:submit=|event| event.prevent_default()>
            {groups.collect_view()}
            <Group id="secrets" title=SECRETS_TITLE intro=SECRETS_INTRO>
                <Secrets/>
            </Group>
        </form>
    }
}

#[component]
fn Group(id: &'static str, title: Text, intro: Text, children: Children) -> impl IntoView {
    let workspace = Workspace::here();
    view! {
        <details class="group" id=format!("group-{id}") open>
            <summary>
                <h2>{workspace.word(title)}</h2>
                <p>{workspace.word(intro)}</p>
            </summary>
            {children()}
        </details>
    }
}
