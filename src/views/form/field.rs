//! One value of the form: label, control, help and messages, all from its declaration. It is drawn by hand, like the
//! files and the runbook; [`super::Form`] takes up what is typed, for all fields at once.

use leptos::prelude::*;
use valuestream::check::{Diagnostic, Fix, Severity};
use valuestream::field::{Control, Spec};
use valuestream::plan::{EntryField, FieldPath, FieldRef, PlanField, SecretField};
use valuestream::{Lang, Plan, Text};

use super::suggest;
use crate::browser::dom::{self, Build, Element, build};
use crate::components::fixes;
use crate::state::reactive::effect;
use crate::state::{Findings, Workspace};
use crate::words;

/// What a field shows.
struct Shown {
    place: FieldPath,
    text: String,
    found: Vec<(Diagnostic, Vec<Fix>)>,
}

impl Shown {
    fn now(place: FieldPath, text: &str, findings: &Findings) -> Shown {
        let found = findings.at(place).map(|(found, fixes)| (found.clone(), fixes.to_vec())).collect();
        Shown { place, text: text.to_owned(), found }
    }

    fn is(&self, place: FieldPath, text: &str, findings: &Findings) -> bool {
        self.place == place && self.text == text && {
            findings.at(place).eq(self.found.iter().map(|(found, fixes)| (found, fixes.as_slice())))
        }
    }
}

/// A field in the page.
struct Drawn {
    root: Element,
    at: FieldRef,
    /// What it shows, and in which language.
    shown: Option<(Lang, Shown)>,
}

/// The fields in the page. One walk over all of them follows a key press: an effect for each would cost more than what it
/// does.
#[derive(Clone, Copy)]
pub struct Fields(StoredValue<Vec<Drawn>, LocalStorage>);

impl Fields {
    /// None yet; they follow the Plan for as long as the current owner lives.
    pub fn new(workspace: Workspace) -> Fields {
        let fields = Fields(StoredValue::new_local(Vec::new()));
        effect(move || {
            let lang = workspace.lang.get();
            workspace.findings.with(|findings| {
                workspace.with(|plan| {
                    fields.0.try_update_value(|all| all.iter_mut().for_each(|it| it.follow(plan, findings, lang)))
                })
            });
        });
        fields
    }

    /// Draws a value at the end of `parent`; it goes with the current owner.
    pub fn mount(self, parent: &Element, at: FieldRef) {
        let Some(root) = dom::append(parent, build("div", "field")) else { return };
        let workspace = Workspace::here();
        let mut drawn = Drawn { root: root.clone(), at, shown: None };
        let lang = workspace.lang.get_untracked();
        untrack(|| {
            workspace.findings.with(|findings| workspace.with(|plan| drawn.follow(plan, findings, lang)));
        });
        self.0.try_update_value(|all| all.push(drawn));
        on_cleanup(move || {
            let _ = self.0.try_update_value(|all| all.retain(|it| it.root != root));
        });
    }
}

impl Drawn {
    fn follow(&mut self, plan: &Plan, findings: &Findings, lang: Lang) {
        let Some((place, text)) = self.at.path(plan).zip(self.at.get(plan)) else { return };
        let before = self.shown.take_if(|(before, _)| *before == lang).map(|(_, shown)| shown);
        let now = match before {
            Some(shown) if shown.is(place, text, findings) => shown,
            before => {
                let now = Shown::now(place, text, findings);
                draw(&self.root, self.at, before, &now, lang);
                now
            }
        };
        self.shown = Some((lang, now));
    }
}

// Children of a field, by position.
const CONTROL: u32 = 1;
const MESSAGES: u32 = 3;

