//! Where values go: the lines of the shown file that say something about a value are marked, a focused field lights up the
//! lines it reaches, and a line points back to its fields.

use std::time::Duration;

use leptos::prelude::*;
use valuestream::check::{Diagnostic, Severity};
use valuestream::files::FileKind;
use valuestream::flow;
use valuestream::plan::FieldPath;

use crate::browser::dom::{self, Element, build};
use crate::browser::page;
use crate::state::Workspace;
use crate::state::fields::Fields;
use crate::state::reactive::effect;
use crate::words;

/// How long nothing must have changed before the shown file is looked through.
const TRACE_DELAY: Duration = Duration::from_millis(150);
const NOTE: &str = "line-note";

/// What is known about the lines of the shown file.
#[derive(Clone, Copy)]
pub struct Flow {
    sources: RwSignal<Vec<Vec<FieldPath>>>,
    fields: Fields,
}

/// Keeps the marks of the shown file up to date, in the element that holds the files.
pub fn mount(panes: &Element, shown: Memo<FileKind>) -> Flow {
    let workspace = Workspace::here();
    let sources = RwSignal::new(Vec::new());
    let runs = StoredValue::new(0_u32);
    effect(move || {
        let (lang, kind) = (workspace.lang.get(), shown.get());
        workspace.with(|_| ());
        let run = runs.get_value() + 1;
        runs.set_value(run);
        let look = move || {
            if runs.try_get_value() == Some(run) {
                sources.set(untrack(|| workspace.with(|plan| flow::sources(plan, kind, lang))));
            }
        };
        set_timeout(look, TRACE_DELAY);
    });
    dom::append(panes, build("div", NOTE).attribute("id", NOTE).attribute("role", "tooltip").attribute("hidden", ""));
    let panes = panes.clone();
    effect(move || {
        let focused = workspace.focused.get();
        let Some(code) = dom::find(&panes, ".file:not([hidden]) code[data-file]") else { return };
        workspace.findings.with_untracked(|findings| {
            sources.with(|sources| {
                // Until the file was looked through again its lines may be others.
                let known = sources.len() as u32 == dom::children(&code);
                for (n, places) in sources.iter().enumerate().filter(|_| known) {
                    let Some(line) = dom::child(&code, n as u32) else { continue };
                    let worst = found_at(&findings.all, places).map(|found| found.severity()).min();
                    mark(&line, worst, focused.is_some_and(|focused| places.contains(&focused)));
                }
            });
        });
    });
    Flow { sources, fields: Fields::here() }
}

fn found_at<'f>(all: &'f [Diagnostic], places: &'f [FieldPath]) -> impl Iterator<Item = &'f Diagnostic> {
    all.iter().filter(|found| places.contains(&found.location))
}

fn mark(line: &Element, worst: Option<Severity>, reached: bool) {
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        dom::set_class(line, severity.name(), worst == Some(severity));
    }
    dom::set_class(line, "reached", reached);
    if worst.is_some() {
        dom::set_attribute(line, "tabindex", "0");
        dom::set_attribute(line, "aria-describedby", NOTE);
    } else {
        dom::remove_attribute(line, "tabindex");
        dom::remove_attribute(line, "aria-describedby");
    }
}

impl Flow {
    /// The values that reach the line where an event happened.
    fn at(self, event: &dom::Event) -> Option<(Element, Vec<FieldPath>)> {
        let line = dom::closest(event, ".line")?;
        let n = dom::position(&line);
        let places = self.sources.with_untracked(|sources| sources.get(n as usize).cloned()).unwrap_or_default();
        Some((line, places))
    }

    /// The pointer or the focus came to a line: its messages are shown and its fields are pointed at.
    pub fn came_to(self, workspace: Workspace, panes: &Element, event: &dom::Event) {
        let Some(note) = dom::find(panes, &format!("#{NOTE}")) else { return };
        let (line, places) = self.at(event).map_or((None, Vec::new()), |(line, places)| (Some(line), places));
        self.fields.point_at(&places);
        dom::clear(&note);
        let lang = workspace.lang.get_untracked();
        workspace.findings.with_untracked(|findings| {
            for found in found_at(&findings.all, &places) {
                let text = build("p", "message")
                    .attribute("data-severity", found.severity().name())
                    .with(build("b", "").text(&words::label(found.location, lang)))
                    .text(" ")
                    .text(&found.reason(lang))
                    .text(lang.gap())
                    .text(&found.fix(lang));
                dom::append(&note, text);
            }
        });
        dom::set_hidden(&note, dom::children(&note) == 0);
        line.iter().for_each(|line| dom::place_below(&note, line, panes));
    }

    /// A click on a line, unless text was selected with it, leads to the field of its value.
    pub fn clicked(self, event: &dom::Event) {
        if let Some((_, places)) = self.at(event)
            && let [place, ..] = places.as_slice()
            && !page::has_selection()
        {
            page::focus_field(&place.to_string());
        }
    }
}
