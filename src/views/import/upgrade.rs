//! The way from an older installation, whose files came in, to the newest release.

use leptos::prelude::*;
use valuestream::Plan;

use crate::components::{all, drawn, on};
use crate::state::Workspace;
use crate::words;

/// Offers to plan the upgrade, while there is something to upgrade.
#[component]
pub fn Upgrade() -> impl IntoView {
    let workspace = Workspace::here();
    let way = Memo::new(move |_| workspace.with(Plan::way_up));
    drawn(move |lang| {
        way.with(|way| {
            all(way.iter().map(|(installed, version)| {
                view! {
                    <p class="upgrade">
                        {words::is_older(installed, lang)}
                        {" "}
                        <button
                            class="quiet-button"
                            type="button"
                            data-action="upgrade"
                            on:click=on(move |_| workspace.plan_upgrade())
                        >
                            {words::plan_upgrade(version, lang)}
                        </button>
                    </p>
                }
                .into_any()
            }))
        })
    })
}
