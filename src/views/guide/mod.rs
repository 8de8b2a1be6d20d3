//! The guided way through the form: one group of values at a time, with the reason for it and where to find each value. It
//! is the same form: groups are only hidden, and whatever asks for a value's control brings its step along.

mod draw;
mod hints;
mod needs;
mod words;

use std::cell::RefCell;

use leptos::prelude::*;
use valuestream::plan::Section;

use crate::browser::dom::{self, Element, Way};
use crate::browser::page;
use crate::components::examples::EXAMPLE;
use crate::components::needs::NeedsList;
use crate::components::{group_id, mounted};
use crate::lazy;
use crate::state::reactive::{effect, effect_with};
use crate::state::{Findings, View, Workspace, examples};
use crate::views::{header, messages};

/// The first step, before any value.
const START: &str = "start";
/// The last step, after all of them.
const FINISH: &str = "finish";

/// The steps in order.
fn steps() -> impl Iterator<Item = &'static str> {
    std::iter::once(START).chain(Section::ALL.map(group_id::of)).chain([FINISH])
}

/// What the guided way knows beside the step it is at.
#[derive(Default)]
struct Known {
    /// Steps that someone was at.
    seen: Vec<&'static str>,
    /// The step that was left last with errors in it.
    left: Option<&'static str>,
    /// Keeps what follows the page for as long as the page lives.
    owner: Option<Owner>,
}

thread_local! {
    // Kept apart from the page's signals: only this part of the app knows of it.
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// Begins the guided way, or ends it.
pub fn toggle(workspace: Workspace) {
    if workspace.guide.with_untracked(Option::is_some) {
        leave(workspace);
        return;
    }
    if KNOWN.with_borrow(|known| known.owner.is_none()) {
        let owner = Owner::new();
        owner.with(|| {
            provide_context(workspace);
            mount(workspace);
        });
        KNOWN.with_borrow_mut(|known| known.owner = Some(owner));
    }
    KNOWN.with_borrow_mut(|known| (known.seen, known.left) = (Vec::new(), None));
    go(workspace, START);
}

/// Everything at once again; what was typed stays.
fn leave(workspace: Workspace) {
    workspace.guide.set(None);
    page::show_id("form");
}

/// Goes to a step and says where one is.
fn go(workspace: Workspace, step: &'static str) {
    come_to(workspace, step);
    // Once the step is drawn.
    request_animation_frame(|| {
        page::show_id("form");
        page::focus_id(draw::TITLE);
    });
}

fn come_to(workspace: Workspace, step: &'static str) {
    let from = workspace.guide.get_untracked();
    if from == Some(step) {
        return;
    }
    let left = from.filter(|from| workspace.findings.with_untracked(|findings| errors_in(findings, from) > 0));
    left.iter().for_each(|left| touch(left));
    KNOWN.with_borrow_mut(|known| {
        known.left = left.filter(|_| step != FINISH);
        known.seen.extend(from);
    });
    show(Some(step));
    workspace.guide.set(Some(step));
}

/// How many errors a step's values have.
fn errors_in(findings: &Findings, step: &str) -> usize {
    findings.error_places().filter(|place| group_id::of(Section::of(*place)) == step).count()
}

/// The messages of a step's values need not be quiet any more.
fn touch(step: &str) {
    let group = form().and_then(|form| dom::find(&form, &format!("#group-{step}")));
    group.iter().flat_map(|group| dom::all(group, "[data-field]")).for_each(|control| dom::touch(&control));
}

fn form() -> Option<Element> {
    dom::find(&dom::body()?, "#form")
}

/// Shows a step's group and hides the others; every group when there is no step.
fn show(step: Option<&str>) {
    let Some(form) = form() else { return };
    dom::set_class(&form, "guided", step.is_some());
    for group in dom::all(&form, ".group") {
        let id = dom::attribute_of(&group, "id").unwrap_or_default();
        dom::set_hidden(&group, step.is_some_and(|step| id.strip_prefix("group-") != Some(step)));
        if step.is_some() {
            dom::set_attribute(&group, "open", "");
        }
    }
}

fn mount(workspace: Workspace) {
    let Some(form) = form() else { return };
    let Some((head, foot)) = draw::mount(&form) else { return };
    dom::on(&form, "click", Way::Out, move |event| clicked(workspace, event));
    // Someone asks for a control that is hidden.
    dom::on(&form, page::REVEAL, Way::In, move |event| {
        let group = dom::closest(event, ".group").and_then(|group| dom::attribute_of(&group, "id"));
        let section = group.as_deref().and_then(|id| id.strip_prefix("group-")).and_then(group_id::section);
        section.into_iter().for_each(|section| come_to(workspace, group_id::of(section)));
    });
    let parts = (head.clone(), foot.clone());
    effect_with(move |before: Option<Option<&'static str>>| {
        let (lang, step) = (workspace.lang.get(), workspace.guide.get());
        if step.is_none() && before.flatten().is_some() {
            show(None);
        }
        let (head, foot) = &parts;
        dom::set_hidden(head, step.is_none());
        dom::set_hidden(foot, step.is_none());
        step.into_iter().for_each(|step| draw::step(head, foot, step, lang));
        step
    });
    let of_needs = head.clone();
    effect(move || {
        // In another language the step is drawn anew.
        workspace.lang.get();
        if workspace.guide.get() == Some(START)
            && let Some(body) = dom::find(&of_needs, ".guide-body")
        {
            mounted::mount(&body, || view! { <NeedsList /> }.into_any());
        }
    });
    let of_marks = head.clone();
    effect(move || {
        let (lang, step) = (workspace.lang.get(), workspace.guide.get());
        let Some(step) = step else { return };
        workspace.findings.with(|findings| {
            KNOWN.with_borrow(|known| draw::marks(&of_marks, findings, &known.seen, known.left, lang));
            if step == FINISH {
                draw::finish(&of_marks, findings, lang);
            }
        });
    });
    hints::follow(workspace, &form);
    // What a stranger sent is looked at as a whole.
    effect_with(move |before: Option<bool>| {
        let told = workspace.link.with(|link| link.as_ref().is_some_and(|link| !link.looked_at));
        if told && before == Some(false) && workspace.guide.with_untracked(Option::is_some) {
            workspace.guide.set(None);
        }
        told
    });
}

