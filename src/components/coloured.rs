//! Colours behind an area of YAML: the same lines as in it, drawn below its transparent text.

use leptos::html;
use leptos::prelude::*;
use valuestream::lines::Lines;

use crate::browser::lines;
use crate::state::fields::FieldState;
use crate::state::reactive::effect_with;

/// An area with its text in colours.
#[component]
pub fn Coloured(
    /// The field whose text it is.
    state: FieldState,
    /// The area.
    children: Children,
) -> impl IntoView {
    let code = NodeRef::<html::Code>::new();
    effect_with(move |before: Option<Option<Lines>>| {
        let text = state.shown.with(|shown| shown.content.text.clone());
        let before = before.flatten();
        let code = code.get()?;
        let now = Lines::follow(before.as_ref(), &text);
        lines::show(&code, before.as_ref(), &now, true);
        Some(now)
    });
    view! {
        <div class="coloured">
            <pre aria-hidden="true">
                <code node_ref=code></code>
            </pre>
            {children()}
        </div>
    }
    .into_any()
}
