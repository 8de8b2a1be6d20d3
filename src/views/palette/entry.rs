//! An entry of what the palette found.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::{Lang, Text};

use super::index::{self, Item, To};
use super::keys::kbds;
use crate::components::on;
use crate::state::Workspace;

const EMPTY: Text = Text { ja: "未入力", en: "empty" };

/// The id of the entry of the item at `n`.
pub fn id(n: usize) -> String {
    format!("palette-{n}")
}

/// The entry of an item. `selected` says "true" while the arrow keys stand on it, `choose` goes where it leads.
pub fn entry(
    workspace: Workspace,
    id: String,
    item: &Item,
    lang: Lang,
    selected: Signal<&'static str>,
    choose: Callback<()>,
) -> AnyView {
    let (name, note) = item.to.words(workspace, lang);
    let note = (!note.is_empty()).then(|| view! { {" "} <code>{note}</code> }.into_any());
    // The line keeps the focus.
    let keep_focus = |event: MouseEvent| event.prevent_default();
    view! {
        <li
            role="option"
            id=id
            aria-selected=selected
            data-entry=item.to.name()
            on:mousedown=on(keep_focus)
            on:click=on(move |_| choose.run(()))
        >
            <small class="kind">{item.to.kind().get(lang)}</small>
            <span class="what"><b>{name}</b> {note}</span>
            {end(workspace, &item.to, lang)}
        </li>
    }
    .into_any()
}

/// What stands at an entry's end: the keys that do the same, or the value.
fn end(workspace: Workspace, to: &To, lang: Lang) -> AnyView {
    match to {
        To::Action(action) if !action.keys.is_empty() => {
            view! { <span class="end">{kbds(action.keys)}</span> }.into_any()
        }
        To::Field(place) => match index::shown(workspace, *place) {
            (value, true) => view! { <span class="end value">{value}</span> }.into_any(),
            (_, false) => view! { <i class="end">{EMPTY.get(lang)}</i> }.into_any(),
        },
        _ => ().into_any(),
    }
}
