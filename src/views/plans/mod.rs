//! Named plans: saved, opened, renamed, duplicated, deleted, and all of them as one file.

mod draw;

use crate::state::named_plans::{self, Saved};
use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::share::{fragment, open};
use valuestream::{Lang, Plan};

use crate::browser::dom::{self, Element};
use crate::browser::{download, file};
use crate::state::reactive::effect;
use crate::state::{Against, Notification, Undo, View, Workspace, examples};
use crate::words;

/// Draws the plans into the pane and keeps them up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(pane, dom::build("section", "plans")) else { return };
    effect(move || {
        let lang = workspace.lang.get();
        dom::set_attribute(&root, "aria-label", words::PLANS.get(lang));
        workspace.plans.with(|plans| draw::show(&root, plans, lang));
    });
}

/// Takes up a click in the pane.
pub fn clicked(workspace: Workspace, event: &dom::Event) {
    if let Some((_, id)) = dom::around(event, examples::EXAMPLE) {
        examples::load(workspace, &id);
        return;
    }
    let Some((button, action)) = dom::around(event, draw::DO) else { return };
    let lang = workspace.lang.get_untracked();
    let root = dom::closest(event, ".plans");
    let typed = |selector: &str| {
        let input = root.as_ref().and_then(|root| dom::find(root, selector));
        input.and_then(|input| dom::value_of(&input)).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    let n = dom::attribute_of(&button, draw::PLAN).and_then(|n| n.parse::<usize>().ok());
    let chosen = n.and_then(|n| workspace.plans.with_untracked(|plans| plans.get(n).cloned()).map(|saved| (n, saved)));
    match (action.as_str(), chosen) {
        ("save", _) => {
            let name = typed(".new-name");
            let name = if name.is_empty() { untrack(|| workspace.with(|plan| named_after(plan, lang))) } else { name };
            let saved = Saved::now(name, untrack(|| workspace.with(fragment)));
            change(workspace, words::PLAN_SAVED.get(lang), |plans| named_plans::put(plans, saved));
        }
        ("export", _) => {
            let text = workspace.plans.with_untracked(|plans| named_plans::to_json(plans));
            download::save("qvsconfig-plans.json", "application/json", text.as_bytes());
        }
        ("open", Some((_, saved))) => {
            if let Some(opened) = open(&saved.link) {
                workspace.replace(opened.plan, words::opened(&saved.name, lang));
            }
        }
        ("compare", Some((_, saved))) => {
            if let Some(opened) = open(&saved.link) {
                workspace.against.set(Against::Plan(saved.name, Box::new(opened.plan)));
                workspace.view.set(View::Changes);
            }
        }
        ("duplicate", Some((n, saved))) => change(workspace, words::PLAN_SAVED.get(lang), |plans| {
            let name = named_plans::free_name(plans, &saved.name);
            plans.insert(n + 1, Saved { name, ..saved });
        }),
        ("rename", Some((n, _))) => {
            let name = typed(&format!("[data-name='{n}']"));
            let taken = workspace
                .plans
                .with_untracked(|plans| plans.iter().enumerate().any(|(m, saved)| m != n && saved.name == name));
            if name.is_empty() || taken {
                workspace
                    .told
                    .set(Some(Notification { text: words::NAME_TAKEN.get(lang).to_owned(), undo: Undo::Nothing }));
            } else {
                change(workspace, words::PLAN_RENAMED.get(lang), |plans| {
                    plans.get_mut(n).into_iter().for_each(|saved| saved.name.clone_from(&name));
                });
            }
        }
        ("delete", Some((n, _))) => change(workspace, words::PLAN_DELETED.get(lang), |plans| {
            plans.remove(n);
        }),
        _ => {}
    }
}

/// A file was chosen in the pane: the plans in it come beside those that are there.
pub fn chosen(workspace: Workspace, event: &dom::Event) {
    let Some((input, _)) = dom::around(event, draw::FILE) else { return };
    spawn_local(async move {
        let lang = workspace.lang.get_untracked();
        let texts = file::texts_of(&input).await;
        let read: Vec<Saved> = texts.iter().filter_map(|text| named_plans::from_json(text)).flatten().collect();
        if read.is_empty() {
            workspace
                .told
                .set(Some(Notification { text: words::NO_PLANS_IN_FILE.get(lang).to_owned(), undo: Undo::Nothing }));
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
    });
}

/// Changes the plans as they are kept now, also by other tabs, and offers to take it back.
fn change(workspace: Workspace, text: &str, change: impl FnOnce(&mut Vec<Saved>)) {
    let before = named_plans::read();
    let mut plans = before.clone();
    change(&mut plans);
    let kept = named_plans::write(&plans);
    let text = if kept { text } else { words::NOT_KEPT.get(workspace.lang.get_untracked()) };
    workspace.plans.set(if kept { plans } else { before.clone() });
    workspace.told.set(Some(Notification {
        text: text.to_owned(),
        undo: if kept { Undo::Plans(before) } else { Undo::Nothing },
    }));
}

/// A name for a plan that nobody named.
fn named_after(plan: &Plan, lang: Lang) -> String {
    let name = [&plan.cluster.cluster_name, &plan.project.project_name].into_iter().find(|name| !name.is_empty());
    name.filter(|name| !valuestream::rule::looks_secret(name))
        .cloned()
        .unwrap_or_else(|| words::PLAN.get(lang).to_owned())
}
