//! The texts of the list of releases and of the fix buttons. The texts of diagnostics are in the catalogues of codes.

use text::{Lang, Text, say};

// The list of releases.
pub fn supported(lang: Lang, listed_until: &str) -> String {
    say!(
        lang,
        ja: "サポート対象 (一覧の{listed_until}時点)",
        en: "Supported (as of the list, {listed_until})",
    )
}
pub const USABLE: Text = Text { ja: "使える", en: "Usable" };
pub const OLDER: Text =
    Text { ja: "「ESOバージョン」より古いリリース", en: "Releases older than \"ESO version\"" };
pub const NOT_USABLE: Text = Text { ja: "使えない", en: "Not usable" };
pub fn support_ended(lang: Lang, day: &str) -> String {
    say!(lang, ja: "サポート終了{day}", en: "support ended {day}")
}
pub fn retired_images(lang: Lang, registry: &str) -> String {
    say!(
        lang,
        ja: "イメージは廃止予告のある{registry}から",
        en: "images from {registry}, which is to be given up",
    )
}
/// Between the notes on a release.
pub const AND: Text = Text { ja: "、", en: ", " };

// The buttons of fixes.
pub const LEAVE_EMPTY: Text = Text { ja: "空欄にする", en: "Leave it empty" };
pub fn change_to(lang: Lang, value: &str) -> String {
    say!(lang, ja: "「{value}」にする", en: "Change to {value}")
}
pub fn leave_other_empty(lang: Lang, name: &str) -> String {
    say!(lang, ja: "「{name}」を空欄にする", en: "Leave \"{name}\" empty")
}
pub fn change_other_to(lang: Lang, name: &str, value: &str) -> String {
    say!(lang, ja: "「{name}」を「{value}」にする", en: "Set \"{name}\" to \"{value}\"")
}
/// What the form calls an optional choice that is not made.
pub const NOT_SET: Text = Text { ja: "指定しない", en: "not set" };
