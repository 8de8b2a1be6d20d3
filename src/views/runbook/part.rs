//! The parts of a step. What a part shows changes; what kind of part it is does not.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::runbook::{self, Pasted, StepId};

use super::block::Commands;
use super::entries::Entries;
use super::lacking::{first, places};
use crate::components::{CopyButton, ToCopy, complete, drawn, said};
use crate::state::runbook::{PartState, Shows};
use crate::words;

/// A part of a step.
#[component]
pub fn Part(
    /// The step.
    step: StepId,
    /// What it shows.
    part: PartState,
) -> impl IntoView {
    match part.shows {
        Shows::Commands(block) => view! { <Commands step n=part.n block standing=part.standing.into() /> }.into_any(),
        Shows::Other(part) => {
            let is_form = part.with_untracked(|part| matches!(part, runbook::Part::Enter(_)));
            let is_text = part.with_untracked(|part| matches!(part, runbook::Part::Paste(_)));
            let part = part.into();
            if is_form {
                view! { <Entries part /> }.into_any()
            } else if is_text {
                view! { <ToPaste part /> }.into_any()
            } else {
                drawn(move |lang| part.with(|part| text(part, lang)))
            }
        }
    }
}

fn pasted<T: Default>(part: RwSignal<runbook::Part>, read: impl FnOnce(&Pasted) -> T) -> T {
    part.with(|part| if let runbook::Part::Paste(pasted) = part { read(pasted) } else { T::default() })
}

/// A text to paste into the console.
#[component]
fn ToPaste(
    /// What it shows.
    part: RwSignal<runbook::Part>,
) -> impl IntoView {
    let label = said(move |_| pasted(part, |pasted| pasted.label));
    let text = said(move |_| pasted(part, |pasted| pasted.text.clone()));
    let lacks = move || pasted(part, Pasted::lacks);
    let copied = move |lang| untrack(|| complete(text.get(), &lacks(), lang));
    view! {
        <div class="block">
            <div class="block-head">
                <h3>{label}</h3>
                <CopyButton action="copy" label=words::COPY text=ToCopy::of(copied) />
            </div>
            <pre tabindex="0" aria-label=label>
                {text}
            </pre>
            {drawn(move |lang| first(&lacks(), lang))}
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
