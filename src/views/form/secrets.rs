//! The list of ExternalSecrets and of the entries in each.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::plan::{EntryField, FieldRef, Move, Plan, RowId, SecretField};

use super::field::{Fields, control_id};
use crate::browser::dom::{self, Build, Element, build};
use crate::browser::page;
use crate::components::each::{Kept, each};
use crate::state::Workspace;
use crate::state::reactive::{effect, effect_with};
use crate::words;

/// Attribute of a button: the number of the row it is about.
const ROW: &str = "data-row";
/// Attribute of a button that moves a row: which way.
const MOVE: &str = "data-move";
const ADD_SECRET: &str = "add-secret";

/// Which rows there are, in their order: what is drawn for each of them follows this, and not every key press.
#[derive(Clone, PartialEq)]
struct Rows(Vec<(RowId, Vec<RowId>)>);

impl Rows {
    fn of(plan: &Plan) -> Rows {
        Rows(plan.secrets.iter().map(|row| (row.id, row.data.iter().map(|entry| entry.id).collect())).collect())
    }

    fn secrets(&self) -> Vec<RowId> {
        self.0.iter().map(|(id, _)| *id).collect()
    }

    fn entries(&self, secret: RowId) -> &[RowId] {
        self.0.iter().find(|(id, _)| *id == secret).map_or(&[], |(_, entries)| entries)
    }
}

/// Where a row stands, and among how many.
fn position(rows: &[RowId], id: RowId) -> Option<(usize, usize)> {
    Some((rows.iter().position(|it| *it == id)?, rows.len()))
}

/// Draws the list into `root` and keeps it up to date.
pub fn mount(root: &Element, fields: Fields) {
    let workspace = Workspace::here();
    let Some(list) = dom::append(root, build("div", "")) else { return };
    let empty = dom::append(root, build("p", "empty"));
    let add =
        dom::append(root, button("quiet-button add").attribute("id", ADD_SECRET).attribute("data-action", ADD_SECRET));
    effect(move || {
        let lang = workspace.lang.get();
        let none = workspace.with(|plan| plan.secrets.is_empty());
        if let (Some(empty), Some(add)) = (&empty, &add) {
            dom::set_text(empty, words::NO_SECRETS.get(lang));
            dom::set_hidden(empty, !none);
            dom::set_text(add, &format!("+ {}", words::ADD_SECRET.get(lang)));
        }
    });
    let rows = Memo::new(move |_| workspace.with(Rows::of));
    let owner = Owner::new();
    effect_with(move |kept: Option<Kept>| {
        let secrets = rows.with(Rows::secrets);
        let mount = |number, element| {
            secrets.iter().filter(|id| id.number() == number).for_each(|id| secret(&element, *id, rows, fields))
        };
        each(
            &list,
            &owner,
            kept.unwrap_or_default(),
            &numbers(&secrets),
            &|_| build("section", "secret").attribute("role", "group"),
            &mount,
        )
    });
}

fn numbers(rows: &[RowId]) -> Vec<u32> {
    rows.iter().map(|id| id.number()).collect()
}

fn button(class: &str) -> Build {
    build("button", class).attribute("type", "button")
}

/// Buttons that move a row and remove it; their words come with the language.
fn row_buttons(id: RowId, remove: &str) -> Build {
    let number = id.number().to_string();
    let row = |text: &str| button("quiet-button icon").attribute(ROW, &number).text(text);
    build("div", "row-buttons")
        .with(row("↑").attribute(MOVE, "up"))
        .with(row("↓").attribute(MOVE, "down"))
        .with(row("×").attribute("data-action", remove))
}

/// Keeps a row's buttons up to date, and the number in the name of an entry.
fn follow_row_buttons(
    buttons: Option<Element>,
    entry: Option<Element>,
    remove: valuestream::Text,
    rows: Memo<Rows>,
    at: impl Fn(&Rows) -> Option<(usize, usize)> + 'static,
) {
    let workspace = Workspace::here();
    effect_with(move |before: Option<Option<(Lang, usize, usize)>>| {
        let lang = workspace.lang.get();
        let (n, of) = rows.with(&at)?;
        if before.flatten() == Some((lang, n, of)) {
            return Some((lang, n, of));
        }
        if let Some(entry) = &entry {
            dom::set_attribute(entry, "aria-label", &(words::ENTRY.get(lang).to_owned() + " " + &(n + 1).to_string()));
        }
        let state = [(words::MOVE_UP, n == 0), (words::MOVE_DOWN, n + 1 == of), (remove, false)];
        for ((text, disabled), n) in state.into_iter().zip(0..) {
            if let Some(button) = buttons.as_ref().and_then(|buttons| dom::child(buttons, n)) {
                dom::set_attribute(&button, "title", text.get(lang));
                dom::set_attribute(&button, "aria-label", text.get(lang));
                dom::set_disabled(&button, disabled);
            }
        }
        Some((lang, n, of))
    });
}

