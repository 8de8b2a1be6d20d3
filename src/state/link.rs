//! The link that the page was opened with. A link that is opened is a stranger's text: what it gave is told until someone has
//! looked at it, and the draft that was there stays within reach.

use valuestream::history::kept;
use valuestream::share::{LinkCode, Opened, fragment, open};
use valuestream::{Lang, Plan};

use super::draft;
use crate::browser::address::{self, Entry};

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
pub fn start() -> Start {
    let draft = draft::read();
    let Some(opened) = open(&address::fragment()) else {
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
pub(super) fn looks_secret(plan: &Plan) -> bool {
    kept(plan) != *plan
}
