//! How to use this in CI: for each system the lines to copy, with the plan's own paths.

use leptos::prelude::*;
use valuestream::ci::{self, Block, Recipe};
use valuestream::plan::FieldPath;
use valuestream::{Lang, Text};

use crate::components::{CopyButton, PlanFileButton, ToCopy, all, complete, drawn, lacking, t};
use crate::state::Workspace;
use crate::words;

/// The systems.
#[component]
pub fn Ci() -> impl IntoView {
    let workspace = Workspace::here();
    let recipes =
        Memo::new(move |_| workspace.with_environment(|plan| ci::recipes(&plan.resolve(), workspace.lang.get())));
    let needed = Memo::new(move |_| workspace.with(|plan| ci::lacking(&plan.resolve())));
    let shown = drawn(move |lang| {
        needed.with(|needed| recipes.with(|recipes| all(recipes.iter().map(|recipe| of_recipe(recipe, needed, lang)))))
    });
    let calls = ci::CALLS.map(|(call, does)| view! { <li><code>{call}</code> {": "} {t(does)}</li> });
    view! {
        <section class="ci" aria-label=t(ci::TITLE)>
            <h2>{t(ci::TITLE)}</h2>
            <p class="intro">{t(ci::INTRO)}</p>
            <PlanFileButton />
            <ul class="calls">{calls}</ul>
            <h3>{t(ci::GET)}</h3>
            {drawn(move |lang| paragraph(ci::ABOUT_GET, lang))}
            {lacking(needed.into())}
            {shown}
        </section>
    }
    .into_any()
}

fn of_recipe(recipe: &Recipe, needed: &[FieldPath], lang: Lang) -> AnyView {
    view! {
        <section data-ci=recipe.id>
            <h3>{recipe.title.get(lang)}</h3>
            {paragraph(recipe.about, lang)}
            {all(recipe.blocks.iter().map(|block| of_block(block, needed, lang)))}
        </section>
    }
    .into_any()
}

/// Lines, with the button that copies them.
fn of_block(block: &Block, needed: &[FieldPath], lang: Lang) -> AnyView {
    let (path, copied, needed) = (block.path.clone(), block.text.clone(), needed.to_vec());
    let text = ToCopy::of(move |lang| complete(copied.clone(), &needed, lang));
    view! {
        <div class="block">
            <div class="block-head">
                <h4>{path.clone()}</h4>
                <CopyButton action="copy" label=words::COPY text />
            </div>
            {paragraph(block.purpose, lang)}
            <pre tabindex="0" aria-label=path>
                <code data-command="">{block.text.clone()}</code>
            </pre>
        </div>
    }
    .into_any()
}

/// A text, with what stands between backticks as code.
fn paragraph(text: Text, lang: Lang) -> AnyView {
    let pieces = text.get(lang).split('`').enumerate().map(|(n, piece)| {
        if n % 2 == 0 { view! { {piece} }.into_any() } else { view! { <code>{piece}</code> }.into_any() }
    });
    view! { <p>{all(pieces)}</p> }.into_any()
}
