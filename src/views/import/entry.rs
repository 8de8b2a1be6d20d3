//! The parts of a report on files, and what is told of a place in them.

use leptos::prelude::*;
use valuestream::check::Severity;
use valuestream::diagnostic::{Catalogue, Diagnostic};
use valuestream::import::{At, Import};
use valuestream::{Lang, Text};

use crate::words;

/// A part of the report.
pub fn part(title: Text, class: &'static str, items: Vec<AnyView>, lang: Lang) -> AnyView {
    view! {
        <section class=class>
            <h2>{title.get(lang)}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

/// `file:line:column`.
pub fn place(import: &Import, at: At, lang: Lang) -> String {
    let file = import.files.get(at.file).and_then(|file| file.name.as_deref()).unwrap_or(words::PASTED.get(lang));
    match at.mark {
        Some(mark) => format!("{file}:{}:{}", mark.line, mark.column),
        None => file.to_owned(),
    }
}

/// Something that is told of a place in a file.
pub struct Told {
    code: &'static str,
    severity: Severity,
    at: At,
    reason: String,
    fix: String,
}

impl Told {
    /// What a catalogue says of it.
    pub fn of<C: Catalogue, L>(found: &Diagnostic<C, L>, at: At, lang: Lang) -> Told {
        let (reason, fix) = (found.reason(lang), found.fix(lang));
        Told { code: found.name(), severity: found.severity(), at, reason, fix }
    }
}

/// What is told, by severity, the worst first.
pub fn by_severity(import: &Import, told: &[Told], lang: Lang) -> Vec<AnyView> {
    let titles =
        [(words::ERRORS, Severity::Error), (words::WARNINGS, Severity::Warning), (words::NOTES, Severity::Info)];
    let parts = titles.into_iter().filter_map(|(title, severity)| {
        let items: Vec<AnyView> =
            told.iter().filter(|it| it.severity == severity).map(|it| entry(import, it, lang)).collect();
        (!items.is_empty()).then(|| part(title, severity.name(), items, lang))
    });
    parts.collect()
}

fn entry(import: &Import, told: &Told, lang: Lang) -> AnyView {
    let place = place(import, told.at, lang);
    let excerpt = import.excerpt(told.at).map(|excerpt| {
        let pointer = format!("{}^", " ".repeat(excerpt.before));
        // It may be wider than a phone.
        view! { <pre tabindex="0">{format!("{}\n{pointer}", excerpt.text)}</pre> }
    });
    view! {
        <li data-diagnostic=told.code data-for=place data-severity=told.severity.name()>
            <small>{place.clone()}</small>
            {" "}
            {told.reason.clone()}
            {lang.gap()}
            <span class="fix">{told.fix.clone()}</span>
            {excerpt}
        </li>
    }
    .into_any()
}
