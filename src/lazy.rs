//! What of the page comes later: one function a view.

// The split is made of an imported and an exported function, which Rust calls unsafe to declare, and whose types are its own.
#![allow(unsafe_code, improper_ctypes_definitions)]

use leptos::prelude::*;

use crate::components::{Coming, Guided};
use crate::later::later;
use crate::state::View;
use crate::views::changes::Changes;
use crate::views::ci::Ci;
use crate::views::files::LineNote;
use crate::views::guide::{GuideFoot, GuideHead, Hint};
use crate::views::import::Import;
use crate::views::inputs::Inputs;
use crate::views::messages::Messages;
use crate::views::offline::NewVersion;
use crate::views::palette;
use crate::views::picture::Picture;
use crate::views::plans::Plans;
use crate::views::runbook::Runbook;
use crate::views::share;

/// The view beside the form that comes later; the files do not.
pub fn beside(view: View) -> Option<fn() -> Coming> {
    Some(match view {
        View::Files => return None,
        View::Runbook => || Box::pin(runbook()),
        View::Messages => || Box::pin(messages()),
        View::Picture => || Box::pin(picture()),
        View::Inputs => || Box::pin(inputs()),
        View::Changes => || Box::pin(changes()),
        View::Plans => || Box::pin(plans()),
        View::Ci => || Box::pin(ci()),
        View::Import => || Box::pin(import()),
    })
}

later! {
    /// The runbook.
    fn runbook() -> AnyView {
        view! { <Runbook /> }.into_any()
    }

    /// The pictures.
    fn picture() -> AnyView {
        view! { <Picture /> }.into_any()
    }

    /// What there is to say about the plan.
    fn messages() -> AnyView {
        view! { <Messages /> }.into_any()
    }

    /// What differs from another plan.
    fn changes() -> AnyView {
        view! { <Changes /> }.into_any()
    }

    /// The named plans.
    fn plans() -> AnyView {
        view! { <Plans /> }.into_any()
    }

    /// The console's input parameters.
    fn inputs() -> AnyView {
        view! { <Inputs /> }.into_any()
    }

    /// How to use this in CI.
    fn ci() -> AnyView {
        view! { <Ci /> }.into_any()
    }

    /// Files that people have.
    fn import() -> AnyView {
        view! { <Import /> }.into_any()
    }

    /// What stands above the groups of the guided way.
    pub fn guide_head() -> AnyView {
        Guided::here().hint.set(Some(|at| view! { <Hint at /> }.into_any()));
        view! { <GuideHead /> }.into_any()
    }

    /// What stands below them.
    pub fn guide_foot() -> AnyView {
        view! { <GuideFoot /> }.into_any()
    }

    /// What there is to say about a line of a file.
    pub fn line_note() -> AnyView {
        view! { <LineNote /> }.into_any()
    }

    /// The panel to share from.
    pub fn share() -> AnyView {
        view! { <share::SharePanel /> }.into_any()
    }

    /// What stands above the page.
    pub fn dialogs() -> AnyView {
        view! { <palette::Dialogs /> }.into_any()
    }

    /// That there is a newer version of the page.
    pub fn new_version() -> AnyView {
        view! { <NewVersion /> }.into_any()
    }
}
