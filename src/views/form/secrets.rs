//! The list of ExternalSecrets and of the entries in each.

use std::sync::Arc;

use leptos::prelude::*;
use valuestream::plan::{EntryField, FieldRef, Move, Plan, RowId, SecretField};

use crate::browser::page;
use crate::components::{Field, control_id, drawn, on, said, t};
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

    fn entries(&self, secret: RowId) -> Vec<RowId> {
        self.0.iter().find(|(id, _)| *id == secret).map(|(_, entries)| entries.clone()).unwrap_or_default()
    }
}

/// Where a row stands among those of its list.
#[derive(Clone, Copy)]
struct Position {
    n: ReadSignal<usize>,
    of: Memo<usize>,
}

/// The rows of a list, each with where it stands.
fn list(
    each: impl Fn() -> Vec<RowId> + Copy + Send + Sync + 'static,
    row: impl Fn(RowId, Position) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let of = Memo::new(move |_| each().len());
    numbered(Box::new(each), Arc::new(move |id, n| row(id, Position { n, of })))
}

/// It is compiled once for both lists.
fn numbered(
    each: Box<dyn Fn() -> Vec<RowId> + Send + Sync>,
    row: Arc<dyn Fn(RowId, ReadSignal<usize>) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <ForEnumerate each=move || each() key=|id| *id children=move |n, id| row(id, n) /> }.into_any()
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
            Some(entry) => plan.move_row(self.secret, SecretList::Data, entry, way),
        });
    }

    fn remove(self, workspace: Workspace) {
        match self.entry {
            None => {
                workspace.remove(|plan| plan.remove_secret(self.secret));
                focus_soon(ADD_SECRET.to_owned());
            }
            Some(entry) => {
                workspace.remove(|plan| plan.remove_row(self.secret, SecretList::Data, entry));
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
            {list(move || rows.with(Rows::secrets), move |id, position| {
                view! { <Secret id position rows /> }.into_any()
            })}
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
fn Secret(id: RowId, position: Position, rows: Memo<Rows>) -> impl IntoView {
    let workspace = Workspace::here();
    let title = format!("title-{}", id.number());
    let name = said(move |_| workspace.shown(FieldRef::Secret(id, SecretField::Name)));
    let entries = move || rows.with(|rows| rows.entries(id));
    let none = move || entries().is_empty();
    let fields = SecretField::ALL.map(|field| view! { <Field at=FieldRef::Secret(id, field) /> });
    let add = move |_| {
        let entry = workspace.change(|plan| plan.add_row(id, SecretList::Data)).flatten();
        let field = |entry| FieldRef::Entry(id, entry, EntryField::SecretKey);
        entry.into_iter().for_each(|entry| focus_soon(control_id(field(entry))));
    };
    view! {
        <section class="secret" role="group" aria-labelledby=title>
            <div class="row-head">
                <h3 id=title.clone()>{"ExternalSecret "} <code>{name}</code></h3>
                <RowButtons row=Row { secret: id, entry: None } position />
            </div>
            <div class="fields">{fields}</div>
            <h4>{t(words::ENTRIES)}</h4>
            <div>
                {list(entries, move |entry, position| view! { <Entry secret=id id=entry position /> }.into_any())}
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
fn Entry(secret: RowId, id: RowId, position: Position) -> impl IntoView {
    let row = Row { secret, entry: Some(id) };
    let label = said(move |lang| format!("{} {}", words::ENTRY.get(lang), position.n.get() + 1));
    let fields = EntryField::ALL.map(|field| view! { <Field at=FieldRef::Entry(secret, id, field) /> });
    view! {
        <div class="entry" role="group" aria-label=label>
            <div class="fields">{fields}</div>
            <RowButtons row position />
        </div>
    }
    .into_any()
}

/// The buttons that move a row and remove it. They are drawn together: there are hundreds of them.
#[component]
fn RowButtons(row: Row, position: Position) -> impl IntoView {
    let workspace = Workspace::here();
    let is_last = Memo::new(move |_| position.n.get() + 1 == position.of.get());
    let (remove, hint) = match row.entry {
        None => ("remove-secret", words::REMOVE_SECRET),
        Some(_) => ("remove-data", words::REMOVE_ENTRY),
    };
    drawn(move |lang| {
        let (up, down, hint) = (words::MOVE_UP.get(lang), words::MOVE_DOWN.get(lang), hint.get(lang));
        view! {
            <div class="row-buttons">
                <button
                    class="quiet-button icon"
                    type="button"
                    data-move="up"
                    title=up
                    aria-label=up
                    disabled=position.n.get() == 0
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
                    disabled=is_last.get()
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
    })
}

fn add_entry_id(secret: RowId) -> String {
    format!("add-entry-{}", secret.number())
}

/// Focuses an element once the change just made is in the page.
fn focus_soon(id: String) {
    request_animation_frame(move || page::focus_id(&id));
}
