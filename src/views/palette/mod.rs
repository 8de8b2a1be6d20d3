//! The palette: one line to find anything by name (values, files, steps, views, and whatever the page can do) and to go
//! there or do it. The focus stays in the line; the arrow keys go through the list below.

pub mod actions;
mod blocks;
mod draw;
mod index;
mod keys;

use std::cell::RefCell;

use index::{Item, To};
use leptos::prelude::*;
use valuestream::search::Query;

use crate::browser::dom::{self, Element, Event, Way};
use crate::browser::key::key;
use crate::browser::{dialog, page};
use crate::components::listbox;
use crate::state::{Workspace, examples};

/// What opens it is called in the page's attributes.
pub const ID: &str = "palette";
/// How many entries are shown: nobody looks through more.
const MAX_SHOWN: usize = 50;

thread_local! {
    /// What there is to find, while the palette is open.
    static ITEMS: RefCell<Vec<Item>> = const { RefCell::new(Vec::new()) };
}

/// Opens the palette, with this in its line; or closes it, if it is open.
pub fn open(workspace: Workspace, typed: String) {
    if let Some(opened) = dialog::opened() {
        dialog::close(&opened);
        if dom::attribute_of(&opened, "class").as_deref() == Some(ID) {
            return;
        }
    }
    let Some(palette) = palette(workspace) else { return };
    let lang = workspace.lang.get_untracked();
    ITEMS.set(index::index(workspace));
    draw::frame(&palette, &typed, lang);
    show(workspace, &palette, &typed);
    dialog::open(&palette);
}

/// The palette's element, which is made once.
fn palette(workspace: Workspace) -> Option<Element> {
    let body = dom::body()?;
    if let Some(palette) = dom::find(&body, "dialog.palette") {
        return Some(palette);
    }
    let palette = dom::append(&body, dom::build("dialog", ID))?;
    let with = |take: fn(Workspace, &Element, &Event)| {
        let palette = palette.clone();
        move |event: &Event| take(workspace, &palette, event)
    };
    dom::on(&palette, "input", Way::Out, with(typed));
    dom::on(&palette, "keydown", Way::Out, with(pressed));
    dom::on(&palette, "click", Way::Out, with(clicked));
    // The line keeps the focus.
    dom::on(&palette, "mousedown", Way::Out, |event| {
        if dom::closest(event, "li").is_some() {
            event.prevent_default();
        }
    });
    // With the palette goes what it knew of the plan.
    dom::on(&palette, "close", Way::Out, |_| ITEMS.set(Vec::new()));
    Some(palette)
}

fn show(workspace: Workspace, palette: &Element, typed: &str) {
    let lang = workspace.lang.get_untracked();
    ITEMS.with_borrow(|items| {
        let found = index::find(items, &Query::new(typed));
        let shown: Vec<(usize, &Item)> =
            found.iter().take(MAX_SHOWN).filter_map(|n| Some((*n, items.get(*n)?))).collect();
        draw::found(workspace, palette, &shown, found.len(), lang);
    });
    if let Some((line, list)) = draw::parts(palette) {
        dom::set_attribute(&line, "aria-activedescendant", "");
        listbox::light(&line, &list, 0);
    }
}

fn typed(workspace: Workspace, palette: &Element, event: &Event) {
    if let Some((_, text)) = dom::control_of(event) {
        show(workspace, palette, &text);
    }
}

fn pressed(workspace: Workspace, palette: &Element, event: &Event) {
    let Some(key) = key(event).filter(|key| !key.composing) else { return };
    let Some((line, list)) = draw::parts(palette) else { return };
    // The palette's buttons have keys of their own.
    if dom::closest(event, "button").is_some() {
        return;
    }
    if key.name == "Enter" {
        let lit = listbox::lit(&list);
        lit.iter().for_each(|entry| choose(workspace, palette, entry));
    } else if !listbox::go(&line, &list, &key.name) {
        return;
    }
    event.prevent_default();
}

fn clicked(workspace: Workspace, palette: &Element, event: &Event) {
    if let Some(entry) = dom::closest(event, "li") {
        choose(workspace, palette, &entry);
    } else if dom::closest(event, draw::TO_KEYS).is_some() {
        dialog::close(palette);
        keys::open(workspace);
    } else if dialog::is_behind(palette, event) || dom::closest(event, "button").is_some() {
        dialog::close(palette);
    }
}

/// Closes the palette and goes where an entry leads. The focus is back where it was by then: what is done may be about it.
fn choose(workspace: Workspace, palette: &Element, entry: &Element) {
    let n = dom::attribute_of(entry, draw::ITEM).and_then(|n| n.parse::<usize>().ok());
    let Some(to) = n.and_then(|n| ITEMS.with_borrow(|items| items.get(n).map(|item| item.to.clone()))) else { return };
    dialog::close(palette);
    match to {
        To::Action(action) => action.run(workspace),
        To::View(view, _) => {
            workspace.view.set(view);
            blocks::focus_result("#result");
        }
        To::Step(id, _) => workspace.show(id.name()),
        To::File(_, path) => {
            workspace.show(&path);
            blocks::focus_result(".file:not([hidden]) pre");
        }
        To::Field(place) => page::focus_field(&place.to_string()),
        To::Mend(fix) => {
            workspace.mend(&fix);
            page::focus_field(&fix.of.to_string());
        }
        To::Example(example) => examples::load(workspace, example.id),
    }
}
