//! What is wrong, and what to do.

use leptos::prelude::*;
use live_status::Trouble;
use valuestream::Lang;

use super::compared::compared;
use crate::components::{ToStep, all};
use crate::state::Workspace;

/// What is wrong, what to do, and the step that does it, if the runbook has it.
pub fn why(trouble: &Trouble, lang: Lang) -> AnyView {
    let (cause, fix) = (trouble.cause.get(lang).to_owned(), trouble.fix.get(lang).to_owned());
    let code = Some(trouble.code.clone()).filter(|code| !code.is_empty());
    let paragraph = view! {
        <p data-cause=code>
            {cause}
            {" "}
            <span class="fix">{fix}</span>
        </p>
    };
    all([paragraph.into_any()].into_iter().chain(step(&trouble.step)).chain(compared(&trouble.compared, lang)))
}

fn step(name: &str) -> Option<AnyView> {
    let workspace = Workspace::here();
    // Most checks have none, and need not follow the runbook.
    let found = (!name.is_empty()).then(|| {
        let titled = |steps: &[_]| {
            let mut steps = steps.iter();
            steps.find(|step: &&valuestream::runbook::Step| step.id.name() == name).map(|step| (step.id, step.title))
        };
        workspace.steps.with(|steps| titled(steps))
    });
    found.flatten().map(|(id, title)| view! { <p><ToStep id title /></p> }.into_any())
}
