//! The report of what came in: the files, what is contradicting in them, what there is to tell of them, and the values taken.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::diagnostic::Catalogue;
use valuestream::import::{self, At, Conflict, Import, ImportCode, Note, Outcome, Part, Taken};

use super::entry::{Told, by_severity, part, place};
use crate::components::{PlaceLink, all, on};
use crate::state::import::{Imported, Imports};
use crate::words::{self, label};

/// Tells of what came in.
pub fn report(imports: Imports, last: &Imported, lang: Lang) -> AnyView {
    let import = &last.import;
    let parts = last.parts();
    let files = import.files.iter().enumerate().map(|(n, file)| of_file(import, n, file, &parts, lang)).collect();
    let conflicts: Vec<AnyView> = import
        .conflicts()
        .iter()
        .enumerate()
        .map(|(n, it)| conflict(imports, import, n, it, last.chosen(n), lang))
        .collect();
    let findings = import.findings_on_ours();
    // What is no text is an error where the file is checked, and need not be told twice.
    let is_told = |note: &Note| {
        matches!(note.code, ImportCode::NotText { .. }) && findings.iter().any(|(_, at)| *at == note.location)
    };
    let mut notes = last.notes();
    notes.retain(|note| !is_told(note));
    let of_notes = notes.iter().map(|it| Told::of(it, it.location, lang));
    let told: Vec<Told> = of_notes.chain(findings.iter().map(|(it, at)| Told::of(it, *at, lang))).collect();
    let taken: Vec<AnyView> = last.taken().iter().map(|it| of_taken(import, it, lang)).collect();
    let some = |title, class, items: Vec<AnyView>| (!items.is_empty()).then(|| part(title, class, items, lang));
    let read = part(words::FILES_READ, "files-read", files, lang);
    let contradictions = some(words::CONTRADICTIONS, "warning", conflicts);
    let taken = some(words::TAKEN, "taken", taken);
    all([read].into_iter().chain(contradictions).chain(by_severity(import, &told, lang)).chain(taken))
}

fn of_file(import: &Import, n: usize, file: &import::File, parts: &[Part], lang: Lang) -> AnyView {
    let name = file.name.clone().unwrap_or_else(|| words::PASTED.get(lang).to_owned());
    let mut parts = parts.iter().filter(|part| part.at.file == n).peekable();
    let remark = if file.unread {
        view! { <i>{words::NOT_READ.get(lang)}</i> }.into_any()
    } else if file.linked {
        words::LINK_READ.get(lang).into_any()
    } else if parts.peek().is_none() {
        view! { <i>{words::NOTHING_IN_IT.get(lang)}</i> }.into_any()
    } else {
        ().into_any()
    };
    let parts: Vec<AnyView> = parts.map(|it| of_document(import, it, lang)).collect();
    view! {
        <li>
            <code>{name}</code>
            {" "}
            {remark}
            <ul class="documents">{parts}</ul>
        </li>
    }
    .into_any()
}

/// What became of a document.
fn of_document(import: &Import, part: &Part, lang: Lang) -> AnyView {
    let name = match &part.outcome {
        Outcome::Whole => "whole",
        Outcome::WithFurther => "further",
        Outcome::InPart => "part",
        Outcome::NotThisInstallation => "other",
        Outcome::Refused(_) => "refused",
    };
    let words = match &part.outcome {
        Outcome::Refused(code) => words::refused(&code.reason(lang), lang),
        other => other.said().map(|said| said.get(lang).to_owned()).unwrap_or_default(),
    };
    let kind = part.kind.map(|kind| view! { <b>{kind.title().get(lang)}</b> }.into_any());
    view! {
        <li data-outcome=name>
            {kind}
            {" "}
            <small>{place(import, part.at, lang)}</small>
            {" "}
            <span>{words}</span>
        </li>
    }
    .into_any()
}

fn conflict(imports: Imports, import: &Import, n: usize, conflict: &Conflict, chosen: usize, lang: Lang) -> AnyView {
    let option = |(m, (text, at)): (usize, &(String, At))| {
        view! {
            <label>
                <input
                    type="radio"
                    name=format!("conflict-{n}")
                    value=m.to_string()
                    data-conflict=n.to_string()
                    prop:checked=m == chosen
                    on:change=on(move |_| imports.choose(n, m))
                />
                {" "}
                <code>{text.clone()}</code>
                {" "}
                <small>{place(import, *at, lang)}</small>
            </label>
        }
        .into_any()
    };
    let name = conflict.path.map_or_else(|| conflict.name.clone(), |path| label(path, lang));
    view! {
        <li role="radiogroup" aria-label=name.clone()>
            <b>{name.clone()}</b>
            {all(conflict.options.iter().enumerate().map(option))}
        </li>
    }
    .into_any()
}

fn of_taken(import: &Import, taken: &Taken, lang: Lang) -> AnyView {
    let path = taken.path;
    let changes = if taken.changes { words::CHANGED } else { words::SAME };
    let text = taken.choice().map_or_else(|| taken.text.clone(), |choice| choice.get(lang).to_owned());
    view! {
        <li>
            <PlaceLink path>{label(path, lang)}</PlaceLink>
            {" "}
            <code>{text}</code>
            {" "}
            <small>{format!("{} · {}", place(import, taken.at, lang), changes.get(lang))}</small>
        </li>
    }
    .into_any()
}
