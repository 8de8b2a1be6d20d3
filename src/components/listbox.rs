//! A list under a text control: the focus stays in the control, and the arrow keys go through the entries, whatever group
//! they are in.

use crate::browser::dom::{self, Element};

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
