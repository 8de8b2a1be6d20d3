//! The console's "Input Parameters" before the console: each stage's parameters, where their values come from, and whether
//! they are all there.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::inputs::{self, Input, InputValue, Inputs, StageInputs, State};

use crate::browser::dom::{self, Build, Element, build};
use crate::state::Workspace;
use crate::state::reactive::effect;
use crate::views::messages::TO_PLACE;
use crate::words;

/// Draws the table into the pane and keeps it up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(pane, build("section", "inputs")) else { return };
    effect(move || {
        let lang = workspace.lang.get();
        let inputs = workspace.with(|plan| inputs::inputs(&plan.resolve()));
        dom::clear(&root);
        draw(&root, &inputs, lang);
    });
}

fn draw(root: &Element, inputs: &Inputs, lang: Lang) {
    dom::append(root, build("p", "intro").text(words::INPUTS_INTRO.get(lang)));
    let (class, text) = match inputs.missing {
        0 => ("all-good", format!("✓ {}", words::ALL_BOUND.get(lang))),
        n => ("not-all", words::not_bound(n, lang)),
    };
    dom::append(root, build("p", class).attribute("role", "status").text(&text));
    for stage in &inputs.stages {
        dom::append(root, of_stage(stage, lang));
    }
}

fn of_stage(stage: &StageInputs, lang: Lang) -> Build {
    let heads = [words::PARAMETER, words::STATE, words::FROM, words::VALUE];
    let heads = heads.map(|text| build("th", "").attribute("scope", "col").text(text.get(lang)));
    let table = build("table", "entries")
        .with(build("thead", "").with(build("tr", "").with_all(heads)))
        .with(build("tbody", "").with_all(stage.rows.iter().map(|row| of_row(row, lang))));
    build("section", "block")
        .attribute("data-stage", &stage.stage)
        .with(build("div", "block-head").with(build("h3", "").text(&stage.stage)))
        .with(table)
}

fn of_row(row: &Input, lang: Lang) -> Build {
    let state = row.state();
    let (class, sign) = match state {
        State::Bound => ("bound", "✓"),
        State::Invalid => ("invalid", "!"),
        State::Missing => ("missing", "✕"),
    };
    let given = [Some(&row.given), row.also.as_ref()];
    let from = given.into_iter().flatten().map(|given| build("span", "").text(given.source.label().get(lang)));
    let values = given.into_iter().flatten().map(|given| value(given, lang));
    let mut last = build("td", "").with_all(values);
    if let Some(note) = row.note {
        last = last.with(build("small", "").text(note.get(lang)));
    }
    build("tr", class)
        .attribute("data-input", &row.name)
        .attribute("data-bound", class)
        .with(build("th", "").attribute("scope", "row").with(build("code", "").text(&row.name)))
        .with(build("td", "state").text(sign).text(" ").text(state.label().get(lang)))
        .with(build("td", "from").with_all(from))
        .with(last)
}

/// A value; one that a field gives leads there.
fn value(given: &InputValue, lang: Lang) -> Build {
    let text = match &given.value {
        Some(value) => build("code", "").text(value),
        None if given.state == State::Missing => build("i", "").text(words::NOTHING.get(lang)),
        None => build("i", "").text(words::KNOWN_TO_QVS.get(lang)),
    };
    match given.place {
        Some(place) => {
            build("button", "place").attribute("type", "button").attribute(TO_PLACE, &place.to_string()).with(text)
        }
        None => build("span", "").with(text),
    }
}
