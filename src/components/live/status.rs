//! How the page stands with the proxy and the cluster, and the chain from the operator to the Secrets.

use leptos::prelude::*;
use live_status::{Connection, Report};
use valuestream::live::chain::{Chain as Links, chain};
use valuestream::live::{Elsewhere, called, elsewhere, in_a_word};
use valuestream::plan::RunbookTask;
use valuestream::{Lang, Text};

use super::chain::Chain;
use super::why::why;
use crate::components::{all, drawn, on, shown};
use crate::state::Workspace;
use crate::state::environment::Environment;
use crate::state::live::{Link, Live};
use crate::words;

/// What is said of live status as a whole.
#[component]
pub fn LiveStatus(
    /// Whether the badges are there that the chain leads to.
    with_chain: bool,
) -> impl IntoView {
    let workspace = Workspace::here();
    let live = Live::of(workspace);
    let links = Memo::new(move |_| {
        // Of what is removed, nothing is broken.
        let is_marked = workspace.with_environment(|plan| plan.runbook_task() != RunbookTask::Remove);
        live.report.with(|report| chain(&report.checks, is_marked))
    });
    let is_connected = Signal::derive(move || {
        live.link.get() == Link::There && live.report.with(|report| report.connection == Connection::Connected)
    });
    let elsewhere = Memo::new(move |_| {
        let shown = workspace.environment();
        let context = live.report.with(|report| report.context.clone())?;
        let found = workspace.with(|plan| elsewhere(plan, shown, &context))?;
        let name = |all: &Vec<Environment>| all.iter().find(|it| it.id == found.id).map(|it| it.name.clone());
        let name = workspace.environments.with(name)?;
        Some((found, name))
    });
    let chain = with_chain.then(|| shown(is_connected, move || view! { <Chain links /> }.into_any()));
    // The element stays, so that screen readers read what changes in it.
    view! {
        <div class="live-status">
            <div role="status">
                {drawn(move |lang| said(live, links, lang))}
                {drawn(move |lang| {
                    let is_read = is_connected.get();
                    all(elsewhere.get().filter(|_| is_read).map(|(found, name)| of_another(workspace, &found, &name, lang)))
                })}
            </div>
            {chain}
        </div>
    }
    .into_any()
}

fn said(live: Live, links: Memo<Links>, lang: Lang) -> AnyView {
    match live.link.get() {
        Link::None => line(words::LIVE_HOW, Some("qvsconfig live --open"), lang),
        Link::Trying => line(words::LIVE_TRYING, None, lang),
        Link::Unavailable => line(words::LIVE_AWAY, None, lang),
        Link::Refused => line(words::LIVE_REFUSED, None, lang),
        Link::There => live.report.with(|report| {
            let rest = match &report.connection {
                Connection::Connecting => line(words::LIVE_CLUSTER_TRYING, None, lang),
                Connection::Connected => {
                    let context = report.context.as_deref().unwrap_or_default();
                    all([line(words::LIVE_CONNECTED, Some(context), lang), standing(links, lang)])
                }
                Connection::Unavailable(trouble) => {
                    all([line(words::LIVE_CLUSTER_AWAY, None, lang), why(trouble, lang)])
                }
            };
            all([health(report, lang), rest])
        }),
    }
}

/// That another Environment's cluster is read, with a button that shows that Environment.
fn of_another(workspace: Workspace, found: &Elsewhere, name: &str, lang: Lang) -> AnyView {
    let id = found.id;
    view! {
        <p data-elsewhere="">
            {words::elsewhere(&found.cluster, name, lang)} {" "}
            <button class="quiet-button" type="button" on:click=on(move |_| workspace.show_environment(id))>
                {words::show_environment(name, lang)}
            </button>
        </p>
    }
    .into_any()
}

fn line(text: Text, code: Option<&str>, lang: Lang) -> AnyView {
    let code = code.map(|code| (" ", view! { <code>{code.to_owned()}</code> }));
    view! { <p>{text.get(lang)} {code}</p> }.into_any()
}

/// How the whole stands.
fn health(report: &Report, lang: Lang) -> AnyView {
    let state = report.health();
    view! {
        <p class="health" data-health=state.name()>
            {in_a_word(state, lang)}
        </p>
    }
    .into_any()
}

/// What is broken, or that nothing is in a removal.
fn standing(links: Memo<Links>, lang: Lang) -> AnyView {
    let (broken, is_marked) = links.with(|chain| (chain.broken, chain.marked));
    let broken = broken.map(|(what, waiting)| words::broken(&called(what, lang), waiting, lang));
    let text = if is_marked { broken } else { Some(words::LIVE_REMOVAL.get(lang).to_owned()) };
    all(text.map(|text| view! { <p>{text.into_any()}</p> }.into_any()))
}
