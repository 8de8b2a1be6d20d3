//! Where a value goes: a list of all values, and the chosen one followed to lines, commands and the console.

use std::time::Duration;

use leptos::prelude::*;
use valuestream::picture::{self, Drawing, FileReached, Route, StepReached};
use valuestream::plan::{ClusterField, FieldPath, Section};
use valuestream::{Lang, Plan, Text, say};

use super::{Frame, IN_WORDS, ROUTE, draw, frame, go, ids};
use crate::browser::dom::{self, Build, Element, build};
use crate::browser::{page, renew};
use crate::state::Workspace;
use crate::state::reactive::{effect, effect_with};
use crate::words;

/// How long nothing must have changed before the value is followed.
const DRAW_DELAY: Duration = Duration::from_millis(150);
/// How many lines of a file stand in the list.
const MAX_LISTED: usize = 40;
const CONTROL: &str = "picture-value";
const TO_LINE: &str = "data-to-line";
const TO_STEP: &str = "data-to-step";

const FOLLOW: Text = Text { ja: "値", en: "Value" };
const NOWHERE: Text =
    Text { ja: "空欄なので、どこにも書かれません。", en: "It is empty, so it is written nowhere." };
const COMMANDS: Text = Text { ja: "コマンド", en: "Commands" };
const ENTRIES: Text = Text { ja: "コンソールの入力", en: "Console entries" };

/// Adds the picture.
pub fn mount(root: &Element, place: RwSignal<FieldPath>) {
    let workspace = Workspace::here();
    let Some(it) = frame(root, "route") else { return };
    let label = dom::append(&it.intro, build("label", "").attribute("for", CONTROL));
    let select = dom::append(&it.intro, build("select", "").attribute("id", CONTROL));
    let status = dom::append(&it.intro, build("p", "").attribute("role", "status"));
    let (Some(label), Some(select), Some(status)) = (label, select, status) else { return };
    // The field that someone is in is the one they ask about.
    effect(move || {
        if let Some(focused) = workspace.focused.get() {
            place.set(focused);
        }
    });
    effect_with(move |before: Option<(Lang, Vec<usize>)>| {
        let lang = workspace.lang.get();
        dom::set_text(&label, FOLLOW.get(lang));
        let rows: Vec<usize> = workspace.with(|plan| plan.secrets.iter().map(|row| row.data.len()).collect());
        let now = (lang, rows);
        if before.as_ref() != Some(&now) {
            dom::clear(&select);
            workspace.with(|plan| options(&select, plan, lang));
        }
        // A value whose row is gone is no value any more.
        if workspace.with(|plan| plan.field_at(place.get()).is_none()) {
            place.set(FieldPath::from(ClusterField::AzureKeyContainerName));
        }
        dom::set_value(&select, &place.get().to_string());
        now
    });
    let runs = StoredValue::new(0_u32);
    let drawn = StoredValue::new(None::<(Lang, Drawing)>);
    effect(move || {
        let lang = workspace.lang.get();
        dom::set_text(&it.heading, ROUTE.get(lang));
        dom::set_text(&it.summary, IN_WORDS.get(lang));
        place.get();
        workspace.steps.with(|_| workspace.with(|_| ()));
        let run = runs.get_value() + 1;
        runs.set_value(run);
        let it = it.clone();
        let status = status.clone();
        let look = move || {
            if runs.try_get_value() == Some(run) {
                look(workspace, place, &it, &status, drawn);
            }
        };
        // What is there in the other language does not wait.
        let is_behind = drawn.with_value(|drawn| drawn.as_ref().is_none_or(|(was, _)| *was != lang));
        if is_behind { look() } else { set_timeout(look, DRAW_DELAY) }
    });
}

