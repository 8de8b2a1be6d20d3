//! Files that people already have: pasted, dropped or chosen, they go into the form at once, with a report of what was
//! taken, what was not and where files disagree; or they are only checked.

mod checked;
mod entry;
mod giving;
mod report;
mod upgrade;

use leptos::prelude::*;

use self::giving::Giving;
use self::upgrade::Upgrade;
use crate::components::{all, drawn, redrawn};
use crate::state::import::Imports;

/// Where files are given, and the report of those that came in last.
#[component]
pub fn Import() -> impl IntoView {
    let imports = Imports::here();
    let report = drawn(move |lang| {
        if imports.only_check.get() {
            imports.checked.with(|checked| all(checked.as_ref().map(|import| checked::checked(import, lang))))
        } else {
            imports.with(|last| all(last.map(|last| report::report(imports, last, lang))))
        }
    });
    let has_come = Memo::new(move |_| !imports.only_check.get() && imports.with(|last| last.is_some()));
    let came_in = redrawn(move || all(has_come.get().then(|| view! { <Upgrade /> }.into_any())));
    view! {
        <section class="import">
            <Giving />
            {came_in} <div class="report">{report}</div>
        </section>
    }
    .into_any()
}
