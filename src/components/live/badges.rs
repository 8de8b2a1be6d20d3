//! The checks of a step, a badge each. A badge that stays keeps its element, and whatever of it is unfolded.

use leptos::prelude::*;
use live_status::{Check, CheckId};
use valuestream::Lang;

use super::said::{name, why};
use crate::components::{Item, Rows, all, drawn, said};
use crate::state::Workspace;
use crate::state::live::{Link, Live};
use crate::words;

/// A check, and when it changed last.
type Since = (Check, Option<String>);

/// The badges of a step, or that it has none.
#[component]
pub fn LiveBadges(
    /// Which step, by its id.
    step: &'static str,
    /// Whether the step says by itself that the cluster knows nothing of it.
    says_so: bool,
) -> impl IntoView {
    let live = Live::of(Workspace::here());
    let of_step = move || {
        live.report.with(|report| {
            let of_step = report.checks.iter().filter(|check| check.step == step);
            of_step.map(|check| (check.what, (check.clone(), live.changed(check.what)))).collect::<Vec<_>>()
        })
    };
    let none = drawn(move |lang| {
        let is_told = live.link.get() == Link::There && !says_so && of_step().is_empty();
        all(is_told.then(|| view! { <p class="manual">{words::LIVE_NOT_HERE.get(lang)}</p> }.into_any()))
    });
    view! {
        <div class="live">
            {Rows::new().view(of_step, badge)}
            {none}
        </div>
    }
    .into_any()
}

fn badge(check: Item<CheckId, Since>) -> AnyView {
    let of = |read: fn(&Check, Lang) -> String| {
        said(move |lang| check.with(|(check, _)| read(check, lang)).unwrap_or_default())
    };
    let what = of(|check, _| check.what.to_string());
    let state = of(|check, _| check.state.name().to_owned());
    let name = of(|check, lang| name(check.what, check.state, lang));
    let sentence = of(|check, lang| check.sentence.get(lang).to_owned());
    let evidence = drawn(move |lang| all(check.with(|(check, since)| evidence(check, since.as_deref(), lang))));
    view! {
        <details class="badge" data-live=what data-state=state>
            <summary>
                <b>{name}</b>
                <span>{sentence}</span>
            </summary>
            <div class="evidence">{evidence}</div>
        </details>
    }
    .into_any()
}

/// What the cluster says, what to do about it, and when it changed.
fn evidence(check: &Check, since: Option<&str>, lang: Lang) -> AnyView {
    let texts = check.evidence.iter().flat_map(|it| [&it.reason, &it.message, &it.time]);
    let codes = texts.filter(|text| !text.is_empty()).map(|text| view! { <code>{text.clone()}</code> }.into_any());
    let trouble = check.trouble.iter().map(|trouble| why(trouble, lang));
    let since = since.into_iter().map(|when| {
        // The time of day, to the second.
        let time = when.get(11..19).unwrap_or(when);
        view! { <small>{format!("{} {time} UTC", words::LIVE_SINCE.get(lang))}</small> }.into_any()
    });
    all(codes.chain(trouble).chain(since))
}
