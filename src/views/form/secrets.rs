//! The list of ExternalSecrets and of the entries in each.

use leptos::prelude::*;
use valuestream::plan::{EntryField, FieldRef, Move, Plan, RowId, SecretField};

use crate::browser::page;
use crate::components::{Field, control_id, on, said, t};
use crate::state::Workspace;
use crate::words;

const ADD_SECRET: &str = "add-secret";

/// Which rows there are, in their order: what is shown for each of them follows this, and not every key press.
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

    /// Where an ExternalSecret or an entry of it stands, and among how many.
    fn position(&self, row: Row) -> Option<(usize, usize)> {
        let (rows, id) = match row.entry {
            None => (self.secrets(), row.secret),
            Some(entry) => (self.entries(row.secret).to_vec(), entry),
        };
        Some((rows.iter().position(|it| *it == id)?, rows.len()))
    }
}

/// An ExternalSecret, or an entry of it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    secret: RowId,
    entry: Option<RowId>,
}

impl Row {
    fn change(self, workspace: Workspace, way: Move) {
        workspace.change(|plan| match self.entry {
            None => plan.move_secret(self.secret, way),
            Some(entry) => plan.move_entry(self.secret, entry, way),
        });
    }

    fn remove(self, workspace: Workspace) {
        match self.entry {
            None => {
                workspace.remove(|plan| plan.remove_secret(self.secret));
                focus_soon(ADD_SECRET.to_owned());
            }
            Some(entry) => {
                workspace.remove(|plan| plan.remove_entry(self.secret, entry));
                focus_soon(add_entry_id(self.secret));
            }
        }
    }
}

/// The ExternalSecrets.
#[component]
pub fn Secrets() -> impl IntoView {
    let workspace = Workspace::here();
    let rows = Memo::new(move |_| workspace.with(Rows::of));
    let add = move |_| {
        let id = workspace.change(Plan::add_secret);
        id.into_iter().for_each(|id| focus_soon(control_id(FieldRef::Secret(id, SecretField::Name))));
    };
    view! {
        <div>
            <For
                each=move || rows.with(Rows::secrets)
                key=|id| *id
                children=move |id| view! { <Secret id rows /> }
            />
        </div>
        <p class="empty" hidden=said(move |_| rows.with(|rows| !rows.0.is_empty()))>
            {t(words::NO_SECRETS)}
        </p>
        <button class="quiet-button add" type="button" id=ADD_SECRET data-action=ADD_SECRET on:click=on(add)>
            {said(|lang| format!("+ {}", words::ADD_SECRET.get(lang)))}
        </button>
    }
    .into_any()
}

#[component]
fn Secret(id: RowId, rows: Memo<Rows>) -> impl IntoView {
    let workspace = Workspace::here();
    let title = format!("title-{}", id.number());
    let name = said(move |_| workspace.shown(FieldRef::Secret(id, SecretField::Name)));
    let none = move || rows.with(|rows| rows.entries(id).is_empty());
    let fields = SecretField::ALL.map(|field| view! { <Field at=FieldRef::Secret(id, field) /> });
    let add = move |_| {
        let entry = workspace.change(|plan| plan.add_entry(id)).flatten();
        let field = |entry| FieldRef::Entry(id, entry, EntryField::SecretKey);
        entry.into_iter().for_each(|entry| focus_soon(control_id(field(entry))));
    };
    view! {
        <section class="secret" role="group" aria-labelledby=title>
            <div class="row-head">
                <h3 id=title.clone()>{"ExternalSecret "} <code>{name}</code></h3>
                <RowButtons row=Row { secret: id, entry: None } rows />
            </div>
            <div class="fields">{fields}</div>
            <h4>{t(words::ENTRIES)}</h4>
            <div>
                <For
                    each=move || rows.with(|rows| rows.entries(id).to_vec())
                    key=|entry| *entry
                    children=move |entry| view! { <Entry secret=id id=entry rows /> }
                />
            </div>
            <p class="empty" hidden=said(move |_| !none())>
                {t(words::NO_ENTRIES)}
            </p>
            <button class="quiet-button add" type="button" id=add_entry_id(id) data-action="add-data" on:click=on(add)>
                {said(|lang| format!("+ {}", words::ADD_ENTRY.get(lang)))}
            </button>
        </section>
    }
    .into_any()
}

#[component]
fn Entry(secret: RowId, id: RowId, rows: Memo<Rows>) -> impl IntoView {
    let row = Row { secret, entry: Some(id) };
    let position = Memo::new(move |_| rows.with(|rows| rows.position(row)));
    let label = said(move |lang| {
        let n = position.get().map_or(0, |(n, _)| n + 1);
        format!("{} {n}", words::ENTRY.get(lang))
    });
    let fields = EntryField::ALL.map(|field| view! { <Field at=FieldRef::Entry(secret, id, field) /> });
    view! {
        <div class="entry" role="group" aria-label=label>
            <div class="fields">{fields}</div>
            <RowButtons row rows />
        </div>
    }
    .into_any()
}

/// The buttons that move a row and remove it.
#[component]
fn RowButtons(row: Row, rows: Memo<Rows>) -> impl IntoView {
    let workspace = Workspace::here();
    let position = Memo::new(move |_| rows.with(|rows| rows.position(row)));
    let is_first = said(move |_| position.get().is_none_or(|(n, _)| n == 0));
    let is_last = said(move |_| position.get().is_none_or(|(n, of)| n + 1 == of));
    let (remove, hint) = match row.entry {
        None => ("remove-secret", words::REMOVE_SECRET),
        Some(_) => ("remove-data", words::REMOVE_ENTRY),
    };
    let (up, down, hint) = (t(words::MOVE_UP), t(words::MOVE_DOWN), t(hint));
    view! {
        <div class="row-buttons">
            <button
                class="quiet-button icon"
                type="button"
                data-move="up"
                title=up
                aria-label=up
                disabled=is_first
                on:click=on(move |_| row.change(workspace, Move::Up))
            >
                {"↑"}
            </button>
            <button
                class="quiet-button icon"
                type="button"
                data-move="down"
                title=down
                aria-label=down
                disabled=is_last
                on:click=on(move |_| row.change(workspace, Move::Down))
            >
                {"↓"}
            </button>
            <button
                class="quiet-button icon"
                type="button"
                data-action=remove
                title=hint
                aria-label=hint
                on:click=on(move |_| row.remove(workspace))
            >
                {"×"}
            </button>
        </div>
    }
    .into_any()
}

fn add_entry_id(secret: RowId) -> String {
    format!("add-entry-{}", secret.number())
}

/// Focuses an element once the change just made is in the page.
fn focus_soon(id: String) {
    request_animation_frame(move || page::focus_id(&id));
}
