//! Where a value goes: a list of all values, and the chosen one followed to lines, commands and the console.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use valuestream::files::FileKind;
use valuestream::picture::{self, Drawing, FileReached, Route, StepReached};
use valuestream::plan::{FieldPath, Section};
use valuestream::runbook::StepId;
use valuestream::{Lang, Plan, Text, say};

use super::figure::Figure;
use super::state::State;
use crate::components::{Item, Rows, ToStep, all, drawn, on, said, t};
use crate::state::reactive::effect;
use crate::state::{Workspace, line};
use crate::words;

/// How long nothing must have changed before the value is followed.
const DRAW_DELAY: Duration = Duration::from_millis(150);
/// How many lines of a file stand in the list.
const MAX_LISTED: usize = 40;
const CONTROL: &str = "picture-value";

const ROUTE: Text = Text { ja: "値の行き先", en: "Where a value goes" };
const FOLLOW: Text = Text { ja: "値", en: "Value" };
const NOWHERE: Text =
    Text { ja: "空欄なので、どこにも書かれません。", en: "It is empty, so it is written nowhere." };
const COMMANDS: Text = Text { ja: "コマンド", en: "Commands" };
const ENTRIES: Text = Text { ja: "コンソールの入力", en: "Console entries" };

/// Where the value goes.
#[derive(PartialEq)]
struct Found {
    lang: Lang,
    route: Route,
    drawing: Drawing,
}

impl Found {
    fn of(workspace: Workspace, path: FieldPath) -> Found {
        let lang = workspace.lang.get_untracked();
        workspace.steps.with_untracked(|steps| {
            untrack(|| {
                workspace.with_environment(|plan| {
                    let route = picture::route(plan, path, steps, lang);
                    let called = words::label(path, lang);
                    let drawing = picture::of_route(&plan.resolve(), path, &called, &route, lang);
                    Found { lang, route, drawing }
                })
            })
        })
    }
}

/// The picture of the value that is followed.
#[component]
pub fn RouteFigure(
    /// What the pictures remember.
    state: State,
) -> impl IntoView {
    let workspace = Workspace::here();
    let found = found(workspace, state.place);
    let select = NodeRef::<html::Select>::new();
    let rows =
        Memo::new(move |_| workspace.with(|plan| plan.secrets.iter().map(|row| row.data.len()).collect::<Vec<_>>()));
    let options = drawn(move |lang| {
        rows.track();
        untrack(|| workspace.with_environment(|plan| options(plan, lang)))
    });
    // Other options have another one chosen.
    effect(move || {
        workspace.lang.track();
        rows.track();
        let chosen = state.place.get().to_string();
        select.get().iter().for_each(|select| select.set_value(&chosen));
    });
    view! {
        <Figure
            id="picture-route"
            title=ROUTE
            drawing=Memo::new(move |_| found.with(|found| found.drawing.clone()))
            state
            list=list(workspace, found)
        >
            <label for=CONTROL>{t(FOLLOW)}</label>
            <select id=CONTROL node_ref=select on:change=on(move |event| state.follow(&event_target_value(&event)))>
                {options}
            </select>
            <p role="status">{said(move |_| found.with(|found| summary(&found.route, found.lang)))}</p>
        </Figure>
    }
    .into_any()
}

/// Where a value goes, found once nothing has changed for a while.
fn found(workspace: Workspace, place: Memo<FieldPath>) -> RwSignal<Found> {
    let found = RwSignal::new(Found::of(workspace, place.get_untracked()));
    let runs = StoredValue::new(0_u32);
    effect(move || {
        let lang = workspace.lang.get();
        place.track();
        workspace.steps.track();
        workspace.with_environment(|_| ());
        let run = runs.get_value() + 1;
        runs.set_value(run);
        let look = move || {
            if runs.try_get_value() == Some(run) {
                let now = Found::of(workspace, place.get_untracked());
                if found.with_untracked(|before| *before != now) {
                    found.set(now);
                }
            }
        };
        // What is there in the other language does not wait.
        if found.with_untracked(|found| found.lang != lang) { look() } else { set_timeout(look, DRAW_DELAY) }
    });
    found
}

/// How far the value goes.
fn summary(route: &Route, lang: Lang) -> String {
    let files = route.files.len() + route.alike;
    let lines: usize = route.files.iter().map(|file| file.lines.len()).sum();
    let (commands, entries) = (route.commands.len(), route.entries.len());
    if files + commands + entries == 0 {
        return NOWHERE.get(lang).to_owned();
    }
    say!(
        lang,
        ja: "ファイル{files}個 ({lines}行)、コマンドのある手順{commands}個、コンソールの手順{entries}個",
        en: "Files: {files} (lines: {lines}), steps with commands: {commands}, steps in the console: {entries}",
    )
}

