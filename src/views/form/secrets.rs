//! The list of ExternalSecrets and of the entries in each.

use std::sync::Arc;

use leptos::prelude::*;
use valuestream::plan::{FieldRef, Move, Plan, RowField, RowId, SecretField, SecretList};

use super::beginnings::Beginnings;
use super::more::{More, first_fields, more_fields};
use super::rows::Rows;
use crate::browser::page;
use crate::components::{Field, control_id, drawn, on, said, t};
use crate::state::Workspace;
use crate::words;

const ADD_SECRET: &str = "add-secret";

/// Where a row stands among those of its list.
#[derive(Clone, Copy)]
struct Position {
    n: ReadSignal<usize>,
    of: Memo<usize>,
}

/// The rows of a list, each with where it stands, and so many fields that are not folded.
fn list(
    each: impl Fn() -> Vec<RowId> + Copy + Send + Sync + 'static,
    fields: usize,
    row: impl Fn(RowId, Position) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let of = Memo::new(move |_| each().len());
    numbered(Box::new(Workspace::here().turns.rows(each, fields)), Arc::new(move |id, n| row(id, Position { n, of })))
}

/// It is compiled once for both lists.
fn numbered(
    each: Box<dyn Fn() -> Vec<RowId> + Send + Sync>,
    row: Arc<dyn Fn(RowId, ReadSignal<usize>) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <ForEnumerate each=move || each() key=|id| *id children=move |n, id| row(id, n) /> }.into_any()
}

/// An ExternalSecret, or a row in one of its lists.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    secret: RowId,
    of_list: Option<(SecretList, RowId)>,
}

impl Row {
    fn change(self, workspace: Workspace, way: Move) {
        workspace.change(|plan| match self.of_list {
            None => plan.move_secret(self.secret, way),
            Some((list, row)) => plan.move_row(self.secret, list, row, way),
        });
    }

