//! The runbook's elements.

use valuestream::plan::FieldPath;
use valuestream::runbook::Runs;
use valuestream::runbook::{Block, Entry, EntryValue, Part, Step, StepKind, lacking};
use valuestream::{Lang, Text};

use crate::browser::dom::{Build, Element, build, child, clear, find, put, set_node_text};
use crate::words;

/// Attribute of a button that leads to a value's field.
pub const TO_PLACE: &str = "data-to-place";
/// Attribute of a value in a command: whose it is.
pub const OF_PLACE: &str = "data-of-place";
/// Attribute of a button that leads to a step.
pub const TO_STEP: &str = "data-to-step";
/// Attribute of a button that copies: what.
pub const COPY: &str = "data-copy";
/// The bundle as one command.
pub const ONE_COMMAND: &str = "bundle";
/// The button that prints the runbook.
pub const PRINT: &str = "[data-action=print]";

/// Shows `now` in a pane that shows `before`: all of it, or only the parts that differ.
pub fn show(pane: &Element, before: Option<&[Step]>, now: &[Step], lang: Lang) {
    let same_shape = |before: &[Step]| {
        let pairs = || before.iter().zip(now);
        before.len() == now.len() && pairs().all(|(a, b)| a.id == b.id && a.parts.len() == b.parts.len())
    };
    match before.filter(|before| same_shape(before)) {
        Some(before) => {
            for (n, (old, new)) in before.iter().zip(now).enumerate().filter(|(_, (old, new))| old != new) {
                // The list of steps comes first.
                let Some(element) = child(pane, n as u32 + 1) else { continue };
                for (m, (old, new)) in old.parts.iter().zip(&new.parts).enumerate().filter(|(_, (old, new))| old != new)
                {
                    if !patched(&element, m as u32 + LEAD, old, new) {
                        put(&element, m as u32 + LEAD, part(new, n, m, lang));
                    }
                }
            }
        }
        None => {
            clear(pane);
            put(
                pane,
                u32::MAX,
                list(now, lang)
                    .with(
                        super::ticks::bar()
                            .with(button("quiet-button", "data-action", "print").text(words::PRINT.get(lang))),
                    )
                    .with(build("div", "live-status").attribute("role", "status")),
            );
            for (n, new) in now.iter().enumerate() {
                put(pane, u32::MAX, step(new, n, lang));
            }
        }
    }
}

/// Where only the texts of values differ, puts the new ones in their places; whether that was all.
fn patched(step: &Element, n: u32, old: &Part, new: &Part) -> bool {
    let (Part::Run(old), Part::Run(new)) = (old, new) else { return false };
    let pieces = |block: &Block| block.commands.iter().flatten().cloned().collect::<Vec<_>>();
    let (old_pieces, new_pieces) = (pieces(old), pieces(new));
    let alike = (old.title, &old.about) == (new.title, &new.about)
        && old.commands.iter().map(Vec::len).eq(new.commands.iter().map(Vec::len))
        && old_pieces.iter().zip(&new_pieces).all(|(old, new)| (old.path, old.good) == (new.path, new.good));
    let Some(code) = child(step, n).filter(|_| alike).and_then(|block| find(&block, "code")) else { return false };
    // Between two commands stands the end of a line.
    let ends = new.commands.iter().enumerate().flat_map(|(n, command)| command.iter().map(move |_| n));
    for (at, ((old, new), ends)) in old_pieces.iter().zip(&new_pieces).zip(ends).enumerate() {
        if old.text != new.text {
            set_node_text(&code, (at + ends) as u32, &new.text);
        }
    }
    true
}

fn anchor(step: &Step) -> String {
    anchor_of(step.id.name())
}

/// The id of a step's element.
pub fn anchor_of(id: &str) -> String {
    format!("step-{id}")
}

fn list(steps: &[Step], lang: Lang) -> Build {
    let link = |step: &Step| {
        button("step-link", TO_STEP, &anchor(step))
            .with(build("b", "").text(step.id.name()))
            .with(build("span", "").text(step.title))
            .with(build("small", "").text(step.kind.name().get(lang)))
    };
    build("nav", "step-list").attribute("aria-label", words::STEPS.get(lang)).with_all(steps.iter().map(link))
}

/// Elements of a step before its first part.
const LEAD: u32 = 3;

fn step(step: &Step, n: usize, lang: Lang) -> Build {
    let kind = if step.kind == StepKind::Console { "step-kind console" } else { "step-kind" };
    let header = build("header", "")
        .with(build("span", "step-id").text(step.id.name()))
        .with(build("h2", "").attribute("tabindex", "-1").text(step.title))
        .with(build("span", kind).text(step.kind.name().get(lang)))
        .with(super::ticks::tick(&n.to_string(), lang));
    let manual = (step.kind == StepKind::Console).then(|| build("p", "manual").text(words::LIVE_MANUAL.get(lang)));
    let header = header.with(build("div", "live")).with_all(manual);
    let mut tools = build("p", "tools");
    if !step.tools.is_empty() {
        tools = tools.text(words::NEEDS.get(lang));
    }
    for tool in &step.tools {
        tools = tools.text(" ").with(link(tool.name, tool.link));
    }
    let mut footer = build("footer", "");
    if step.runs == Runs::PlacingFiles {
        footer = footer.with(copy(ONE_COMMAND, lang));
    }
    let uses = step.uses();
    if !uses.is_empty() {
        let uses = uses.into_iter().map(|place| to_place(place, lang));
        footer = footer.with(build("p", "uses").text(words::USES.get(lang)).with_all(uses));
    }
    build("section", "step")
        .attribute("id", &anchor(step))
        .attribute("tabindex", "-1")
        .attribute("data-step", step.id.name())
        .with(header)
        .with(build("p", "why").text(step.why))
        .with(tools)
        .with_all(step.parts.iter().enumerate().map(|(m, it)| part(it, n, m, lang)))
        .with(footer.with(copy(&n.to_string(), lang)))
}