/// Follows the value and draws what was found.
fn look(
    workspace: Workspace,
    place: RwSignal<FieldPath>,
    it: &Frame,
    status: &Element,
    drawn: StoredValue<Option<(Lang, Drawing)>>,
) {
    let (lang, place) = (workspace.lang.get_untracked(), place.get_untracked());
    let called = words::label(place, lang);
    let (route, now) = untrack(|| {
        workspace.with(|plan| {
            let route = workspace.steps.with(|steps| picture::route(plan, place, steps, lang));
            let drawing = picture::of_route(&plan.resolve(), place, &called, &route, lang);
            (route, drawing)
        })
    });
    dom::set_text(status, &summary(&route, lang));
    let before = drawn.get_value();
    if before.as_ref().is_none_or(|(was, before)| *was != lang || *before != now) {
        draw::show(&it.scroll, before.map(|(_, before)| before).as_ref(), &now, ROUTE.get(lang));
    }
    drawn.set_value(Some((lang, now)));
    let mut list = build("ul", "").with_all(route.files.iter().map(|file| of_file(file, lang)));
    for (title, steps) in [(COMMANDS, &route.commands), (ENTRIES, &route.entries)] {
        if !steps.is_empty() {
            let items = steps.iter().map(of_step);
            let item = build("li", "").with(build("span", "").text(title.get(lang)));
            list = list.with(item.with(build("ul", "").with_all(items)));
        }
    }
    renew::children(&it.list, &list);
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
fn options(select: &Element, plan: &Plan, lang: Lang) {
    let mut groups = Section::ALL.map(|section| (section.title().get(lang).to_owned(), Vec::new()));
    let mut rows: Vec<(String, Vec<Build>)> =
        (0..plan.secrets.len()).map(|n| (format!("ExternalSecret {}", n + 1), Vec::new())).collect();
    plan.each_value(|place, _, _| {
        let group = match place {
            FieldPath::Plan(_) => groups.get_mut(Section::of(place) as usize),
            FieldPath::Secret(n, _) | FieldPath::Entry(n, ..) => rows.get_mut(n),
        };
        let option = build("option", "").attribute("value", &place.to_string()).text(&words::label(place, lang));
        if let Some((_, all)) = group {
            all.push(option);
        }
    });
    // The list of ExternalSecrets has its values in its rows.
    for (title, all) in groups.into_iter().filter(|(_, all)| !all.is_empty()).chain(rows) {
        dom::append(select, build("optgroup", "").attribute("label", &title).with_all(all));
    }
}

fn button(attribute: &str, value: &str) -> Build {
    build("button", "go").attribute("type", "button").attribute(attribute, value)
}

fn of_file(reached: &FileReached, lang: Lang) -> Build {
    let path = reached.file.path.as_str();
    let line = |(n, text): &(usize, String)| {
        let button = button(TO_LINE, &n.to_string()).attribute("data-of-file", path);
        let button = button.with(build("b", "").text(&(n + 1).to_string())).with(build("code", "").text(text.trim()));
        build("li", "").with(button)
    };
    let more = reached.lines.len().saturating_sub(MAX_LISTED);
    let rest = (more > 0).then(|| build("li", "").text(&picture::more(more, lang)));
    let lines = build("ul", "lines").with_all(reached.lines.iter().take(MAX_LISTED).map(line)).with_all(rest);
    build("li", "").with(build("span", "").text(path)).with(lines)
}

fn of_step(reached: &StepReached) -> Build {
    let button = button(TO_STEP, reached.id.name()).with(build("b", "").text(reached.id.name()));
    let parts = reached.parts.iter().map(|part| build("li", "").with(build("span", "").text(part)));
    build("li", "").with(button.with(build("span", "").text(reached.title))).with(build("ul", "").with_all(parts))
}

/// Takes up a click in the picture; whether it was one.
pub fn clicked(workspace: Workspace, place: RwSignal<FieldPath>, event: &dom::Event) -> bool {
    let file = |path: &str| {
        untrack(|| workspace.files.with(|files| files.iter().find(|file| file.path == path).map(|file| file.kind)))
    };
    if let Some((button, line)) = dom::around(event, TO_LINE) {
        let path = dom::attribute_of(&button, "data-of-file").unwrap_or_default();
        file(&path).into_iter().for_each(|kind| go::to_line(workspace, kind, line.parse().ok()));
        return true;
    }
    let Some((_, id)) = dom::around(event, draw::PART) else { return false };
    let lang = workspace.lang.get_untracked();
    match id.split_once('.') {
        None if id == ids::VALUE => page::focus_field(&place.get_untracked().to_string()),
        Some((ids::FILE, path)) => {
            let Some(kind) = file(path) else { return true };
            let first = untrack(|| {
                workspace.with(|plan| {
                    let field = plan.field_at(place.get_untracked())?;
                    valuestream::flow::lines(plan, field, kind, lang).first().copied()
                })
            });
            go::to_line(workspace, kind, first);
        }
        Some((ids::COMMAND | ids::ENTRY, step)) => workspace.show(step),
        _ => return false,
    }
    true
}

/// Takes up another choice in the list.
pub fn changed(workspace: Workspace, place: RwSignal<FieldPath>, event: &dom::Event) {
    let Some((control, name)) = dom::control_of(event) else { return };
    if dom::attribute_of(&control, "id").as_deref() == Some(CONTROL) {
        let chosen = untrack(|| workspace.with(|plan| plan.field_named(&name).and_then(|field| field.path(plan))));
        chosen.into_iter().for_each(|chosen| place.set(chosen));
    }
}
