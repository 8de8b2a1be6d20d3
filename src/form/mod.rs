//! The form: a group a section, walked from the field table, and the list of secrets.

mod field;
mod secrets;

use leptos::prelude::*;
use valuestream::Text;
use valuestream::plan::{GROUPS, SECRETS_INTRO, SECRETS_TITLE, Slot};

use crate::browser::dom;
use crate::words;
use crate::workspace::Workspace;
use field::{FieldView, slot_of_control};
use secrets::Secrets;

/// All values.
#[component]
pub fn Form() -> impl IntoView {
    let workspace = Workspace::here();
    let groups = GROUPS.iter().map(|group| {
        let fields = group.fields.iter().map(|field| view! { <FieldView at=Slot::Plan(field)/> }).collect_view();
        view! {
            <Group id=group.id title=group.title intro=group.intro>
                <div class="fields">{fields}</div>
            </Group>
        }
    });
    let slot_at = move |control: &dom::Element| untrack(|| workspace.with(|plan| slot_of_control(plan, &control.id())));
    let typed = move |event| {
        if let Some((control, text)) = dom::control_of(&event)
            && let Some(slot) = slot_at(&control)
        {
            workspace.set(slot, text);
        }
    };
    let left = move |event| {
        if let Some((control, text)) = dom::control_of(&event)
            && let Some(slot) = slot_at(&control)
        {
            dom::touch(&control);
            // Some tools change a control without a word before they leave it.
            workspace.set(slot, text);
            workspace.leave(slot);
        }
    };
    view! {
        <form
            id="form"
            class="form"
            class:outspoken=move || workspace.outspoken.get()
            tabindex="-1"
            aria-label=workspace.word(words::FORM)
            on:submit=|event| event.prevent_default()
            on:input:capture=typed
            on:change:capture=left
            on:focusout:capture=|event| if let Some((control, _)) = dom::control_of(&event) { dom::touch(&control) }
        >
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
