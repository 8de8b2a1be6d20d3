//! What the page is, for someone who has typed nothing yet: two lines and two ways to begin. It goes by itself, and nothing
//! moves while someone types: its room stays until the focus has left the form.

use leptos::prelude::*;
use valuestream::Plan;

use crate::browser::focus;
use crate::components::{on, t};
use crate::state::reactive::effect;
use crate::state::{Request, Workspace};
use crate::words;

/// How it stands with the welcome.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// There is someone to welcome.
    Shown,
    /// There is nothing to welcome any more, but the focus is in the form: it keeps its room and shows nothing.
    Blank,
    /// Its room is given up.
    Gone,
}

/// The two lines and the two ways, if the plan is the one that everybody begins with.
#[component]
pub fn Welcome(
    /// How many times the focus has left something in the form.
    left: RwSignal<u32>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let untouched = move || workspace.with(|plan| *plan == Plan::default()) && workspace.link.with(Option::is_none);
    let stage = RwSignal::new(if untrack(untouched) { Stage::Shown } else { Stage::Gone });
    effect(move || {
        if stage.get_untracked() == Stage::Shown && !untouched() {
            stage.set(Stage::Blank);
        }
    });
    effect(move || {
        left.track();
        // By then the focus is where it went.
        request_animation_frame(move || {
            if stage.try_get_untracked() == Some(Stage::Blank) && focus::around("#form").is_none() {
                stage.set(Stage::Gone);
            }
        });
    });
    move || {
        (stage.get() != Stage::Gone).then(|| {
            view! {
                <section class="welcome" class:gone=move || stage.get() == Stage::Blank>
                    <p>{t(words::WELCOME)}</p>
                    <p>{t(words::WELCOME_HOW)}</p>
                    <div>
                        <button
                            class="quiet-button"
                            type="button"
                            data-action="guided"
                            on:click=on(move |_| workspace.ask(Request::Guide))
                        >
                            {t(words::WELCOME_GUIDED)}
                        </button>
                        <button
                            class="quiet-button"
                            type="button"
                            data-action="example"
                            on:click=on(move |_| workspace.ask(Request::Example(String::new())))
                        >
                            {t(words::WELCOME_EXAMPLE)}
                        </button>
                    </div>
                </section>
            }
        })
    }
}
