//! A button that leads to a step.

use leptos::prelude::*;
use valuestream::runbook::StepId;

use super::follow::on;
use crate::state::Workspace;

/// Leads to a step of the runbook.
#[component]
pub fn ToStep(
    /// The step.
    id: StepId,
    /// What it does.
    title: &'static str,
) -> impl IntoView {
    let workspace = Workspace::here();
    view! {
        <button class="go" type="button" data-to-step=id.name() on:click=on(move |_| workspace.show(id.name()))>
            <b>{id.name()}</b>
            <span>{title}</span>
        </button>
    }
    .into_any()
}
