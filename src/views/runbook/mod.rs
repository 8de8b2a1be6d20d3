//! The runbook: a list of its steps, and the steps one below the other.

mod asked;
mod block;
mod copied;
mod entries;
mod paper;
mod part;
mod progress;
mod step;

use leptos::html;
use leptos::prelude::*;

use crate::browser::page;
use crate::components::live::LiveStatus;
use crate::components::needs::Needed;
use crate::components::{QuietButton, Rows, all, on, said, t};
use crate::state::Workspace;
use crate::state::live::{Link, Live};
use crate::state::reactive::effect;
use crate::state::runbook::{Runbook as Shown, StepState};
use crate::words;
use paper::PaperHead;
use progress::ProgressBar;
use step::{Step, anchor};

/// The runbook of the plan.
#[component]
pub fn Runbook() -> impl IntoView {
    let workspace = Workspace::here();
    let shown = Shown::new(workspace);
    let live = Live::of(workspace);
    let (needed, runbook) = (NodeRef::<html::Details>::new(), NodeRef::<html::Section>::new());
    asked::follow();
    paper::unfold_on_paper(needed, runbook);
    effect(move || {
        if let Some(step) = workspace.step.get() {
            workspace.step.set(None);
            // Once the pane is laid out.
            request_animation_frame(move || page::show_id(&anchor(&step)));
        }
    });
    view! {
        <PaperHead />
        <Needed node_ref=needed />
        <section
            class="runbook"
            class:unwatched=Signal::derive(move || live.link.get() == Link::None)
            aria-label=t(words::RUNBOOK)
            node_ref=runbook
        >
            <nav class="step-list" aria-label=t(words::STEPS)>
                {of_each(shown, link)}
                <ProgressBar shown>
                    <QuietButton action="print" text=words::PRINT press=Callback::new(move |()| workspace.print_runbook()) />
                </ProgressBar>
                <LiveStatus with_chain=true />
            </nav>
            {of_each(shown, |step| view! { <Step step /> }.into_any())}
        </section>
    }
    .into_any()
}

/// Something of each step.
fn of_each(shown: Shown, draw: fn(StepState) -> AnyView) -> AnyView {
    let steps = move || shown.steps.with(|steps| steps.iter().map(|step| (step.id, step.clone())).collect());
    Rows::new().view(steps, move |step| all(untrack(|| step.with(StepState::clone)).map(draw)))
}

/// A button that leads to a step.
fn link(step: StepState) -> AnyView {
    let id = step.id.name();
    let head = RwSignal::from(step.head);
    view! {
        <button class="step-link" type="button" on:click=on(move |_| page::show_id(&anchor(id)))>
            <b>{id}</b>
            <span>{said(move |_| head.with(|head| head.title))}</span>
            <small>{t(step.kind.name())}</small>
        </button>
    }
    .into_any()
}
