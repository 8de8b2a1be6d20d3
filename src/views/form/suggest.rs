//! The list under a control that suggests values: a combobox whose text stays what was typed until an entry is chosen.

use leptos::prelude::{GetUntracked, untrack};
use valuestream::Lang;
use valuestream::check::{Suggestion, Suggestions, suggestions};
use valuestream::field::Control;
use valuestream::plan::FieldRef;

use crate::browser::dom::{self, Build, Element, Event, build};
use crate::browser::key::key;
use crate::components::listbox::{self, light, lit};
use crate::state::Workspace;
use crate::words;

/// Attribute of an entry: its value.
const VALUE: &str = "data-value";
const OPEN: &str = "suggest-open";

/// Makes the control of a field a combobox.
pub fn add_to(field: &Element, id: &str, lang: Lang) {
    let list = format!("{id}-list");
    if let Some(control) = dom::find(field, "input") {
        for (name, value) in [("role", "combobox"), ("aria-expanded", "false"), ("aria-autocomplete", "list")] {
            dom::set_attribute(&control, name, value);
        }
        dom::set_attribute(&control, "aria-controls", &list);
    }
    // The control itself opens with an arrow key; this is for the mouse.
    let button = build("button", OPEN)
        .attribute("type", "button")
        .attribute("tabindex", "-1")
        .attribute("title", words::SHOW_LIST.get(lang))
        .attribute("aria-label", words::SHOW_LIST.get(lang))
        .text("▾");
    dom::append(field, button);
    let list = build("div", "suggestions").attribute("id", &list).attribute("role", "listbox").attribute("hidden", "");
    dom::append(field, list.attribute("aria-label", words::SHOW_LIST.get(lang)));
}

fn list_of(control: &Element) -> Option<Element> {
    dom::find(&dom::parent(control)?, ".suggestions")
}

/// What the list shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// All entries.
    All,
    /// Those that start with the text in the control, or all where none does.
    WhatWasTyped,
}

/// Shows the list.
pub fn open(workspace: Workspace, field: FieldRef, control: &Element, show: Show) {
    let Control::Suggested(suggested) = field.spec().control else { return };
    let lang = workspace.lang.get_untracked();
    let Some((list, text)) = list_of(control).zip(dom::value_of(control)) else { return };
    let text = text.as_str();
    let mut groups = untrack(|| workspace.with(|plan| suggestions(suggested, plan, lang)));
    let starts = |it: &Suggestion| it.value.starts_with(text);
    if show == Show::WhatWasTyped && groups.iter().any(|group| group.entries.iter().any(starts)) {
        groups.iter_mut().for_each(|group| group.entries.retain(starts));
        groups.retain(|group| !group.entries.is_empty());
    }
    dom::keep_children(&list, 0, groups.iter().map(|group| draw_group(group, &list.id())));
    dom::set_hidden(&list, false);
    dom::set_attribute(control, "aria-expanded", "true");
    dom::set_attribute(control, "aria-activedescendant", "");
    if let Some(n) = groups.iter().flat_map(|group| &group.entries).position(|it| it.value == text) {
        light(control, &list, n);
    }
}

/// A group is named by what is seen on top of it, which is no entry and is not read twice.
fn draw_group(group: &Suggestions, list: &str) -> Build {
    let entry = |it: &Suggestion| {
        let mark = if it.usable { "✓ " } else { "✕ " };
        build("div", if it.usable { "" } else { "unusable" })
            .attribute("role", "option")
            .attribute("id", &format!("{list}-{}", it.value))
            .attribute("aria-selected", "false")
            .attribute(VALUE, &it.value)
            .with(build("span", "").text(mark).text(&it.value))
            .with(build("small", "").text(&it.note))
    };
    build("div", "")
        .attribute("role", "group")
        .attribute("aria-label", &group.title)
        .with(build("b", "").attribute("aria-hidden", "true").text(&group.title))
        .with_all(group.entries.iter().map(entry))
}

/// Hides the list.
pub fn close(control: &Element) {
    if let Some(list) = list_of(control) {
        dom::set_hidden(&list, true);
        dom::set_attribute(control, "aria-expanded", "false");
        dom::set_attribute(control, "aria-activedescendant", "");
    }
}

/// A key was pressed in a control.
pub fn pressed(workspace: Workspace, field: FieldRef, control: &Element, event: &Event) {
    let Some(list) = list_of(control) else { return };
    let is_open = is_open(control);
    let lit = lit(&list);
    // While an input method is at work, the keys are its own.
    match key(event).filter(|key| !key.composing).map(|key| key.name).unwrap_or_default().as_str() {
        "ArrowDown" | "ArrowUp" if !is_open => {
            open(workspace, field, control, Show::All);
        }
        key if listbox::go(control, &list, key) => {}
        "Enter" if is_open && lit.is_some() => {
            if let Some(text) = lit.and_then(|entry| dom::attribute_of(&entry, VALUE)) {
                workspace.set(field, &control.id(), text);
            }
            close(control);
        }
        "Escape" if is_open => close(control),
        _ => return,
    }
    event.prevent_default();
}

/// A mouse button was pressed: on an entry, which is then chosen, or on the button that opens the list.
pub fn pressed_on(workspace: Workspace, field_at: &dyn Fn(&Element) -> Option<FieldRef>, event: &Event) {
    let control = dom::closest(event, ".field").and_then(|field| dom::find(&field, "[role=combobox]"));
    let Some((control, field)) = control.and_then(|control| Some((control.clone(), field_at(&control)?))) else {
        return;
    };
    let chosen = dom::around(event, VALUE).map(|(_, value)| value);
    let on_button = dom::closest(event, &format!(".{OPEN}")).is_some();
    if chosen.is_none() && !on_button {
        return;
    }
    // The control keeps the focus.
    event.prevent_default();
    dom::focus(&control);
    if chosen.is_some() || is_open(&control) {
        close(&control);
    } else {
        open(workspace, field, &control, Show::All);
    }
    chosen.into_iter().for_each(|text| workspace.set(field, &control.id(), text));
}

fn is_open(control: &Element) -> bool {
    list_of(control).is_some_and(|list| !dom::is_hidden(&list))
}
