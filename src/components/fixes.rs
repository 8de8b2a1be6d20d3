//! Buttons that end what a message is about: each changes one value, in one step that can be taken back.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::check::{Diagnostic, Fix};

use super::follow::on;
use crate::state::Workspace;

/// The buttons of a message, if it has any. Those beside a control leave the focus there, and `before` the value changes they
/// call for what is to be done first.
pub fn fix_buttons(found: &Diagnostic, fixes: &[Fix], lang: Lang, before: Option<Callback<()>>) -> Option<AnyView> {
    let workspace = Workspace::here();
    let button = |(n, fix): (usize, &Fix)| {
        let (of, code) = (found.location, found.name());
        let mend = move |_| {
            before.iter().for_each(|before| before.run(()));
            // What a button says was true when it was drawn; what is done is what is true now.
            let fix = workspace.findings.with_untracked(|findings| {
                let (_, fixes) = findings.at(of).find(|(found, _)| found.name() == code)?;
                fixes.get(n).cloned()
            });
            fix.iter().for_each(|fix| workspace.mend(fix));
        };
        // A control that is left is tidied, and what was wrong with it may go before the click is one.
        let keep_focus = move |event: MouseEvent| {
            if before.is_some() {
                event.prevent_default();
            }
        };
        view! {
            <button class="mend" type="button" data-fix=code on:mousedown=on(keep_focus) on:click=on(mend)>
                {fix.label(lang)}
            </button>
        }
        .into_any()
    };
    let buttons = fixes.iter().enumerate().map(button).collect::<Vec<_>>();
    (!fixes.is_empty()).then(|| view! { <span class="mends">{buttons}</span> }.into_any())
}
