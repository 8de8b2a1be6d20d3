//! Everything there is to say about the plan in one list: errors, warnings and notes with their numbers, each leading to
//! its field.

use leptos::html;
use leptos::prelude::*;
use valuestream::check::files::{self, Finding, InFile};
use valuestream::check::{Diagnostic, Fix, Severity};
use valuestream::plan::FieldPath;
use valuestream::{Lang, Plan, Text};

use crate::browser::focus;
use crate::components::fixes::fix_buttons;
use crate::components::{Item, PlaceLink, Rows, drawn, on, said, t};
use crate::state::{Findings, Workspace};
use crate::words;

/// A message of the list.
#[derive(Clone, PartialEq)]
enum Message {
    /// About a value, with what ends it.
    OfValue(Diagnostic, Vec<Fix>),
    /// About a file at a path.
    OfFile(Finding, String),
}

/// What a message is about, and which one of those about it.
#[derive(PartialEq)]
enum Key {
    OfValue(FieldPath, &'static str),
    OfFile(InFile, &'static str),
}

/// A part of the list.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// What is so grave of what there is to say about values.
    Values(Severity),
    /// What there is to say about files.
    Files,
}

impl Part {
    fn class(self) -> &'static str {
        match self {
            Part::Values(severity) => severity.name(),
            Part::Files => Severity::Warning.name(),
        }
    }

    fn title(self) -> Text {
        match self {
            Part::Values(Severity::Error) => words::ERRORS,
            Part::Values(Severity::Warning) => words::WARNINGS,
            Part::Values(Severity::Info) => words::NOTES,
            Part::Files => words::FILES,
        }
    }
}

impl Message {
    fn part(&self) -> Part {
        match self {
            Message::OfValue(found, _) => Part::Values(found.severity()),
            Message::OfFile(..) => Part::Files,
        }
    }

    fn key(&self) -> Key {
        match self {
            Message::OfValue(found, _) => Key::OfValue(found.location, found.name()),
            Message::OfFile(finding, _) => Key::OfFile(finding.location.clone(), finding.name()),
        }
    }
}

/// The list.
#[component]
pub fn Messages() -> impl IntoView {
    let workspace = Workspace::here();
    let root = NodeRef::new();
    let messages = Memo::new(move |_| {
        // Asked for before anything goes.
        go_on_from_here(root);
        workspace.findings.with(|findings| {
            let of_values = of_values(findings);
            // What is wrong with a value is wrong in the files too; once none is, they have to be right on their own.
            let of_files = match findings.error_places().next() {
                Some(_) => Vec::new(),
                None => workspace.with_environment(of_files),
            };
            of_values.chain(of_files).collect::<Vec<_>>()
        })
    });
    let is_good = move || !messages.with(|all| all.iter().any(|it| it.part() == Part::Values(Severity::Error)));
    view! {
        <section class="messages-list" tabindex="-1" aria-label=t(words::MESSAGES) node_ref=root>
            <Show when=is_good>{good()}</Show>
            <PartOfList part=Part::Values(Severity::Error) messages />
            <PartOfList part=Part::Values(Severity::Warning) messages />
            <PartOfList part=Part::Values(Severity::Info) messages />
            <PartOfList part=Part::Files messages />
        </section>
    }
    .into_any()
}

fn good() -> AnyView {
    view! { <p class="all-good">{"✓ "} {t(words::NO_ERRORS)}</p> }.into_any()
}

/// An entry may go with what it is about, and whoever goes through the list goes on from the one at its place then, or from
/// the list where none is left.
fn go_on_from_here(root: NodeRef<html::Section>) {
    let Some(root) = root.get_untracked() else { return };
    let Some(at) = focus::position(&root, "li") else { return };
    // Once the list is what it is now.
    queue_microtask(move || {
        if focus::position(&root, "li").is_none() {
            focus::to_nth(&root, ".message-link", at);
        }
    });
}

fn of_values(findings: &Findings) -> impl Iterator<Item = Message> {
    findings.each().map(|(found, fixes)| Message::OfValue(found.clone(), fixes.to_vec()))
}

/// What the files say when they are checked as data, as QVS and the cluster will read them.
fn of_files(plan: &Plan) -> Vec<Message> {
    let resolved = plan.resolve();
    let findings = files::check_generated(&resolved);
    if findings.is_empty() {
        return Vec::new();
    }
    let paths = valuestream::files::list(&resolved);
    let message = |finding: Finding| {
        let kind = finding.location.file.kind(plan);
        let path = paths.iter().find(|file| Some(file.kind) == kind).map(|file| file.path.clone());
        Message::OfFile(finding, path.unwrap_or_default())
    };
    findings.into_iter().map(message).collect()
}

/// A part of the list, where there is anything in it.
#[component]
fn PartOfList(part: Part, messages: Memo<Vec<Message>>) -> impl IntoView {
    let count = move || messages.with(|all| all.iter().filter(|it| it.part() == part).count());
    view! {
        <Show when=move || { count() > 0 }>{part_of_list(part, messages, said(move |_| count()))}</Show>
    }
    .into_any()
}

fn part_of_list(part: Part, messages: Memo<Vec<Message>>, count: Signal<usize>) -> AnyView {
    let of_it = move || {
        messages.with(|all| all.iter().filter(|it| it.part() == part).map(|it| (it.key(), it.clone())).collect())
    };
    view! {
        <section class=part.class()>
            <h2>
                {t(part.title())}
                {(part != Part::Files).then(|| view! { <span class="count">{count}</span> })}
            </h2>
            <ul>{Rows::new().view(of_it, entry)}</ul>
        </section>
    }
    .into_any()
}

fn entry(message: Item<Key, Message>) -> AnyView {
    drawn(move |lang| {
        let entry = message.with(|message| match message {
            Message::OfValue(found, fixes) => of_value(found, fixes, lang),
            Message::OfFile(finding, path) => of_file(finding, path, lang),
        });
        entry.into_any()
    })
}

fn of_value(found: &Diagnostic, fixes: &[Fix], lang: Lang) -> AnyView {
    let workspace = Workspace::here();
    let path = found.location;
    let text = text(workspace.label(path, lang), found.reason(lang), found.fix(lang), found.name());
    view! {
        <li>
            <PlaceLink path class="message-link">{text}</PlaceLink>
            {fix_buttons(found, fixes, lang, None)}
        </li>
    }
    .into_any()
}

fn of_file(finding: &Finding, path: &str, lang: Lang) -> AnyView {
    let workspace = Workspace::here();
    let text = text(path.to_owned(), finding.reason(lang), finding.fix(lang), finding.name());
    let path = path.to_owned();
    let show = {
        let path = path.clone();
        move |_| workspace.show(&path)
    };
    view! {
        <li>
            <button
                class="message-link"
                type="button"
                data-to-file=path.clone()
                data-diagnostic=finding.name()
                data-for=path
                data-severity=finding.severity().name()
                on:click=on(show)
            >
                {text}
            </button>
        </li>
    }
    .into_any()
}

fn text(title: String, reason: String, fix: String, name: &'static str) -> AnyView {
    view! {
        <b>{title}</b>
        <span>{reason}</span>
        <span class="fix">{fix}</span>
        <code>{name}</code>
    }
    .into_any()
}
