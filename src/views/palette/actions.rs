//! What the page can do, in one table: the palette finds it there by name, the list of keys shows what has a key, and the
//! keys do it.

use leptos::ev::Event;
use leptos::prelude::*;
use valuestream::Text;
use valuestream::ci;
use valuestream::plan::SecretList;

use super::blocks;
use crate::browser::key::{Chord, key};
use crate::browser::{focus, page};
use crate::state::{Dialog, Sharing, StepRequest, View, Workspace, plan_file, shortcut};
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

/// What opens the palette itself.
pub const PALETTE: &str = "palette";

const PLAIN: Text = Text { ja: "", en: "" };

/// Everything there is to do, in the order of the palette and of the list of keys.
pub static ACTIONS: [Action; 28] = [
    does(
        PALETTE,
        Text { ja: "探して移動・実行", en: "Find anything" },
        Text { ja: "検索 パレット", en: "search command palette" },
        Does::Call(open_or_close),
    )
    .by(&[shortcut::PALETTE, Chord::alone("/")]),
    does(
        "first-error",
        Text { ja: "最初のエラーへ移動", en: "Go to the first error" },
        Text { ja: "残り", en: "left missing" },
        Does::Call(Workspace::go_to_first_error),
    ),
    press(
        "download-bundle",
        words::BUNDLE,
        Text { ja: "ダウンロード バンドル 全ファイル", en: "download bundle save files" },
    ),
    does(
        "share",
        words::SHARE,
        Text { ja: "URL共有", en: "URL copy" },
        Does::Call(|workspace| workspace.sharing.set(Some(Sharing::default()))),
    ),
    does(
        "download-plan",
        words::DOWNLOAD_PLAN,
        Text { ja: "保存", en: "qvsconfig.yaml save YAML" },
        Does::Call(plan_file::save),
    ),
    does(
        "ci",
        ci::TITLE,
        Text { ja: "パイプライン 自動化", en: "GitHub Actions GitLab pre-commit pipeline" },
        Does::Call(|workspace| {
            workspace.view.set(View::Ci);
            page::show_id("result");
        }),
    ),
    does(
        "upgrade",
        Text { ja: "最新のESOへのアップグレードを計画する", en: "Plan the upgrade to the newest ESO" },
        Text { ja: "バージョン 更新", en: "update version release" },
        Does::Call(Workspace::plan_upgrade),
    ),
    press(
        "add-environment",
        words::ADD_ENVIRONMENT,
        Text { ja: "本番 ステージング", en: "new production staging stage" },
    ),
    does(
        "compare-environments",
        words::COMPARE_ENVIRONMENTS,
        Text { ja: "差分 本番 ステージング", en: "difference production staging" },
        Does::Call(Workspace::compare_environments),
    ),
    does(
        "promote-environment",
        Text {
            ja: "この環境を前の環境のESOにする", en: "Bring this Environment to the release of the one before"
        },
        Text { ja: "昇格 アップグレード バージョン", en: "promote upgrade version" },
        Does::Call(Workspace::promote),
    ),
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
        Does::Call(|workspace| workspace.ask_steps(StepRequest::Copy)),
    ),
    does(
        "next-step",
        Text { ja: "次の手順へ", en: "Next step" },
        PLAIN,
        Does::In(View::Runbook, |workspace| workspace.ask_steps(StepRequest::Next)),
    )
    .by(&[Chord::alone("J")]),
    does(
        "previous-step",
        Text { ja: "前の手順へ", en: "Previous step" },
        PLAIN,
        Does::In(View::Runbook, |workspace| workspace.ask_steps(StepRequest::Previous)),
    )
    .by(&[Chord::alone("K")]),
    does(
        "print",
        Text { ja: "手順書を印刷", en: "Print the runbook" },
        Text { ja: "PDF", en: "PDF paper" },
        Does::Call(Workspace::print_runbook),
    ),
    does(
        "undo",
        words::UNDO,
        PLAIN,
        Does::Call(|workspace| {
            if workspace.history.with_untracked(|history| history.can().0) {
                workspace.undo();
            } else {
                workspace.tell(Text { ja: "元に戻す操作はありません。", en: "There is nothing to undo." });
            }
        }),
    )
    .by(&[shortcut::UNDO]),
    does(
        "redo",
        words::REDO,
        PLAIN,
        Does::Call(|workspace| {
            if workspace.history.with_untracked(|history| history.can().1) {
                workspace.redo();
            } else {
                workspace.tell(Text { ja: "やり直す操作はありません。", en: "There is nothing to redo." });
            }
        }),
    )
    .by(&[shortcut::REDO, shortcut::REDO_TOO]),
    press(
        "add-template",
        words::add_row(SecretList::Template),
        Text { ja: "テンプレート 追加", en: "new template key" },
    ),
    press("add-secret", words::ADD_SECRET, Text { ja: "シークレット 追加", en: "new secret row" }),
    does(
        "import-files",
        Text { ja: "今あるファイルを取り込む", en: "Import files you have" },
        Text {
            ja: "インポートYAML zip読み込む検査だけする", en: "take in open YAML zip only check files lint"
        },
        Does::Press("import"),
    ),
    does("reset", words::RESET, Text { ja: "初期化 既定値", en: "clear defaults empty" }, Does::Call(Workspace::reset)),
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
        Does::Call(|workspace| workspace.dialog.set(Some(Dialog::Keys))),
    )
    .by(&[Chord::alone("?")]),
];

impl Action {
    /// Does it.
    pub fn run(&self, workspace: Workspace) {
        match self.does {
            Does::Call(run) | Does::In(_, run) => run(workspace),
            Does::Press(action) => {
                // What stands in the way of a button is shown instead.
                if !focus::press_first(&format!("[data-action={action}]")) {
                    workspace.go_to_first_error();
                }
            }
        }
    }
}

fn open_or_close(workspace: Workspace) {
    let is_open = workspace.dialog.with_untracked(|dialog| matches!(dialog, Some(Dialog::Palette(_))));
    workspace.dialog.set((!is_open).then(|| Dialog::Palette(String::new())));
}

/// Takes up a key that was pressed anywhere.
pub fn pressed(workspace: Workspace, event: &Event) {
    let Some(key) = key(event).filter(|key| !key.composing && !event.default_prevented()) else { return };
    // These have been taken up, where they were meant for the plan.
    if [shortcut::UNDO, shortcut::REDO, shortcut::REDO_TOO].iter().any(|chord| chord.is(&key)) {
        return;
    }
    let Some(action) = ACTIONS.iter().find(|action| action.keys.iter().any(|chord| chord.is(&key))) else { return };
    let elsewhere = match action.does {
        Does::In(view, _) => workspace.view.get_untracked() != view,
        Does::Call(_) | Does::Press(_) => false,
    };
    let in_dialog = workspace.dialog.with_untracked(Option::is_some);
    if key.alone && (elsewhere || !shortcut::alone_are_on() || focus::takes_keys(event) || in_dialog) {
        return;
    }
    event.prevent_default();
    action.run(workspace);
}
