//! The form: a group a section, walked from the field table, and the list of secrets. What is typed and clicked is taken
//! up here, for all of it.

mod field;
pub mod group_id;
mod secrets;
mod suggest;

use field::Fields;
pub use field::control_id;
use leptos::prelude::*;
use valuestream::plan::{FieldRef, Section};

use crate::browser::composing;
use crate::browser::dom::{self, Element, Event, Way, build};
use crate::mend::{self, FIX};
use crate::reactive::effect;
use crate::workspace::Workspace;
use crate::{toolbar, version, welcome, words};

/// Draws all values at the end of `parent` and keeps them up to date.
pub fn mount(parent: &Element) {
    let workspace = Workspace::here();
    let form = build("form", "form").attribute("id", "form").attribute("tabindex", "-1");
    let Some(root) = dom::append(parent, form) else { return };
    draw(&root);
    let field_at =
        move |control: &Element| untrack(|| workspace.with(|plan| field::slot_of_control(plan, &control.id())));
    // The control where an event happened, its value's field and its text.
    let control_at = move |event: &Event| {
        let (control, text) = dom::control_of(event)?;
        let field = field_at(&control)?;
        Some((control, field, text))
    };
    dom::on(&root, "submit", Way::Out, |event| event.prevent_default());
    dom::on(&root, "input", Way::In, move |event| {
        if let Some((control, field, text)) = control_at(event) {
            workspace.set(field, &control.id(), text);
            if !composing::is(event) {
                suggest::open(workspace, field, &control, suggest::Show::WhatWasTyped);
            }
        }
    });
    dom::on(&root, "change", Way::In, move |event| {
        if let Some((control, field, text)) = control_at(event) {
            dom::touch(&control);
            // Some tools change a control without a word before they leave it.
            workspace.set(field, &control.id(), text);
            workspace.leave(field, &control.id());
        }
    });
    dom::on(&root, "focusin", Way::Out, move |event| {
        let field = control_at(event).map(|(control, field, _)| {
            if workspace.show_all_messages.get_untracked() {
                dom::touch(&control);
            }
            field
        });
        workspace.focused.set(field.and_then(|field| untrack(|| workspace.with(|plan| field.path(plan)))));
    });
    dom::on(&root, "focusout", Way::In, |event| {
        if let Some((control, _)) = dom::control_of(event) {
            dom::touch(&control);
            suggest::close(&control);
        }
    });
    dom::on(&root, "keydown", Way::Out, move |event| {
        if let Some((control, field, _)) = control_at(event) {
            suggest::pressed(workspace, field, &control, event);
        }
    });
    dom::on(&root, "mousedown", Way::Out, move |event| {
        // A control that is left is tidied, and what was wrong with it may go before the click is one.
        if dom::around(event, FIX).is_some() {
            event.prevent_default();
        }
        suggest::pressed_on(workspace, &field_at, event);
    });
    dom::on(&root, "click", Way::Out, move |event| {
        if dom::around(event, FIX).is_some() {
            // The button goes with what it ends. The control comes first: the one that is left may be tidied, and what is
            // told is about the last change.
            let field = dom::closest(event, ".field");
            field.and_then(|field| field::control_in(&field)).iter().for_each(dom::focus);
            mend::clicked(workspace, event);
            return;
        }
        let action = dom::around(event, "data-action").map(|(_, action)| action);
        if !action.is_some_and(|action| toolbar::clicked(workspace, &action)) {
            secrets::clicked(workspace, event);
        }
    });
}

fn draw(root: &Element) {
    let workspace = Workspace::here();
    toolbar::mount(root);
    welcome::mount(root);
    let fields = Fields::new(workspace);
    for section in Section::ALL {
        let class = if section == Section::Secrets { "secrets" } else { "fields" };
        let Some(parent) = group(root, section, class) else { continue };
        section.fields().iter().for_each(|it| fields.mount(&parent, FieldRef::Plan(*it)));
        if section == Section::Secrets {
            secrets::mount(&parent, fields);
        }
    }
    version::mount(root);
    let root = root.clone();
    effect(move || {
        dom::set_attribute(&root, "aria-label", words::FORM.get(workspace.lang.get()));
        dom::set_class(&root, "show-all-messages", workspace.show_all_messages.get());
    });
}

/// Draws a group and hands back the element for what is in it.
fn group(root: &Element, section: Section, class: &str) -> Option<Element> {
    let workspace = Workspace::here();
    let (id, title, intro) = (group_id::of(section), section.title(), section.intro());
    let title_id = format!("title-{id}");
    let summary = build("summary", "").with(build("h2", "").attribute("id", &title_id)).with(build("p", ""));
    // Named by its title alone: a screen reader says it once, as for a fieldset.
    let details = build("details", "group")
        .attribute("id", &format!("group-{id}"))
        .attribute("role", "group")
        .attribute("aria-labelledby", &title_id)
        .attribute("open", "")
        .with(summary);
    let group = dom::append(root, details)?;
    let texts = (dom::find(&group, "h2")?, dom::find(&group, "p")?);
    effect(move || {
        let lang = workspace.lang.get();
        dom::set_text(&texts.0, title.get(lang));
        dom::set_text(&texts.1, intro.get(lang));
    });
    dom::append(&group, build("div", class))
}
