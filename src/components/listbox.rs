//! A list under a text control: the focus stays in the control, and the arrow keys go through the entries, whatever group
//! they are in.

use leptos::prelude::*;

use crate::browser::page;

/// Which entries the list of a control has, by their ids, and on which of them the arrow keys stand.
#[derive(Clone, Copy)]
pub struct Listbox {
    entries: StoredValue<Vec<String>>,
    lit: RwSignal<Option<String>>,
}

impl Listbox {
    /// A list without entries.
    pub fn new() -> Listbox {
        Listbox { entries: StoredValue::new(Vec::new()), lit: RwSignal::new(None) }
    }

    /// The list has these entries now, and stands on one of them.
    pub fn show(self, entries: Vec<String>, lit: Option<usize>) {
        let lit = lit.and_then(|n| entries.get(n).cloned());
        self.entries.set_value(entries);
        self.light(lit);
    }

    /// The id of the entry that the arrow keys stand on: the control's `aria-activedescendant`.
    pub fn lit(self) -> Option<String> {
        self.lit.get()
    }

    /// Where that entry stands.
    pub fn position(self) -> Option<usize> {
        let lit = self.lit.get_untracked()?;
        self.entries.with_value(|entries| entries.iter().position(|id| *id == lit))
    }

    /// Goes to another entry, if the key called `key` leads to one; whether it does.
    pub fn go(self, key: &str) -> bool {
        let n = match key {
            "ArrowDown" => self.position().map_or(0, |n| n + 1),
            "ArrowUp" => self.position().unwrap_or(1).saturating_sub(1),
            _ => return false,
        };
        self.light(self.entries.with_value(|entries| entries.get(n).or(entries.last()).cloned()));
        true
    }

    fn light(self, lit: Option<String>) {
        self.lit.set(lit);
        // By then the entry is in the page.
        request_animation_frame(move || {
            if let Some(Some(id)) = self.lit.try_get_untracked() {
                page::scroll_to_id(&id);
            }
        });
    }
}
