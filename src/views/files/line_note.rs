//! What there is to say about the line that someone points at, right below it; the fields of its values are pointed at.

use leptos::html;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::check::Diagnostic;

use crate::browser::lines::{self, NOTE};
use crate::components::{all, drawn};
use crate::state::Workspace;
use crate::state::fields::Fields;
use crate::state::flow::Flow;
use crate::state::reactive::effect;

/// The note.
#[component]
pub fn LineNote() -> impl IntoView {
    let (workspace, fields, flow) = (Workspace::here(), Fields::here(), Flow::here());
    let note = NodeRef::<html::Div>::new();
    effect(move || fields.point_at(&flow.pointed()));
    let found = Memo::new(move |_| {
        let lang = workspace.lang.get();
        flow.found(workspace, &flow.pointed(), |found| Said::of(workspace, found, lang))
    });
    effect(move || {
        if found.with(|found| !found.is_empty())
            && let (Some(note), Some(line)) = (note.get(), flow.at.get())
        {
            lines::place_below(&note, line);
        }
    });
    let messages = drawn(move |_| found.with(|found| all(found.iter().map(message))));
    view! {
        <div
            class="line-note"
            id=NOTE
            role="tooltip"
            hidden=move || found.with(Vec::is_empty)
            node_ref=note
        >
            {messages}
        </div>
    }
    .into_any()
}

/// What is said of a value.
#[derive(Clone, PartialEq)]
struct Said {
    severity: &'static str,
    label: String,
    text: String,
}

impl Said {
    fn of(workspace: Workspace, found: &Diagnostic, lang: Lang) -> Said {
        Said {
            severity: found.severity().name(),
            label: workspace.label(found.location, lang),
            text: format!("{}{}{}", found.reason(lang), lang.gap(), found.fix(lang)),
        }
    }
}

fn message(said: &Said) -> AnyView {
    view! {
        <p class="message" data-severity=said.severity>
            <b>{said.label.clone()}</b>
            {" "}
            {said.text.clone()}
        </p>
    }
    .into_any()
}
