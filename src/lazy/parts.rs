//! The functions of the later part, and the one place where the two parts are apart.

// The split is made of an imported and an exported function, which Rust calls unsafe to declare.
#![allow(unsafe_code)]

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;
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
use crate::components::{Guided, mounted};
use crate::state::import::Imports;
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
    /// What it puts into the form.
    pub guided: Guided,
    /// Puts an example in the place of the plan.
    pub example: fn(Workspace, &str),
    /// Has the page kept for when there is no connection, and tells of newer versions.
    pub offline: fn(&Element),
    /// Reads live status from now on.
    pub live: fn(Workspace),
    /// Takes dropped files into the plan.
    pub take_files: fn(Imports, Vec<Dropped>),
    /// Shows the panel to share from, while someone does.
    pub share: fn(&Element),
    /// Shows the dialog that is open, and takes up keys.
    pub dialogs: fn(&Element),
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
            View::Import => mounted::mount(pane, || view! { <import::Import /> }.into_any()),
            View::Picture => picture::mount(pane),
        },
        clicked: |view, workspace, event| {
            if view == View::Picture {
                picture::clicked(workspace, event);
            }
        },
        changed: |view, workspace, event| {
            if view == View::Picture {
                picture::changed(workspace, event);
            }
        },
        guide: guide::toggle,
        guided: Guided {
            head: || view! { <guide::GuideHead /> }.into_any(),
            foot: || view! { <guide::GuideFoot /> }.into_any(),
            hint: |at| view! { <guide::Hint at /> }.into_any(),
        },
        example: |workspace, id| {
            examples::load(workspace, id);
            // The button may be gone with what it stood in.
            page::show_id("form");
        },
        offline: |body| mounted::mount(body, || view! { <offline::NewVersion /> }.into_any()),
        live: live::begin,
        take_files: |imports, files| spawn_local(imports.take_dropped(files)),
        share: |header| mounted::mount(header, || view! { <share::SharePanel /> }.into_any()),
        dialogs: |body| mounted::mount(body, || view! { <palette::Dialogs /> }.into_any()),
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
