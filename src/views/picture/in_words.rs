//! A drawing in words: its boxes with what their arrows say, those in a frame below its heading.

use leptos::prelude::*;
use valuestream::picture::{Drawing, NodeId, Said, words};

use crate::components::{Item, Rows, all, drawn};

/// A box that is in no frame, or the heading of one with what is in it.
#[derive(PartialEq)]
struct Entry {
    said: Said,
    inside: Vec<Said>,
}

/// The entries of the list.
pub fn list(drawing: Memo<Drawing>) -> AnyView {
    Rows::new().view(
        move || drawing.with(entries),
        |entry: Item<NodeId, Entry>| drawn(move |_| entry.with(|entry| of_box(&entry.said, &entry.inside)).into_any()),
    )
}

fn entries(drawing: &Drawing) -> Vec<(NodeId, Entry)> {
    let mut entries: Vec<(NodeId, Entry)> = Vec::new();
    for (said, node) in words(drawing).into_iter().zip(&drawing.nodes) {
        match entries.last_mut().filter(|_| said.depth > 0) {
            Some((_, heading)) => heading.inside.push(said),
            None => entries.push((node.id.clone(), Entry { said, inside: Vec::new() })),
        }
    }
    entries
}

fn of_box(said: &Said, inside: &[Said]) -> AnyView {
    let arrows = said.arrows.iter().map(|arrow| item(arrow, ().into_any()));
    let list = arrows.chain(inside.iter().map(|said| of_box(said, &[]))).collect::<Vec<_>>();
    let list = all((!list.is_empty()).then(|| view! { <ul>{all(list)}</ul> }.into_any()));
    item(&said.text, list)
}

fn item(text: &str, list: AnyView) -> AnyView {
    view! {
        <li>
            <span>{text.to_owned()}</span>
            {list}
        </li>
    }
    .into_any()
}
