//! How the page stands with the proxy and the cluster, and the chain from store to Secret.

use leptos::prelude::*;
use live_status::{Check, CheckId, Connection};
use valuestream::{Lang, Text};

use super::said::{name, why};
use crate::components::{all, drawn};
use crate::state::Workspace;
use crate::state::live::{Link, Live};
use crate::words;

/// What is said of live status as a whole.
#[component]
pub fn LiveStatus() -> impl IntoView {
    let live = Live::of(Workspace::here());
    // The element stays, so that screen readers read what changes in it.
    view! {
        <div class="live-status" role="status">
            {drawn(move |lang| said(live, lang))}
        </div>
    }
    .into_any()
}

fn said(live: Live, lang: Lang) -> AnyView {
    match live.link.get() {
        Link::None => line(words::LIVE_HOW, Some("qvsconfig-proxy --open"), lang),
        Link::Trying => line(words::LIVE_TRYING, None, lang),
        Link::Unavailable => line(words::LIVE_AWAY, None, lang),
        Link::Refused => line(words::LIVE_REFUSED, None, lang),
        Link::There => live.report.with(|report| match &report.connection {
            Connection::Connecting => line(words::LIVE_CLUSTER_TRYING, None, lang),
            Connection::Connected => {
                let context = report.context.as_deref().unwrap_or_default();
                all([line(words::LIVE_CONNECTED, Some(context), lang), chain(&report.checks, lang)])
            }
            Connection::Unavailable(trouble) => all([line(words::LIVE_CLUSTER_AWAY, None, lang), why(trouble, lang)]),
        }),
    }
}

fn line(text: Text, code: Option<&str>, lang: Lang) -> AnyView {
    let code = code.map(|code| (" ", view! { <code>{code.to_owned()}</code> }));
    view! { <p>{text.get(lang)} {code}</p> }.into_any()
}

/// Store, ExternalSecrets and Secrets, one behind the other.
fn chain(checks: &[Check], lang: Lang) -> AnyView {
    let part = |wanted: fn(CheckId) -> bool| {
        let links = all(checks.iter().filter(|check| wanted(check.what)).map(|check| link(check, lang)));
        view! { <div class="chain-part">{links}</div> }
    };
    let arrow = || view! { <span class={"arrow"} aria-hidden="true">{"→"}</span> };
    view! {
        <div class="chain">
            {part(|what| what == CheckId::Store)}
            {arrow()}
            {part(|what| matches!(what, CheckId::ExternalSecret(_)))}
            {arrow()}
            {part(|what| matches!(what, CheckId::Secret(_)))}
        </div>
    }
    .into_any()
}

fn link(check: &Check, lang: Lang) -> AnyView {
    let (state, sentence) = (check.state.name(), check.sentence.get(lang).to_owned());
    view! { <span class=state title=sentence>{name(check.what, check.state, lang)}</span> }.into_any()
}
