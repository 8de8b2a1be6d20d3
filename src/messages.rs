//! Everything there is to say about the plan in one list: errors, warnings and notes with their numbers, each leading to
//! its field.

use leptos::prelude::*;
use valuestream::check::{Diagnostic, Severity, files};
use valuestream::plan::Place;
use valuestream::{Lang, Plan, Text};

use crate::browser::dom::{self, Build, Element, build};
use crate::browser::page;
use crate::reactive::effect;
use crate::words;
use crate::workspace::Workspace;

/// Attribute of a button that leads to a value's field.
pub const TO_PLACE: &str = "data-to-place";

/// Draws the list into the pane and keeps it up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(pane, build("section", "messages-list")) else { return };
    effect(move || {
        let lang = workspace.lang.get();
        dom::set_attribute(&root, "aria-label", words::MESSAGES.get(lang));
        workspace.findings.with(|findings| {
            show(&root, &findings.all, lang);
            // What is wrong with a value is wrong in the files too; once none is, they have to be right on their own.
            if findings.error_places().next().is_none() {
                workspace.with(|plan| show_files(&root, plan, lang));
            }
        });
    });
}

/// Takes up a click in the pane.
pub fn clicked(workspace: Workspace, event: &dom::Event) {
    if let Some((_, path)) = dom::around(event, TO_FILE) {
        workspace.show(&path);
    } else if let Some((_, name)) = dom::around(event, TO_PLACE) {
        page::focus_field(&name);
    }
}

fn show(root: &Element, found: &[Diagnostic], lang: Lang) {
    let part = |severity: Severity, title: Text| {
        let of_it: Vec<&Diagnostic> = found.iter().filter(|found| found.code.severity() == severity).collect();
        let heading = build("h2", "").text(title.get(lang)).with(build("span", "count").text(&of_it.len().to_string()));
        let list = build("ul", "").with_all(of_it.into_iter().map(|found| item(found, lang)));
        build("section", severity.name()).with(heading).with(list)
    };
    let parts =
        [(Severity::Error, words::ERRORS), (Severity::Warning, words::WARNINGS), (Severity::Info, words::NOTES)];
    dom::clear(root);
    if found.iter().all(|found| found.code.severity() != Severity::Error) {
        dom::append(root, build("p", "all-good").text("✓ ").text(words::NO_ERRORS.get(lang)));
    }
    for (severity, title) in parts {
        if found.iter().any(|found| found.code.severity() == severity) {
            dom::append(root, part(severity, title));
        }
    }
}

/// Attribute of a button that leads to a file.
const TO_FILE: &str = "data-to-file";

/// What the files say when they are checked as data, as QVS and the cluster will read them.
fn show_files(root: &Element, plan: &Plan, lang: Lang) {
    let findings = files::check_generated(plan);
    if findings.is_empty() {
        return;
    }
    let paths = valuestream::files::list(plan);
    let item = |finding: &files::Finding| {
        let kind = finding.file.kind(plan);
        let path = paths.iter().find(|file| Some(file.kind) == kind).map_or("", |file| file.path.as_str());
        let button = build("button", "message-link")
            .attribute("type", "button")
            .attribute(TO_FILE, path)
            .attribute("data-diagnostic", finding.code.name())
            .attribute("data-for", path)
            .attribute("data-severity", finding.code.severity().name())
            .with(build("b", "").text(path))
            .with(build("span", "").text(&finding.reason(lang)))
            .with(build("span", "fix").text(&finding.fix(lang)))
            .with(build("code", "").text(finding.code.name()));
        build("li", "").with(button)
    };
    let heading = build("h2", "").text(words::FILES.get(lang));
    let list = build("ul", "").with_all(findings.iter().map(item));
    dom::append(root, build("section", "warning").with(heading).with(list));
}

fn item(found: &Diagnostic, lang: Lang) -> Build {
    let button = build("button", "message-link")
        .attribute("type", "button")
        .attribute(TO_PLACE, &found.place.to_string())
        .with(build("b", "").text(&label(found.place, lang)))
        .with(build("span", "").text(&found.reason(lang)))
        .with(build("span", "fix").text(&found.fix(lang)))
        .with(build("code", "").text(found.code.name()));
    build("li", "").with(button)
}

/// What a value is called, with the number of its row.
pub fn label(place: Place, lang: Lang) -> String {
    let name = place.spec().map_or("", |spec| spec.label.get(lang));
    match place {
        Place::Plan(_) => name.to_owned(),
        Place::Secret(n, _) => format!("ExternalSecret {}: {name}", n + 1),
        Place::Entry(n, m, _) => format!("ExternalSecret {}, {} {}: {name}", n + 1, words::ENTRY.get(lang), m + 1),
    }
}
