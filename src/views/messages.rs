//! Everything there is to say about the plan in one list: errors, warnings and notes with their numbers, each leading to
//! its field.

use leptos::prelude::*;
use valuestream::check::{Diagnostic, Fix, Severity, files};
use valuestream::{Lang, Plan, Text};

use crate::browser::dom::{self, Build, Element, build};
use crate::browser::{focus, page, renew};
use crate::components::fixes;
use crate::state::reactive::effect;
use crate::state::{Findings, Workspace};
use crate::words::{self, label};

/// Attribute of a button that leads to a value's field.
pub const TO_PLACE: &str = "data-to-place";

/// Draws the list into the pane and keeps it up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(pane, build("section", "messages-list").attribute("tabindex", "-1")) else { return };
    effect(move || {
        let lang = workspace.lang.get();
        dom::set_attribute(&root, "aria-label", words::MESSAGES.get(lang));
        let at = focused(&root);
        let now = workspace.findings.with(|findings| {
            let now = of_values(findings, lang);
            // What is wrong with a value is wrong in the files too; once none is, they have to be right on their own.
            if findings.error_places().next().is_none() {
                return workspace.with(|plan| now.with_all(of_files(plan, lang)));
            }
            now
        });
        renew::children(&root, &now);
        if focused(&root).is_none() {
            at.into_iter().for_each(|at| focus_at(&root, at));
        }
    });
}

/// Which entry the focus is in. An entry may go with what it is about, and whoever goes through the list goes on from there.
fn focused(root: &Element) -> Option<usize> {
    let entry = focus::around(".messages-list li")?;
    dom::all(root, "li").iter().position(|it| *it == entry)
}

/// Moves the focus to the entry that stands at a place now, or to the list where none is left.
fn focus_at(root: &Element, at: usize) {
    let links = dom::all(root, ".message-link");
    dom::focus(links.get(at).or(links.last()).unwrap_or(root));
}

/// Takes up a click in the pane.
pub fn clicked(workspace: Workspace, event: &dom::Event) {
    if fixes::clicked(workspace, event) {
    } else if let Some((_, path)) = dom::around(event, TO_FILE) {
        workspace.show(&path);
    } else if let Some((_, name)) = dom::around(event, TO_PLACE) {
        page::focus_field(&name);
    }
}

fn of_values(findings: &Findings, lang: Lang) -> Build {
    let part = |severity: Severity, title: Text| {
        let of_it: Vec<_> = findings.each().filter(|(found, _)| found.severity() == severity).collect();
        let heading = build("h2", "").text(title.get(lang)).with(build("span", "count").text(&of_it.len().to_string()));
        let list = build("ul", "").with_all(of_it.into_iter().map(|(found, fixes)| item(found, fixes, lang)));
        build("section", severity.name()).with(heading).with(list)
    };
    let parts =
        [(Severity::Error, words::ERRORS), (Severity::Warning, words::WARNINGS), (Severity::Info, words::NOTES)];
    let has = |severity: Severity| findings.all.iter().any(|found| found.severity() == severity);
    let good = (!has(Severity::Error)).then(|| build("p", "all-good").text("✓ ").text(words::NO_ERRORS.get(lang)));
    let parts = parts.into_iter().filter(|(severity, _)| has(*severity)).map(|(severity, title)| part(severity, title));
    build("div", "").with_all(good).with_all(parts)
}

/// Attribute of a button that leads to a file.
const TO_FILE: &str = "data-to-file";

/// What the files say when they are checked as data, as QVS and the cluster will read them.
fn of_files(plan: &Plan, lang: Lang) -> Option<Build> {
    let resolved = plan.resolve();
    let findings = files::check_generated(&resolved);
    if findings.is_empty() {
        return None;
    }
    let paths = valuestream::files::list(&resolved);
    let item = |finding: &files::Finding| {
        let kind = finding.location.file.kind(plan);
        let path = paths.iter().find(|file| Some(file.kind) == kind).map_or("", |file| file.path.as_str());
        let button = build("button", "message-link")
            .attribute("type", "button")
            .attribute(TO_FILE, path)
            .attribute("data-diagnostic", finding.name())
            .attribute("data-for", path)
            .attribute("data-severity", finding.severity().name())
            .with(build("b", "").text(path))
            .with(build("span", "").text(&finding.reason(lang)))
            .with(build("span", "fix").text(&finding.fix(lang)))
            .with(build("code", "").text(finding.name()));
        build("li", "").with(button)
    };
    let heading = build("h2", "").text(words::FILES.get(lang));
    let list = build("ul", "").with_all(findings.iter().map(item));
    Some(build("section", "warning").with(heading).with(list))
}

fn item(found: &Diagnostic, fixes: &[Fix], lang: Lang) -> Build {
    let button = build("button", "message-link")
        .attribute("type", "button")
        .attribute(TO_PLACE, &found.location.to_string())
        .with(build("b", "").text(&label(found.location, lang)))
        .with(build("span", "").text(&found.reason(lang)))
        .with(build("span", "fix").text(&found.fix(lang)))
        .with(build("code", "").text(found.name()));
    build("li", "").with(button).with_all(fixes::buttons(found, fixes, lang))
}
