//! What must be said before the plan is used: it came from a link, or another tab has changed the draft. It stands above
//! everything and stops nothing.

use leptos::prelude::*;
use valuestream::compare;
use valuestream::diagnostic::Catalogue;
use valuestream::share::LinkCode;
use valuestream::{Lang, Plan, Text};

use crate::browser::dom::{self, Build, Element, Way, build};
use crate::state::link::Link;
use crate::state::reactive::effect;
use crate::state::{Against, View, Workspace, draft};
use crate::words;

/// Draws the banners at the end of `parent` and keeps them up to date.
pub fn mount(parent: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(parent, build("div", "banners")) else { return };
    dom::on(&root, "click", Way::Out, move |event| {
        if let Some((_, action)) = dom::around(event, "data-action") {
            clicked(workspace, &action);
        }
    });
    effect(move || {
        let lang = workspace.lang.get();
        dom::clear(&root);
        workspace
            .link
            .with(|link| link.iter().filter(|link| !link.looked_at).for_each(|link| of_link(&root, link, lang)));
        if workspace.other_tab.with(Option::is_some) {
            let banner = banner(words::OTHER_TAB.get(lang))
                .with(button("take-theirs", words::TAKE_THEIRS, lang))
                .with(button("keep-mine", words::KEEP_MINE, lang));
            dom::append(&root, banner);
        }
    });
}

fn clicked(workspace: Workspace, action: &str) {
    match action {
        "look-at-link" => {
            workspace.against.set(Against::Defaults);
            workspace.view.set(View::Changes);
            workspace.link.update(|link| link.iter_mut().for_each(|link| link.looked_at = true));
        }
        "back-to-draft" => {
            let draft = workspace.link.with_untracked(|link| link.as_ref()?.draft.clone());
            workspace.link.set(None);
            draft.into_iter().for_each(|draft| workspace.go_to(draft));
        }
        "take-theirs" => draft::take_theirs(workspace),
        "keep-mine" => draft::keep_mine(workspace),
        _ => {}
    }
}

fn of_link(root: &Element, link: &Link, lang: Lang) {
    let differ = compare::values(&Plan::default(), &link.plan).len();
    let mut banner = banner(&words::from_link(differ, lang)).with(button("look-at-link", words::LOOK_AT_LINK, lang));
    if link.draft.is_some() {
        banner = banner.with(button("back-to-draft", words::BACK_TO_DRAFT, lang));
    }
    let note = |note: &LinkCode| {
        // What the note is about, where it is about something.
        let part = note.args().into_iter().next().map(|(_, part)| part).unwrap_or_default();
        build("li", "")
            .attribute("data-diagnostic", note.name())
            .attribute("data-for", &part)
            .attribute("data-severity", note.severity().name())
            .text(&note.words(lang))
    };
    if !link.notes.is_empty() {
        banner = banner.with(build("ul", "").with_all(link.notes.iter().map(note)));
    }
    dom::append(root, banner);
}

fn banner(text: &str) -> Build {
    build("section", "banner").attribute("role", "status").with(build("p", "").text(text))
}

fn button(action: &str, text: Text, lang: Lang) -> Build {
    build("button", "quiet-button").attribute("type", "button").attribute("data-action", action).text(text.get(lang))
}
