//! The form: a group a section, walked from the field table, and the list of secrets. What is typed and clicked is taken
//! up here, for all of it.

mod field;
mod secrets;
mod suggest;

use field::Fields;
use leptos::html;
use leptos::prelude::*;
use valuestream::Text;
use valuestream::plan::{GROUPS, SECRETS_INTRO, SECRETS_TITLE, Slot};

use crate::browser::dom::{self, Element, build};
use crate::workspace::Workspace;
use crate::{toolbar, words};

/// All values.
#[component]
pub fn Form() -> impl IntoView {
    let workspace = Workspace::here();
    let root = NodeRef::<html::Form>::new();
    let owner = Owner::new();
    Effect::new(move || {
        if let Some(root) = root.get() {
            owner.with(|| draw(&root));
        }
    });
    let slot_at =
        move |control: &Element| untrack(|| workspace.with(|plan| field::slot_of_control(plan, &control.id())));
    let typed = move |event| {
        if let Some((control, text)) = dom::control_of(&event)
            && let Some(slot) = slot_at(&control)
        {
            workspace.set(slot, &control.id(), text);
            suggest::open(slot, &control, suggest::Show::WhatWasTyped, workspace.lang.get_untracked());
        }
    };
    let left = move |event| {
        if let Some((control, text)) = dom::control_of(&event)
            && let Some(slot) = slot_at(&control)
        {
            dom::touch(&control);
            // Some tools change a control without a word before they leave it.
            workspace.set(slot, &control.id(), text);
            workspace.leave(slot, &control.id());
        }
    };
    view! {
        <form
            id="form"
            class="form"
            tabindex="-1"
            node_ref=root
            on:submit=|event| event.prevent_default()
            on:input:capture=typed
            on:change:capture=left
            on:focusin=move |event| {
                let slot = dom::control_of(&event).and_then(|(control, _)| slot_at(&control));
                workspace.focused.set(slot.and_then(|slot| untrack(|| workspace.with(|plan| slot.place(plan)))));
            }
            on:focusout:capture=|event| {
                if let Some((control, _)) = dom::control_of(&event) {
                    dom::touch(&control);
                    suggest::close(&control);
                }
            }
            on:keydown=move |event| {
                if let Some((control, _)) = dom::control_of(&event)
                    && let Some(slot) = slot_at(&control)
                {
                    suggest::pressed(workspace, slot, &control, &event);
                }
            }
            on:mousedown=move |event| suggest::pressed_on(workspace, &slot_at, &event)
            on:click=move |event| {
                let action = dom::around(&event, "data-action").map(|(_, action)| action);
                if !action.is_some_and(|action| toolbar::clicked(workspace, &action)) {
                    secrets::clicked(workspace, &event);
                }
            }
        ></form>
    }
}

fn draw(root: &Element) {
    let workspace = Workspace::here();
    toolbar::mount(root);
    let fields = Fields::new(workspace);
    for group in &GROUPS {
        let Some(parent) = self::group(root, group.id, group.title, group.intro, "fields") else { continue };
        group.fields.iter().for_each(|it| fields.mount(&parent, Slot::Plan(it)));
    }
    if let Some(list) = self::group(root, "secrets", SECRETS_TITLE, SECRETS_INTRO, "secrets") {
        secrets::mount(&list, fields);
    }
    let root = root.clone();
    Effect::new(move || {
        dom::set_attribute(&root, "aria-label", words::FORM.get(workspace.lang.get()));
        dom::set_class(&root, "outspoken", workspace.outspoken.get());
    });
}

/// Draws a group and hands back the element for what is in it.
fn group(root: &Element, id: &str, title: Text, intro: Text, class: &str) -> Option<Element> {
    let workspace = Workspace::here();
    let summary = build("summary", "").with(build("h2", "")).with(build("p", ""));
    let details = build("details", "group").attribute("id", &format!("group-{id}")).attribute("open", "").with(summary);
    let group = dom::append(root, details)?;
    let texts = (dom::find(&group, "h2")?, dom::find(&group, "p")?);
    Effect::new(move || {
        let lang = workspace.lang.get();
        dom::set_text(&texts.0, title.get(lang));
        dom::set_text(&texts.1, intro.get(lang));
    });
    dom::append(&group, build("div", class))
}