/// Every value, by the form's sections.
fn options(plan: &Plan, lang: Lang) -> AnyView {
    let mut groups = Section::ALL.map(|section| (section.title().get(lang).to_owned(), Vec::new()));
    let mut rows: Vec<(String, Vec<AnyView>)> =
        (0..plan.secrets.len()).map(|n| (format!("ExternalSecret {}", n + 1), Vec::new())).collect();
    plan.each_value(|path, _, _| {
        let group = match path {
            FieldPath::Plan(_) | FieldPath::Environment(..) => groups.get_mut(Section::of(path) as usize),
            FieldPath::Secret(n, _) | FieldPath::Row(n, ..) => rows.get_mut(n),
        };
        let (value, label) = (path.to_string(), words::label(path, lang));
        if let Some((_, all)) = group {
            all.push(view! { <option value=value>{label}</option> }.into_any());
        }
    });
    // The list of ExternalSecrets has its values in its rows.
    let groups = groups.into_iter().filter(|(_, options)| !options.is_empty()).chain(rows);
    all(groups.map(|(title, options)| view! { <optgroup label=title>{all(options)}</optgroup> }.into_any()))
}

/// The same in words: the lines, commands and entries that the value is in, each a way to go there.
fn list(workspace: Workspace, found: RwSignal<Found>) -> AnyView {
    let files =
        move || found.with(|found| found.route.files.iter().map(|file| (file.file.kind, file.clone())).collect());
    view! {
        {Rows::new().view(files, move |file| of_file(workspace, file))}
        {of_steps(COMMANDS, found, |route| &route.commands)}
        {of_steps(ENTRIES, found, |route| &route.entries)}
    }
    .into_any()
}

fn of_file(workspace: Workspace, file: Item<FileKind, FileReached>) -> AnyView {
    let path = said(move |_| file.with(|file| file.file.path.clone()).unwrap_or_default());
    let lines = move || {
        let lines = |file: &FileReached| {
            let line = |(n, text): &(usize, String)| (*n, (file.file.kind, *n, text.trim().to_owned()));
            file.lines.iter().take(MAX_LISTED).map(line).collect()
        };
        file.with(lines).unwrap_or_default()
    };
    let rest = drawn(move |lang| {
        let more = file.with(|file| file.lines.len().saturating_sub(MAX_LISTED)).filter(|more| *more > 0);
        all(more.map(|more| view! { <li>{picture::more(more, lang)}</li> }.into_any()))
    });
    view! {
        <li>
            <span>{path}</span>
            <ul class="lines">{Rows::new().view(lines, move |line| of_line(workspace, line, path))} {rest}</ul>
        </li>
    }
    .into_any()
}

fn of_line(workspace: Workspace, line: Item<usize, (FileKind, usize, String)>, path: Signal<String>) -> AnyView {
    drawn(move |_| {
        let view = line.with(|(kind, n, text)| {
            let (kind, n, text) = (*kind, *n, text.clone());
            view! {
                <li>
                    <button
                        class="go"
                        type="button"
                        data-of-file=path
                        on:click=on(move |_| line::show(workspace, kind, Some(n)))
                    >
                        <b>{(n + 1).to_string()}</b>
                        <code>{text}</code>
                    </button>
                </li>
            }
            .into_any()
        });
        view.into_any()
    })
}

/// The steps of a kind, below a heading, where there are any.
fn of_steps(title: Text, found: RwSignal<Found>, of: fn(&Route) -> &Vec<StepReached>) -> AnyView {
    let steps = move || found.with(|found| of(&found.route).iter().map(|step| (step.id, step.clone())).collect());
    let row = |step: Item<StepId, StepReached>| drawn(move |_| step.with(of_step).into_any());
    let list = move || {
        view! {
            <li>
                <span>{t(title)}</span>
                <ul>{Rows::new().view(steps, row)}</ul>
            </li>
        }
        .into_any()
    };
    view! { <Show when=move || !found.with(|found| of(&found.route).is_empty())>{list()}</Show> }.into_any()
}

fn of_step(step: &StepReached) -> AnyView {
    let parts = all(step.parts.iter().map(|part| view! { <li><span>{*part}</span></li> }.into_any()));
    view! {
        <li>
            <ToStep id=step.id title=step.title />
            <ul>{parts}</ul>
        </li>
    }
    .into_any()
}
