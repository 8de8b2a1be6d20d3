//! The plan in the page's address. A link that is opened is a stranger's text: what it gave is told until someone has
//! looked at it, and the draft that was there stays within reach.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::history::kept;
use valuestream::share::{LinkCode, Opened, fragment, open};
use valuestream::{Lang, Plan};

use crate::browser::address::{self, By, Entry};
use crate::state::fetch::arrived;
use crate::state::reactive::once_it_rests;
use crate::state::{Request, Workspace, draft};
use crate::words;

/// How long nothing must have changed before the address follows.
const ADDRESS_DELAY: Duration = Duration::from_millis(300);

/// A link that was opened.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    /// What it said.
    pub plan: Plan,
    /// What of it could not be taken.
    pub notes: Vec<LinkCode>,
    /// The draft that was there before.
    pub draft: Option<Plan>,
    /// Whether someone has looked at what it gave: then no more is said about it.
    pub looked_at: bool,
}

/// What the page starts with.
pub struct Start {
    /// The plan to show.
    pub plan: Plan,
    /// The language that the link asks for.
    pub lang: Option<Lang>,
    /// The step or file that the link asks for.
    pub view: Option<String>,
    /// The key to live status.
    pub live: Option<String>,
    /// The link, if the plan came from one that says something else than the draft.
    pub link: Option<Link>,
}

/// Reads the address and the draft. The key to live status leaves the address at once.
pub fn start(unpack: Unpack) -> Start {
    let draft = draft::read();
    let Some(opened) = open(&address::fragment()).map(|outer| unpacked(outer, unpack)) else {
        return Start { plan: draft.unwrap_or_default(), lang: None, view: None, live: None, link: None };
    };
    if !opened.about_plan {
        let plan = draft.unwrap_or_default();
        address::set(&fragment(&plan), Entry::Same);
        return Start { plan, lang: opened.lang, view: opened.view, live: opened.live, link: None };
    }
    if opened.live.is_some() || looks_secret(&opened.plan) {
        address::set(&fragment(&opened.plan), Entry::Same);
    }
    let known = draft.as_ref().is_some_and(|draft| fragment(draft) == fragment(&opened.plan));
    let Opened { plan, notes, lang, view, live, .. } = opened;
    // Whoever has typed nothing yet has nothing to look at, unless the link could not be read.
    let told = !known && (plan != Plan::default() || !notes.is_empty());
    let link = told.then(|| Link { plan: plan.clone(), notes, draft, looked_at: false });
    Start { plan, lang, view, live, link }
}

/// Whether a plan holds a text that must not stay in the address.
fn looks_secret(plan: &Plan) -> bool {
    kept(plan) != *plan
}

/// Whether the address holds a compressed link, which only the later part can read.
pub fn is_packed() -> bool {
    open(&address::fragment()).is_some_and(|opened| opened.packed.is_some())
}

/// How a compressed link is unpacked.
type Unpack = fn(&str) -> Option<String>;

/// A compressed link's own content, in the place of what carries it.
fn unpacked(outer: Opened, unpack: Unpack) -> Opened {
    let Some(inner) = outer.packed.as_deref().map(unpack) else { return outer };
    match inner.and_then(|inner| open(&inner)) {
        Some(inner) => Opened {
            notes: outer.notes.into_iter().chain(inner.notes).collect(),
            view: outer.view.or(inner.view),
            lang: outer.lang.or(inner.lang),
            live: outer.live,
            packed: None,
            ..inner
        },
        None => Opened { notes: outer.notes.into_iter().chain([LinkCode::Unpackable]).collect(), ..outer },
    }
}

/// Keeps the address at what the plan is, and the plan at what Back and Forward lead to.
pub fn follow(workspace: Workspace) {
    once_it_rests(workspace, ADDRESS_DELAY, move || {
        let link = untrack(|| workspace.with(fragment));
        if address::fragment() != link {
            address::set(&link, workspace.take_entry());
        }
    });
    address::listen(move |by| {
        if is_packed() {
            spawn_local(async move {
                match arrived(workspace).await {
                    Some(domain) => came(workspace, by, domain.unpack),
                    None => workspace.tell(words::NOT_LOADED),
                }
            });
        } else {
            came(workspace, by, |_| None);
        }
    });
}

/// The address became another one.
fn came(workspace: Workspace, by: By, unpack: Unpack) {
    let Some(opened) = open(&address::fragment()).map(|outer| unpacked(outer, unpack)) else { return };
    let draft = untrack(|| workspace.with(Plan::clone));
    let plan = if opened.about_plan { &opened.plan } else { &draft };
    if opened.live.is_some() || looks_secret(plan) {
        address::set(&fragment(plan), Entry::Same);
    }
    if opened.live.is_some() {
        workspace.live_key.set_value(opened.live);
        workspace.ask(Request::Live);
    }
    opened.view.iter().for_each(|name| workspace.show(name));
    if !opened.about_plan || fragment(&draft) == fragment(&opened.plan) {
        return;
    }
    workspace.go_to(opened.plan.clone());
    if by == By::Someone {
        workspace.link.set(Some(Link { plan: opened.plan, notes: opened.notes, draft: Some(draft), looked_at: false }));
    }
}