fn part(part: &Part, n: usize, m: usize, lang: Lang) -> Build {
    match part {
        Part::Say(text) => build("p", "").text(text),
        Part::Warn(text) => {
            build("p", "careful").with(build("b", "").text(words::WARNING.get(lang))).text(" ").text(text)
        }
        Part::Link(text, address) => build("p", "").with(link(text, address)),
        Part::Run(it) => block(it, &format!("{n}.{m}"), lang),
        Part::Expect(text) => build("details", "output")
            .with(build("summary", "").text(words::OUTPUT.get(lang)))
            .with(build("pre", "").text(text)),
        Part::Enter(entries) => {
            let row = |(k, it)| entry(it, &format!("{n}.{m}.{k}"), lang);
            let table =
                build("table", "entries").with(build("tbody", "").with_all(entries.iter().enumerate().map(row)));
            build("div", "").with(table).with_all(first(lacking(entries), lang))
        }
        Part::Paste(it) => framed(it.label, [copy(&format!("{n}.{m}"), lang)])
            .with(pre(it.label).text(&it.text))
            .with_all(first(it.lacks(), lang)),
        Part::Into(text, place) => build("p", "into").text(text).text(" ").with(to_place(*place, lang)),
    }
}

fn framed(title: &str, ends: impl IntoIterator<Item = Build>) -> Build {
    build("div", "block").with(build("div", "block-head").with(build("h3", "").text(title)).with_all(ends))
}

fn pre(label: &str) -> Build {
    build("pre", "").attribute("tabindex", "0").attribute("aria-label", label)
}

fn block(block: &Block, name: &str, lang: Lang) -> Build {
    let mut code = build("code", "").attribute("data-command", "");
    for (n, command) in block.commands.iter().enumerate() {
        if n > 0 {
            code = code.text("\n");
        }
        for piece in command {
            code = match piece.path {
                None => code.text(&piece.text),
                Some(path) => code.with(value(&piece.text, piece.good, "span").attribute(OF_PLACE, &path.to_string())),
            };
        }
    }
    let heading = block.heading();
    framed(&heading, [super::ticks::tick(name, lang), copy(name, lang)])
        .with(pre(&heading).with(code))
        .with_all(first(block.blocked_by(), lang))
}

/// What must be filled in or corrected first, if anything.
fn first(lacking: Vec<FieldPath>, lang: Lang) -> Option<Build> {
    if lacking.is_empty() {
        return None;
    }
    let places = lacking.into_iter().map(|place| to_place(place, lang));
    Some(build("p", "blocked-by").text(words::MISSING.get(lang)).with_all(places))
}

fn value(text: &str, good: bool, tag: &str) -> Build {
    build(tag, if good { "value" } else { "value bad" }).text(text)
}

fn entry(entry: &Entry, name: &str, lang: Lang) -> Build {
    let shown = match &entry.value {
        EntryValue::Value { text, good, .. } => value(text, *good, "code"),
        EntryValue::Fixed(text) => build("code", "").text(text),
        EntryValue::Hint(text) => build("i", "").text(text),
    };
    let mut last = build("td", "");
    if entry.value.text().is_some() {
        last = last.with(copy(name, lang));
    }
    build("tr", "")
        .with(build("th", "").attribute("scope", "row").text(entry.label))
        .with(build("td", "").with(shown))
        .with(last)
}

fn button(class: &str, attribute: &str, value: &str) -> Build {
    build("button", class).attribute("type", "button").attribute(attribute, value)
}

fn link(text: &str, address: &str) -> Build {
    build("a", "").attribute("href", address).attribute("target", "_blank").attribute("rel", "noreferrer").text(text)
}

fn to_place(place: FieldPath, lang: Lang) -> Build {
    let name = place.to_string();
    let label = place.spec().label.get(lang);
    button("place", TO_PLACE, &name).attribute("title", &name).text(label)
}

fn copy(what: &str, lang: Lang) -> Build {
    let action = if step_of(what).is_some() { "copy-markdown" } else { "copy" };
    button("quiet-button", COPY, what).attribute("data-action", action).text(copy_label(what).get(lang))
}

/// The position of the step that a copy button is about, if it copies all of it.
pub fn step_of(what: &str) -> Option<&str> {
    (what != ONE_COMMAND && !what.contains('.')).then_some(what)
}

/// What a copy button says.
pub fn copy_label(what: &str) -> Text {
    match what {
        ONE_COMMAND => words::COPY_BUNDLE,
        what if step_of(what).is_some() => words::COPY_STEP,
        _ => words::COPY,
    }
}
