//! What is done with the plan as a whole: undo and redo, import, reset. It stands above the form.

use leptos::prelude::*;
use valuestream::Text;

use crate::browser::page;
use crate::components::{on, said, t};
use crate::state::{Request, View, Workspace};
use crate::words;

/// The bar.
#[component]
pub fn Toolbar() -> impl IntoView {
    let workspace = Workspace::here();
    let can = Memo::new(move |_| workspace.history.with(|history| history.can()));
    let import = move |_| {
        workspace.view.set(View::Import);
        page::show_id("result");
    };
    let is_guided = Signal::derive(move || Some(workspace.guide.with(Option::is_some)));
    let not_kept = said(move |lang| if workspace.kept.get() { "" } else { words::NOT_KEPT.get(lang) });
    let sign = |sign: &'static str| Signal::derive(move || sign);
    let usable = Signal::derive(|| false);
    view! {
        <div class="toolbar">
            <Button
                action="undo"
                text=sign("↶")
                hint=words::UNDO
                disabled=Signal::derive(move || !can.get().0)
                press=Callback::new(move |()| workspace.undo())
            />
            <Button
                action="redo"
                text=sign("↷")
                hint=words::REDO
                disabled=Signal::derive(move || !can.get().1)
                press=Callback::new(move |()| workspace.redo())
            />
            // It is the tab of its view, too.
            <button
                class="quiet-button"
                type="button"
                data-action="import"
                data-view-tab=View::Import.name()
                aria-current=said(move |_| if workspace.view.get() == View::Import { "true" } else { "false" })
                on:click=on(import)
            >
                {t(words::IMPORT)}
            </button>
            <Button
                action="reset"
                text=t(words::RESET)
                hint=words::RESET
                disabled=usable
                press=Callback::new(move |()| workspace.reset())
            />
            <Button
                action="guided"
                text=t(words::GUIDED)
                hint=words::GUIDED
                disabled=usable
                pressed=is_guided
                press=Callback::new(move |()| workspace.ask(Request::Guide))
            />
            <Button
                action="example"
                text=t(words::EXAMPLE_PLAN)
                hint=words::EXAMPLE_PLAN
                disabled=usable
                press=Callback::new(move |()| workspace.ask(Request::Example(String::new())))
            />
            <p class="not-kept">{not_kept}</p>
        </div>
    }
    .into_any()
}

#[component]
fn Button(
    /// Its name (docs/contract.md#attributes).
    action: &'static str,
    /// What stands on it.
    text: Signal<&'static str>,
    /// What it does.
    hint: Text,
    /// Whether it cannot be used now.
    disabled: Signal<bool>,
    /// Whether it is pressed, if it is one that stays so.
    #[prop(default = Signal::derive(|| None))]
    pressed: Signal<Option<bool>>,
    /// Does it.
    press: Callback<()>,
) -> impl IntoView {
    let hint = t(hint);
    let pressed = move || pressed.get().map(|pressed| if pressed { "true" } else { "false" });
    view! {
        <button
            class="quiet-button"
            type="button"
            data-action=action
            title=hint
            aria-label=hint
            aria-pressed=pressed
            disabled=disabled
            on:click=on(move |_| press.run(()))
        >
            {text}
        </button>
    }
    .into_any()
}
