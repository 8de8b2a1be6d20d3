//! Back and Next, at the end of the form.

use leptos::prelude::*;

use super::words;
use crate::components::{all, drawn, on};
use crate::state::guide::go;
use crate::state::{GuideStep, Workspace};

/// The ways to the steps before and after.
#[component]
pub fn GuideFoot() -> impl IntoView {
    let workspace = Workspace::here();
    let button = move |class: &'static str, name: &'static str, to: GuideStep, text: String| {
        view! {
            <button class=class type="button" data-guide=name on:click=on(move |_| go(workspace, to))>
                {text}
            </button>
        }
        .into_any()
    };
    let at = move |step: &GuideStep| Some(*step) == workspace.guide.get();
    let back = drawn(move |lang| {
        let to = GuideStep::all().take_while(|step| !at(step)).last();
        let text = format!("← {}", words::BACK.get(lang));
        all(to.map(|to| button("quiet-button", "back", to, text)))
    });
    let next = drawn(move |lang| {
        let to = GuideStep::all().skip_while(|step| !at(step)).nth(1);
        let text = format!("{} →", words::NEXT.get(lang));
        all(to.map(|to| button("main-button", "next", to, text)))
    });
    view! { <div class="guide-foot">{back} {next}</div> }.into_any()
}
