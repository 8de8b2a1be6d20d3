//! Words about what is needed.

use valuestream::{Lang, Text, say};

pub const NEEDED: Text = Text { ja: "必要なツールと権限", en: "Tools and rights that are needed" };
pub const TOOLS: Text = Text { ja: "ツール", en: "Tools" };
pub const RIGHTS: Text = Text { ja: "権限と、先に用意するもの", en: "Rights, and what must be there" };
pub const LOOK: Text = Text { ja: "確認:", en: "Check:" };
pub const FOR_STEPS: Text = Text { ja: "手順書:", en: "Runbook:" };
pub const INSTALL: Text = Text { ja: "インストール方法", en: "How to install" };
pub const OTHER_SYSTEMS: Text = Text {
    ja: "ほかのシステムでは、各ツールのリンク先を見てください。",
    en: "On other systems, see the page of each tool.",
};
pub const SEE_PAGE: Text = Text { ja: "リンク先を参照", en: "see its page" };

/// From which version on a tool works.
pub fn or_later(version: &str, lang: Lang) -> String {
    say!(lang, ja: "{version}以上", en: "{version} or later")
}
