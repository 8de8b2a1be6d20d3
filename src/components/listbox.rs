//! A list under a text control: the focus stays in the control, and the arrow keys go through the entries, whatever group
//! they are in.

use leptos::prelude::*;

use crate::browser::dom::{self, Element};
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

fn entries(list: &Element) -> Vec<Element> {
    dom::all(list, "[role=option]")
}

/// The entry that the arrow keys stand on.
pub fn lit(list: &Element) -> Option<Element> {
    dom::find(list, "[aria-selected=true]")
}

/// Stands on the entry at `n`, or on the last one.
pub fn light(control: &Element, list: &Element, n: usize) {
    let entries = entries(list);
    let Some(entry) = entries.get(n).or(entries.last()) else { return };
    lit(list).iter().for_each(|entry| dom::set_attribute(entry, "aria-selected", "false"));
    dom::set_attribute(entry, "aria-selected", "true");
    dom::set_attribute(control, "aria-activedescendant", &entry.id());
    dom::scroll_to(entry);
}

/// Goes to another entry, if the key called `key` leads to one; whether it does.
pub fn go(control: &Element, list: &Element, key: &str) -> bool {
    let at = || lit(list).and_then(|lit| entries(list).iter().position(|entry| *entry == lit));
    match key {
        "ArrowDown" => light(control, list, at().map_or(0, |n| n + 1)),
        "ArrowUp" => light(control, list, at().unwrap_or(1).saturating_sub(1)),
        _ => return false,
    }
    true
}
