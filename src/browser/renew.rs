//! What is on the page becomes like what was made anew, and stays the same elements.

use leptos::wasm_bindgen::JsCast;
use web_sys::Node;

use super::dom::{self, Build, Element};

/// Gives an element the children of `new`. Where one of the same kind stands already, it stays and becomes like the new one:
/// a click on an element that is replaced between the press of the button and its release is lost.
pub fn children(parent: &Element, new: &Build) {
    let Some(new) = &new.0 else { return };
    let (old, new) = (parent.child_nodes(), new.child_nodes());
    let kept = old.length().min(new.length());
    for _ in kept..old.length() {
        old.item(kept).iter().for_each(|extra| _ = parent.remove_child(extra));
    }
    // What is put into the page leaves `new`.
    let new: Vec<Node> = (0..new.length()).filter_map(|n| new.item(n)).collect();
    for (n, new) in new.iter().enumerate() {
        match old.item(n as u32) {
            Some(old) if become_like(&old, new) => {}
            Some(old) => _ = parent.replace_child(new, &old),
            None => _ = parent.append_child(new),
        }
    }
}

/// Makes a node like another one; whether it can be: an element with another name or other `data-` attributes is another thing.
fn become_like(old: &Node, new: &Node) -> bool {
    let (Some(old), Some(new)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        let are_texts = old.node_type() == Node::TEXT_NODE && new.node_type() == Node::TEXT_NODE;
        if are_texts && old.node_value() != new.node_value() {
            old.set_node_value(new.node_value().as_deref());
        }
        return are_texts;
    };
    let names = |it: &Element| it.get_attribute_names().iter().filter_map(|name| name.as_string()).collect::<Vec<_>>();
    let wanted = names(new);
    let has = |name: &String| old.get_attribute(name) == new.get_attribute(name);
    if old.local_name() != new.local_name() || !wanted.iter().filter(|name| name.starts_with("data-")).all(has) {
        return false;
    }
    names(old).iter().filter(|name| !wanted.contains(name)).for_each(|name| dom::remove_attribute(old, name));
    for name in wanted.iter().filter(|name| !has(name)) {
        dom::set_attribute(old, name, &new.get_attribute(name).unwrap_or_default());
    }
    children(old, &Build(Some(new.clone())));
    true
}
