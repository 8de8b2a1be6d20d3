//! The list of keys, and the switch for those that are pressed alone: who speaks to the computer, or has something lie on
//! the keyboard, does without them.

use leptos::prelude::GetUntracked;
use valuestream::{Lang, Text};

use super::actions::{ACTIONS, Action, Does};
use crate::browser::dom::{self, Build, Element, Way, build};
use crate::browser::key::{Chord, With, is_mac};
use crate::browser::{dialog, storage};
use crate::state::Workspace;
use crate::words;

const TITLE: Text = Text { ja: "キーの一覧", en: "Keys" };
const SWITCH: Text = Text { ja: "単独で押すキーを使う:", en: "Use the keys that are pressed alone:" };
const ELSEWHERE: Text = Text {
    ja: "入力欄の中、日本語の変換中、ダイアログの中では、単独で押すキーは無効です。",
    en: "Keys that are pressed alone do nothing in a field, while an input method is at work, or in a dialog.",
};
const IN_RUNBOOK: Text = Text { ja: "(手順書で)", en: "(in the runbook)" };

/// Where the switch is kept.
const KEPT: &str = "qvsconfig.keys";
const OFF: &str = "off";

/// Whether keys that are pressed alone do something.
pub fn are_on() -> bool {
    storage::read(KEPT).as_deref() != Some(OFF)
}

/// Shows the list.
pub fn open(workspace: Workspace) {
    let lang = workspace.lang.get_untracked();
    let body = dom::body();
    let there = body.as_ref().and_then(|body| dom::find(body, "dialog.keys"));
    let made = || {
        let dialog = dom::append(body.as_ref()?, build("dialog", "keys").attribute("aria-labelledby", "keys-title"))?;
        follow(&dialog);
        Some(dialog)
    };
    let Some(dialog) = there.or_else(made) else { return };
    dom::clear(&dialog);
    draw(&dialog, lang);
    dialog::open(&dialog);
}

fn follow(dialog: &Element) {
    let of_clicks = dialog.clone();
    dom::on(dialog, "click", Way::Out, move |event| {
        if dialog::is_behind(&of_clicks, event) || dom::closest(event, "button").is_some() {
            dialog::close(&of_clicks);
        }
    });
    dom::on(dialog, "change", Way::Out, |event| {
        if let Some(switch) = dom::closest(event, "input") {
            storage::write(KEPT, if dom::is_checked(&switch) { "on" } else { OFF });
        }
    });
}

fn draw(dialog: &Element, lang: Lang) {
    let rows = ACTIONS.iter().filter(|action| !action.keys.is_empty()).map(|action| row(action, lang));
    let switch = build("input", "").attribute("type", "checkbox").attribute("id", "keys-switch");
    if let Some(switch) = switch.element() {
        dom::set_checked(switch, are_on());
    }
    let alone: Vec<Chord> = ACTIONS.iter().flat_map(|action| action.keys).copied().collect();
    let alone = kbds(&alone.into_iter().filter(|chord| chord.with == With::Nothing).collect::<Vec<_>>());
    let close = build("button", "quiet-button").attribute("type", "button").text(words::CLOSE.get(lang));
    let inside = build("div", "inside")
        .with(build("h2", "").attribute("id", "keys-title").text(TITLE.get(lang)))
        .with(build("table", "").with(build("tbody", "").with_all(rows)))
        .with(build("label", "").with(switch).with(build("span", "").text(SWITCH.get(lang)).text(" ").with_all(alone)))
        .with(build("p", "").text(ELSEWHERE.get(lang)))
        .with(close);
    dom::append(dialog, inside);
}

fn row(action: &Action, lang: Lang) -> Build {
    let mut name = build("td", "").text(action.name.get(lang));
    if matches!(action.does, Does::In(..)) {
        name = name.text(" ").with(build("small", "").text(IN_RUNBOOK.get(lang)));
    }
    let keys = build("th", "").attribute("scope", "row").with_all(kbds(action.keys));
    build("tr", "").attribute("data-key-of", action.id).with(keys).with(name)
}

/// Keys as they stand on the keyboard.
pub fn kbds(chords: &[Chord]) -> Vec<Build> {
    chords.iter().map(|chord| build("kbd", "").text(&spelled(*chord))).collect()
}

fn spelled(chord: Chord) -> String {
    let name = chord.name.to_ascii_uppercase();
    match (chord.with, is_mac()) {
        (With::Nothing, _) => name,
        (With::Command, true) => format!("⌘{name}"),
        (With::CommandShift, true) => format!("⇧⌘{name}"),
        (With::Command, false) => format!("Ctrl+{name}"),
        (With::CommandShift, false) => format!("Ctrl+Shift+{name}"),
    }
}
