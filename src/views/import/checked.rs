//! The report of files that were only checked: what they are, and what is wrong with them.

use leptos::prelude::*;
use valuestream::import::Import;
use valuestream::line_inputs::{Input, PIPELINE_UNKNOWN, StageInputs};
use valuestream::rule::Quoted;
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
    let inputs = import.line_inputs().into_iter().map(|(n, stages)| of_line(import, n, &stages, lang));
    all([read].into_iter().chain(good.map(IntoAny::into_any)).chain(by_severity(import, &told, lang)).chain(inputs))
}

/// The console's "Input Parameters" of an AssemblyLine.
fn of_line(import: &Import, document: usize, stages: &[StageInputs], lang: Lang) -> AnyView {
    let place = import.documents.get(document).map(|document| place(import, document.start(), lang));
    let heads = [words::PARAMETER, words::FROM, words::VALUE].map(|head| head.get(lang));
    let of_stage = |stage: &StageInputs| {
        let unknown = (!stage.is_known).then(|| view! { <p>{PIPELINE_UNKNOWN.get(lang)}</p> });
        let rows: Vec<AnyView> = stage.rows.iter().map(|row| of_row(row, lang)).collect();
        view! {
            <h3>{stage.stage.clone()} {" "} <code>{stage.pipeline.clone()}</code></h3>
            {unknown}
            <table class="entries">
                <thead>
                    <tr>{heads.map(|head| view! { <th scope="col">{head}</th> })}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section class="line-inputs">
            <h2>{words::INPUTS.get(lang)}</h2>
            <small>{place}</small>
            {stages.iter().map(of_stage).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

fn of_row(row: &Input, lang: Lang) -> AnyView {
    // A value that looks like a credential is not repeated.
    let value = row.value.as_ref().map(|value| view! { <code>{Quoted::from(value).to_string()}</code> });
    view! {
        <tr data-input=row.name.clone() data-from=row.source.name()>
            <th scope="row">
                <code>{row.name.clone()}</code>
            </th>
            <td>{row.source.label().get(lang)}</td>
            <td>{value}</td>
        </tr>
    }
    .into_any()
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
