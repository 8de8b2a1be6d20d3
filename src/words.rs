//! The words of the page itself. Names and help of values, messages and files come from `valuestream`.

use valuestream::{Lang, Text};

macro_rules! words {
    ($( $name:ident = $ja:literal, $en:literal; )*) => {
        $( pub const $name: Text = Text::new($ja, $en); )*
    };
}

words! {
    TITLE = "qvsconfig: AKS に External Secrets Operator を入れる設定を作る", "qvsconfig: configuration for External Secrets Operator on AKS";
    TAGLINE = "QVS で External Secrets Operator を AKS に", "External Secrets Operator on AKS through QVS";
    FORM = "設定する値", "Your values";
    RESULT = "結果", "Result";
    RUNBOOK = "手順書", "Runbook";
    STEPS = "手順の一覧", "Steps";
    NEEDS = "必要なもの:", "Needs:";
    USES = "使う値:", "Uses:";
    OUTPUT = "出力の例", "What it prints";
    MISSING = "先に入力:", "Fill in first:";
    COPY_STEP = "手順を Markdown でコピー", "Copy step as Markdown";
    COPY_BUNDLE = "バンドルを 1 つのコマンドとしてコピー", "Copy the bundle as one command";
    FILES = "ファイル", "Files";
    TO_FILES = "ファイルへ", "To the files";
    SKIP = "入力欄へ移動", "Skip to the form";
    LANGUAGE = "English", "日本語";
    LANGUAGE_HINT = "Switch to English", "日本語に切り替える";
    TO_DARK = "暗い配色にする", "Switch to dark colours";
    TO_LIGHT = "明るい配色にする", "Switch to light colours";
    BUNDLE = "すべてを zip で保存", "Download all as zip";
    BUNDLE_SAVED = "zip を保存しました", "Zip saved";
    BUNDLE_FAILED = "zip を作れませんでした", "The zip could not be made";
    READY = "すべて入力済みです", "Everything is filled in";
    OPTIONAL = "任意", "optional";
    REQUIRED = "必須", "required";
    EXAMPLE = "例:", "e.g.";
    ERROR = "エラー", "Error";
    WARNING = "注意", "Warning";
    INFO = "参考", "Note";
    UNKNOWN_CHOICE = "一覧にない値", "not in the list";
    MESSAGES = "確認", "Messages";
    ERRORS = "エラー", "Errors";
    WARNINGS = "注意", "Warnings";
    NOTES = "参考", "Notes";
    NO_ERRORS = "エラーはありません。", "There are no errors.";
    ENTRY = "エントリ", "entry";
    UNDO = "元に戻す", "Undo";
    REDO = "やり直す", "Redo";
    IMPORT = "取り込む", "Import";
    RESET = "リセット", "Reset";
    RESET_DONE = "すべて既定値に戻しました。", "Everything is back to its default.";
    REMOVED = "削除しました。", "Removed.";
    CLOSE = "閉じる", "Close";
    SHOW_LIST = "リリースの一覧", "List of releases";
    COPY = "コピー", "Copy";
    COPIED = "コピーしました", "Copied";
    COPY_FAILED = "コピーできません", "Could not copy";
    DOWNLOAD = "保存", "Download";
    CHANGED = "変更あり", "changed";
    ADD_SECRET = "ExternalSecret を追加", "Add an ExternalSecret";
    REMOVE_SECRET = "この ExternalSecret を削除", "Remove this ExternalSecret";
    ADD_ENTRY = "エントリを追加", "Add an entry";
    REMOVE_ENTRY = "このエントリを削除", "Remove this entry";
    MOVE_UP = "上へ移動", "Move up";
    MOVE_DOWN = "下へ移動", "Move down";
    ENTRIES = "エントリ", "Entries";
    NO_SECRETS = "ExternalSecret はありません。ESO と ClusterSecretStore だけを入れます。", "No ExternalSecrets: only ESO and the ClusterSecretStore are installed.";
    NO_ENTRIES = "エントリがありません。", "No entries.";
}

/// How many values stand in the way of the bundle.
pub fn errors_left(n: usize, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Ja, n) => format!("あと {n} 項目"),
        (Lang::En, 1) => "1 value left".to_owned(),
        (Lang::En, n) => format!("{n} values left"),
    }
}
