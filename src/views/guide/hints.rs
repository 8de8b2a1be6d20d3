//! Where to find each value of the step, below its control. Of a list, the first row has it.

use leptos::prelude::*;
use valuestream::guide::whereabouts;
use valuestream::plan::{EntryField, FieldRef, Plan, SecretField, Section};

use super::words;
use crate::components::{OneCommand, ToCopy, complete, hint_id, said, t};
use crate::state::fields::Fields;
use crate::state::reactive::effect;
use crate::state::{GuideStep, Workspace};

/// Keeps the hints at the values of the step, for as long as the current owner lives.
pub fn follow(workspace: Workspace, fields: Fields) {
    let hinted = Memo::new(move |_| match workspace.guide.get() {
        Some(GuideStep::Group(section)) => workspace.with(|plan| values(plan, section)),
        Some(GuideStep::Start | GuideStep::Finish) | None => Vec::new(),
    });
    effect(move || fields.hint_at(hinted.get()));
    on_cleanup(move || fields.hint_at(Vec::new()));
}

fn values(plan: &Plan, section: Section) -> Vec<FieldRef> {
    if section != Section::Secrets {
        return section.fields().iter().map(|field| FieldRef::Plan(*field)).collect();
    }
    let Some(row) = plan.secrets.first() else { return Vec::new() };
    let of_row = SecretField::ALL.into_iter().map(|field| FieldRef::Secret(row.id, field));
    let entry = row.data.first().map(|entry| entry.id);
    let of_entry = EntryField::ALL.into_iter().filter_map(|field| Some(FieldRef::Row(row.id, entry?, field.into())));
    of_row.chain(of_entry).collect()
}

/// Where to find a value.
#[component]
pub fn Hint(
    /// The value.
    at: FieldRef,
) -> impl IntoView {
    let workspace = Workspace::here();
    let found = Memo::new(move |_| {
        let lang = workspace.lang.get();
        workspace.with(|plan| whereabouts(at.id(), plan, lang))
    });
    let command = move || found.with(|found| found.command.as_ref().map(|command| command.text()));
    let command = untrack(command).map(|_| {
        let text = ToCopy::of(move |lang| {
            let command = found.with_untracked(|found| found.command.clone());
            command.map_or_else(|| Ok(String::new()), |it| complete(it.text(), &it.blocked_by(), lang))
        });
        view! { <OneCommand command=Signal::derive(move || command().unwrap_or_default()) text /> }
    });
    view! {
        <div class="whereabouts" id=hint_id(at) lang=said(|lang| lang.tag())>
            <p><b>{t(words::WHERE)}</b> {" "} {said(move |_| found.with(|found| found.text))}</p>
            {command}
        </div>
    }
    .into_any()
}
