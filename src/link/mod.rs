//! The plan in the page's address. A link that is opened is a stranger's text: what it gave is told until someone has
//! looked at it, and the draft that was there stays within reach.

pub mod banner;
pub mod share;

use std::time::Duration;

use leptos::prelude::*;
use valuestream::share::{Note, Opened, fragment, open, packed};
use valuestream::{Lang, Plan};

use crate::browser::address::{self, By, Entry};
use crate::draft;
use crate::workspace::Workspace;

/// How long nothing must have changed before the address follows.
const REST: Duration = Duration::from_millis(300);

/// A link that was opened.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    /// What it said.
    pub plan: Plan,
    /// What of it could not be taken.
    pub notes: Vec<Note>,
    /// The draft that was there before.
    pub draft: Option<Plan>,
}

/// What the page starts with.
pub struct Start {
    /// The plan to show.
    pub plan: Plan,
    /// The language that the link asks for.
    pub lang: Option<Lang>,
    /// The step or file that the link asks for.
    pub view: Option<String>,
    /// The link, if the plan came from one that says something else than the draft.
    pub link: Option<Link>,
}

/// Reads the address and the draft. The key to live status leaves the address at once.
pub fn start() -> Start {
    let draft = draft::read();
    let Some(opened) = open(&address::fragment()).and_then(unpacked) else {
        return Start { plan: draft.unwrap_or_default(), lang: None, view: None, link: None };
    };
    if opened.live.is_some() {
        address::set(&fragment(&opened.plan), Entry::Same);
    }
    let known = draft.as_ref().is_some_and(|draft| fragment(draft) == fragment(&opened.plan));
    let Opened { plan, notes, lang, view, .. } = opened;
    // Whoever has typed nothing yet has nothing to look at, unless the link could not be read.
    let told = !known && (plan != Plan::default() || !notes.is_empty());
    let link = told.then(|| Link { plan: plan.clone(), notes, draft });
    Start { plan, lang, view, link }
}

/// A compressed link's own content, in the place of what carries it.
fn unpacked(outer: Opened) -> Option<Opened> {
    let Some(inner) = outer.packed.as_deref().map(packed::unpack) else { return Some(outer) };
    match inner.and_then(|inner| open(&inner)) {
        Some(inner) => Some(Opened {
            notes: outer.notes.into_iter().chain(inner.notes).collect(),
            view: outer.view.or(inner.view),
            lang: outer.lang.or(inner.lang),
            live: outer.live,
            packed: None,
            ..inner
        }),
        None => {
            let broken = Note { code: valuestream::share::LinkCode::Unpackable, fact: String::new() };
            Some(Opened { notes: outer.notes.into_iter().chain([broken]).collect(), ..outer })
        }
    }
}

/// Keeps the address at what the plan is, and the plan at what Back and Forward lead to.
pub fn follow(workspace: Workspace) {
    let runs = StoredValue::new(0_u32);
    Effect::new(move |before: Option<String>| {
        let now = workspace.with(fragment);
        let Some(before) = before else { return now };
        if before != now {
            let run = runs.get_value() + 1;
            runs.set_value(run);
            let link = now.clone();
            let write = move || {
                if runs.try_get_value() == Some(run) && address::fragment() != link {
                    address::set(&link, workspace.take_entry());
                }
            };
            set_timeout(write, REST);
        }
        now
    });
    address::listen(move |by| {
        let Some(opened) = open(&address::fragment()).and_then(unpacked) else { return };
        let draft = untrack(|| workspace.with(Plan::clone));
        if fragment(&draft) == fragment(&opened.plan) {
            return;
        }
        workspace.go_to(opened.plan.clone());
        if by == By::Someone {
            workspace.link.set(Some(Link { plan: opened.plan, notes: opened.notes, draft: Some(draft) }));
        }
    });
}
