//! What waits until the plan rests.

use std::time::Duration;

use leptos::prelude::*;

use super::reactive::effect_with;
use super::workspace::Workspace;

/// Runs `run` once the Plan has changed and then rested for so long, for as long as the current owner lives.
pub fn once_it_rests(workspace: Workspace, rest: Duration, run: impl Fn() + Clone + 'static) {
    let changes = StoredValue::new(0_u32);
    effect_with(move |before: Option<()>| {
        workspace.with(|_| ());
        if before.is_some() {
            let this = changes.get_value() + 1;
            changes.set_value(this);
            let run = run.clone();
            set_timeout(
                move || {
                    if changes.try_get_value() == Some(this) {
                        run()
                    }
                },
                rest,
            );
        }
    });
}
