//! A picture with its heading, what it is for, and the same in words.

use leptos::html;
use leptos::prelude::*;
use valuestream::Text;
use valuestream::picture::Drawing;

use super::drawing::drawing as svg;
use super::state::State;
use crate::components::t;

const IN_WORDS: Text = Text { ja: "この図を文章で読む", en: "This picture in words" };

/// A picture.
#[component]
pub fn Figure(
    /// The id of its heading.
    id: &'static str,
    /// What it is called.
    title: Text,
    /// What it shows.
    drawing: Memo<Drawing>,
    /// What the pictures remember.
    state: State,
    /// The same in words.
    list: AnyView,
    /// What stands between its heading and the picture.
    children: Children,
) -> impl IntoView {
    let stand_in = NodeRef::<html::Div>::new();
    // It scrolls by keyboard too.
    view! {
        <section class="picture-part" aria-labelledby=id>
            <h2 id=id>{t(title)}</h2>
            <div class="intro">{children()}</div>
            <div class="picture-scroll" tabindex="0" role="group" aria-labelledby=id>
                {svg(drawing, title, state, stand_in)}
                <div class="part-place" hidden=true node_ref=stand_in></div>
            </div>
            <details class="in-words">
                <summary>{t(IN_WORDS)}</summary>
                <ul>{list}</ul>
            </details>
        </section>
    }
    .into_any()
}
