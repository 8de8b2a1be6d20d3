//! What the page can do, in one table: the palette finds it there by name, the list of keys shows what has a key, and the
//! keys do it.

use leptos::prelude::*;
use valuestream::Text;

use super::{blocks, keys};
use crate::browser::dom::{self, Event};
use crate::browser::key::{Chord, key};
use crate::browser::{dialog, focus, page};
use crate::state::{Notification, Undo, View, Workspace, printing};
use crate::views::header::FIRST_ERROR;
use crate::views::keys::{PALETTE, REDO, REDO_TOO, UNDO};
use crate::words;

/// Something that the page can do.
pub struct Action {
    /// What it is called in the page's attributes.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// What else someone may look for.
    pub also: Text,
    /// The keys that do it.
    pub keys: &'static [Chord],
    /// How it is done.
    pub does: Does,
}

/// How something is done.
pub enum Does {
    /// By the button with this `data-action`.
    Press(&'static str),
    /// By this.
    Call(fn(Workspace)),
    /// By this; its key is taken up only while this view is shown.
    In(View, fn(Workspace)),
}

const fn does(id: &'static str, name: Text, also: Text, does: Does) -> Action {
    Action { id, name, also, keys: &[], does }
}

const fn press(action: &'static str, name: Text, also: Text) -> Action {
    does(action, name, also, Does::Press(action))
}

impl Action {
    const fn by(self, keys: &'static [Chord]) -> Action {
        Action { id: self.id, name: self.name, also: self.also, keys, does: self.does }
    }
}

const PLAIN: Text = Text { ja: "", en: "" };

/// Everything there is to do, in the order of the palette and of the list of keys.
pub static ACTIONS: [Action; 21] = [
    does(
        "palette",
        Text { ja: "探して移動・実行", en: "Find anything" },
        Text { ja: "検索 パレット", en: "search command palette" },
        Does::Call(|workspace| super::open(workspace, String::new())),
    )
    .by(&[PALETTE, Chord::alone("/")]),
    press(
        FIRST_ERROR,
        Text { ja: "最初のエラーへ移動", en: "Go to the first error" },
        Text { ja: "残り", en: "left missing" },
    ),
    press(
        "download-bundle",
        words::BUNDLE,
        Text { ja: "ダウンロード バンドル 全ファイル", en: "download bundle save files" },
    ),
    press("share", words::SHARE, Text { ja: "URL共有", en: "URL copy" }),
    does(
        "copy",
        Text { ja: "表示中のファイルをコピー", en: "Copy the shown file" },
        Text { ja: "クリップボード", en: "clipboard" },
        Does::Call(|workspace| blocks::press_in_file(workspace, "copy")),
    ),
    does(
        "download",
        Text { ja: "表示中のファイルをダウンロード", en: "Download the shown file" },
        Text { ja: "ダウンロード", en: "save" },
        Does::Call(|workspace| blocks::press_in_file(workspace, "download")),
    ),
    does(
        "copy-block",
        Text { ja: "フォーカス中のブロックをコピー", en: "Copy the focused block" },
        Text { ja: "コマンド 項目 クリップボード", en: "command entry clipboard" },
        Does::Call(blocks::copy_focused),
    )
    .by(&[Chord::alone("C")]),
    does(
        "copy-markdown",
        Text { ja: "今の手順をMarkdownでコピー", en: "Copy this step as Markdown" },
        Text { ja: "チケット", en: "ticket" },
        Does::Call(blocks::copy_step),
    ),
    does(
        "next-step",
        Text { ja: "次の手順へ", en: "Next step" },
        PLAIN,
        Does::In(View::Runbook, |workspace| blocks::to_step(workspace, blocks::Way::Next)),
    )
    .by(&[Chord::alone("J")]),
    does(
        "previous-step",
        Text { ja: "前の手順へ", en: "Previous step" },
        PLAIN,
        Does::In(View::Runbook, |workspace| blocks::to_step(workspace, blocks::Way::Previous)),
    )
    .by(&[Chord::alone("K")]),
    does(
        "print",
        Text { ja: "手順書を印刷", en: "Print the runbook" },
        Text { ja: "PDF", en: "PDF paper" },
        Does::Call(printing::runbook),
    ),
    does(
        "undo",
        words::UNDO,
        PLAIN,
        Does::Call(|workspace| {
            if workspace.history.with_untracked(|history| history.can().0) {
                workspace.undo();
            } else {
                tell(workspace, Text { ja: "元に戻す操作はありません。", en: "There is nothing to undo." });
            }
        }),
    )
    .by(&[UNDO]),
    does(
        "redo",
        words::REDO,
        PLAIN,
        Does::Call(|workspace| {
            if workspace.history.with_untracked(|history| history.can().1) {
                workspace.redo();
            } else {
                tell(workspace, Text { ja: "やり直す操作はありません。", en: "There is nothing to redo." });
            }
        }),
    )
    .by(&[REDO, REDO_TOO]),
    press("add-secret", words::ADD_SECRET, Text { ja: "シークレット 追加", en: "new secret row" }),
    does(
        "import-files",
        Text { ja: "今あるファイルを取り込む", en: "Import files you have" },
        Text { ja: "インポートYAML zip読み込む", en: "take in open YAML zip" },
        Does::Press("import"),
    ),
    press("reset", words::RESET, Text { ja: "初期化 既定値", en: "clear defaults empty" }),
    does(
        "language",
        Text { ja: "言語を切り替える (English)", en: "Switch the language (日本語)" },
        Text { ja: "英語 日本語", en: "Japanese English" },
        Does::Press("language"),
    ),
    does(
        "theme",
        Text { ja: "明るい配色・暗い配色を切り替える", en: "Switch between light and dark" },
        Text { ja: "テーマ ダーク", en: "theme colours dark mode" },
        Does::Press("theme"),
    ),
    does("skip-to-form", words::SKIP, PLAIN, Does::Call(|_| page::show_id("form"))),
    does(
        "skip-to-result",
        Text { ja: "結果へ移動", en: "Go to the result" },
        PLAIN,
        Does::Call(|_| page::show_id("result")),
    ),
    does(
        "show-keys",
        Text { ja: "キーの一覧", en: "List of keys" },
        Text { ja: "ショートカット キーボード ヘルプ", en: "shortcuts keyboard help" },
        Does::Call(keys::open),
    )
    .by(&[Chord::alone("?")]),
];

impl Action {
    /// Does it.
    pub fn run(&self, workspace: Workspace) {
        match self.does {
            Does::Call(run) | Does::In(_, run) => run(workspace),
            Does::Press(action) => press_button(action),
        }
    }
}

fn press_button(action: &str) {
    let button = |action: &str| dom::find(&dom::body()?, &format!("[data-action={action}]"));
    let button = match button(action) {
        // What stands in its way is shown instead.
        Some(it) if dom::is_disabled(&it) => button(FIRST_ERROR),
        it => it,
    };
    button.iter().for_each(focus::press);
}

/// Says something about what was asked for.
pub fn tell(workspace: Workspace, text: Text) {
    let text = text.get(workspace.lang.get_untracked()).to_owned();
    workspace.told.set(Some(Notification { text, undo: Undo::Nothing }));
}

/// Takes up a key that was pressed anywhere.
pub fn pressed(workspace: Workspace, event: &Event) {
    let Some(key) = key(event).filter(|key| !key.composing && !event.default_prevented()) else { return };
    let Some(action) = ACTIONS.iter().find(|action| action.keys.iter().any(|chord| chord.is(&key))) else { return };
    let elsewhere = match action.does {
        Does::In(view, _) => workspace.view.get_untracked() != view,
        Does::Call(_) | Does::Press(_) => false,
    };
    if key.alone && (elsewhere || !keys::are_on() || focus::takes_keys(event) || dialog::opened().is_some()) {
        return;
    }
    event.prevent_default();
    // Undo and redo have been taken up, where they were meant for the plan.
    action.run(workspace);
}
