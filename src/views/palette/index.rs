//! What the palette finds: everything there is to do and to show, the steps, the files and every value, by its names in
//! both languages. It is made when the palette opens.

use std::rc::Rc;

use leptos::prelude::*;
use valuestream::beginning::{BEGINNINGS, Beginning};
use valuestream::check::{Diagnostic, Fix};
use valuestream::diagnostic::Catalogue;
use valuestream::example::{EXAMPLES, Example};
use valuestream::field::Spec;
use valuestream::files::FileKind;
use valuestream::plan::{FieldPath, FieldRef};
use valuestream::runbook::Part;
use valuestream::runbook::StepId;
use valuestream::search::{Name, Query};
use valuestream::{Lang, Plan, Text, files, runbook, say};

use super::actions::{self, ACTIONS, Action};
use crate::state::environment::Environment;
use crate::state::{Findings, View, Workspace};
use crate::words;

/// Something to find.
pub struct Item {
    /// Where it leads.
    pub to: To,
    /// What else it can be found by; for a value, without its label.
    names: Vec<Name>,
    /// A value's label, which it shares with the other rows.
    label: Option<Rc<[Name; 2]>>,
    /// The value; of a step, what its commands do; of a mend, what it is for. Mends of many rows share it.
    value: Option<Rc<Name>>,
}

