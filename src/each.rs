//! A view of a list that keeps what it drew for items that stay.

use std::sync::Arc;

use leptos::prelude::*;

/// Shows `items` by `view`. Items are told apart by `key`. Leptos' own `For` would be compiled anew for every kind of
/// item and view, some kilobytes each; here it is compiled once.
pub fn each<T: Copy + Send + Sync + 'static>(
    items: Memo<Vec<T>>,
    key: fn(T) -> u32,
    view: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let keys = move || items.with(|items| items.iter().map(|item| key(*item)).collect());
    let view = move |wanted| {
        let item = items.with_untracked(|items| items.iter().copied().find(|item| key(*item) == wanted));
        item.map_or_else(|| ().into_any(), &view)
    };
    each_key(Signal::derive(keys), Arc::new(view))
}

fn each_key(keys: Signal<Vec<u32>>, view: Arc<dyn Fn(u32) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || keys.get() key=|key| *key children=move |key| view(key)/> }.into_any()
}
