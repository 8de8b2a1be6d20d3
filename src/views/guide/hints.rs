//! Where to find each value, below its control while the guided way is at its step. Of a list, the first row has them.

use leptos::prelude::*;
use valuestream::guide::whereabouts;
use valuestream::plan::{EntryField, FieldRef, Plan, SecretField, Section};

use super::{needs, words};
use crate::browser::dom::{self, Element, build};
use crate::components::{control_id, group_id};
use crate::state::Workspace;
use crate::state::reactive::effect;

/// The values of a step that have a hint.
fn fields(plan: &Plan, step: &str) -> Vec<FieldRef> {
    let Some(section) = group_id::section(step) else { return Vec::new() };
    if section == Section::Secrets {
        let Some(row) = plan.secrets.first() else { return Vec::new() };
        let entry = row.data.first().map(|entry| entry.id);
        let of_row = SecretField::ALL.into_iter().map(|field| FieldRef::Secret(row.id, field));
        let of_entry = EntryField::ALL.into_iter().filter_map(|field| Some(FieldRef::Entry(row.id, entry?, field)));
        return of_row.chain(of_entry).collect();
    }
    section.fields().iter().map(|field| FieldRef::Plan(*field)).collect()
}

/// Keeps the hints up to date, for as long as the current owner lives.
pub fn follow(workspace: Workspace, form: &Element) {
    let form = form.clone();
    effect(move || {
        let (lang, step) = (workspace.lang.get(), workspace.guide.get());
        let Some(step) = step else {
            dom::all(&form, &format!(".{HINT}")).iter().for_each(remove);
            return;
        };
        workspace.with(|plan| {
            let fields = fields(plan, step);
            let ids: Vec<String> = fields.iter().map(|field| control_id(*field)).collect();
            for hint in dom::all(&form, &format!(".{HINT}")) {
                let of = dom::attribute_of(&hint, "id").unwrap_or_default();
                if !ids.iter().any(|id| of == hint_id(id)) {
                    remove(&hint);
                }
            }
            for (field, id) in fields.iter().zip(&ids) {
                draw(&form, id, &whereabouts(field.id(), plan, lang), lang);
            }
        });
    });
}

const HINT: &str = "whereabouts";

fn hint_id(control: &str) -> String {
    format!("{control}-where")
}

fn draw(form: &Element, id: &str, found: &valuestream::guide::Whereabouts, lang: valuestream::Lang) {
    let Some(control) = dom::find(form, &format!("#{id}")) else { return };
    let Some(field) = dom::parent(&control) else { return };
    let there = dom::find(form, &format!("#{}", hint_id(id)));
    let there = there.filter(|it| dom::attribute_of(it, "lang").as_deref() == Some(lang.tag()));
    if let Some(there) = there {
        found.command.iter().for_each(|command| needs::follow(&there, command, lang));
        return;
    }
    dom::find(form, &format!("#{}", hint_id(id))).iter().for_each(remove);
    let mut hint = build("div", HINT)
        .attribute("id", &hint_id(id))
        .attribute("lang", lang.tag())
        .with(build("p", "").with(build("b", "").text(words::WHERE.get(lang))).text(" ").text(found.text));
    if let Some(command) = &found.command {
        hint = hint.with(needs::command(&command.text(), lang));
        hint.element().iter().for_each(|it| needs::follow(it, command, lang));
    }
    dom::append(&field, hint);
    dom::set_attribute(&control, "aria-describedby", &format!("{id}-help {} {id}-messages", hint_id(id)));
}

fn remove(hint: &Element) {
    let id = dom::attribute_of(hint, "id").unwrap_or_default();
    if let (Some(id), Some(field)) = (id.strip_suffix("-where"), dom::parent(hint))
        && let Some(control) = dom::find(&field, &format!("#{id}"))
    {
        dom::set_attribute(&control, "aria-describedby", &format!("{id}-help {id}-messages"));
    }
    hint.remove();
}
