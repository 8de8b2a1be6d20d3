//! The palette's elements.

use valuestream::{Lang, Text, say};

use super::index::{self, Item, To};
use super::keys::kbds;
use crate::browser::dom::{self, Build, Element, build};
use crate::state::Workspace;
use crate::words;

/// Attribute of an entry: the item it is, by position.
pub const ITEM: &str = "data-item";
/// The button that leads to the list of keys.
pub const TO_KEYS: &str = ".to-keys";

const LINE: Text =
    Text { ja: "項目・ファイル・手順・操作を探す", en: "Find a field, file, step or action" };
const FOUND: Text = Text { ja: "見つかったもの", en: "What was found" };
const NONE: Text = Text {
    ja: "見つかりません。日本語と英語のどちらの名前でも探せます。",
    en: "Nothing found. Names in both languages are looked for.",
};
const TO_CHOOSE: Text = Text { ja: "選ぶ", en: "choose" };
const TO_GO: Text = Text { ja: "移動・実行", en: "go, do" };
const TO_CLOSE: Text = Text { ja: "閉じる", en: "close" };
const KEYS: Text = Text { ja: "キーの一覧", en: "Keys" };
const EMPTY: Text = Text { ja: "未入力", en: "empty" };

/// Draws the palette with nothing found yet.
pub fn frame(palette: &Element, typed: &str, lang: Lang) {
    dom::clear(palette);
    dom::set_attribute(palette, "aria-label", LINE.get(lang));
    let line = build("input", "")
        .attribute("type", "text")
        .attribute("role", "combobox")
        .attribute("aria-expanded", "true")
        .attribute("aria-autocomplete", "list")
        .attribute("aria-controls", "palette-list")
        .attribute("aria-label", LINE.get(lang))
        .attribute("placeholder", LINE.get(lang))
        .attribute("autocomplete", "off")
        .attribute("autocapitalize", "off")
        .attribute("spellcheck", "false")
        .attribute("value", typed);
    let close = build("button", "quiet-button icon")
        .attribute("type", "button")
        .attribute("aria-label", words::CLOSE.get(lang))
        .text("×");
    let list = build("ul", "")
        .attribute("id", "palette-list")
        .attribute("role", "listbox")
        .attribute("aria-label", FOUND.get(lang));
    let key = |key: &str, text: Text| build("span", "").with(build("kbd", "").text(key)).text(" ").text(text.get(lang));
    let to_keys = build("button", "to-keys").attribute("type", "button").text(KEYS.get(lang)).text(" ");
    let foot = build("footer", "")
        .with(key("↑↓", TO_CHOOSE))
        .with(key("Enter", TO_GO))
        .with(key("Esc", TO_CLOSE))
        .with(to_keys.with(build("kbd", "").text("?")));
    let inside = build("div", "inside")
        .with(build("div", "line").with(line).with(close))
        .with(list)
        .with(build("p", "").attribute("role", "status"))
        .with(foot);
    dom::append(palette, inside);
}

/// The line and the list.
pub fn parts(palette: &Element) -> Option<(Element, Element)> {
    dom::find(palette, "input").zip(dom::find(palette, "ul"))
}

/// Shows what was found: some of all.
pub fn found(workspace: Workspace, palette: &Element, shown: &[(usize, &Item)], all: usize, lang: Lang) {
    let Some((_, list)) = parts(palette) else { return };
    dom::keep_children(&list, 0, shown.iter().map(|(n, item)| entry(workspace, *n, item, lang)));
    let some = shown.len();
    let told = match all {
        0 => NONE.get(lang).to_owned(),
        all if all > some => say!(lang, ja: "{all}件中{some}件を表示", en: "{some} of {all} shown"),
        all => say!(lang, ja: "{all}件", en: "{all} found"),
    };
    dom::find(palette, "[role=status]").iter().for_each(|it| dom::set_text(it, &told));
}

fn entry(workspace: Workspace, n: usize, item: &Item, lang: Lang) -> Build {
    let (name, note) = item.to.words(lang);
    let mut what = build("span", "what").with(build("b", "").text(&name));
    if !note.is_empty() {
        what = what.text(" ").with(build("code", "").text(&note));
    }
    let entry = build("li", "")
        .attribute("role", "option")
        .attribute("id", &format!("palette-{n}"))
        .attribute("aria-selected", "false")
        .attribute(ITEM, &n.to_string())
        .attribute("data-entry", &item.to.name())
        .with(build("small", "kind").text(item.to.kind().get(lang)))
        .with(what);
    match &item.to {
        To::Action(action) if !action.keys.is_empty() => entry.with(build("span", "end").with_all(kbds(action.keys))),
        To::Field(place) => {
            let end = match index::shown(workspace, *place) {
                (value, true) => build("span", "end value").text(&value),
                (_, false) => build("i", "end").text(EMPTY.get(lang)),
            };
            entry.with(end)
        }
        _ => entry,
    }
}
