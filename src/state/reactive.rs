//! Effects that are compiled once. Each type of a closure would bring some kilobytes of the framework's machinery along;
//! behind a box they share it.

use leptos::prelude::*;

/// Runs `run` soon and whenever a signal that it read changes, for as long as the current owner lives.
pub fn effect(run: impl FnMut() + 'static) {
    boxed(Box::new(run));
}

/// The same, handing each run what the last one gave back.
pub fn effect_with<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
    let mut last = None;
    effect(move || last = Some(run(last.take())));
}

fn boxed(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}
