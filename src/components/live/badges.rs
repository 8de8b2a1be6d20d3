//! The checks of a step, a badge each. A badge that stays keeps its element, and whatever of it is unfolded.

use leptos::prelude::*;
use live_status::{Check, CheckId, Sync, Warning};
use valuestream::Lang;
use valuestream::live::called;
use valuestream::runbook::StepId;

use super::commands::commands;
use super::said::{Badge, Since, go_to, moment, name, pieces};
use super::why::why;
use crate::components::{Rows, all, drawn, on, said};
use crate::state::Workspace;
use crate::state::live::{Link, Live, of_step};
use crate::words;

/// The badges of a step, or that it has none.
#[component]
pub fn LiveBadges(
    /// Which step.
    step: StepId,
    /// Whether the step says by itself that the cluster knows nothing of it.
    says_so: bool,
) -> impl IntoView {
    let workspace = Workspace::here();
    let live = Live::of(workspace);
    let of_step = move || of_step(workspace, step);
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

fn badge(check: Badge) -> AnyView {
    let of = |read: fn(&Check, Lang) -> String| {
        said(move |lang| check.with(|(check, _)| read(check, lang)).unwrap_or_default())
    };
    let what = of(|check, _| check.what.to_string());
    let state = of(|check, _| check.state.name().to_owned());
    let name = of(|check, lang| name(check.what, check.state, lang));
    let sentence = of(|check, lang| check.sentence.get(lang).to_owned());
    // Each part at its own place, so that what comes or goes in one replaces nothing of another.
    let part = |draw: fn(&Since, Lang) -> AnyView| drawn(move |lang| all(check.with(|since| draw(since, lang))));
    view! {
        <details class="badge" data-live=what data-state=state>
            <summary>
                <b>{name}</b>
                <span>{sentence}</span>
            </summary>
            <div class="evidence">
                {part(|(check, _), _| condition(check))}
                {part(|(check, _), lang| all(check.warning.as_ref().map(|it| warning(it, lang))))}
                {part(|(check, _), lang| all(check.trouble.as_ref().map(|it| why(it, lang))))}
                {part(|(check, _), lang| all(check.first.map(|it| first(it, lang))))}
                {part(|(check, _), lang| all(check.sync.as_ref().map(|it| sync(it, lang))))}
                {part(|(_, since), lang| all(since.as_deref().map(|it| changed(it, lang))))}
                {commands(check)}
            </div>
        </details>
    }
    .into_any()
}

/// What the cluster says.
fn condition(check: &Check) -> AnyView {
    let texts = check.evidence.iter().flat_map(|it| [&it.reason, &it.message, &it.time]);
    all(texts.filter(|text| !text.is_empty()).map(|text| view! { <code>{text.clone()}</code> }.into_any()))
}

/// What it has warned of.
fn warning(warning: &Warning, lang: Lang) -> AnyView {
    let happened = words::happened(warning.count, &moment(&warning.time), lang);
    let texts = pieces([
        words::LIVE_EVENT.get(lang).into_any(),
        view! { <code>{warning.reason.clone()}</code> }.into_any(),
        warning.message.clone().into_any(),
        view! { <small>{happened}</small> }.into_any(),
    ]);
    view! { <p data-warning=Some(warning.reason.clone())>{texts}</p> }.into_any()
}

/// The way to the check that has to be well first.
fn first(what: CheckId, lang: Lang) -> AnyView {
    let button = view! {
        <button class="go" type="button" data-first=what.to_string() on:click=on(move |_| go_to(what))>
            <b>{words::LIVE_FIRST.get(lang)}</b>
            <span>{called(what, lang)}</span>
        </button>
    };
    view! { <p>{button.into_any()}</p> }.into_any()
}

/// When it was synced, when it is going to be, and what leads to that.
fn sync(sync: &Sync, lang: Lang) -> AnyView {
    let last = match sync.last.as_str() {
        "" => words::LIVE_NEVER_SYNCED.get(lang).to_owned(),
        last => words::synced(&moment(last), lang),
    };
    let next = Some(sync.next.as_str()).filter(|next| !next.is_empty());
    let next = next.map(|next| words::next_sync(&moment(next), lang));
    let texts = [last].into_iter().chain(next).chain([sync.rule.get(lang).to_owned()]);
    view! { <p data-sync=Some(String::new())>{pieces(texts.map(IntoAny::into_any))}</p> }.into_any()
}

/// When it changed last.
fn changed(when: &str, lang: Lang) -> AnyView {
    // The time of day, to the second.
    let time = when.get(11..19).unwrap_or(when);
    view! { <small>{format!("{} {time} UTC", words::LIVE_SINCE.get(lang))}</small> }.into_any()
}
