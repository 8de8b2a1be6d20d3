//! Effects that are compiled once. Each type of a closure would bring some kilobytes of the framework's machinery along;
//! behind a box they share it.

use std::time::Duration;

use leptos::prelude::*;

use crate::state::Workspace;

/// Runs `run` soon and whenever a signal that it read changes, for as long as the current owner lives.
pub fn effect(run: impl FnMut() + 'static) {
    boxed(Box::new(run));
}

/// The same, handing each run what the last one gave back.
pub fn effect_with<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
    let mut last = None;
    effect(move || last = Some(run(last.take())));
}

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

fn boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}