fn draw(root: &Element, at: FieldRef, before: Option<Shown>, now: &Shown, lang: Lang) {
    let spec = at.spec();
    let id = control_id(at);
    let name = now.place.to_string();
    if before.is_none() {
        dom::clear(root);
        let help = help(spec, lang).attribute("id", &format!("{id}-help"));
        let messages = build("div", "messages").attribute("id", &format!("{id}-messages"));
        for part in [label(spec, &id, lang), control(spec, &id, lang), help, messages] {
            dom::put(root, u32::MAX, part);
        }
        if matches!(spec.control, Control::Suggested(_)) {
            suggest::add_to(root, &id, lang);
        }
    }
    let Some(control) = control_in(root) else { return };
    dom::set_attribute(&control, "data-field", &name);
    if let Control::Choice(choices) = spec.control {
        let is_open = spec.optional && now.text.is_empty();
        let listed = is_open || choices.iter().any(|choice| choice.value == now.text);
        let label = format!("{} ({})", now.text, words::UNKNOWN_CHOICE.get(lang));
        let option = (!listed).then(|| build("option", "").attribute("value", &now.text).text(&label));
        dom::keep_children(&control, choices.len() as u32 + u32::from(spec.optional), option);
    }
    dom::set_value(&control, &now.text);
    if before.is_none_or(|before| before.found != now.found || before.place != now.place) {
        let wrong = now.found.iter().any(|(found, _)| found.severity() == Severity::Error);
        dom::set_class(root, "wrong", wrong);
        // What was said to be wrong is said to be right as soon as it is; the other way round, when the control is left.
        if !wrong && dom::attribute_of(&control, "aria-invalid").is_some() {
            dom::set_attribute(&control, "aria-invalid", "false");
        }
        if let Some(messages) = dom::child(root, MESSAGES) {
            let message = |(found, fixes): &(Diagnostic, Vec<Fix>)| {
                message(found, &name, lang).with_all(fixes::buttons(found, fixes, lang))
            };
            dom::keep_children(&messages, 0, now.found.iter().map(message));
        }
    }
}

/// The control in a field's element.
pub fn control_in(field: &Element) -> Option<Element> {
    dom::child(field, CONTROL)
}

/// The id of a value's control, which stays with its row.
pub fn control_id(at: FieldRef) -> String {
    let key = at.spec().key;
    match at {
        FieldRef::Plan(_) => format!("value-{key}"),
        FieldRef::Secret(id, _) | FieldRef::Entry(_, id, _) => format!("value-{}-{key}", id.number()),
    }
}

/// The value whose control has an id.
pub fn slot_of_control(plan: &Plan, id: &str) -> Option<FieldRef> {
    let name = id.strip_prefix("value-")?;
    let Some((row, key)) = name.split_once('-') else {
        return PlanField::of_key(name).map(FieldRef::Plan);
    };
    let row: u32 = row.parse().ok()?;
    plan.secrets.iter().find_map(|secret| {
        if secret.id.number() == row {
            return Some(FieldRef::Secret(secret.id, SecretField::of_key(key)?));
        }
        let entry = secret.data.iter().find(|entry| entry.id.number() == row)?;
        Some(FieldRef::Entry(secret.id, entry.id, EntryField::of_key(key)?))
    })
}

fn label(spec: &Spec, id: &str, lang: Lang) -> Build {
    let mut label = build("label", "").attribute("for", id).with(build("span", "name").text(spec.label.get(lang)));
    if spec.optional {
        label = label.with(build("span", "need optional").text(words::OPTIONAL.get(lang)));
    } else if spec.default.is_empty() {
        label = label.with(build("span", "need").text(words::REQUIRED.get(lang)));
    }
    label
}

fn control(spec: &Spec, id: &str, lang: Lang) -> Build {
    let control = match spec.control {
        Control::Line | Control::Address | Control::Suggested(_) => build("input", "")
            .attribute("type", "text")
            .attribute("autocomplete", "off")
            .attribute("autocapitalize", "none")
            .attribute("autocorrect", "off")
            .attribute("inputmode", if matches!(spec.control, Control::Address) { "url" } else { "text" })
            .attribute("spellcheck", "false"),
        Control::Choice(choices) => {
            let option = |value, text: Text| build("option", "").attribute("value", value).text(text.get(lang));
            build("select", "")
                .with_all(spec.optional.then(|| option("", words::NOT_SET)))
                .with_all(choices.iter().map(|choice| option(choice.value, choice.label)))
        }
    };
    let control = control.attribute("id", id).attribute("aria-describedby", &format!("{id}-help {id}-messages"));
    if spec.optional { control } else { control.attribute("aria-required", "true") }
}

fn help(spec: &Spec, lang: Lang) -> Build {
    let help = build("p", "help").text(spec.help.get(lang));
    if matches!(spec.control, Control::Choice(_)) {
        return help;
    }
    let example = build("code", "").text(spec.example);
    help.text(" ").with(build("span", "example").text(words::EXAMPLE.get(lang)).text(" ").with(example))
}

fn message(found: &Diagnostic, name: &str, lang: Lang) -> Build {
    let word = match found.severity() {
        Severity::Error => words::ERROR,
        Severity::Warning => words::WARNING,
        Severity::Info => words::INFO,
    };
    build("p", "message")
        .attribute("data-diagnostic", found.name())
        .attribute("data-for", name)
        .attribute("data-severity", found.severity().name())
        .with(build("b", "").text(word.get(lang)))
        .text(" ")
        .text(&found.reason(lang))
        .text(lang.gap())
        .text(&found.fix(lang))
}
