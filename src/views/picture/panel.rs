//! What belongs to a part of a picture: its live state, fields, files and steps, each a way to go there.

use leptos::prelude::*;
use live_status::{CheckId, State as LiveState};
use valuestream::check::Severity;
use valuestream::files::{self, FileKind};
use valuestream::live::{label, sign};
use valuestream::picture::{self, Part};
use valuestream::plan::FieldPath;
use valuestream::runbook::StepId;
use valuestream::{Lang, Text};

use super::state::State;
use crate::components::{Item, PlaceLink, Rows, ToStep, all, drawn, on, said, t};
use crate::state::{Workspace, line, live};
use crate::words;

const FIELDS: Text = Text { ja: "入力欄", en: "Fields" };
const STEPS: Text = Text { ja: "手順", en: "Steps" };
const LIVE: Text = Text { ja: "クラスタの状態", en: "In the cluster" };

/// How many fields, and how many files, are listed.
const MAX_LISTED: usize = 18;
const MAX_LISTED_FILES: usize = 8;

/// What the panel says.
#[derive(Clone, PartialEq)]
struct Content {
    part: Part,
    live: Vec<(CheckId, (LiveState, String))>,
    fields: Vec<(FieldPath, Field)>,
    more_fields: usize,
    files: Vec<(FileKind, String)>,
    more_files: usize,
    steps: Vec<(StepId, &'static str)>,
}

/// A field in the panel.
#[derive(Clone, PartialEq)]
struct Field {
    path: FieldPath,
    value: String,
    worst: Option<Severity>,
}

impl Content {
    fn of(workspace: Workspace, part: Part) -> Content {
        let lang = workspace.lang.get();
        let live = live::with_checks(workspace, |checks| {
            let of_part = checks.iter().filter(|check| part.owns(check.what)).take(MAX_LISTED);
            of_part.map(|check| (check.what, (check.state, check.sentence.get(lang).to_owned()))).collect()
        });
        let mut paths = workspace.with_environment(|plan| part.paths(plan));
        let more_fields = paths.len().saturating_sub(MAX_LISTED);
        paths.truncate(MAX_LISTED);
        let field = |path| {
            let value = workspace.with_environment(|plan| {
                plan.field_at(path).map(|field| files::shown(plan, &field)).unwrap_or_default()
            });
            let worst = workspace
                .findings
                .with(|findings| findings.at(workspace.place(path)).map(|(found, _)| found.severity()).min());
            (path, Field { path, value, worst })
        };
        let kinds = workspace.with_environment(|plan| part.files(plan));
        let steps = workspace.steps.with(|steps| {
            let of_part = steps.iter().filter(|step| part.steps().contains(&step.id));
            of_part.map(|step| (step.id, step.title)).collect()
        });
        Content {
            part,
            live,
            fields: paths.into_iter().map(field).collect(),
            more_fields,
            more_files: kinds.len().saturating_sub(MAX_LISTED_FILES),
            files: kinds.into_iter().take(MAX_LISTED_FILES).map(|kind| (kind, workspace.path(kind))).collect(),
            steps,
        }
    }
}

/// What is open, if anything is.
#[derive(Clone, Copy)]
struct Open(Memo<Option<Content>>);

impl Open {
    fn of<T: Default>(self, read: impl FnOnce(&Content) -> T) -> T {
        self.0.with(|content| content.as_ref().map(read).unwrap_or_default())
    }
}

/// The panel of the part that was chosen.
#[component]
pub fn Panel(
    /// What the pictures remember.
    state: State,
) -> impl IntoView {
    let workspace = Workspace::here();
    let open = Open(Memo::new(move |_| {
        // A part whose row is gone has nothing to say.
        state.chosen.get().map(|part| Content::of(workspace, part)).filter(|content| !content.fields.is_empty())
    }));
    let is_open = Signal::derive(move || open.of(|_| true));
    let title = said(move |lang| open.of(|it| it.part.called(lang)));
    view! {
        <aside
            class="picture-panel"
            id="picture-panel"
            tabindex="-1"
            aria-label=Signal::derive(move || is_open.get().then(|| title.get()))
            hidden=Signal::derive(move || !is_open.get())
            node_ref=state.panel
        >
            <Show when=move || is_open.get()>{inside(open, title, state)}</Show>
        </aside>
    }
    .into_any()
}

fn inside(open: Open, title: Signal<String>, state: State) -> AnyView {
    view! {
        <header>
            <h3>{title}</h3>
            <button
                class="quiet-button icon"
                type="button"
                data-close=""
                aria-label=t(words::CLOSE)
                on:click=on(move |_| state.close())
            >
                {"×"}
            </button>
        </header>
        <p class="what">{said(move |lang| open.of(|it| it.part.what().get(lang)))}</p>
        <div class="lists">
            {column(LIVE, open, |it| it.live.len(), of_live)}
            {column(FIELDS, open, |it| it.fields.len(), of_fields)}
            {column(words::FILES, open, |it| it.files.len(), of_files)}
            {column(STEPS, open, |it| it.steps.len(), of_steps)}
        </div>
    }
    .into_any()
}

/// A list with its heading, where there is anything in it.
fn column(title: Text, open: Open, count: fn(&Content) -> usize, list: fn(Open) -> AnyView) -> AnyView {
    let section = move || {
        view! {
            <section>
                <h4>{t(title)}</h4>
                <ul>{list(open)}</ul>
            </section>
        }
        .into_any()
    };
    view! { <Show when=move || { open.of(count) > 0 }>{section()}</Show> }.into_any()
}

/// How many more there are, where there are more.
fn more(open: Open, count: fn(&Content) -> usize) -> AnyView {
    drawn(move |lang| {
        let more = open.of(count);
        all((more > 0).then(|| view! { <li class="more">{picture::more(more, lang)}</li> }.into_any()))
    })
}

fn of_live(open: Open) -> AnyView {
    let row = |check: Item<CheckId, (CheckId, LiveState, String)>| {
        drawn(move |lang| check.with(|(what, state, sentence)| of_check(*what, *state, sentence, lang)).into_any())
    };
    let checks = move || {
        open.of(|it| it.live.iter().map(|(what, (state, said))| (*what, (*what, *state, said.clone()))).collect())
    };
    Rows::new().view(checks, row)
}

fn of_check(what: CheckId, state: LiveState, sentence: &str, lang: Lang) -> AnyView {
    let name = format!("{} {}", sign(state), label(what).get(lang));
    view! {
        <li>
            <p class="live" data-state=state.name()>
                <b>{name}</b>
                {" "}
                {sentence.to_owned()}
            </p>
        </li>
    }
    .into_any()
}

fn of_fields(open: Open) -> AnyView {
    let row = |field: Item<FieldPath, Field>| drawn(move |lang| field.with(|field| of_field(field, lang)).into_any());
    let list = Rows::new().view(move || open.of(|it| it.fields.clone()), row);
    (list, more(open, |it| it.more_fields)).into_any()
}

fn of_field(field: &Field, lang: Lang) -> AnyView {
    let (path, label) = (field.path, words::label(field.path, lang));
    let value = all((!field.value.is_empty()).then(|| view! { <code>{field.value.clone()}</code> }.into_any()));
    let mark = all(field.worst.map(|worst| {
        let mark = match worst {
            Severity::Error => format!("✕ {}", words::ERROR.get(lang)),
            Severity::Warning => format!("! {}", words::WARNING.get(lang)),
            Severity::Info => format!("i {}", words::INFO.get(lang)),
        };
        view! {
            <small class="mark" data-severity=worst.name()>
                {mark}
            </small>
        }
        .into_any()
    }));
    view! {
        <li>
            <PlaceLink path=Workspace::here().place(path) class="go">
                <span>{label}</span>
                {value}
                {mark}
            </PlaceLink>
        </li>
    }
    .into_any()
}

fn of_files(open: Open) -> AnyView {
    let workspace = Workspace::here();
    let row = move |file: Item<FileKind, (FileKind, String)>| {
        drawn(move |_| file.with(|(kind, path)| of_file(workspace, open, *kind, path)).into_any())
    };
    let files = move || open.of(|it| it.files.iter().map(|(kind, path)| (*kind, (*kind, path.clone()))).collect());
    (Rows::new().view(files, row), more(open, |it| it.more_files)).into_any()
}

fn of_file(workspace: Workspace, open: Open, kind: FileKind, path: &str) -> AnyView {
    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
    view! {
        <li>
            <button
                class="go"
                type="button"
                data-to-file=path.to_owned()
                title=path.to_owned()
                on:click=on(move |_| to_part(workspace, open, kind))
            >
                <span>{name}</span>
            </button>
        </li>
    }
    .into_any()
}

/// To where the open part stands in a file.
fn to_part(workspace: Workspace, open: Open, kind: FileKind) {
    let lang = workspace.lang.get_untracked();
    let line = untrack(|| open.of(|it| workspace.with_environment(|plan| picture::line(plan, it.part, kind, lang))));
    line::show(workspace, kind, line);
}

fn of_steps(open: Open) -> AnyView {
    let row = |step: Item<StepId, (StepId, &'static str)>| {
        drawn(move |_| step.with(|(id, title)| view! { <li><ToStep id=*id title=*title /></li> }.into_any()).into_any())
    };
    Rows::new().view(move || open.of(|it| it.steps.iter().map(|step| (step.0, *step)).collect()), row)
}
