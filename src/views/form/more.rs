//! Values that are wanted now and then: folded, so that a row stays short, unless one of them is set.

use leptos::ev::Event;
use leptos::html;
use leptos::prelude::*;
use valuestream::plan::{DataFromField, EntryField, RowField, SecretField, SecretList};

use crate::components::{all, on, shown, t};
use crate::state::Workspace;
use crate::state::reactive::effect;
use crate::words;

/// How many values of an ExternalSecret are always shown; the others are wanted now and then.
pub const fn first_fields() -> usize {
    SecretField::DeletionPolicy as usize
}

/// The values of a list's rows that are wanted now and then.
pub const fn more_fields(list: SecretList) -> &'static [RowField] {
    match list {
        SecretList::Data => &[
            RowField::Data(EntryField::RemoteKind),
            RowField::Data(EntryField::Property),
            RowField::Data(EntryField::DecodingStrategy),
        ],
        SecretList::DataFrom => &[
            RowField::DataFrom(DataFromField::RemoteVersion),
            RowField::DataFrom(DataFromField::Property),
            RowField::DataFrom(DataFromField::DecodingStrategy),
        ],
        SecretList::Template => &[],
    }
}

/// The folded values.
#[component]
pub fn More(
    /// Whether one of them is set: what is set is never hidden.
    #[prop(into)]
    is_set: Signal<bool>,
    /// How many they are.
    fields: usize,
    /// Their fields.
    children: Children,
) -> impl IntoView {
    let is_drawn = Workspace::here().turns.folded(fields, is_set.get_untracked());
    let details = NodeRef::<html::Details>::new();
    let open = move || {
        is_drawn.set(true);
        if let Some(details) = details.get().filter(|details| !details.open()) {
            details.set_open(true);
        }
    };
    let is_set = Memo::new(move |_| is_set.get());
    // It is never folded here: whoever empties the last value is still at it.
    effect(move || {
        if is_set.get() {
            open();
        }
    });
    let toggled = move |_: Event| {
        let is_open = details.get_untracked().is_some_and(|details| details.open());
        if is_open || is_set.get_untracked() {
            open();
        }
    };
    let children = StoredValue::new_local(Some(children));
    let fields = shown(is_drawn.into(), move || all(children.try_update_value(Option::take).flatten().map(untrack)));
    view! {
        <details class="more" node_ref=details on:toggle=on(toggled)>
            <summary>{t(words::MORE)}</summary>
            {fields}
        </details>
    }
    .into_any()
}
