//! A list whose rows stay the same elements for as long as they are there. They are told apart by a number, so that the list is
//! compiled once and not anew for every kind of row.

use std::sync::Arc;

use leptos::prelude::*;

/// The rows of the numbers that there are. What a row shows of its own follows its own signals.
pub fn keyed(
    numbers: impl Fn() -> Vec<u32> + Send + 'static,
    row: impl Fn(u32) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    boxed(Box::new(numbers), Arc::new(row))
}

fn boxed(numbers: Box<dyn Fn() -> Vec<u32> + Send>, row: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=numbers key=|number| *number children=move |number| row(number) /> }.into_any()
}
