//! What differs: the plan against the defaults, the link that was opened, or another plan, as a list of values and as the
//! lines of each file.

use leptos::prelude::*;
use valuestream::compare::{self, Differs, File, Scope, Side};
use valuestream::plan::FieldPath;
use valuestream::share::open;
use valuestream::{Lang, Plan, Text};

use crate::components::{Item, PlaceLink, Rows, all, drawn, on, said, t};
use crate::state::environment::Environment;
use crate::state::named_plans::Saved;
use crate::state::{Against, Workspace};
use crate::words;

/// The comparison.
#[component]
pub fn Changes() -> impl IntoView {
    let workspace = Workspace::here();
    let other = Memo::new(move |_| other_environment(workspace));
    let compared = Memo::new(move |_| other.with(|other| Compared::now(workspace, other.as_ref())));
    let differs = move || compared.with(|all| !all.values.is_empty() || !all.files.is_empty());
    let none = move || view! { <p class="empty">{t(words::NO_CHANGES)}</p> }.into_any();
    view! {
        <section class="changes">
            <Choices other />
            <Show when=differs fallback=none>{differences(compared, other)}</Show>
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
    /// `other` is the Environment that the one that is shown is compared with.
    fn now(workspace: Workspace, other: Option<&Environment>) -> Compared {
        let lang = workspace.lang.get();
        let compare = |before: &Plan, now: &Plan, scope| Compared {
            values: compare::values(before, now, scope),
            files: compare::files(before, now, scope, lang),
        };
        if let Some(other) = other {
            let before = workspace.with(|plan| plan.of_environment(other.id)).unwrap_or_default();
            let mut compared = workspace.with_environment(|now| compare(&before, now, Scope::Environment));
            compared.values.iter_mut().for_each(|it| it.path = workspace.place(it.path));
            return compared;
        }
        workspace.against.with(|against| {
            workspace.with(|now| match against {
                Against::Plan(_, before) => compare(before, now, Scope::Whole),
                Against::Defaults | Against::Environment(_) => compare(&Plan::default(), now, Scope::Whole),
            })
        })
    }
}

/// The Environment that the one that is shown is compared with; `None` where something else is: an Environment is not
/// compared with itself, nor with one that is gone.
fn other_environment(workspace: Workspace) -> Option<Environment> {
    let chosen = workspace.against.with(|against| match against {
        Against::Environment(id) => Some(*id),
        Against::Defaults | Against::Plan(..) => None,
    })?;
    others_of(workspace).into_iter().find(|it| it.id == chosen)
}

/// The Environments that are not shown.
fn others_of(workspace: Workspace) -> Vec<Environment> {
    let shown = workspace.environment();
    let mut all = workspace.environments.get();
    all.retain(|it| it.id != shown);
    all
}

fn differences(compared: Memo<Compared>, other: Memo<Option<Environment>>) -> AnyView {
    let workspace = Workspace::here();
    let heads = drawn(move |lang| {
        let word = |text: Text| text.get(lang).to_owned();
        let (before, now) = match other.get() {
            Some(other) => (other.name, shown_name(workspace)),
            None => (word(words::BEFORE), word(words::NOW)),
        };
        all([word(words::VALUE), before, now].map(|name| view! { <th scope="col">{name}</th> }.into_any()))
    });
    let values = move || compared.with(|all| all.values.iter().map(|it| (it.path, it.clone())).collect());
    let files = move || compared.with(|all| all.files.iter().map(|it| (it.path.clone(), it.clone())).collect());
    view! {
        <table class="entries values">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{Rows::new().view(values, move |differs| value(differs, other))}</tbody>
        </table>
        {Rows::new().view(files, file)}
    }
    .into_any()
}

/// The name of the Environment that is shown.
fn shown_name(workspace: Workspace) -> String {
    let shown = workspace.environment();
    let name = |all: &Vec<Environment>| all.iter().find(|it| it.id == shown).map(|it| it.name.clone());
    workspace.environments.with(name).unwrap_or_default()
}

/// What there is to compare with.
#[component]
fn Choices(
    /// The Environment that the one that is shown is compared with.
    other: Memo<Option<Environment>>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let choices = drawn(move |lang| {
        let other = other.get();
        // A plan is known by its name, as there can be no other one of that name.
        let plan = workspace.against.with(|against| match against {
            Against::Plan(name, _) => Some(name.clone()),
            Against::Defaults | Against::Environment(_) => None,
        });
        let is_defaults = other.is_none() && plan.is_none();
        let defaults = button(workspace, Against::Defaults, words::DEFAULTS.get(lang).to_owned(), None, is_defaults);
        let environments = others_of(workspace).into_iter().map(|it| {
            let is_chosen = other.as_ref().is_some_and(|other| other.id == it.id);
            let name = words::environment(&it.name, lang);
            button(workspace, Against::Environment(it.id), name, Some(it.deployment), is_chosen)
        });
        let plans = others(workspace, lang).into_iter().map(|(name, of)| {
            let is_chosen = plan.as_ref() == Some(&name);
            button(workspace, Against::Plan(name.clone(), Box::new(of)), name, None, is_chosen)
        });
        all(std::iter::once(defaults).chain(environments).chain(plans))
    });
    view! {
        <div class="against">
            <span>{t(words::AGAINST)}</span>
            {choices}
        </div>
    }
    .into_any()
}

/// A button that has something else compared with; `of` is the Deployment of an Environment.
fn button(workspace: Workspace, choice: Against, text: String, of: Option<String>, is_chosen: bool) -> AnyView {
    let name = if let Against::Plan(name, _) = &choice { name.clone() } else { String::new() };
    view! {
        <button
            class="quiet-button"
            type="button"
            data-against=name
            data-against-environment=of
            aria-pressed=if is_chosen { "true" } else { "false" }
            on:click=on(move |_| workspace.against.set(choice.clone()))
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

fn value(differs: Item<FieldPath, Differs>, other: Memo<Option<Environment>>) -> AnyView {
    let workspace = Workspace::here();
    drawn(move |lang| {
        // What one Environment has is not gone in the other.
        let is_change = other.with(Option::is_none);
        let row = differs.with(|differs| {
            let path = differs.path;
            let name = if is_change { workspace.label(path, lang) } else { path.spec().label.get(lang).to_owned() };
            let [before, after] = [(&differs.before, GONE), (&differs.after, NEW)]
                .map(|(it, around)| text(it, lang, if is_change { around } else { std::convert::identity }));
            view! {
                <tr>
                    <th scope="row">
                        <PlaceLink path>{name}</PlaceLink>
                    </th>
                    <td>{before}</td>
                    <td>{after}</td>
                </tr>
            }
        });
        row.into_any()
    })
}

/// What marks a text.
type Around = fn(AnyView) -> AnyView;

const GONE: Around = |code| view! { <del>{code}</del> }.into_any();
const NEW: Around = |code| view! { <ins>{code}</ins> }.into_any();

fn text(text: &Option<String>, lang: Lang, around: Around) -> AnyView {
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
