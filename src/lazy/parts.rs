//! The functions of the later part, and the one place where the two parts are apart.

// The split is made of an imported and an exported function, which Rust calls unsafe to declare.
#![allow(unsafe_code)]

use std::pin::Pin;

use leptos::prelude::*;
use valuestream::bundle::{self, Refused};
use valuestream::files::{Content, FileKind, Setting};
use valuestream::plan::Resolved;
use valuestream::runbook::{self, Step};
use valuestream::{Lang, Plan};
use wasm_split_helpers::SplitLoaderError;
#[cfg(not(debug_assertions))]
use wasm_split_helpers::wasm_split;

use crate::browser::dom::{Element, Event};
use crate::browser::file::Dropped;
use crate::browser::page;
use crate::components::mounted;
use crate::state::{View, Workspace, examples, live};
use crate::views::files::flow::{self, Flow};
use crate::views::runbook::Runbook;
use crate::views::share;
use crate::views::{changes, guide, import, inputs, messages, offline, palette, picture, plans};

/// The later part's functions.
#[derive(Clone, Copy)]
pub struct Parts {
    /// Waits for the stylesheet of the later part.
    pub styles_loaded: fn() -> Pin<Box<dyn Future<Output = bool>>>,
    /// The runbook's steps.
    pub steps: fn(&Resolved, Lang) -> Vec<Step>,
    /// A file of the runbook.
    pub runbook_content: fn(&Resolved, FileKind, &[Step], Lang) -> Option<Content>,
    /// The bundle.
    pub zip: fn(&Plan, Setting) -> Result<Vec<u8>, Refused>,
    /// The link inside a compressed one.
    pub unpack: fn(&str) -> Option<String>,
    /// Draws a view into its pane and keeps it up to date.
    pub mount: fn(View, &Element),
    /// Takes up a click in a view.
    pub clicked: fn(View, Workspace, &Event),
    /// Takes up a changed control in a view.
    pub changed: fn(View, Workspace, &Event),
    /// Begins the guided way through the form, or ends it.
    pub guide: fn(Workspace),
    /// Puts an example in the place of the plan.
    pub example: fn(Workspace, &str),
    /// Has the page kept for when there is no connection.
    pub offline: fn(Workspace),
    /// Reads live status from now on.
    pub live: fn(Workspace),
    /// Takes up typing in the import's pane.
    pub typed: fn(Workspace, &Event),
    /// Takes dropped files into the plan.
    pub take_files: fn(Workspace, Vec<Dropped>),
    /// Shows the panel to share from, and copies the link.
    pub share: fn(Workspace, &Element),
    /// Takes up a click in that panel.
    pub share_clicked: fn(Workspace, &Element, &Event),
    /// Opens the palette, with what was typed for it.
    pub palette: fn(Workspace, String),
    /// Takes up a key that was pressed anywhere.
    pub pressed: fn(Workspace, &Event),
    /// Where the values of the shown file go.
    pub flow: fn(&Element, Memo<FileKind>) -> Flow,
    /// The pointer or the focus came to a line.
    pub came_to: fn(Flow, Workspace, &Element, &Event),
    /// A click on a line.
    pub line_clicked: fn(Flow, &Event),
}

/// The split point.
#[cfg(not(debug_assertions))]
#[wasm_split(later, fallible)]
#[allow(improper_ctypes_definitions)]
fn parts() -> Result<Parts, SplitLoaderError> {
    Ok(all())
}

/// A development build is one program.
#[cfg(debug_assertions)]
async fn parts() -> Result<Parts, SplitLoaderError> {
    Ok(all())
}

fn all() -> Parts {
    Parts {
        styles_loaded: || Box::pin(styles_loaded()),
        steps: runbook::steps,
        runbook_content: runbook::content,
        zip: |plan, setting| bundle::zip(plan, setting),
        unpack: valuestream::share::packed::unpack,
        mount: |view, pane| match view {
            View::Files => {}
            View::Runbook => mounted::mount(pane, || view! { <Runbook /> }.into_any()),
            View::Messages => mounted::mount(pane, || view! { <messages::Messages /> }.into_any()),
            View::Changes => mounted::mount(pane, || view! { <changes::Changes /> }.into_any()),
            View::Plans => mounted::mount(pane, || view! { <plans::Plans /> }.into_any()),
            View::Inputs => mounted::mount(pane, || view! { <inputs::Inputs /> }.into_any()),
            View::Import => import::mount(pane),
            View::Picture => mounted::mount(pane, || view! { <picture::Picture /> }.into_any()),
        },
        clicked: |view, _, event| match view {
            View::Files
            | View::Messages
            | View::Changes
            | View::Plans
            | View::Inputs
            | View::Runbook
            | View::Picture => {}
            View::Import => import::clicked(event),
        },
        changed: |view, workspace, event| match view {
            View::Import => import::changed(workspace, event),
            View::Files
            | View::Messages
            | View::Changes
            | View::Plans
            | View::Inputs
            | View::Runbook
            | View::Picture => {}
        },
        guide: guide::toggle,
        example: |workspace, id| {
            examples::load(workspace, id);
            // The button may be gone with what it stood in.
            page::show_id("form");
        },
        offline: offline::begin,
        live: live::begin,
        typed: import::typed,
        take_files: import::take_files,
        share: share::open,
        share_clicked: share::clicked,
        palette: palette::open,
        pressed: palette::actions::pressed,
        flow: flow::mount,
        came_to: Flow::came_to,
        line_clicked: Flow::clicked,
    }
}

/// Fetches the later part with its stylesheet; `None` when it does not come.
pub async fn load() -> Option<Parts> {
    page::fetch_style();
    let came = match parts().await {
        Ok(parts) if (parts.styles_loaded)().await => Some(parts),
        _ => None,
    };
    if came.is_none() {
        page::drop_style();
    }
    came
}

/// Waits for the stylesheet, without which nothing is shown; the answer is whether it came.
async fn styles_loaded() -> bool {
    for _ in 0..200 {
        if page::is_style_there() {
            return true;
        }
        page::rest(20.0).await;
    }
    false
}
