//! The parts of a step. What a part shows changes; what kind of part it is does not.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::FieldPath;
use valuestream::runbook::{self, Pasted, StepId};

use super::block::Commands;
use super::entries::Entries;
use crate::components::{CopyButton, ToCopy, all, complete, drawn, lacking, places, said};
use crate::state::runbook::{PartContent, PartState};
use crate::words;

/// A part of a step.
#[component]
pub fn Part(
    /// The step.
    step: StepId,
    /// What it shows.
    part: PartState,
) -> impl IntoView {
    let (n, content) = (part.n, RwSignal::from(part.content));
    let (lacks, standing) = (RwSignal::from(part.lacks), RwSignal::from(part.standing));
    content.with_untracked(|now| match now.part {
        runbook::Part::Run(_) => view! { <Commands step n content lacks standing /> }.into_any(),
        runbook::Part::Enter(_) => view! { <Entries content lacks /> }.into_any(),
        runbook::Part::Paste(_) => view! { <ToPaste content lacks /> }.into_any(),
        _ => drawn(move |lang| content.with(|content| text(&content.part, lang))),
    })
}

fn pasted<T: Default>(content: RwSignal<PartContent>, read: impl FnOnce(&Pasted) -> T) -> T {
    content.with(|content| if let runbook::Part::Paste(pasted) = &content.part { read(pasted) } else { T::default() })
}

/// A text to paste into the console.
#[component]
fn ToPaste(
    /// What it shows.
    content: RwSignal<PartContent>,
    /// The values that must be filled in or corrected first.
    lacks: RwSignal<Vec<FieldPath>>,
) -> impl IntoView {
    let label = said(move |_| pasted(content, |pasted| pasted.label));
    let text = said(move |_| pasted(content, |pasted| pasted.text.clone()));
    let copied = move |lang| untrack(|| lacks.with(|lacks| complete(text.get(), lacks, lang)));
    view! {
        <div class="block">
            <div class="block-head">
                <h3>{label}</h3>
                <CopyButton action="copy" label=words::COPY text=ToCopy::of(copied) />
            </div>
            <pre tabindex="0" aria-label=label>
                {text}
            </pre>
            {lacking(lacks.into())}
        </div>
    }
    .into_any()
}

fn text(part: &runbook::Part, lang: Lang) -> AnyView {
    match part {
        runbook::Part::Say(text) => view! { <p>{*text}</p> }.into_any(),
        runbook::Part::Warn(text) => view! {
            <p class="careful">
                <b>{words::WARNING.get(lang)}</b>
                {" "}
                {*text}
            </p>
        }
        .into_any(),
        runbook::Part::List(items) => {
            let items = all(items.iter().map(|item| view! { <li>{item.clone()}</li> }.into_any()));
            view! { <ul>{items}</ul> }.into_any()
        }
        runbook::Part::Link(text, address) => view! { <p>{outside(text, address.clone())}</p> }.into_any(),
        runbook::Part::Expect(text) => view! {
            <details class="output">
                <summary>{words::OUTPUT.get(lang)}</summary>
                <pre>{text.clone()}</pre>
            </details>
        }
        .into_any(),
        runbook::Part::Into(text, path) => view! {
            <p class="into">
                {*text}
                {" "}
                {places(&[*path], lang)}
            </p>
        }
        .into_any(),
        runbook::Part::Run(_) | runbook::Part::Enter(_) | runbook::Part::Paste(_) => ().into_any(),
    }
}

/// A link that leads out of the page.
pub fn outside(text: &'static str, address: String) -> AnyView {
    view! {
        <a href=address target="_blank" rel="noreferrer">
            {text}
        </a>
    }
    .into_any()
}
