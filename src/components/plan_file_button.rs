//! The button that saves the plan file.

use leptos::prelude::*;

use super::quiet_button::QuietButton;
use crate::state::{Workspace, plan_file};
use crate::words;

/// Saves the plan file, whatever is still missing in the plan.
#[component]
pub fn PlanFileButton() -> impl IntoView {
    let workspace = Workspace::here();
    view! {
        <QuietButton
            action="download-plan"
            text=words::DOWNLOAD_PLAN
            press=Callback::new(move |()| plan_file::save(workspace))
        />
    }
    .into_any()
}
