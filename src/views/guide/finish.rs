//! The last step: what came out, and what is missing for it.

use leptos::prelude::*;
use valuestream::{Lang, Text};

use super::links::links;
use super::way::Way;
use super::words::{self, title};
use crate::components::{all, drawn, on, redrawn, t};
use crate::state::guide::result;
use crate::state::{GuideStep, Request, View, Workspace};
use crate::words as page_words;

/// The values that are left, by step, and the ways to what came out.
#[component]
pub fn Finish(
    /// Where someone has been.
    way: Way,
) -> impl IntoView {
    let workspace = Workspace::here();
    let rows = drawn(move |lang| all(GuideStep::all().filter_map(|step| row(step, way, lang))));
    let bundle = redrawn(move || {
        let save = move |_| workspace.ask(Request::SaveBundle(Callback::new(move |text| workspace.tell(text))));
        let button = || {
            view! {
                <button class="main-button" type="button" data-guide="bundle" on:click=on(save)>
                    {t(page_words::BUNDLE)}
                </button>
            }
        };
        all(way.errors.with(Vec::is_empty).then(|| button().into_any()))
    });
    let to = |view: View, name: &'static str, text: Text| {
        view! {
            <button
                class="quiet-button"
                type="button"
                data-guide=name
                on:click=on(move |_| result(workspace, view))
            >
                {t(text)}
            </button>
        }
        .into_any()
    };
    view! {
        {rows}
        <div class="guide-ways">
            {to(View::Files, "files", words::SEE_FILES)} {to(View::Runbook, "runbook", words::SEE_RUNBOOK)} {bundle}
        </div>
    }
    .into_any()
}

/// The values of a step that are left, if there are any.
fn row(step: GuideStep, way: Way, lang: Lang) -> Option<AnyView> {
    let open = way.errors_in(step);
    let row = |open| {
        view! {
            <p class="guide-open">
                <b>{title(step).get(lang)}</b>
                {links(open, lang)}
            </p>
        }
    };
    (!open.is_empty()).then(|| row(open).into_any())
}