fn secret(root: &Element, id: RowId, rows: Memo<Rows>, fields: Fields) {
    let workspace = Workspace::here();
    let head = build("div", "row-head")
        .with(build("h3", "").attribute("id", &title_id(id)).text("ExternalSecret ").with(build("code", "")))
        .with(row_buttons(id, "remove-secret"));
    dom::set_attribute(root, "aria-labelledby", &title_id(id));
    let number = id.number();
    let add = button("quiet-button add")
        .attribute("id", &add_entry_id(id))
        .attribute(ROW, &number.to_string())
        .attribute("data-action", "add-data");
    for part in [head, build("div", "fields"), build("h4", ""), build("div", ""), build("p", "empty"), add] {
        dom::append(root, part);
    }
    follow_row_buttons(dom::find(root, ".row-buttons"), None, words::REMOVE_SECRET, rows, move |rows| {
        position(&rows.secrets(), id)
    });
    if let Some(parent) = dom::child(root, 1) {
        SecretField::ALL.into_iter().for_each(|it| fields.mount(&parent, FieldRef::Secret(id, it)));
    }
    let part = |n| dom::child(root, n);
    let (Some(title), Some(heading), Some(list), Some(empty), Some(add)) =
        (dom::find(root, "h3 code"), part(2), part(3), part(4), part(5))
    else {
        return;
    };
    let name = FieldRef::Secret(id, SecretField::Name);
    effect_with(move |before: Option<(Lang, String, bool)>| {
        let lang = workspace.lang.get();
        let name = workspace.shown(name);
        let none = rows.with(|rows| rows.entries(id).is_empty());
        let now = (lang, name, none);
        if before.as_ref() == Some(&now) {
            return now;
        }
        let name = &now.1;
        dom::set_text(&title, name);
        dom::set_text(&heading, words::ENTRIES.get(lang));
        dom::set_text(&empty, words::NO_ENTRIES.get(lang));
        dom::set_hidden(&empty, !none);
        dom::set_text(&add, &format!("+ {}", words::ADD_ENTRY.get(lang)));
        now
    });
    let owner = Owner::new();
    effect_with(move |kept: Option<Kept>| {
        let entries = rows.with(|rows| rows.entries(id).to_vec());
        let mount = |number, element| {
            entries.iter().filter(|it| it.number() == number).for_each(|it| entry(&element, id, *it, rows, fields))
        };
        each(
            &list,
            &owner,
            kept.unwrap_or_default(),
            &numbers(&entries),
            &|_| build("div", "entry").attribute("role", "group"),
            &mount,
        )
    });
}

fn entry(root: &Element, secret: RowId, id: RowId, rows: Memo<Rows>, fields: Fields) {
    if let Some(parent) = dom::append(root, build("div", "fields")) {
        EntryField::ALL.into_iter().for_each(|it| fields.mount(&parent, FieldRef::Entry(secret, id, it)));
    }
    let buttons = dom::append(root, row_buttons(id, "remove-data"));
    follow_row_buttons(buttons, Some(root.clone()), words::REMOVE_ENTRY, rows, move |rows| {
        position(rows.entries(secret), id)
    });
}

fn title_id(secret: RowId) -> String {
    format!("title-{}", secret.number())
}

fn add_entry_id(secret: RowId) -> String {
    format!("add-entry-{}", secret.number())
}

/// A row by its number: the ExternalSecret, and the entry if it is one.
fn row(plan: &Plan, number: u32) -> Option<(RowId, Option<RowId>)> {
    plan.secrets.iter().find_map(|secret| {
        if secret.id.number() == number {
            return Some((secret.id, None));
        }
        let entry = secret.data.iter().find(|entry| entry.id.number() == number)?;
        Some((secret.id, Some(entry.id)))
    })
}

/// Takes up a click on a button of the list.
pub fn clicked(workspace: Workspace, event: &dom::Event) {
    let number = dom::around(event, ROW).and_then(|(_, number)| number.parse().ok());
    let about = number.and_then(|number| untrack(|| workspace.with(|plan| row(plan, number))));
    if let (Some((_, way)), Some(about)) = (dom::around(event, MOVE), about) {
        let way = if way == "up" { Move::Up } else { Move::Down };
        workspace.change(|plan| match about {
            (secret, None) => plan.move_secret(secret, way),
            (secret, Some(entry)) => plan.move_entry(secret, entry, way),
        });
        return;
    }
    let Some((_, action)) = dom::around(event, "data-action") else { return };
    match (action.as_str(), about) {
        (ADD_SECRET, _) => {
            let id = workspace.change(Plan::add_secret);
            id.into_iter().for_each(|id| focus_soon(control_id(FieldRef::Secret(id, SecretField::Name))));
        }
        ("add-data", Some((secret, None))) => {
            let id = workspace.change(|plan| plan.add_entry(secret)).flatten();
            let field = |id| FieldRef::Entry(secret, id, EntryField::SecretKey);
            id.into_iter().for_each(|id| focus_soon(control_id(field(id))));
        }
        ("remove-secret", Some((secret, None))) => {
            workspace.remove(|plan| plan.remove_secret(secret));
            focus_soon(ADD_SECRET.to_owned());
        }
        ("remove-data", Some((secret, Some(entry)))) => {
            workspace.remove(|plan| plan.remove_entry(secret, entry));
            focus_soon(add_entry_id(secret));
        }
        _ => {}
    }
}

/// Focuses an element once the change just made is in the page.
fn focus_soon(id: String) {
    request_animation_frame(move || page::focus_id(&id));
}
