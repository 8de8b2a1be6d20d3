//! What is wrong, and what to do.

use leptos::prelude::*;
use live_status::Trouble;
use valuestream::Lang;

use super::compared::compared;
use super::said::pieces;
use crate::components::{ToStep, all};
use crate::state::Workspace;

/// What is wrong, what to do, and the step that does it, if the runbook has it.
pub fn why(trouble: &Trouble, lang: Lang) -> AnyView {
    let (cause, fix) = (trouble.cause.get(lang).to_owned(), trouble.fix.get(lang).to_owned());
    let texts = pieces([cause.into_any(), view! { <span class="fix">{fix}</span> }.into_any()]);
    let paragraph = view! { <p data-cause=Some(trouble.code.clone())>{texts}</p> };
    all([paragraph.into_any()].into_iter().chain(step(&trouble.step)).chain(compared(&trouble.compared, lang)))
}

fn step(name: &str) -> Option<AnyView> {
    let workspace = Workspace::here();
    // Most causes have none, and need not follow the runbook.
    let found = (!name.is_empty()).then(|| {
        workspace.steps.with(|steps| {
            let step = steps.iter().find(|step| step.id.name() == name);
            step.map(|step| (step.id, step.title))
        })
    });
    found.flatten().map(|(id, title)| view! { <p>{view! { <ToStep id title /> }.into_any()}</p> }.into_any())
}
