//! What belongs to a part of a picture: its live state, fields, files and steps, each a way to go there.

use leptos::prelude::*;
use live_status::{CheckId, State};
use valuestream::check::Severity;
use valuestream::files::{self, FileKind};
use valuestream::live::label;
use valuestream::picture::{self, Part};
use valuestream::plan::FieldPath;
use valuestream::{Lang, Text};

use super::{close, go};
use crate::browser::dom::{self, Build, Element, build};
use crate::browser::{page, renew};
use crate::components::live::sign;
use crate::state::reactive::effect_with;
use crate::state::{Workspace, live};
use crate::views::messages;
use crate::words;

const CLOSE: &str = "data-close";
const TO_FILE: &str = "data-to-file";
const TO_STEP: &str = "data-to-step";

const FIELDS: Text = Text { ja: "入力欄", en: "Fields" };
const STEPS: Text = Text { ja: "手順", en: "Steps" };
const LIVE: Text = Text { ja: "クラスタの状態", en: "In the cluster" };

/// How many fields, and how many files, are listed.
const MAX_LISTED: usize = 18;
const MAX_LISTED_FILES: usize = 8;

/// What the panel says.
#[derive(Clone, PartialEq)]
struct Content {
    lang: Lang,
    part: Part,
    live: Vec<(CheckId, State, String)>,
    fields: Vec<Field>,
    more_fields: usize,
    files: Vec<String>,
    more_files: usize,
    steps: Vec<(&'static str, &'static str)>,
}

/// A field in the panel.
#[derive(Clone, PartialEq)]
struct Field {
    place: FieldPath,
    value: String,
    worst: Option<Severity>,
}

/// Adds the panel, hidden until a part is chosen.
pub fn mount(root: &Element, chosen: RwSignal<Option<Part>>) {
    let workspace = Workspace::here();
    let panel = build("aside", "picture-panel")
        .attribute("id", "picture-panel")
        .attribute("tabindex", "-1")
        .attribute("hidden", "");
    let Some(panel) = dom::append(root, panel) else { return };
    effect_with(move |before: Option<Option<Content>>| {
        // A part whose row is gone has nothing to say.
        let content = chosen.get().map(|part| content(workspace, part)).filter(|content| !content.fields.is_empty());
        // What stays keeps its elements, and the focus.
        let before = before.flatten();
        if before != content {
            let about = |content: &Option<Content>| content.as_ref().map(|it| (it.part, it.lang));
            if about(&before) != about(&content) {
                dom::clear(&panel);
            }
            dom::set_hidden(&panel, content.is_none());
            content.iter().for_each(|content| draw(&panel, content));
        }
        content
    });
}

fn content(workspace: Workspace, part: Part) -> Content {
    let lang = workspace.lang.get();
    let live = live::with_checks(workspace, |checks| {
        let of_part = checks.iter().filter(|check| part.owns(check.what)).take(MAX_LISTED);
        of_part.map(|check| (check.what, check.state, check.sentence.get(lang).to_owned())).collect()
    });
    let mut places = workspace.with(|plan| part.paths(plan));
    let more_fields = places.len().saturating_sub(MAX_LISTED);
    places.truncate(MAX_LISTED);
    let field = |place| {
        let value =
            workspace.with(|plan| plan.field_at(place).map(|field| files::shown(plan, &field)).unwrap_or_default());
        let worst = workspace.findings.with(|findings| findings.at(place).map(|(found, _)| found.severity()).min());
        Field { place, value, worst }
    };
    let kinds = workspace.with(|plan| part.files(plan));
    let steps = workspace.steps.with(|steps| {
        let of_part = steps.iter().filter(|step| part.steps().contains(&step.id));
        of_part.map(|step| (step.id.name(), step.title)).collect()
    });
    Content {
        lang,
        part,
        live,
        fields: places.into_iter().map(field).collect(),
        more_fields,
        more_files: kinds.len().saturating_sub(MAX_LISTED_FILES),
        files: kinds.into_iter().take(MAX_LISTED_FILES).map(|kind| workspace.path(kind)).collect(),
        steps,
    }
}

