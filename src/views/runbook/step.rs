//! A step: what it is for and what it needs, its parts, and what one does with it as a whole.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::runbook::{Runs, StepKind};

use super::copied;
use super::part::{Part, outside};
use super::progress::Tick;
use crate::components::live::LiveBadges;
use crate::components::{CopyButton, Rows, ToCopy, all, drawn, places, said, t};
use crate::state::Workspace;
use crate::state::runbook::{PartState, StepHead, StepState};
use crate::words;

/// The id of a step's element.
pub fn anchor(id: &str) -> String {
    format!("step-{id}")
}

/// A step.
#[component]
pub fn Step(
    /// What it shows.
    step: StepState,
) -> impl IntoView {
    let workspace = Workspace::here();
    let id = step.id;
    let (head, parts) = (RwSignal::from(step.head), RwSignal::from(step.parts));
    let parts = Rows::new().view(
        move || parts.with(|parts| parts.iter().map(|part| (part.key, part.clone())).collect()),
        move |part| {
            let part = untrack(|| part.with(PartState::clone));
            all(part.map(|part| view! { <Part step=id part /> }.into_any()))
        },
    );
    let is_console = step.kind == StepKind::Console;
    let kind = if is_console { "step-kind console" } else { "step-kind" };
    let manual = is_console.then(|| view! { <p class="manual">{t(words::LIVE_MANUAL)}</p> });
    let bundle = (step.runs == Runs::PlacingFiles).then(|| {
        let text = ToCopy::made(move |lang| copied::one_command(workspace, lang));
        view! { <CopyButton action="copy" what="bundle" label=words::COPY_BUNDLE text /> }
    });
    let uses = drawn(move |lang| {
        let uses = head.with(|head| head.uses.clone());
        all((!uses.is_empty()).then(|| {
            view! {
                <p class="uses">
                    {words::USES.get(lang)}
                    {places(&uses, lang)}
                </p>
            }
            .into_any()
        }))
    });
    let markdown = ToCopy::of(move |lang| copied::markdown(workspace, id, lang));
    view! {
        <section class="step" id=anchor(id.name()) tabindex="-1" data-step=id.name()>
            <header>
                <span class="step-id">{id.name()}</span>
                <h2 tabindex="-1">{said(move |_| head.with(|head| head.title))}</h2>
                <span class=kind>{t(step.kind.name())}</span>
                <Tick step=id standing=step.standing.into() />
                <LiveBadges step=id says_so=is_console />
                {manual}
            </header>
            <p class="why">{said(move |_| head.with(|head| head.why))}</p>
            <p class="tools">{drawn(move |lang| head.with(|head| tools(head, lang)))}</p>
            {parts}
            <footer>
                {bundle} {uses} <CopyButton action="copy-markdown" label=words::COPY_STEP text=markdown />
            </footer>
        </section>
    }
    .into_any()
}

fn tools(head: &StepHead, lang: Lang) -> AnyView {
    let needs = (!head.tools.is_empty()).then(|| words::NEEDS.get(lang));
    let tools = all(head.tools.iter().map(|tool| (" ", outside(tool.name, tool.link.to_owned())).into_any()));
    (needs, tools).into_any()
}
