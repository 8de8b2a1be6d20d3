//! The runbook on paper, as something to hand over. What is folded on the screen is unfolded there, and names stand at its
//! head; the rest is the matter of `style/later/print.css`.

use leptos::html;
use leptos::prelude::*;
use valuestream::files;
use valuestream::plan::{ClusterField, FieldRef, PlanField, ProjectField, ReleaseField, RepositoryField};
use valuestream::runbook::markdown::title;

use crate::browser::folded;
use crate::components::{said, t};
use crate::state::Workspace;

/// The values at the head: whose runbook it is.
const NAMES: [PlanField; 10] = [
    PlanField::Project(ProjectField::ProjectName),
    PlanField::Project(ProjectField::ApplicationDisplayName),
    PlanField::Project(ProjectField::DeploymentName),
    PlanField::Project(ProjectField::EnvironmentName),
    PlanField::Cluster(ClusterField::ClusterName),
    PlanField::Cluster(ClusterField::ResourceGroup),
    PlanField::Cluster(ClusterField::AzureKeyContainerName),
    PlanField::Release(ReleaseField::Version),
    PlanField::Repository(RepositoryField::GitCloneUrl),
    PlanField::Repository(RepositoryField::GitBranch),
];

/// What stands above a printed runbook.
#[component]
pub fn PaperHead() -> impl IntoView {
    let workspace = Workspace::here();
    let names = NAMES.map(|field| {
        let value = said(move |_| workspace.with_environment(|plan| files::shown(plan, &FieldRef::Plan(field))));
        view! {
            <div>
                <dt>{t(field.spec().label)}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    view! {
        <header class="print-head">
            <h1>{said(move |lang| workspace.with_environment(|plan| title(plan.runbook_task()).get(lang)))}</h1>
            <dl>{names}</dl>
        </header>
    }
    .into_any()
}

/// Unfolds what is needed and whatever is folded in the steps while it is printed, for as long as the current owner lives.
pub fn unfold_on_paper(needed: NodeRef<html::Details>, runbook: NodeRef<html::Section>) {
    let unfolded = StoredValue::new_local(Vec::new());
    // The browser lays out the paper as soon as it has told: no effect would run before.
    let unfold = window_event_listener_untyped("beforeprint", move |_| {
        let inside = runbook.get_untracked().iter().flat_map(|runbook| folded::inside(runbook)).collect::<Vec<_>>();
        let all = needed.get_untracked().into_iter().chain(inside).filter(|it| !it.open()).collect::<Vec<_>>();
        all.iter().for_each(|it| it.set_open(true));
        unfolded.update_value(|unfolded| unfolded.extend(all));
    });
    let fold = window_event_listener_untyped("afterprint", move |_| {
        let all = unfolded.try_update_value(std::mem::take).unwrap_or_default();
        all.iter().for_each(|it| it.set_open(false));
    });
    on_cleanup(move || {
        unfold.remove();
        fold.remove();
    });
}
