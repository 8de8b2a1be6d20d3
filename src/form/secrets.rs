//! The list of ExternalSecrets and of the entries in each.

use leptos::prelude::*;
use valuestream::Text;
use valuestream::plan::{Move, RowId, Slot, secrets};

use super::field::{FieldView, control_id};
use crate::browser::page;
use crate::each::each;
use crate::words;
use crate::workspace::Workspace;

/// All ExternalSecrets.
#[component]
pub fn Secrets() -> impl IntoView {
    let workspace = Workspace::here();
    let rows = workspace.secrets();
    let add = move |_| {
        if let Some(id) = workspace.add_secret() {
            focus_soon(control_id(Slot::Secret(id, &secrets::field::name)));
        }
    };
    view! {
        {each(rows, RowId::number, move |id| view! { <Secret id rows/> }.into_any())}
        <p class="empty" hidden=move || rows.with(|rows| !rows.is_empty())>{workspace.word(words::NO_SECRETS)}</p>
        <button type="button" class="quiet-button add" id="add-secret" data-action="add-secret" on:click=add>
            "+ "{workspace.word(words::ADD_SECRET)}
        </button>
    }
}

#[component]
fn Secret(id: RowId, rows: Memo<Vec<RowId>>) -> impl IntoView {
    let workspace = Workspace::here();
    let entries = workspace.entries(id);
    let name = workspace.shown(Slot::Secret(id, &secrets::field::name));
    let add_id = format!("add-entry-{}", id.number());
    let back_to = add_id.clone();
    let add = move |_| {
        if let Some(entry) = workspace.add_entry(id) {
            focus_soon(control_id(Slot::Entry(id, entry, &secrets::entry::field::secret_key)));
        }
    };
    let remove = move || {
        workspace.remove_secret(id);
        focus_soon("add-secret".to_owned());
    };
    let fields = secrets::FIELDS.iter().map(|field| view! { <FieldView at=Slot::Secret(id, field)/> }).collect_view();
    view! {
        <section class="secret" aria-label=name>
            <div class="row-head">
                <h3>"ExternalSecret "<code>{name}</code></h3>
                <RowButtons
                    id
                    rows
                    shift=move |way| workspace.move_secret(id, way)
                    remove
                    remove_action="remove-secret"
                    remove_hint=words::REMOVE_SECRET
                />
            </div>
            <div class="fields">{fields}</div>
            <h4>{workspace.word(words::ENTRIES)}</h4>
            {each(entries, RowId::number, move |entry| {
                view! { <Entry secret=id id=entry rows=entries back_to=back_to.clone()/> }.into_any()
            })}
            <p class="empty" hidden=move || entries.with(|rows| !rows.is_empty())>{workspace.word(words::NO_ENTRIES)}</p>
            <button type="button" class="quiet-button add" id=add_id data-action="add-data" on:click=add>
                "+ "{workspace.word(words::ADD_ENTRY)}
            </button>
        </section>
    }
}

#[component]
fn Entry(secret: RowId, id: RowId, rows: Memo<Vec<RowId>>, back_to: String) -> impl IntoView {
    let workspace = Workspace::here();
    let fields = secrets::entry::FIELDS
        .iter()
        .map(|field| view! { <FieldView at=Slot::Entry(secret, id, field)/> })
        .collect_view();
    let remove = move || {
        workspace.remove_entry(secret, id);
        focus_soon(back_to.clone());
    };
    view! {
        <div class="entry">
            <div class="fields">{fields}</div>
            <RowButtons
                id
                rows
                shift=move |way| workspace.move_entry(secret, id, way)
                remove
                remove_action="remove-data"
                remove_hint=words::REMOVE_ENTRY
            />
        </div>
    }
}

/// Buttons that move a row of `rows` and remove it.
#[component]
fn RowButtons(
    id: RowId,
    rows: Memo<Vec<RowId>>,
    shift: impl Fn(Move) + Copy + 'static,
    remove: impl Fn() + 'static,
    remove_action: &'static str,
    remove_hint: Text,
) -> impl IntoView {
    let workspace = Workspace::here();
    let first = move || rows.with(|rows| rows.first() == Some(&id));
    let last = move || rows.with(|rows| rows.last() == Some(&id));
    let up = workspace.word(words::MOVE_UP);
    let down = workspace.word(words::MOVE_DOWN);
    let off = workspace.word(remove_hint);
    view! {
        <div class="row-buttons">
            <button type="button" class="quiet-button icon" title=up aria-label=up disabled=first on:click=move |_| shift(Move::Up)>"↑"</button>
            <button type="button" class="quiet-button icon" title=down aria-label=down disabled=last on:click=move |_| shift(Move::Down)>"↓"</button>
            <button type="button" class="quiet-button icon" data-action=remove_action title=off aria-label=off on:click=move |_| remove()>"×"</button>
        </div>
    }
}

/// Focuses an element once the change just made is in the page.
fn focus_soon(id: String) {
    request_animation_frame(move || page::focus_id(&id));
}