fn draw(panel: &Element, it: &Content) {
    let lang = it.lang;
    let title = it.part.called(lang);
    dom::set_attribute(panel, "aria-label", &title);
    let close = button("quiet-button icon", CLOSE, "").attribute("aria-label", words::CLOSE.get(lang)).text("×");
    let head = build("header", "").with(build("h3", "").text(&title)).with(close);
    let what = build("p", "what").text(it.part.what().get(lang));
    let columns = [
        (LIVE, it.live.iter().map(|live| state(live, lang)).collect::<Vec<_>>(), 0),
        (FIELDS, it.fields.iter().map(|field| to_field(field, lang)).collect(), it.more_fields),
        (words::FILES, it.files.iter().map(|path| to_file(path)).collect(), it.more_files),
        (STEPS, it.steps.iter().map(to_step).collect(), 0),
    ];
    let mut lists = build("div", "lists");
    for (title, items, more) in columns {
        if items.is_empty() {
            continue;
        }
        let items = items.into_iter().map(|item| build("li", "").with(item));
        let rest = (more > 0).then(|| build("li", "more").text(&picture::more(more, lang)));
        let list = build("ul", "").with_all(items).with_all(rest);
        lists = lists.with(build("section", "").with(build("h4", "").text(title.get(lang))).with(list));
    }
    renew::children(panel, &build("aside", "").with(head).with(what).with(lists));
}

fn button(class: &str, attribute: &str, value: &str) -> Build {
    build("button", class).attribute("type", "button").attribute(attribute, value)
}

fn state((what, state, sentence): &(CheckId, State, String), lang: Lang) -> Build {
    let label = format!("{} {}", sign(*state), label(*what).get(lang));
    build("p", "live").attribute("data-state", state.name()).with(build("b", "").text(&label)).text(" ").text(sentence)
}

fn to_field(field: &Field, lang: Lang) -> Build {
    let label = words::label(field.place, lang);
    let (sign, word) = match field.worst {
        Some(Severity::Error) => ("✕", words::ERROR.get(lang)),
        Some(Severity::Warning) => ("!", words::WARNING.get(lang)),
        Some(Severity::Info) => ("i", words::INFO.get(lang)),
        None => ("", ""),
    };
    let mut button = button("go", messages::TO_PLACE, &field.place.to_string()).with(build("span", "").text(&label));
    if !field.value.is_empty() {
        button = button.with(build("code", "").text(&field.value));
    }
    if let Some(worst) = field.worst {
        let mark = build("small", "mark").attribute("data-severity", worst.name());
        button = button.with(mark.text(&format!("{sign} {word}")));
    }
    button
}

fn to_file(path: &str) -> Build {
    let name = path.rsplit('/').next().unwrap_or(path);
    button("go", TO_FILE, path).attribute("title", path).with(build("span", "").text(name))
}

fn to_step((id, title): &(&str, &str)) -> Build {
    button("go", TO_STEP, id).with(build("b", "").text(id)).with(build("span", "").text(title))
}

/// Takes up a click in the panel; whether it was one.
pub fn clicked(workspace: Workspace, state: super::State, event: &dom::Event) -> bool {
    if dom::around(event, CLOSE).is_some() {
        close(state);
    } else if let Some((_, name)) = dom::around(event, messages::TO_PLACE) {
        page::focus_field(&name);
    } else if let Some((_, path)) = dom::around(event, TO_FILE) {
        let kind =
            untrack(|| workspace.files.with(|files| files.iter().find(|file| file.path == path).map(|file| file.kind)));
        kind.into_iter().for_each(|kind| to_part(workspace, state, kind));
    } else if let Some((_, id)) = dom::around(event, TO_STEP) {
        workspace.show(&id);
    } else {
        return dom::closest(event, ".picture-panel").is_some();
    }
    true
}

/// To where the open part stands in a file.
fn to_part(workspace: Workspace, state: super::State, kind: FileKind) {
    let lang = workspace.lang.get_untracked();
    let part = state.chosen.get_untracked();
    let line = part.and_then(|part| untrack(|| workspace.with(|plan| picture::line(plan, part, kind, lang))));
    go::to_line(workspace, kind, line);
}
