//! The elements of the list of plans.

use valuestream::{Lang, Text};

use crate::browser::dom::{self, Build, Element, build};
use crate::state::examples;
use crate::state::named_plans::Saved;
use crate::words;

/// Attribute of a button: what it does.
pub const DO: &str = "data-plans";
/// Attribute of a button: the plan it is about, by position.
pub const PLAN: &str = "data-plan";
/// Attribute of the control that takes a file of plans.
pub const FILE: &str = "data-plans-file";

/// Shows the plans.
pub fn show(root: &Element, plans: &[Saved], lang: Lang) {
    dom::clear(root);
    let new = build("div", "new-plan")
        .with(
            build("input", "new-name")
                .attribute("type", "text")
                .attribute("aria-label", words::PLAN_NAME.get(lang))
                .attribute("placeholder", words::PLAN_NAME.get(lang)),
        )
        .with(button("save", words::SAVE_PLAN, lang));
    dom::append(root, new);
    if plans.is_empty() {
        dom::append(root, build("p", "intro").text(words::NO_PLANS.get(lang)));
        dom::append(root, examples::buttons(lang, words::OPEN_EXAMPLE));
    }
    let rows = plans.iter().enumerate().map(|(n, saved)| row(n, saved, lang));
    dom::append(root, build("ul", "").with_all(rows));
    let take = build("label", "quiet-button").text(words::IMPORT_PLANS.get(lang)).with(
        build("input", "off-screen")
            .attribute("type", "file")
            .attribute("accept", ".json,application/json")
            .attribute(FILE, ""),
    );
    let all = build("div", "all-plans").with(button("export", words::EXPORT_PLANS, lang)).with(take);
    dom::append(root, all);
}

fn row(n: usize, saved: &Saved, lang: Lang) -> Build {
    let of_plan = |action: &str, text: Text| button(action, text, lang).attribute(PLAN, &n.to_string());
    let name = build("input", "")
        .attribute("type", "text")
        .attribute("value", &saved.name)
        .attribute("data-name", &n.to_string())
        .attribute("aria-label", words::PLAN_NAME.get(lang));
    // The day and the minute; the rest of the text is for machines.
    let day = saved.saved.get(..16).unwrap_or(&saved.saved).replace('T', " ");
    build("li", "")
        .with(name)
        .with(build("time", "").attribute("datetime", &saved.saved).text(&day))
        .with(of_plan("open", words::OPEN))
        .with(of_plan("compare", words::COMPARE))
        .with(of_plan("rename", words::RENAME))
        .with(of_plan("duplicate", words::DUPLICATE))
        .with(of_plan("delete", words::DELETE))
}

fn button(action: &str, text: Text, lang: Lang) -> Build {
    build("button", "quiet-button").attribute("type", "button").attribute(DO, action).text(text.get(lang))
}
