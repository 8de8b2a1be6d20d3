//! What differs: the plan against the defaults, the link that was opened, or another plan, as a list of values and as the
//! lines of each file.

use leptos::prelude::*;
use valuestream::compare::{self, Differs, File, Side};
use valuestream::plan::FieldPath;
use valuestream::share::open;
use valuestream::{Lang, Plan};

use crate::components::{Item, PlaceLink, Rows, all, drawn, on, said, t};
use crate::state::named_plans::Saved;
use crate::state::{Against, Workspace};
use crate::words::{self, label};

/// The comparison.
#[component]
pub fn Changes() -> impl IntoView {
    let workspace = Workspace::here();
    let compared = Memo::new(move |_| Compared::now(workspace));
    let differs = move || compared.with(|all| !all.values.is_empty() || !all.files.is_empty());
    let none = move || view! { <p class="empty">{t(words::NO_CHANGES)}</p> }.into_any();
    view! {
        <section class="changes">
            <Choices />
            <Show when=differs fallback=none>{differences(compared)}</Show>
        </section>
    }
    .into_any()
}

/// What differs.
#[derive(Clone, PartialEq)]
struct Compared {
    values: Vec<Differs>,
    files: Vec<File>,
}

impl Compared {
    fn now(workspace: Workspace) -> Compared {
        let lang = workspace.lang.get();
        let compare = |before: &Plan, now: &Plan| Compared {
            values: compare::values(before, now),
            files: compare::files(before, now, lang),
        };
        workspace.against.with(|against| {
            workspace.with(|now| match against {
                Against::Defaults => compare(&Plan::default(), now),
                Against::Plan(_, before) => compare(before, now),
            })
        })
    }
}

fn differences(compared: Memo<Compared>) -> AnyView {
    let heads = [words::VALUE, words::BEFORE, words::NOW].map(|text| view! { <th>{t(text)}</th> });
    let values = move || compared.with(|all| all.values.iter().map(|it| (it.path, it.clone())).collect());
    let files = move || compared.with(|all| all.files.iter().map(|it| (it.path.clone(), it.clone())).collect());
    view! {
        <table class="entries values">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{Rows::new().view(values, value)}</tbody>
        </table>
        {Rows::new().view(files, file)}
    }
    .into_any()
}

/// What there is to compare with.
#[component]
fn Choices() -> impl IntoView {
    let workspace = Workspace::here();
    let choices = drawn(move |lang| {
        let others = others(workspace, lang).into_iter().map(|(name, plan)| Against::Plan(name, Box::new(plan)));
        let choices = std::iter::once(Against::Defaults).chain(others);
        workspace.against.with(|now| all(choices.map(|choice| button(workspace, choice, now, lang))))
    });
    view! {
        <div class="against">
            <span>{t(words::AGAINST)}</span>
            {choices}
        </div>
    }
    .into_any()
}

/// A button that has another plan compared with.
fn button(workspace: Workspace, against: Against, now: &Against, lang: Lang) -> AnyView {
    let name = |of: &Against| match of {
        Against::Defaults => None,
        Against::Plan(name, _) => Some(name.clone()),
    };
    let (name, is_chosen) = (name(&against), name(&against) == name(now));
    let text = name.clone().unwrap_or_else(|| words::DEFAULTS.get(lang).to_owned());
    view! {
        <button
            class="quiet-button"
            type="button"
            data-against=name.unwrap_or_default()
            aria-pressed=if is_chosen { "true" } else { "false" }
            on:click=on(move |_| workspace.against.set(against.clone()))
        >
            {text}
        </button>
    }
    .into_any()
}

/// The plans that there are to compare with.
fn others(workspace: Workspace, lang: Lang) -> Vec<(String, Plan)> {
    let link = workspace.link.with(|link| link.as_ref().map(|link| link.plan.clone()));
    let link = link.map(|plan| (words::LINK.get(lang).to_owned(), plan));
    let saved = |saved: &Saved| Some((saved.name.clone(), open(&saved.link)?.plan));
    workspace.plans.with(|plans| link.into_iter().chain(plans.iter().filter_map(saved)).collect())
}

fn value(differs: Item<FieldPath, Differs>) -> AnyView {
    drawn(move |lang| {
        let row = differs.with(|differs| {
            let path = differs.path;
            view! {
                <tr>
                    <th scope="row">
                        <PlaceLink path>{label(path, lang)}</PlaceLink>
                    </th>
                    <td>{text(&differs.before, lang, |code| view! { <del>{code}</del> }.into_any())}</td>
                    <td>{text(&differs.after, lang, |code| view! { <ins>{code}</ins> }.into_any())}</td>
                </tr>
            }
        });
        row.into_any()
    })
}

fn text(text: &Option<String>, lang: Lang, around: fn(AnyView) -> AnyView) -> AnyView {
    match text.as_deref() {
        None | Some("") => view! { <i>{words::NOTHING.get(lang)}</i> }.into_any(),
        Some(text) => around(view! { <code>{text.to_owned()}</code> }.into_any()),
    }
}

/// Lines around a changed one that are shown with it.
const AROUND: usize = 2;

fn file(file: Item<String, File>) -> AnyView {
    let path = said(move |_| file.with(|file| file.path.clone()).unwrap_or_default());
    let lines = drawn(move |_| all(file.with(lines).unwrap_or_default()));
    view! {
        <section class="block">
            <div class="block-head">
                <h3>{path}</h3>
            </div>
            <pre tabindex="0" aria-label=path>
                <code>{lines}</code>
            </pre>
        </section>
    }
    .into_any()
}

fn lines(file: &File) -> Vec<AnyView> {
    let changed: Vec<usize> =
        file.lines.iter().enumerate().filter(|(_, (side, _))| *side != Side::Both).map(|(n, _)| n).collect();
    let near = |n: usize| changed.iter().any(|changed| changed.abs_diff(n) <= AROUND);
    let mut lines = Vec::new();
    let mut left_out = false;
    for (n, (side, text)) in file.lines.iter().enumerate() {
        if !near(n) {
            left_out = true;
            continue;
        }
        if left_out {
            lines.push(view! { <span class="gap">{"⋯\n".to_owned()}</span> }.into_any());
            left_out = false;
        }
        lines.push(match side {
            Side::Both => view! { <span>{format!("  {text}\n")}</span> }.into_any(),
            Side::Before => view! { <del>{format!("- {text}\n")}</del> }.into_any(),
            Side::After => view! { <ins>{format!("+ {text}\n")}</ins> }.into_any(),
        });
    }
    lines
}
