//! The checks of a step, a badge each. A badge that stays keeps its element, and whatever of it is unfolded.

use leptos::prelude::*;
use live_status::{Check, CheckId};
use valuestream::Lang;

use super::{name, why};
use crate::components::{all, drawn, said, t};
use crate::state::Workspace;
use crate::state::live::{Link, Live};
use crate::words;

/// The badges of a step, or that it has none.
#[component]
pub fn LiveBadges(
    /// Which step, by its id.
    step: &'static str,
    /// Whether the step says by itself that the cluster knows nothing of it.
    says_so: bool,
) -> impl IntoView {
    let live = Live::of(Workspace::here());
    let whats = Memo::new(move |_| {
        live.checks.with(|checks| {
            checks.iter().filter(|check| check.step == step).map(|check| check.what).collect::<Vec<CheckId>>()
        })
    });
    let none = move || {
        let is_told = live.link.get() == Link::There && !says_so && whats.with(Vec::is_empty);
        is_told.then(|| view! { <p class="manual">{t(words::LIVE_NOT_HERE)}</p> })
    };
    view! {
        <div class="live">
            <For each=move || whats.get() key=|what| *what children=move |what| badge(live, what) />
            {none}
        </div>
    }
    .into_any()
}

fn badge(live: Live, what: CheckId) -> AnyView {
    let check = Memo::new(move |_| live.check(what));
    let of = move |read: fn(&Check, Lang) -> String| {
        said(move |lang| check.with(|check| check.as_ref().map(|check| read(check, lang)).unwrap_or_default()))
    };
    let state = of(|check, _| check.state.name().to_owned());
    let name = of(|check, lang| name(check.what, check.state, lang));
    let sentence = of(|check, lang| check.sentence.get(lang).to_owned());
    let since = move || live.changed(what);
    let evidence = drawn(move |lang| {
        check.with(|check| check.as_ref().map_or_else(|| ().into_any(), |check| evidence(check, since(), lang)))
    });
    view! {
        <details class="badge" data-live=what.to_string() data-state=state>
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
fn evidence(check: &Check, since: Option<String>, lang: Lang) -> AnyView {
    let texts = check.evidence.iter().flat_map(|it| [&it.reason, &it.message, &it.time]);
    let codes = texts.filter(|text| !text.is_empty()).map(|text| view! { <code>{text.clone()}</code> }.into_any());
    let trouble = check.trouble.iter().map(|trouble| why(trouble, lang));
    let since = since.iter().map(|when| {
        // The time of day, to the second.
        let time = when.get(11..19).unwrap_or(when);
        view! { <small>{format!("{} {time} UTC", words::LIVE_SINCE.get(lang))}</small> }.into_any()
    });
    all(codes.chain(trouble).chain(since))
}
