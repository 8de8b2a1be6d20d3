//! The report of files that were only checked: what they are, and what is wrong with them.

use leptos::prelude::*;
use valuestream::import::Import;
use valuestream::{Lang, Plan};

use super::entry::{Told, by_severity, part, place};
use crate::components::all;
use crate::words;

/// Tells what is wrong with them. They are held against no plan.
pub fn checked(import: &Import, lang: Lang) -> AnyView {
    let none = Plan::default();
    let files = (0..import.files.len()).map(|n| of_file(import, n, lang)).collect();
    let notes = import.notes_on_files(&none);
    let of_notes = notes.iter().map(|it| Told::of(it, it.location, lang));
    let findings = import.findings();
    let of_files = findings.iter().map(|(it, at)| Told::of(it, *at, lang));
    let values = import.findings_on_values(&none);
    let of_values = values.iter().map(|(it, at)| Told::of(it, *at, lang));
    let told: Vec<Told> = of_notes.chain(of_files).chain(of_values).collect();
    let good = told.is_empty().then(|| view! { <p class="all-good">{"✓ "} {words::NOTHING_WRONG.get(lang)}</p> });
    let read = part(words::FILES_CHECKED, "files-read", files, lang);
    all([read].into_iter().chain(good.map(IntoAny::into_any)).chain(by_severity(import, &told, lang)))
}

fn of_file(import: &Import, n: usize, lang: Lang) -> AnyView {
    let name = import.files.get(n).and_then(|file| file.name.clone());
    let documents = import.documents.iter().filter(|document| document.file == n).map(|document| {
        let (kind, place) = (document.kind.title().get(lang), place(import, document.start(), lang));
        view! {
            <li>
                <b>{kind}</b>
                {" "}
                <small>{place}</small>
            </li>
        }
    });
    view! {
        <li>
            <code>{name.unwrap_or_else(|| words::PASTED.get(lang).to_owned())}</code>
            <ul class="documents">{documents.collect::<Vec<_>>()}</ul>
        </li>
    }
    .into_any()
}
