//! A part of the page that comes later: nothing until it is there.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use super::follow::{all, redrawn};
use crate::state::Workspace;
use crate::state::reactive::effect;

/// A view on its way.
pub type Coming = Pin<Box<dyn Future<Output = Result<AnyView, SplitLoaderError>>>>;

/// What a function of what comes later makes, once that is there.
#[component]
pub fn ComesLater(
    /// Makes it.
    view: fn() -> Coming,
) -> impl IntoView {
    let workspace = Workspace::here();
    let is_there = Memo::new(move |_| workspace.later.get().is_there());
    let came = RwSignal::new_local(None::<AnyView>);
    let owner = Owner::current();
    effect(move || {
        let Some(owner) = owner.clone().filter(|_| is_there.get()) else { return };
        // It belongs to what it stands in, whatever runs while it comes.
        let coming = owner.with(|| ScopedFuture::new(view()));
        spawn_local(async move {
            // It fails only where nothing came, and what it stands in may be gone by now.
            if let Ok(view) = coming.await {
                came.try_set(Some(view));
            }
        });
    });
    redrawn(move || {
        came.track();
        all(came.try_update_untracked(Option::take).flatten())
    })
}
