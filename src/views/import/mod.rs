//! Files that people already have: pasted, dropped or chosen, they go into the form at once, with a report of what was
//! taken, what was not and where files disagree.

mod giving;
mod report;

use leptos::prelude::*;

use self::giving::Giving;
use crate::components::{all, drawn};
use crate::state::import::Imports;

/// Where files are given, and the report of those that came in last.
#[component]
pub fn Import() -> impl IntoView {
    let imports = Imports::here();
    let report = drawn(move |lang| imports.with(|last| all(last.map(|last| report::report(imports, last, lang)))));
    view! {
        <section class="import">
            <Giving />
            <div class="report">{report}</div>
        </section>
    }
    .into_any()
}
