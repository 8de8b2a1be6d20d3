//! What differs: the plan against the defaults, the link that was opened, or another plan, as a list of values and as the
//! lines of each file.

use leptos::prelude::*;
use valuestream::compare::{self, Differs, File, Side};
use valuestream::share::open;
use valuestream::{Lang, Plan};

use crate::browser::dom::{self, Build, Element, build};
use crate::browser::page;
use crate::state::named_plans::Saved;
use crate::state::reactive::effect;
use crate::state::{Against, Workspace};
use crate::views::messages::TO_PLACE;
use crate::words::{self, label};

/// Draws the comparison into the pane and keeps it up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(pane, build("section", "changes")) else { return };
    effect(move || {
        let (lang, against) = (workspace.lang.get(), workspace.against.get());
        let others = others(workspace);
        workspace.with(|plan| draw(&root, &against, &others, plan, lang));
    });
}

/// The plans that there are to compare with.
fn others(workspace: Workspace) -> Vec<(String, Plan)> {
    let lang = workspace.lang.get();
    let link = workspace.link.with(|link| link.as_ref().map(|link| link.plan.clone()));
    let link = link.map(|plan| (words::LINK.get(lang).to_owned(), plan));
    let saved = |saved: &Saved| Some((saved.name.clone(), open(&saved.link)?.plan));
    workspace.plans.with(|plans| link.into_iter().chain(plans.iter().filter_map(saved)).collect())
}

fn draw(root: &Element, against: &Against, others: &[(String, Plan)], plan: &Plan, lang: Lang) {
    dom::clear(root);
    let before = match against {
        Against::Defaults => Plan::default(),
        Against::Plan(_, plan) => (**plan).clone(),
    };
    let chosen = match against {
        Against::Defaults => None,
        Against::Plan(name, _) => Some(name.as_str()),
    };
    let choice = |name: Option<&str>| {
        let text = name.unwrap_or(words::DEFAULTS.get(lang));
        build("button", "quiet-button")
            .attribute("type", "button")
            .attribute("data-against", name.unwrap_or_default())
            .attribute("aria-pressed", if name == chosen { "true" } else { "false" })
            .text(text)
    };
    let choices = build("div", "against")
        .with(build("span", "").text(words::AGAINST.get(lang)))
        .with(choice(None))
        .with_all(others.iter().map(|(name, _)| choice(Some(name))));
    dom::append(root, choices);
    let values = compare::values(&before, plan);
    let files = compare::files(&before, plan, lang);
    if values.is_empty() && files.is_empty() {
        dom::append(root, build("p", "empty").text(words::NO_CHANGES.get(lang)));
        return;
    }
    let heads = [words::VALUE, words::BEFORE, words::NOW].map(|text| build("th", "").text(text.get(lang)));
    let table = build("table", "entries values")
        .with(build("thead", "").with(build("tr", "").with_all(heads)))
        .with(build("tbody", "").with_all(values.iter().map(|it| value(it, lang))));
    dom::append(root, table);
    files.iter().for_each(|it| _ = dom::append(root, file(it)));
}

fn value(differs: &Differs, lang: Lang) -> Build {
    let text = |text: &Option<String>, tag: &str| {
        let shown = match text.as_deref() {
            None | Some("") => build("i", "").text(words::NOTHING.get(lang)),
            Some(text) => build(tag, "").with(build("code", "").text(text)),
        };
        build("td", "").with(shown)
    };
    let name = build("button", "place")
        .attribute("type", "button")
        .attribute(TO_PLACE, &differs.path.to_string())
        .text(&label(differs.path, lang));
    build("tr", "")
        .with(build("th", "").attribute("scope", "row").with(name))
        .with(text(&differs.before, "del"))
        .with(text(&differs.after, "ins"))
}

/// Lines around a changed one that are shown with it.
const AROUND: usize = 2;

fn file(file: &File) -> Build {
    let changed: Vec<usize> =
        file.lines.iter().enumerate().filter(|(_, (side, _))| *side != Side::Both).map(|(n, _)| n).collect();
    let near = |n: usize| changed.iter().any(|changed| changed.abs_diff(n) <= AROUND);
    let mut code = build("code", "");
    let mut left_out = false;
    for (n, (side, text)) in file.lines.iter().enumerate() {
        if !near(n) {
            left_out = true;
            continue;
        }
        if left_out {
            code = code.with(build("span", "gap").text("⋯\n"));
            left_out = false;
        }
        let (tag, sign) = match side {
            Side::Both => ("span", "  "),
            Side::Before => ("del", "- "),
            Side::After => ("ins", "+ "),
        };
        code = code.with(build(tag, "").text(sign).text(text).text("\n"));
    }
    build("section", "block")
        .with(build("div", "block-head").with(build("h3", "").text(&file.path)))
        .with(build("pre", "").attribute("tabindex", "0").attribute("aria-label", &file.path).with(code))
}

/// Takes up a click in the pane.
pub fn clicked(workspace: Workspace, event: &dom::Event) {
    if let Some((_, name)) = dom::around(event, TO_PLACE) {
        page::focus_field(&name);
    } else if let Some((_, name)) = dom::around(event, "data-against") {
        let plan = untrack(|| others(workspace)).into_iter().find(|(known, _)| *known == name);
        let against = plan.map_or(Against::Defaults, |(name, plan)| Against::Plan(name, Box::new(plan)));
        workspace.against.set(against);
    }
}