    fn remove(self, workspace: Workspace) {
        match self.of_list {
            None => {
                workspace.remove(|plan| plan.remove_secret(self.secret));
                focus_soon(ADD_SECRET.to_owned());
            }
            Some((list, row)) => {
                workspace.remove(|plan| plan.remove_row(self.secret, list, row));
                focus_soon(add_row_id(self.secret, list));
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
        id.into_iter().for_each(focus_name);
    };
    view! {
        <div>
            {list(move || rows.with(Rows::secrets), first_fields(), move |id, position| {
                view! { <Secret id position rows /> }.into_any()
            })}
        </div>
        <p class="empty" hidden=said(move |_| rows.with(|rows| !rows.secrets().is_empty()))>
            {t(words::NO_SECRETS)}
        </p>
        <div class="adds">
            <button class="quiet-button add" type="button" id=ADD_SECRET data-action=ADD_SECRET on:click=on(add)>
                {said(|lang| format!("+ {}", words::ADD_SECRET.get(lang)))}
            </button>
            <Beginnings />
        </div>
    }
    .into_any()
}

#[component]
fn Secret(id: RowId, position: Position, rows: Memo<Rows>) -> impl IntoView {
    let workspace = Workspace::here();
    let title = format!("title-{}", id.number());
    let name = said(move |_| workspace.shown(FieldRef::Secret(id, SecretField::Name)));
    let field = move |field| view! { <Field at=FieldRef::Secret(id, field) /> };
    let (first, more) = SecretField::ALL.split_at(first_fields());
    let (extra, more): (Vec<_>, Vec<_>) = more.iter().copied().partition(|field| *field == SecretField::Extra);
    let is_set = Signal::derive(move || rows.with(|rows| rows.is_more_set(id)));
    view! {
        <section class="secret" role="group" aria-labelledby=title>
            <div class="row-head">
                <h3 id=title.clone()>{"ExternalSecret "} <code>{name}</code></h3>
                <RowButtons row=Row { secret: id, of_list: None } position />
            </div>
            <div class="fields">{first.iter().copied().map(field).collect::<Vec<_>>()}</div>
            <More is_set fields=more.len() + extra.len()>
                <div class="fields">{more.into_iter().map(field).collect::<Vec<_>>()}</div>
                <List secret=id list=SecretList::Template rows />
                <AddRow secret=id list=SecretList::Template />
                <div class="fields wide">{extra.into_iter().map(field).collect::<Vec<_>>()}</div>
            </More>
            <List secret=id list=SecretList::Data rows />
            <List secret=id list=SecretList::DataFrom rows />
            <div class="adds">
                <AddRow secret=id list=SecretList::Data />
                <AddRow secret=id list=SecretList::DataFrom />
            </div>
        </section>
    }
    .into_any()
}

/// The rows of a list. Only the list of entries says that it is empty: an ExternalSecret needs no other.
#[component]
fn List(secret: RowId, list: SecretList, rows: Memo<Rows>) -> impl IntoView {
    let ids = move || rows.with(|rows| rows.of_list(secret, list));
    let has_none = move || ids().is_empty();
    let needs_none = move || list != SecretList::Data || rows.with(|rows| rows.needs_no_entries(secret));
    let is_silent = move || has_none() && needs_none();
    let fields = list.fields().count() - more_fields(list).len();
    view! {
        <h4 hidden=said(move |_| is_silent())>{t(words::rows(list))}</h4>
        <div>
            {self::list(ids, fields, move |id, position| {
                view! { <ListRow secret id list position rows /> }.into_any()
            })}
        </div>
        <p class="empty" hidden=said(move |_| !has_none() || needs_none())>
            {t(words::NO_ENTRIES)}
        </p>
    }
    .into_any()
}

#[component]
fn AddRow(secret: RowId, list: SecretList) -> impl IntoView {
    let workspace = Workspace::here();
    let action = match list {
        SecretList::Data => "add-data",
        SecretList::DataFrom => "add-data-from",
        SecretList::Template => "add-template",
    };
    let add = move |_| {
        let row = workspace.change(|plan| plan.add_row(secret, list)).flatten();
        if let (Some(row), Some(first)) = (row, list.fields().next()) {
            focus_soon(control_id(FieldRef::Row(secret, row, first)));
        }
    };
    view! {
        <button class="quiet-button add" type="button" id=add_row_id(secret, list) data-action=action on:click=on(add)>
            {said(move |lang| format!("+ {}", words::add_row(list).get(lang)))}
        </button>
    }
    .into_any()
}

#[component]
fn ListRow(secret: RowId, id: RowId, list: SecretList, position: Position, rows: Memo<Rows>) -> impl IntoView {
    let row = Row { secret, of_list: Some((list, id)) };
    let label = said(move |lang| format!("{} {}", words::row(list).get(lang), position.n.get() + 1));
    let field = move |field: RowField| view! { <Field at=FieldRef::Row(secret, id, field) /> };
    let (more, first): (Vec<_>, Vec<_>) = list.fields().partition(|field| more_fields(list).contains(field));
    let is_set = Signal::derive(move || rows.with(|rows| rows.is_row_set(secret, id)));
    let more = (!more.is_empty()).then(|| {
        view! {
            <More is_set fields=more.len()>
                <div class="fields">{more.into_iter().map(field).collect::<Vec<_>>()}</div>
            </More>
        }
    });
    view! {
        <div class="entry" class:wide=list == SecretList::Template role="group" aria-label=label>
            <div class="of-entry">
                <div class="fields">{first.into_iter().map(field).collect::<Vec<_>>()}</div>
                {more}
            </div>
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
    let (remove, hint) = match row.of_list {
        None => ("remove-secret", words::REMOVE_SECRET),
        Some((SecretList::Data, _)) => ("remove-data", words::remove_row(SecretList::Data)),
        Some((SecretList::DataFrom, _)) => ("remove-data-from", words::remove_row(SecretList::DataFrom)),
        Some((SecretList::Template, _)) => ("remove-template", words::remove_row(SecretList::Template)),
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

fn add_row_id(secret: RowId, list: SecretList) -> String {
    format!("add-{}-{}", list.key(), secret.number())
}

/// Goes to the name of an ExternalSecret that was just added.
fn focus_name(id: RowId) {
    focus_soon(control_id(FieldRef::Secret(id, SecretField::Name)));
}

/// Focuses an element once the change just made is in the page.
fn focus_soon(id: String) {
    request_animation_frame(move || page::focus_id(&id));
}
