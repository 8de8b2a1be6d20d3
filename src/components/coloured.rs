//! Colours behind an area of YAML: the same lines as in it, drawn below its transparent text.

use leptos::html;
use leptos::prelude::*;
use valuestream::lines::Lines;

use crate::browser::lines;
use crate::state::fields::FieldState;
use crate::state::reactive::effect;

/// An area with its text in colours.
#[component]
pub fn Coloured(
    /// The field whose text it is.
    state: FieldState,
    /// The area.
    children: Children,
) -> impl IntoView {
    let code = NodeRef::<html::Code>::new();
    effect(move || {
        let mut text = state.shown.with(|shown| shown.content.text.clone());
        // Behind its last line end an area has a line more.
        if text.ends_with('\n') {
            text.push('\n');
        }
        let Some(code) = code.get() else { return };
        // Made anew each time: a line may get other colours by one above it.
        lines::clear(&code);
        lines::show(&code, None, &Lines::follow(None, &text), true);
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
