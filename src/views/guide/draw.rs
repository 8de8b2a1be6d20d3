//! The elements of the guided way: where one is and why, above the group of values; Back and Next below it.

use valuestream::guide::why;
use valuestream::plan::{FieldPath, Section};
use valuestream::{Lang, Text};

use super::{FINISH, START, errors_in, steps, words};
use crate::browser::dom::{self, Build, Element, build};
use crate::components::{examples, group_id};
use crate::state::Findings;
use crate::views::messages::TO_PLACE;
use crate::words as page_words;
use crate::words::label;

/// Attribute of a button: what it does.
pub const DO: &str = "data-guide";
/// Attribute of a button that leads to a step.
pub const TO_STEP: &str = "data-guide-step";
/// Id of the heading that says where one is.
pub const TITLE: &str = "guide-title";

/// Puts the two parts into the form: above the first group and at its end.
pub fn mount(form: &Element) -> Option<(Element, Element)> {
    let head = build("section", "guide")
        .attribute("hidden", "")
        .with(build("div", ""))
        // It stays while all around it is drawn anew, so that screen readers read what comes into it.
        .with(build("p", LEFT).attribute("role", "status"))
        .with(build("div", ""));
    let head = dom::append(form, head)?;
    let first = dom::find(form, ".group")?;
    dom::place(form, dom::position(&first), &head);
    Some((head, dom::append(form, build("div", "guide-foot").attribute("hidden", ""))?))
}

/// Class of the line that tells what was left open.
const LEFT: &str = "guide-left";

fn title(step: &str) -> Text {
    match step {
        START => words::START,
        FINISH => words::FINISH,
        _ => group_id::section(step).unwrap_or(Section::Secrets).title(),
    }
}

fn button(class: &str, action: &str, text: &str) -> Build {
    build("button", class).attribute("type", "button").attribute(DO, action).text(text)
}

/// Draws a step: everything but the marks.
pub fn step(head: &Element, foot: &Element, step: &str, lang: Lang) {
    let (Some(top), Some(rest)) = (dom::child(head, 0), dom::child(head, 2)) else { return };
    let at = steps().position(|it| it == step).unwrap_or_default();
    dom::set_attribute(head, "aria-label", words::TITLE.get(lang));
    dom::clear(&top);
    let bar = build("div", "guide-top").with(build("p", "").text(words::TITLE.get(lang))).with(button(
        "quiet-button",
        "leave",
        words::LEAVE.get(lang),
    ));
    dom::append(&top, bar);
    let list = build("ol", "").with_all(steps().enumerate().map(|(n, it)| entry(n, it, it == step, lang)));
    dom::append(&top, build("nav", "guide-steps").attribute("aria-label", words::STEPS.get(lang)).with(list));
    dom::clear(&rest);
    let heading = words::at(at + 1, steps().count(), title(step).get(lang));
    dom::append(&rest, build("h2", "").attribute("id", TITLE).attribute("tabindex", "-1").text(&heading));
    let reason = if step == START { Some(words::START_WHY) } else { group_id::section(step).map(why) };
    dom::append(&rest, build("p", "guide-why").text(reason.map_or("", |text| text.get(lang))));
    if step == START {
        dom::append(&rest, examples::buttons(lang, words::EXAMPLES));
    }
    dom::append(&rest, build("div", "guide-body"));
    dom::clear(foot);
    if at > 0 {
        dom::append(foot, button("quiet-button", "back", &format!("← {}", words::BACK.get(lang))));
    }
    if step != FINISH {
        dom::append(foot, button("main-button", "next", &format!("{} →", words::NEXT.get(lang))));
    }
}

fn entry(n: usize, step: &str, here: bool, lang: Lang) -> Build {
    let link = build("button", "")
        .attribute("type", "button")
        .attribute(TO_STEP, step)
        .with(build("b", "").text(&(n + 1).to_string()))
        .with(build("span", "").text(title(step).get(lang)))
        .with(build("small", ""));
    build("li", "").with(if here { link.attribute("aria-current", "step") } else { link })
}

/// Shows what came out, and what is missing for it.
pub fn finish(head: &Element, findings: &Findings, lang: Lang) {
    let (Some(reason), Some(body)) = (dom::find(head, ".guide-why"), dom::find(head, ".guide-body")) else { return };
    let open: Vec<FieldPath> = findings.error_places().collect();
    dom::set_text(&reason, if open.is_empty() { words::FINISH_READY } else { words::FINISH_LEFT }.get(lang));
    dom::clear(&body);
    for step in steps().filter(|step| errors_in(findings, step) > 0) {
        let of_it = open.iter().filter(|place| group_id::of(Section::of(**place)) == step);
        let row =
            build("p", "guide-open").with(build("b", "").text(title(step).get(lang))).with_all(places(of_it, lang));
        dom::append(&body, row);
    }
    let mut ways = build("div", "guide-ways")
        .with(button("quiet-button", "files", words::SEE_FILES.get(lang)))
        .with(button("quiet-button", "runbook", words::SEE_RUNBOOK.get(lang)));
    if open.is_empty() {
        ways = ways.with(button("main-button", "bundle", page_words::BUNDLE.get(lang)));
    }
    dom::append(&body, ways);
}

/// Links to values.
fn places<'p>(places: impl Iterator<Item = &'p FieldPath>, lang: Lang) -> impl Iterator<Item = Build> {
    places.map(move |place| {
        build("button", "place")
            .attribute("type", "button")
            .attribute(TO_PLACE, &place.to_string())
            .text(&label(*place, lang))
    })
}

/// Keeps the marks at the steps, and the values that were left open, up to date.
pub fn marks(head: &Element, findings: &Findings, seen: &[&str], left: Option<&'static str>, lang: Lang) {
    for step in steps() {
        let Some(link) = dom::find(head, &format!("[{TO_STEP}={step}]")) else { continue };
        let open = errors_in(findings, step);
        dom::set_class(&link, "open", open > 0);
        let done = open == 0 && seen.contains(&step) && group_id::section(step).is_some();
        dom::set_class(&link, "seen", done);
        let mark = match open {
            0 if done => words::SEEN.get(lang).to_owned(),
            0 => String::new(),
            n => words::open(n, lang),
        };
        dom::find(&link, "small").iter().for_each(|it| dom::set_text(it, &mark));
    }
    let Some(line) = dom::find(head, &format!(".{LEFT}")) else { return };
    let of_left: Vec<FieldPath> =
        findings.error_places().filter(|place| left == Some(group_id::of(Section::of(*place)))).collect();
    let names: Vec<String> = of_left.iter().map(FieldPath::to_string).collect();
    let shown: Vec<String> =
        dom::all(&line, "button").iter().filter_map(|it| dom::attribute_of(it, TO_PLACE)).collect();
    if names == shown {
        return;
    }
    dom::clear(&line);
    if let Some(left) = left.filter(|_| !names.is_empty()) {
        dom::append(&line, build("b", "").text(&words::still_open(title(left).get(lang), lang)));
        places(of_left.iter(), lang).for_each(|place| _ = dom::append(&line, place));
    }
}
