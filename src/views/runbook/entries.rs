//! The entries of a form in the console.

use std::mem::{Discriminant, discriminant};

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::FieldPath;
use valuestream::runbook::{Entry, EntryValue, Part};

use crate::components::{CopyButton, Found, Item, Rows, ToCopy, complete, lacking, said};
use crate::state::runbook::PartContent;
use crate::words;

/// Where an entry stands, and what kind it is: where another kind stands is another row.
type Key = (usize, Discriminant<EntryValue>);

/// A table of the entries.
#[component]
pub fn Entries(
    /// What it shows.
    content: RwSignal<PartContent>,
    /// The values that must be filled in or corrected first.
    lacks: RwSignal<Vec<FieldPath>>,
) -> impl IntoView {
    let rows = move || {
        let key = |(n, entry): (usize, &Entry)| ((n, discriminant(&entry.value)), entry.clone());
        of(content, |entries| entries.iter().enumerate().map(key).collect())
    };
    view! {
        <div>
            <table class="entries">
                <tbody>{Rows::new().view(rows, row)}</tbody>
            </table>
            {lacking(lacks.into())}
        </div>
    }
    .into_any()
}

fn of<T: Default>(content: RwSignal<PartContent>, read: impl FnOnce(&[Entry]) -> T) -> T {
    content.with(|content| if let Part::Enter(entries) = &content.part { read(entries) } else { T::default() })
}

fn row(entry: Item<Key, Entry>) -> AnyView {
    let label = said(move |_| entry.with(|entry| entry.label));
    let text = said(move |_| entry.with(|entry| text(&entry.value)));
    let value = match untrack(|| entry.with(|entry| entry.value.clone())) {
        Some(EntryValue::Value { .. }) => {
            let is_bad = move || entry.with(|entry| entry.value.lacks().is_some()) == Some(true);
            view! { <code class=said(move |_| if is_bad() { "value bad" } else { "value" })>{text}</code> }.into_any()
        }
        Some(EntryValue::Hint(_)) => view! { <i>{text}</i> }.into_any(),
        Some(EntryValue::Fixed(_)) | None => view! { <code>{text}</code> }.into_any(),
    };
    let is_copied = untrack(|| entry.with(|entry| entry.value.text().is_some())) == Some(true);
    let copy = is_copied.then(|| {
        let found = move |lang| untrack(|| entry.with(|entry| copied(&entry.value, lang)));
        let text = ToCopy::of(move |lang| found(lang).unwrap_or_else(|| Ok(String::new())));
        view! { <CopyButton action="copy" label=words::COPY text /> }
    });
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td>{value}</td>
            <td>{copy}</td>
        </tr>
    }
    .into_any()
}

fn text(value: &EntryValue) -> String {
    match value {
        EntryValue::Value { text, .. } => text.clone(),
        EntryValue::Hint(text) | EntryValue::Fixed(text) => (*text).to_owned(),
    }
}

fn copied(value: &EntryValue, lang: Lang) -> Found {
    complete(text(value), value.lacks().as_slice(), lang)
}
