//! The console's "Input Parameters" before the console: each stage's parameters, where their values come from, and whether
//! they are all there.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::inputs::{self, Input, InputValue, StageInputs, State};

use crate::components::{PlaceLink, all, drawn, said, t};
use crate::state::Workspace;
use crate::words;

/// The table of each stage.
#[component]
pub fn Inputs() -> impl IntoView {
    let workspace = Workspace::here();
    let inputs = Memo::new(move |_| workspace.with_environment(|plan| inputs::inputs(&plan.resolve())));
    let missing = move || inputs.with(|inputs| inputs.missing);
    let status = said(move |lang| match missing() {
        0 => format!("✓ {}", words::ALL_BOUND.get(lang)),
        n => words::not_bound(n, lang),
    });
    let class = move || if missing() == 0 { "all-good" } else { "not-all" };
    let stages = drawn(move |lang| inputs.with(|inputs| all(inputs.stages.iter().map(|stage| of_stage(stage, lang)))));
    view! {
        <section class="inputs">
            <p class="intro">{t(words::INPUTS_INTRO)}</p>
            <p class=class role="status">{status}</p>
            {stages}
        </section>
    }
    .into_any()
}

fn of_stage(stage: &StageInputs, lang: Lang) -> AnyView {
    let heads = [words::PARAMETER, words::STATE, words::FROM, words::VALUE];
    let heads = heads.map(|text| view! { <th scope="col">{text.get(lang)}</th> });
    view! {
        <section class="block" data-stage=stage.stage.clone()>
            <div class="block-head"><h3>{stage.stage.clone()}</h3></div>
            <table class="entries">
                <thead><tr>{heads}</tr></thead>
                <tbody>{all(stage.rows.iter().map(|row| of_row(row, lang)))}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn of_row(row: &Input, lang: Lang) -> AnyView {
    let state = row.state();
    let (class, sign) = match state {
        State::Bound => ("bound", "✓"),
        State::Invalid => ("invalid", "!"),
        State::Missing => ("missing", "✕"),
    };
    let given = || [Some(&row.given), row.also.as_ref()].into_iter().flatten();
    let from = all(given().map(|given| view! { <span>{given.source.label().get(lang)}</span> }.into_any()));
    let values = all(given().map(|given| value(given, lang)));
    let note = row.note.map(|note| view! { <small>{note.get(lang)}</small> });
    view! {
        <tr class=class data-input=row.name.clone() data-bound=class>
            <th scope="row"><code>{row.name.clone()}</code></th>
            <td class="state">{sign} {" "} {state.label().get(lang)}</td>
            <td class="from">{from}</td>
            <td>{values} {note}</td>
        </tr>
    }
    .into_any()
}

/// A value; one that a field gives leads there.
fn value(given: &InputValue, lang: Lang) -> AnyView {
    let text = match &given.value {
        Some(value) => view! { <code>{value.clone()}</code> }.into_any(),
        None if given.state == State::Missing => view! { <i>{words::NOTHING.get(lang)}</i> }.into_any(),
        None => view! { <i>{words::KNOWN_TO_QVS.get(lang)}</i> }.into_any(),
    };
    match given.path {
        Some(path) => {
            let path = Workspace::here().place(path);
            view! { <PlaceLink path>{text}</PlaceLink> }.into_any()
        }
        None => view! { <span>{text}</span> }.into_any(),
    }
}
