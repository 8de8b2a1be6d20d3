//! The entries of a form in the console.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::runbook::{Entry, EntryValue, Part, lacking};

use super::lacking::first;
use crate::components::{CopyButton, Found, ToCopy, complete, drawn, keyed, said};
use crate::words;

/// A table of the entries.
#[component]
pub fn Entries(
    /// What it shows.
    part: RwSignal<Part>,
) -> impl IntoView {
    let keys = move || of(part, |entries| (0..).zip(entries).map(|(n, entry)| n * 3 + kind(&entry.value)).collect());
    view! {
        <div>
            <table class="entries">
                <tbody>{keyed(keys, move |key| row(part, key as usize / 3, key % 3))}</tbody>
            </table>
            {drawn(move |lang| first(&of(part, lacking), lang))}
        </div>
    }
    .into_any()
}

fn of<T: Default>(part: RwSignal<Part>, read: impl FnOnce(&[Entry]) -> T) -> T {
    part.with(|part| if let Part::Enter(entries) = part { read(entries) } else { T::default() })
}

const VALUE: u32 = 0;
const HINT: u32 = 1;
const FIXED: u32 = 2;

/// What kind of entry stands in a row: where another kind stands is another row.
const fn kind(value: &EntryValue) -> u32 {
    match value {
        EntryValue::Value { .. } => VALUE,
        EntryValue::Hint(_) => HINT,
        EntryValue::Fixed(_) => FIXED,
    }
}

fn row(part: RwSignal<Part>, n: usize, kind: u32) -> AnyView {
    let label = said(move |_| of(part, |entries| entries.get(n).map_or("", |entry| entry.label)));
    let text = said(move |_| of(part, |entries| entries.get(n).map(|entry| text(&entry.value)).unwrap_or_default()));
    let is_bad = move |entries: &[Entry]| entries.get(n).is_some_and(|entry| entry.value.lacks().is_some());
    let value = match kind {
        VALUE => {
            let class = said(move |_| if of(part, is_bad) { "value bad" } else { "value" });
            view! { <code class=class>{text}</code> }.into_any()
        }
        HINT => view! { <i>{text}</i> }.into_any(),
        _ => view! { <code>{text}</code> }.into_any(),
    };
    let copied = move |lang| {
        let found = |entries: &[Entry]| entries.get(n).map(|entry| copied(&entry.value, lang));
        untrack(|| of(part, found)).unwrap_or_else(|| Ok(String::new()))
    };
    let copy = (kind != HINT).then(|| view! { <CopyButton action="copy" label=words::COPY text=ToCopy::of(copied) /> });
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
