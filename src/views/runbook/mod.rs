//! The runbook: a list of its steps, and the steps one below the other. It is drawn by hand from the steps, a part anew
//! when it changes; clicks are taken up here for all of it.

mod asked;
mod draw;
mod print;
mod ticks;

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::plan::FieldPath;
use valuestream::runbook::{EntryValue, Part, Step, markdown};
use valuestream::{Lang, bundle};

use crate::browser::dom::{self, Element};
use crate::browser::{address, clipboard, page};
use crate::components::missing::{listed, missing};
use crate::components::mounted;
use crate::components::needs::Needed;
use crate::state::reactive::{effect, effect_with};
use crate::state::{Notification, Undo, Workspace, version};
use crate::views::live;
use crate::words;

/// Draws every step into the pane and keeps them up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    print::head(pane);
    mounted::mount(pane, || view! { <Needed node_ref=NodeRef::new() /> }.into_any());
    let Some(root) = dom::append(pane, dom::build("section", "runbook")) else { return };
    let of_ticks = root.clone();
    effect_with(move |before: Option<(Lang, Vec<Step>)>| {
        let (lang, now) = (workspace.lang.get(), workspace.steps.get());
        let before = before.as_ref().filter(|(before, _)| *before == lang).map(|(_, steps)| steps.as_slice());
        dom::set_attribute(&root, "aria-label", words::RUNBOOK.get(lang));
        draw::show(&root, before, &now, lang);
        (lang, now)
    });
    asked::follow();
    ticks::follow(&of_ticks);
    live::follow(&of_ticks);
    // The values in commands light up with their field.
    effect(move || {
        workspace.steps.with(|_| ());
        let focused = workspace.focused.get().map(|place| place.to_string());
        dom::all(&of_ticks, ".value.reached").iter().for_each(|value| dom::set_class(value, "reached", false));
        let Some(focused) = focused else { return };
        let values = dom::all(&of_ticks, &format!("[{}='{focused}']", draw::OF_PLACE));
        values.iter().for_each(|value| dom::set_class(value, "reached", true));
    });
    effect(move || {
        if let Some(step) = workspace.step.get() {
            workspace.step.set(None);
            // Once the pane is laid out.
            request_animation_frame(move || page::show_id(&draw::anchor_of(&step)));
        }
    });
}

/// The pointer came to somewhere in the pane: a value points at its field.
pub fn came_to(event: &dom::Event) {
    page::point_at(&dom::around(event, draw::OF_PLACE).map(|(_, name)| name).into_iter().collect::<Vec<_>>());
}

/// Takes up a tick in the pane.
pub fn ticked(workspace: Workspace, event: &dom::Event) {
    ticks::changed(workspace, event);
}

/// Takes up a click in the pane.
pub fn clicked(workspace: Workspace, event: &dom::Event) {
    if dom::closest(event, draw::PRINT).is_some() {
        workspace.print_runbook();
    } else if let Some((_, name)) = dom::around(event, draw::TO_PLACE) {
        page::focus_field(&name);
    } else if let Some((_, name)) = dom::around(event, draw::OF_PLACE).filter(|_| !page::has_selection()) {
        page::focus_field(&name);
    } else if let Some((_, id)) = dom::around(event, draw::TO_STEP) {
        page::show_id(&id);
    } else if let Some((button, what)) = dom::around(event, draw::COPY) {
        let lang = workspace.lang.get_untracked();
        let label = draw::copy_label(&what);
        if let Some(step) = draw::step_of(&what) {
            workspace.steps.with_untracked(|steps| {
                if let Some(step) = step.parse().ok().and_then(|n: usize| steps.get(n)) {
                    copy_step(workspace, button, step, lang);
                }
            });
        } else if what == draw::ONE_COMMAND {
            spawn_local(async move {
                clipboard::copy_and_tell(button, one_command(workspace, lang).await, workspace.lang, label);
            });
        } else {
            let text = workspace.steps.with_untracked(|steps| to_copy(steps, &what, lang));
            clipboard::copy_and_tell(button, text, workspace.lang, label);
        }
    }
}

/// Copies a step as Markdown, for a ticket: the same text as in RUNBOOK.md. A ticket is read before anything is run, so
/// the step is copied also while values are missing; their placeholders stand in it and are told of.
fn copy_step(workspace: Workspace, button: Element, step: &Step, lang: Lang) {
    clipboard::copy_and_tell(button, Ok(markdown::step(step, lang)), workspace.lang, words::COPY_STEP);
    let lacks = step.lacks();
    if !lacks.is_empty() {
        let text = listed(words::PLACEHOLDERS, &lacks, lang);
        workspace.told.set(Some(Notification { text, undo: Undo::Nothing }));
    }
}

/// The text behind a copy button, or what must be filled in first. Buttons are named `step.part.entry`, by position.
fn to_copy(steps: &[Step], what: &str, lang: Lang) -> Result<String, String> {
    let mut numbers = what.split('.').map(|number| number.parse::<usize>().unwrap_or(usize::MAX));
    let step = numbers.next().and_then(|n| steps.get(n));
    let given = match step.zip(numbers.next()).and_then(|(step, part)| step.parts.get(part)) {
        Some(Part::Run(block)) => return complete(block.text(), &block.blocked_by(), lang),
        Some(Part::Paste(pasted)) => return complete(pasted.text.clone(), &pasted.lacks(), lang),
        Some(Part::Enter(entries)) => numbers.next().and_then(|n| entries.get(n)).map(|entry| &entry.value),
        _ => None,
    };
    match given {
        Some(EntryValue::Value { path, good: false, .. }) => Err(missing(&[*path], lang)),
        given => Ok(given.and_then(EntryValue::text).unwrap_or_default().to_owned()),
    }
}

/// A text to copy, unless values in it must be filled in or corrected first.
fn complete(text: String, lacking: &[FieldPath], lang: Lang) -> Result<String, String> {
    if lacking.is_empty() { Ok(text) } else { Err(missing(lacking, lang)) }
}

/// The bundle as one line to paste.
async fn one_command(workspace: Workspace, lang: Lang) -> Result<String, String> {
    let errors: Vec<FieldPath> = workspace.findings.with_untracked(|findings| findings.error_places().collect());
    if !errors.is_empty() {
        return Err(missing(&errors, lang));
    }
    let failed = || words::BUNDLE_FAILED.get(lang).to_owned();
    let tar = untrack(|| workspace.with(|plan| bundle::tar(&plan.resolve(), version::setting(lang, &address::base()))))
        .map_err(|_| failed())?;
    let packed = crate::browser::download::gzip(&tar).await.ok_or_else(failed)?;
    Ok(bundle::one_command(&packed, lang))
}
