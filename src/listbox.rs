//! A list under a text control: the focus stays in the control, and the arrow keys go through the entries.

use crate::browser::dom::{self, Element};

/// The entry that the arrow keys stand on.
pub fn lit(list: &Element) -> Option<u32> {
    (0..dom::children(list)).find(|n| {
        dom::child(list, *n).is_some_and(|entry| dom::attribute_of(&entry, "aria-selected").as_deref() == Some("true"))
    })
}

/// Stands on the entry at `n`, or on the last one.
pub fn light(control: &Element, list: &Element, n: u32) {
    let n = n.min(dom::children(list).saturating_sub(1));
    if let Some(entry) = lit(list).and_then(|n| dom::child(list, n)) {
        dom::set_attribute(&entry, "aria-selected", "false");
    }
    if let Some(entry) = dom::child(list, n) {
        dom::set_attribute(&entry, "aria-selected", "true");
        dom::set_attribute(control, "aria-activedescendant", &entry.id());
        dom::scroll_to(&entry);
    }
}

/// Goes to another entry, if the key called `key` leads to one; whether it does.
pub fn go(control: &Element, list: &Element, key: &str) -> bool {
    let lit = lit(list);
    match key {
        "ArrowDown" => light(control, list, lit.map_or(0, |n| n + 1)),
        "ArrowUp" => light(control, list, lit.unwrap_or(1).saturating_sub(1)),
        _ => return false,
    }
    true
}
