//! Sharing: the link of the plan, how long it is, and a shorter form of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Text;

use crate::browser::clipboard;
use crate::components::{PlanFileButton, all, drawn, on, said, shown, t};
use crate::state::reactive::effect;
use crate::state::{Sharing, Workspace, share_link};
use crate::words;

/// What mail programs, chats and ticket systems carry without cutting it, in characters.
const LONG_LINK_CHARS: usize = 2000;

/// The panel, while there is something to share.
#[component]
pub fn SharePanel() -> impl IntoView {
    let workspace = Workspace::here();
    let is_open = Signal::derive(move || workspace.sharing.with(Option::is_some));
    shown(is_open, || view! { <Panel /> }.into_any())
}

/// The link as it was when someone asked for it, which is copied then.
#[component]
fn Panel() -> impl IntoView {
    let workspace = Workspace::here();
    let sharing = workspace.sharing;
    let link = Memo::new(move |_| {
        workspace.lang.track();
        sharing.get().map(|sharing| share_link(workspace, sharing)).unwrap_or_default()
    });
    let told = RwSignal::new(None::<Text>);
    effect(move || {
        if sharing.with(Option::is_none) {
            return;
        }
        told.set(None);
        let link = link.get_untracked();
        spawn_local(async move {
            let copied = clipboard::copy(link).await;
            // By then the panel may be closed.
            told.try_set(Some(if copied { words::LINK_COPIED } else { words::COPY_FAILED }));
        });
    });
    let length = move || link.with(|link| link.chars().count());
    let change = move |change: fn(&mut Sharing)| sharing.update(|sharing| sharing.iter_mut().for_each(change));
    view! {
        <section class="share-panel">
            <input class="share-link" type="text" readonly aria-label=t(words::LINK) value=said(move |_| link.get()) />
            <p class="said" role="status">
                {said(move |lang| told.get().map_or("", |text| text.get(lang)))}
            </p>
            <p class="length">{said(move |lang| words::characters(length(), lang))}</p>
            {drawn(move |lang| {
                let careful = (length() > LONG_LINK_CHARS).then_some(words::LINK_LONG);
                all(careful.map(|text| view! { <p class="careful">{text.get(lang)}</p> }.into_any()))
            })}
            <div class="share-buttons">
                <button
                    class="quiet-button"
                    type="button"
                    data-share="copy"
                    on:click=on(move |_| change(|_| ()))
                >
                    {t(words::COPY)}
                </button>
                <Toggle
                    name="packed"
                    text=words::PACKED
                    is_on=|sharing| sharing.packed
                    change=Callback::new(move |()| change(|sharing| sharing.packed = !sharing.packed))
                />
                <Toggle
                    name="lang"
                    text=words::WITH_LANGUAGE
                    is_on=|sharing| sharing.lang
                    change=Callback::new(move |()| change(|sharing| sharing.lang = !sharing.lang))
                />
                <Toggle
                    name="view"
                    text=words::WITH_VIEW
                    is_on=|sharing| sharing.view
                    change=Callback::new(move |()| change(|sharing| sharing.view = !sharing.view))
                />
                <PlanFileButton />
                <button
                    class="quiet-button"
                    type="button"
                    data-share="close"
                    on:click=on(move |_| sharing.set(None))
                >
                    {t(words::CLOSE)}
                </button>
            </div>
            <p class="help">{t(words::LINK_HOLDS)}</p>
        </section>
    }
    .into_any()
}

/// A button that puts something into the link or takes it out.
#[component]
fn Toggle(
    /// What it is called in the page's attributes.
    name: &'static str,
    /// What stands on it.
    text: Text,
    /// Whether it is pressed.
    is_on: fn(&Sharing) -> bool,
    /// Presses it.
    change: Callback<()>,
) -> impl IntoView {
    let sharing = Workspace::here().sharing;
    let pressed = said(move |_| if sharing.with(|it| it.as_ref().is_some_and(is_on)) { "true" } else { "false" });
    view! {
        <button
            class="quiet-button"
            type="button"
            data-share=name
            aria-pressed=pressed
            on:click=on(move |_| change.run(()))
        >
            {t(text)}
        </button>
    }
    .into_any()
}