fn clicked(workspace: Workspace, event: &dom::Event) {
    if let Some((_, name)) = dom::around(event, messages::TO_PLACE) {
        page::focus_field(&name);
        return;
    }
    if let Some((_, id)) = dom::around(event, draw::TO_STEP) {
        steps().filter(|step| *step == id).for_each(|step| go(workspace, step));
        return;
    }
    if let Some((button, command)) = dom::around(event, needs::COPY) {
        needs::copy(workspace, button, command);
        return;
    }
    if let Some((_, id)) = dom::around(event, EXAMPLE) {
        examples::load(workspace, &id);
        return;
    }
    let Some((_, action)) = dom::around(event, draw::DO) else { return };
    let here = workspace.guide.get_untracked();
    let at = steps().position(|step| Some(step) == here).unwrap_or_default();
    match action.as_str() {
        "leave" => leave(workspace),
        "back" => steps().take(at).last().into_iter().for_each(|step| go(workspace, step)),
        "next" => steps().nth(at + 1).into_iter().for_each(|step| go(workspace, step)),
        "files" => result(workspace, View::Files),
        "runbook" => result(workspace, View::Runbook),
        "bundle" => lazy::then(workspace, move |parts| header::tell_saved(workspace, parts)),
        _ => {}
    }
}

/// Ends the guided way at what came of it.
fn result(workspace: Workspace, view: View) {
    workspace.guide.set(None);
    workspace.view.set(view);
    page::show_id("result");
}
