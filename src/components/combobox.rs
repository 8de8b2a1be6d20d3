//! A list under a text control that suggests values: the control's text stays what was typed until an entry is chosen, and the
//! focus stays in the control.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::check::{Suggestion, Suggestions, suggestions};
use valuestream::field::Suggested;

use super::follow::{all, on};
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
    /// The entry that the arrow keys stand on, whatever group it is in.
    lit: RwSignal<Option<usize>>,
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
        Combobox { control: StoredValue::new(control), asked, groups, lit: RwSignal::new(None) }
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
        let n = self.lit.get()?;
        self.groups.with(|groups| Some(self.entry_id(&entries(groups.as_deref()?).nth(n)?.value)))
    }

    fn entry_id(self, value: &str) -> String {
        format!("{}-{value}", self.list_id())
    }

    /// Shows the list for the text in the control.
    pub fn open(self, text: &str, show: Show) {
        self.asked.set(Some((text.to_owned(), show)));
        let lit = self
            .groups
            .with_untracked(|groups| entries(groups.as_deref().unwrap_or_default()).position(|it| it.value == text));
        self.light(lit);
    }

    /// Hides it.
    pub fn close(self) {
        if self.asked.with_untracked(Option::is_some) {
            self.asked.set(None);
            self.lit.set(None);
        }
    }

    fn light(self, n: Option<usize>) {
        self.lit.set(n);
        // By then the entry is in the page.
        request_animation_frame(move || {
            let entry = untrack(|| self.lit_id()).and_then(|id| control::by_id(&id));
            entry.iter().for_each(control::scroll_to);
        });
    }

    /// A key was pressed in the control, which holds a text; the value that it chose.
    pub fn pressed(self, event: &leptos::ev::KeyboardEvent, text: &str) -> Option<String> {
        let key = key::key(event).filter(|key| !key.composing)?;
        let count = self.groups.with_untracked(|groups| groups.as_deref().map(|groups| entries(groups).count()));
        let lit = self.lit.get_untracked();
        let chosen = match (key.name.as_str(), count) {
            ("ArrowDown" | "ArrowUp", None) => {
                self.open(text, Show::All);
                None
            }
            ("ArrowDown", Some(count)) => {
                self.light(lit.map_or(0, |n| n + 1).min(count.saturating_sub(1)).into());
                None
            }
            ("ArrowUp", Some(_)) => {
                self.light(lit.unwrap_or(1).saturating_sub(1).into());
                None
            }
            ("Enter", Some(_)) => {
                let value =
                    self.groups.with_untracked(|groups| Some(entries(groups.as_deref()?).nth(lit?)?.value.clone()))?;
                self.close();
                Some(value)
            }
            ("Escape", Some(_)) => {
                self.close();
                None
            }
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
        let lit = self.lit.get();
        let mut n = 0;
        self.groups.with(|groups| {
            all(groups.iter().flatten().map(|group| {
                let first = n;
                n += group.entries.len();
                self.group(group, lit.and_then(|lit| lit.checked_sub(first)), choose)
            }))
        })
    }

    /// A group is named by what is seen on top of it, which is no entry and is not read twice.
    fn group(self, group: &Suggestions, lit: Option<usize>, choose: Callback<String>) -> AnyView {
        let entries = group.entries.iter().enumerate().map(|(n, it)| self.entry(it, lit == Some(n), choose));
        view! {
            <div role="group" aria-label=group.title.clone()>
                <b aria-hidden="true">{group.title.clone()}</b>
                {all(entries)}
            </div>
        }
        .into_any()
    }

    fn entry(self, it: &Suggestion, lit: bool, choose: Callback<String>) -> AnyView {
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
                id=self.entry_id(&it.value)
                aria-selected=if lit { "true" } else { "false" }
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
