//! How far someone has come: a tick at each step and block, and a bar above them. What was done with other values than
//! those of now says so.

use leptos::prelude::*;
use valuestream::progress::Standing;
use valuestream::runbook::StepId;

use crate::components::{on, said, t};
use crate::state::Workspace;
use crate::state::runbook::Runbook;
use crate::words;

/// A tick at a step or a part of it.
#[component]
pub fn Tick(
    /// The step.
    step: StepId,
    /// The position of its part.
    #[prop(optional)]
    part: Option<usize>,
    /// How it stands.
    standing: RwSignal<Standing>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let changed = Signal::derive(move || standing.get() == Standing::ChangedSince);
    let done = Signal::derive(move || standing.get() != Standing::Open);
    let text = said(move |lang| if changed.get() { words::CHANGED_SINCE } else { words::DONE }.get(lang));
    view! {
        <label class="tick" class:changed-since=changed>
            <input
                type="checkbox"
                prop:checked=done
                on:change=on(move |event| Runbook::tick(workspace, step, part, event_target_checked(&event)))
            />
            <span>{text}</span>
        </label>
    }
    .into_any()
}

/// The bar above the steps.
#[component]
pub fn ProgressBar(
    /// The steps.
    shown: Runbook,
    /// What stands beside it.
    children: Children,
) -> impl IntoView {
    let of = move || shown.steps.with(Vec::len);
    let (max, value) = (said(move |_| of().to_string()), said(move |_| shown.done.get().to_string()));
    view! {
        <p class="progress">
            <progress max=max value=value aria-label=t(words::PROGRESS) />
            <span>{said(move |lang| words::steps_done(shown.done.get(), of(), lang))}</span>
            {children()}
        </p>
    }
    .into_any()
}
