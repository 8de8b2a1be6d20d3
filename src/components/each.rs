//! Elements of a list that stay while their items stay. Items are told apart by a number, so that this is compiled once
//! and not anew for every kind of list.

use leptos::prelude::Owner;

use crate::browser::dom::{self, Build, Element};

/// What is in the page: each item's number, element, and the owner of what keeps the element up to date.
#[derive(Default)]
pub struct Kept(Vec<(u32, Element, Owner)>);

/// Makes the children of `parent` those of the items `wanted`, in that order. A new item is drawn, then mounted with an
/// owner of its own below `owner`; that of an item that is gone is cleaned up.
pub fn each(
    parent: &Element,
    owner: &Owner,
    kept: Kept,
    wanted: &[u32],
    draw: &dyn Fn(u32) -> Build,
    mount: &dyn Fn(u32, Element),
) -> Kept {
    let (mut kept, gone): (Vec<_>, Vec<_>) = kept.0.into_iter().partition(|(number, ..)| wanted.contains(number));
    for (_, element, owner) in gone {
        owner.cleanup();
        element.remove();
    }
    let mut now = Vec::with_capacity(wanted.len());
    for (n, number) in wanted.iter().enumerate() {
        let item = match kept.iter().position(|(known, ..)| known == number) {
            Some(at) => kept.swap_remove(at),
            None => {
                let Some(element) = dom::append(parent, draw(*number)) else { continue };
                let owner = owner.child();
                owner.with(|| mount(*number, element.clone()));
                (*number, element, owner)
            }
        };
        dom::place(parent, n as u32, &item.1);
        now.push(item);
    }
    Kept(now)
}