/// Where something leads.
#[derive(Clone)]
pub enum To {
    /// It is done.
    Action(&'static Action),
    /// A view.
    View(View, Text),
    /// An Environment.
    Environment(Environment),
    /// A step of the runbook: its id and its titles.
    Step(StepId, Text),
    /// A file.
    File(FileKind, String),
    /// A value.
    Field(FieldPath),
    /// A value is changed, which ends a message.
    Mend(Fix),
    /// An example takes the plan's place.
    Example(&'static Example),
    /// An ExternalSecret is added that begins so.
    Beginning(&'static Beginning),
}

impl To {
    /// What it is.
    pub const fn kind(&self) -> Text {
        match self {
            To::Action(_) | To::Example(_) | To::Beginning(_) => Text { ja: "操作", en: "Action" },
            To::View(..) => Text { ja: "表示", en: "View" },
            To::Environment(_) => Text { ja: "環境", en: "Environment" },
            To::Step(..) => Text { ja: "手順", en: "Step" },
            To::File(..) => Text { ja: "ファイル", en: "File" },
            To::Field(_) => Text { ja: "項目", en: "Field" },
            To::Mend(_) => Text { ja: "修正", en: "Fix" },
        }
    }

    /// What it is called, and where it is or what it is called elsewhere.
    pub fn words(&self, workspace: Workspace, lang: Lang) -> (String, String) {
        match self {
            To::Action(action) => (action.name.get(lang).to_owned(), String::new()),
            To::View(_, name) => (name.get(lang).to_owned(), String::new()),
            To::Environment(it) => (words::environment(&it.name, lang), it.deployment.clone()),
            To::Step(id, title) => (format!("{id} {}", title.get(lang)), String::new()),
            To::File(kind, path) => (kind.title().get(lang).to_owned(), path.clone()),
            To::Field(place) => (workspace.label(*place, lang), place.to_string()),
            To::Mend(fix) => {
                (format!("{}: {}", workspace.label(fix.of, lang), fix.label(lang)), fix.code.name().to_owned())
            }
            To::Example(example) => (example.title.get(lang).to_owned(), String::new()),
            To::Beginning(beginning) => {
                (format!("{}: {}", words::ADD_SECRET.get(lang), beginning.title.get(lang)), String::new())
            }
        }
    }

    /// What it is called in the page's attributes.
    pub fn name(&self) -> String {
        match self {
            To::Action(action) => action.id.to_owned(),
            To::View(view, _) => view.name().unwrap_or_default().to_owned(),
            To::Environment(it) => it.deployment.clone(),
            To::Step(id, _) => id.to_string(),
            To::File(_, path) => path.clone(),
            To::Field(place) => place.to_string(),
            To::Mend(fix) => fix.code.name().to_owned(),
            To::Example(example) => example.id.to_owned(),
            To::Beginning(beginning) => beginning.id.to_owned(),
        }
    }
}

fn item(to: To, names: &[&str]) -> Item {
    Item { to, names: names.iter().map(|name| Name::new(name)).collect(), label: None, value: None }
}

/// Everything there is to find, in the order in which it is shown where nothing fits better than the rest.
pub fn index(workspace: Workspace) -> Vec<Item> {
    let mut items = Vec::new();
    for action in ACTIONS.iter().filter(|action| action.id != actions::PALETTE) {
        items.push(item(To::Action(action), &[action.name.ja, action.name.en, action.also.ja, action.also.en]));
    }
    for example in &EXAMPLES {
        items.push(item(To::Example(example), &[example.title.ja, example.title.en]));
    }
    for beginning in &BEGINNINGS {
        let (title, add, what_for) = (beginning.title, words::ADD_SECRET, words::WHAT_FOR);
        let names = [title.ja, title.en, beginning.id, add.ja, add.en, what_for.ja, what_for.en];
        items.push(item(To::Beginning(beginning), &names));
    }
    for (view, id, name) in View::ALL {
        items.push(item(To::View(view, name), &[name.ja, name.en, id]));
    }
    untrack(|| {
        workspace.environments.with(|all| {
            for it in all.iter().filter(|_| all.len() > 1) {
                let names = [&*it.name, &it.deployment, words::ENVIRONMENTS.ja, words::ENVIRONMENTS.en];
                items.push(item(To::Environment(it.clone()), &names));
            }
        });
        workspace.with_environment(|plan| {
            let resolved = plan.resolve();
            let [ja, en] = Lang::ALL.map(|lang| runbook::steps(&resolved, lang));
            for (ja, en) in ja.iter().zip(&en) {
                let title = Text { ja: ja.title, en: en.title };
                let mut found = item(To::Step(ja.id, title), &[ja.id.name(), title.ja, title.en]);
                let id = ja.id;
                let numbers = Lang::ALL.map(|lang| say!(lang, ja: "手順{id}", en: "step {id}"));
                found.names.extend(numbers.iter().map(|name| Name::new(name)));
                // Its commands are found by what they do.
                let blocks = ja.parts.iter().chain(&en.parts).filter_map(|part| match part {
                    Part::Run(block) => Some(block.title),
                    _ => None,
                });
                found.value = Some(Rc::new(Name::new(&blocks.collect::<Vec<_>>().join(" "))));
                items.push(found);
            }
        });
        workspace.with(|plan| {
            for file in files::everything(plan) {
                let title = file.kind.title();
                items.push(item(To::File(file.kind, file.path.clone()), &[&file.path, title.ja, title.en]));
            }
            values(workspace, plan, &mut items);
        });
        workspace.findings.with(|findings| mends(workspace, findings, &mut items));
    });
    items
}

fn mends(workspace: Workspace, findings: &Findings, items: &mut Vec<Item>) {
    let mut reasons: Vec<(&Diagnostic, Rc<Name>)> = Vec::new();
    for (found, fixes) in findings.each().filter(|(_, fixes)| !fixes.is_empty()) {
        let known = reasons.iter().find(|(of, _)| of.code == found.code);
        let reason = known.map(|(_, reason)| reason.clone()).unwrap_or_else(|| {
            let words = Lang::ALL.map(|lang| [found.reason(lang), found.fix(lang)].join(" "));
            let reason = Rc::new(Name::new(&words.join(" ")));
            reasons.push((found, reason.clone()));
            reason
        });
        for fix in fixes {
            let to = To::Mend(fix.clone());
            let [(ja, code), (en, _)] = Lang::ALL.map(|lang| to.words(workspace, lang));
            let (kind, place) = (to.kind(), fix.of.to_string());
            items.push(Item {
                value: Some(reason.clone()),
                ..item(to, &[kind.ja, kind.en, "Mend", &ja, &en, &code, &place])
            });
        }
    }
}

fn values(workspace: Workspace, plan: &Plan, items: &mut Vec<Item>) {
    let mut labels: Vec<(*const Spec, Rc<[Name; 2]>)> = Vec::new();
    for field in plan.field_refs() {
        let Some(place) = field.path(plan) else { continue };
        let spec: *const Spec = field.spec();
        let known = labels.iter().find(|(of, _)| *of == spec).map(|(_, label)| label.clone());
        let label = known.unwrap_or_else(|| {
            let text = field.spec().label;
            let label = Rc::new([Name::new(text.ja), Name::new(text.en)]);
            labels.push((spec, label.clone()));
            label
        });
        let mut names = vec![Name::new(&place.to_string())];
        if let FieldPath::Secret(n, _) | FieldPath::Row(n, ..) = place {
            names.push(Name::new(&format!("ExternalSecret {}", n + 1)));
        }
        if let FieldPath::Environment(..) = place {
            names.extend(Lang::ALL.map(|lang| Name::new(&workspace.label(place, lang))));
        }
        let value = Some(Rc::new(Name::new(&files::shown(plan, &field))));
        items.push(Item { to: To::Field(place), names, label: Some(label), value });
    }
}

/// A value as it may be shown, and whether there is one.
pub fn shown(workspace: Workspace, place: FieldPath) -> (String, bool) {
    untrack(|| {
        workspace.with(|plan| {
            let field: Option<FieldRef> = plan.field_at(place);
            let is_empty = field.as_ref().and_then(|field| field.get(plan)).is_none_or(str::is_empty);
            (field.map(|field| files::shown(plan, &field)).unwrap_or_default(), !is_empty)
        })
    })
}

/// The positions of what a query fits, the best first.
pub fn find(items: &[Item], query: &Query) -> Vec<usize> {
    let fit = |item: &Item| {
        let label = item.label.iter().flat_map(|label| label.iter());
        query.fit(item.names.iter().chain(label), item.value.as_deref())
    };
    let mut found: Vec<(u32, usize)> = items.iter().enumerate().filter_map(|(n, item)| Some((fit(item)?, n))).collect();
    // The sort is stable: what fits alike stays in order.
    found.sort_by_key(|(fit, _)| u32::MAX - fit);
    found.into_iter().map(|(_, n)| n).collect()
}
