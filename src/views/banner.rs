//! What must be said before the plan is used: it came from a link, or another tab has changed the draft. It stands above
//! everything and stops nothing.

use leptos::prelude::*;
use valuestream::compare;
use valuestream::diagnostic::Catalogue;
use valuestream::share::LinkCode;
use valuestream::{Lang, Plan, Text};

use crate::components::{DismissButton, QuietButton, all, drawn};
use crate::state::link::Link;
use crate::state::{Against, View, Workspace, tabs};
use crate::words;

/// The banners that there are.
#[component]
pub fn Banners() -> impl IntoView {
    let workspace = Workspace::here();
    let banners = drawn(move |lang| {
        let of_other_tab = workspace.other_tab.with(Option::is_some).then(|| of_other_tab(workspace, lang));
        workspace.link.with(|link| {
            let link = link.iter().filter(|link| !link.looked_at);
            all(link.map(|link| of_link(workspace, link, lang)).chain(of_other_tab))
        })
    });
    view! { <div class="banners">{banners}</div> }.into_any()
}

fn of_other_tab(workspace: Workspace, lang: Lang) -> AnyView {
    let take = Callback::new(move |()| tabs::take_theirs(workspace));
    let keep = Callback::new(move |()| tabs::keep_mine(workspace));
    let buttons = [button("take-theirs", words::TAKE_THEIRS, take), button("keep-mine", words::KEEP_MINE, keep)];
    banner(words::OTHER_TAB.get(lang).to_owned(), all(buttons))
}

fn of_link(workspace: Workspace, link: &Link, lang: Lang) -> AnyView {
    let differ = compare::values(&Plan::default(), &link.plan, compare::Scope::Whole).len();
    let look = Callback::new(move |()| {
        workspace.against.set(Against::Defaults);
        workspace.view.set(View::Changes);
        workspace.link.update(|link| link.iter_mut().for_each(|link| link.looked_at = true));
    });
    let back = Callback::new(move |()| {
        let draft = workspace.link.with_untracked(|link| link.as_ref()?.draft.clone());
        workspace.link.set(None);
        draft.into_iter().for_each(|draft| workspace.go_to(draft));
    });
    let look = button("look-at-link", words::LOOK_AT_LINK, look);
    let back = link.draft.as_ref().map(|_| button("back-to-draft", words::BACK_TO_DRAFT, back));
    let dismiss =
        Callback::new(move |()| workspace.link.update(|link| link.iter_mut().for_each(|link| link.looked_at = true)));
    let dismiss = view! { <DismissButton press=dismiss /> }.into_any();
    let notes = (!link.notes.is_empty()).then(|| {
        let notes = all(link.notes.iter().map(|note| of_note(note, lang)));
        view! { <ul>{notes}</ul> }.into_any()
    });
    banner(words::from_link(differ, lang), all([look].into_iter().chain(back).chain([dismiss]).chain(notes)))
}

fn of_note(note: &LinkCode, lang: Lang) -> AnyView {
    // What the note is about, where it is about something.
    let part = note.args().into_iter().next().map(|(_, part)| part).unwrap_or_default();
    view! {
        <li data-diagnostic=note.name() data-for=part data-severity=note.severity().name()>
            {note.words(lang)}
        </li>
    }
    .into_any()
}

fn banner(text: String, more: AnyView) -> AnyView {
    view! {
        <section class="banner" role="status">
            <p>{text}</p>
            {more}
        </section>
    }
    .into_any()
}

fn button(action: &'static str, text: Text, press: Callback<()>) -> AnyView {
    view! { <QuietButton action text press /> }.into_any()
}
