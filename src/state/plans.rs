//! What can be done with named plans. Each command changes the plans as they are kept now, also by other tabs, and offers to
//! take it back.

use leptos::prelude::*;
use valuestream::share::{self, fragment};
use valuestream::{Lang, Plan};

use super::named_plans::{self, Saved};
use super::notification::{Notification, Undo};
use super::view::{Against, View};
use super::workspace::Workspace;
use crate::words;

/// Saves the plan under a name, or under one made of its values where nobody gave one.
pub fn save(workspace: Workspace, name: &str) {
    let lang = workspace.lang.get_untracked();
    let (link, made) = untrack(|| workspace.with(|plan| (fragment(plan), named_after(plan, lang))));
    let name = if name.is_empty() { made } else { name.to_owned() };
    change(workspace, words::PLAN_SAVED.get(lang), |plans| named_plans::put(plans, Saved::now(name, link)));
}

/// Puts a plan in the place of the one on the page.
pub fn open(workspace: Workspace, saved: &Saved) {
    if let Some(opened) = share::open(&saved.link) {
        workspace.replace(opened.plan, words::opened(&saved.name, workspace.lang.get_untracked()));
    }
}

/// Shows what differs between a plan and the one on the page.
pub fn compare(workspace: Workspace, saved: Saved) {
    if let Some(opened) = share::open(&saved.link) {
        workspace.against.set(Against::Plan(saved.name, Box::new(opened.plan)));
        workspace.view.set(View::Changes);
    }
}

/// Puts a copy of a plan behind it.
pub fn duplicate(workspace: Workspace, saved: Saved) {
    change(workspace, words::PLAN_SAVED.get(workspace.lang.get_untracked()), |plans| {
        let at = plans.iter().position(|it| it.name == saved.name).map_or(plans.len(), |at| at + 1);
        let name = named_plans::free_name(plans, &saved.name);
        plans.insert(at, Saved { name, ..saved });
    });
}

/// Gives a plan another name; whether it can have it.
pub fn rename(workspace: Workspace, from: &str, to: &str) -> bool {
    let lang = workspace.lang.get_untracked();
    let is_taken = to != from && workspace.plans.with_untracked(|plans| plans.iter().any(|it| it.name == to));
    if to.is_empty() || is_taken {
        tell(workspace, words::NAME_TAKEN.get(lang), Undo::Nothing);
        return false;
    }
    change(workspace, words::PLAN_RENAMED.get(lang), |plans| {
        plans.iter_mut().filter(|it| it.name == from).for_each(|it| to.clone_into(&mut it.name));
    });
    true
}

/// Deletes a plan.
pub fn delete(workspace: Workspace, name: &str) {
    let text = words::PLAN_DELETED.get(workspace.lang.get_untracked());
    change(workspace, text, |plans| plans.retain(|it| it.name != name));
}

/// Puts the plans of some files beside those that there are.
pub fn add(workspace: Workspace, files: &[String]) {
    let lang = workspace.lang.get_untracked();
    let read: Vec<Saved> = files.iter().filter_map(|text| named_plans::from_json(text)).flatten().collect();
    if read.is_empty() {
        tell(workspace, words::NO_PLANS_IN_FILE.get(lang), Undo::Nothing);
        return;
    }
    change(workspace, &words::plans_read(read.len(), lang), |plans| {
        for saved in read {
            if !plans.contains(&saved) {
                let name = named_plans::free_name(plans, &saved.name);
                plans.push(Saved { name, ..saved });
            }
        }
    });
}

fn change(workspace: Workspace, text: &str, change: impl FnOnce(&mut Vec<Saved>)) {
    let before = named_plans::read();
    let mut plans = before.clone();
    change(&mut plans);
    if named_plans::write(&plans) {
        workspace.plans.set(plans);
        tell(workspace, text, Undo::Plans(before));
    } else {
        workspace.plans.set(before);
        tell(workspace, words::NOT_KEPT.get(workspace.lang.get_untracked()), Undo::Nothing);
    }
}

fn tell(workspace: Workspace, text: &str, undo: Undo) {
    workspace.told.set(Some(Notification { text: text.to_owned(), undo }));
}

/// A name for a plan that nobody named.
fn named_after(plan: &Plan, lang: Lang) -> String {
    let name = [&plan.cluster.cluster_name, &plan.project.project_name].into_iter().find(|name| !name.is_empty());
    name.filter(|name| !valuestream::rule::looks_secret(name))
        .cloned()
        .unwrap_or_else(|| words::PLAN.get(lang).to_owned())
}
