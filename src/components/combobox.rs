//! A list under a text control that suggests values: the control's text stays what was typed until an entry is chosen, and the
//! focus stays in the control.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::check::{Suggestion, Suggestions, suggestions};
use valuestream::field::Suggested;

use super::follow::{all, on};
use super::listbox::Listbox;
use crate::browser::{control, key};
use crate::state::Workspace;
use crate::words;

/// What the list shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Show {
    /// All entries.
    All,
    /// Those that start with the text in the control, or all where none does.
    WhatWasTyped,
}

/// The list of a control.
#[derive(Clone, Copy)]
pub struct Combobox {
    control: StoredValue<String>,
    /// What it is open for: the text in the control, and how much of the list that asks for.
    asked: RwSignal<Option<(String, Show)>>,
    /// What it shows, in the page's language; nothing while it is closed.
    groups: Memo<Option<Vec<Suggestions>>>,
    /// Its entries, whatever group they are in.
    list: Listbox,
}

impl Combobox {
    /// The list of the control with an id, closed.
    pub fn new(workspace: Workspace, control: String, of: Suggested) -> Combobox {
        let asked = RwSignal::new(None::<(String, Show)>);
        let groups = Memo::new(move |_| {
            let lang = workspace.lang.get();
            asked.with(|asked| {
                let (text, show) = asked.as_ref()?;
                Some(shown(untrack(|| workspace.with(|plan| suggestions(of, plan, lang))), text, *show))
            })
        });
        Combobox { control: StoredValue::new(control), asked, groups, list: Listbox::new() }
    }

    /// The list's id.
    pub fn list_id(self) -> String {
        self.control.with_value(|control| format!("{control}-list"))
    }

    /// Whether it is open.
    pub fn is_open(self) -> bool {
        self.groups.with(Option::is_some)
    }

    /// The id of the entry that the arrow keys stand on.
    pub fn lit_id(self) -> Option<String> {
        self.list.lit()
    }

    fn entry_id(self, value: &str) -> String {
        format!("{}-{value}", self.list_id())
    }

    /// Shows the list for the text in the control.
    pub fn open(self, text: &str, show: Show) {
        self.asked.set(Some((text.to_owned(), show)));
        self.groups.with_untracked(|groups| {
            let entries = || entries(groups.as_deref().unwrap_or_default());
            let lit = entries().position(|it| it.value == text);
            self.list.show(entries().map(|it| self.entry_id(&it.value)).collect(), lit);
        });
    }

    /// Hides it.
    pub fn close(self) {
        // Its control may be left as it goes.
        if self.asked.try_with_untracked(Option::is_some) == Some(true) {
            self.asked.set(None);
            self.list.show(Vec::new(), None);
        }
    }

    /// A key was pressed in the control, which holds a text; the value that it chose.
    pub fn pressed(self, event: &leptos::ev::KeyboardEvent, text: &str) -> Option<String> {
        let key = key::key(event).filter(|key| !key.composing)?;
        let chosen = match (key.name.as_str(), self.asked.with_untracked(Option::is_some)) {
            ("ArrowDown" | "ArrowUp", false) => {
                self.open(text, Show::All);
                None
            }
            ("Enter", true) => {
                let n = self.list.position()?;
                let value =
                    self.groups.with_untracked(|groups| Some(entries(groups.as_deref()?).nth(n)?.value.clone()))?;
                self.close();
                Some(value)
            }
            ("Escape", true) => {
                self.close();
                None
            }
            (name, true) if self.list.go(name) => None,
            _ => return None,
        };
        event.prevent_default();
        chosen
    }

    /// The button that opens it, and the list. `choose` takes the value that was chosen, `focus` moves the focus to the control.
    pub fn view(self, lang: Lang, choose: Callback<String>, focus: Callback<()>) -> AnyView {
        // The control keeps the focus.
        let toggle = move |event: MouseEvent| {
            event.prevent_default();
            focus.run(());
            if self.groups.with_untracked(Option::is_some) {
                self.close();
            } else {
                let control = self.control.with_value(|id| control::by_id(id));
                let text = control.and_then(|control| control::value_of(&control)).unwrap_or_default();
                self.open(&text, Show::All);
            }
        };
        let hint = words::SHOW_LIST.get(lang);
        // The control itself opens with an arrow key; the button is for the mouse.
        view! {
            <button class="suggest-open" type="button" tabindex="-1" title=hint aria-label=hint on:mousedown=on(toggle)>
                {"▾"}
            </button>
            <div class="suggestions" id=self.list_id() role="listbox" aria-label=hint hidden=!self.is_open()>
                {move || self.entries_view(choose)}
            </div>
        }
        .into_any()
    }

    fn entries_view(self, choose: Callback<String>) -> AnyView {
        let lit = self.lit_id();
        self.groups.with(|groups| all(groups.iter().flatten().map(|group| self.group(group, lit.as_deref(), choose))))
    }

    /// A group is named by what is seen on top of it, which is no entry and is not read twice.
    fn group(self, group: &Suggestions, lit: Option<&str>, choose: Callback<String>) -> AnyView {
        let entries = group.entries.iter().map(|it| self.entry(it, lit, choose));
        view! {
            <div role="group" aria-label=group.title.clone()>
                <b aria-hidden="true">{group.title.clone()}</b>
                {all(entries)}
            </div>
        }
        .into_any()
    }

    fn entry(self, it: &Suggestion, lit: Option<&str>, choose: Callback<String>) -> AnyView {
        let id = self.entry_id(&it.value);
        let selected = if lit == Some(&id) { "true" } else { "false" };
        let value = it.value.clone();
        let take = move |event: MouseEvent| {
            event.prevent_default();
            self.close();
            choose.run(value.clone());
        };
        view! {
            <div
                class=if it.usable { "" } else { "unusable" }
                role="option"
                id=id
                aria-selected=selected
                data-value=it.value.clone()
                on:mousedown=on(take)
            >
                <span>{if it.usable { "✓ " } else { "✕ " }} {it.value.clone()}</span>
                <small>{it.note.clone()}</small>
            </div>
        }
        .into_any()
    }
}

/// What is shown of a list for the text in its control.
fn shown(mut groups: Vec<Suggestions>, text: &str, show: Show) -> Vec<Suggestions> {
    let starts = |it: &Suggestion| it.value.starts_with(text);
    if show == Show::WhatWasTyped && entries(&groups).any(starts) {
        groups.iter_mut().for_each(|group| group.entries.retain(starts));
        groups.retain(|group| !group.entries.is_empty());
    }
    groups
}

fn entries(groups: &[Suggestions]) -> impl Iterator<Item = &Suggestion> {
    groups.iter().flat_map(|group| &group.entries)
}
