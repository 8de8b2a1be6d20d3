//! Printing: the runbook as something to hand over. What is folded on the screen is unfolded on paper, and names stand at
//! its head; the rest is the matter of `style/print.css`.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use valuestream::plan::{ClusterField, FieldRef, PlanField, ProjectField, ReleaseField, RepositoryField};
use valuestream::runbook::markdown::TITLE;

use crate::browser::dom::{self, Element, build};
use crate::state::Workspace;
use crate::state::reactive::effect;

/// The values at the head of a printed runbook: whose it is.
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

/// Draws what stands above a printed runbook into its pane, and keeps it up to date.
pub fn head(pane: &Element) {
    let workspace = Workspace::here();
    let Some(head) = dom::append(pane, build("header", "print-head")) else { return };
    effect(move || {
        let lang = workspace.lang.get();
        dom::clear(&head);
        dom::append(&head, build("h1", "").text(TITLE.get(lang)));
        let mut names = build("dl", "");
        for field in NAMES {
            let value = workspace.shown(FieldRef::Plan(field));
            let pair = build("div", "")
                .with(build("dt", "").text(field.spec().label.get(lang)))
                .with(build("dd", "").text(&value));
            names = names.with(pair);
        }
        dom::append(&head, names);
    });
    if !LISTENS.replace(true) {
        dom::on_window("beforeprint", |_| unfold());
        dom::on_window("afterprint", |_| fold());
    }
}

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    /// What was unfolded to be printed.
    static UNFOLDED: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

fn unfold() {
    let Some(body) = dom::body() else { return };
    let folded = dom::all(&body, ".step details:not([open]), .needed:not([open])");
    folded.iter().for_each(|it| dom::set_attribute(it, "open", ""));
    UNFOLDED.with_borrow_mut(|all| all.extend(folded));
}

fn fold() {
    UNFOLDED.take().iter().for_each(|it| dom::remove_attribute(it, "open"));
}
