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
    PICTURE = "図", "Picture";
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
    CHANGES = "変更点", "Changes";
    DEFAULTS = "既定値", "The defaults";
    AGAINST = "比べる相手:", "Compared with:";
    NO_CHANGES = "違いはありません。", "Nothing differs.";
    VALUE = "値", "Value";
    BEFORE = "相手", "There";
    NOW = "現在", "Here";
    NOTHING = "なし", "none";
    DONE = "済み", "Done";
    CHANGED_SINCE = "実施後に値が変更されています", "Done, but values changed since";
    PROGRESS = "進み具合", "Progress";
    PLANS = "保存したプラン", "Saved plans";
    PLAN = "プラン", "Plan";
    PLAN_NAME = "プラン名", "Name of the plan";
    SAVE_PLAN = "現在の内容を保存", "Save what is there now";
    NO_PLANS = "保存したプランはありません。このブラウザの中だけに保存します。", "No plans are saved. They stay in this browser.";
    OPEN = "開く", "Open";
    COMPARE = "比べる", "Compare";
    RENAME = "名前を変更", "Rename";
    DUPLICATE = "複製", "Duplicate";
    DELETE = "削除", "Delete";
    EXPORT_PLANS = "すべてを 1 つのファイルに保存", "Save all as one file";
    IMPORT_PLANS = "ファイルから読み込む", "Read from a file";
    PLAN_SAVED = "プランを保存しました。", "Plan saved.";
    PLAN_RENAMED = "名前を変更しました。", "Renamed.";
    PLAN_DELETED = "プランを削除しました。", "Plan deleted.";
    NAME_TAKEN = "空の名前と、ほかのプランと同じ名前は使えません。", "The name is empty, or another plan has it.";
    NO_PLANS_IN_FILE = "このファイルに保存したプランはありません。", "This file holds no saved plans.";
    NOT_LOADED = "読み込めませんでした。接続を確かめて、もう一度選んでください。", "It could not be loaded. Check the connection and choose it again.";
    INPUTS = "Input Parameters", "Input parameters";
    INPUTS_INTRO = "AssemblyLine の各ステージのパラメータと値の出どころです。QVS コンソールの Input Parameters (手順 8) と同じ内容です。", "The parameters of each stage of the AssemblyLine and where their values come from: what the QVS console shows as Input Parameters (step 8).";
    ALL_BOUND = "すべてのパラメータに値があります。", "Every parameter has a value.";
    PARAMETER = "パラメータ", "Parameter";
    STATE = "状態", "State";
    FROM = "出どころ", "From";
    KNOWN_TO_QVS = "QVS が持つ値", "known to QVS";
    IMPORT_INTRO = "今あるファイルをフォームに取り込みます。QVS Config、AssemblyLine、Deployment Config、ExternalSecret の YAML か、ここで作った zip を選ぶか、画面のどこかに落とすか、下に貼り付けます。", "Takes files that you have into the form: the YAML of a QVS Config, an AssemblyLine, a Deployment Config or ExternalSecrets, or a zip made here. Choose them, drop them anywhere on the page, or paste below.";
    CHOOSE_FILES = "ファイルを選ぶ", "Choose files";
    PASTE_HERE = "ここに YAML を貼り付け", "Paste YAML here";
    FILES_READ = "読み込んだファイル", "Files read";
    CONTRADICTIONS = "食い違う値 (使うほうを選んでください)", "Contradictions (choose which one to use)";
    TAKEN = "取り込んだ値", "Values taken";
    PASTED = "貼り付けたテキスト", "pasted text";
    NOT_READ = "読み込み対象ではありません", "not read";
    NOTHING_IN_IT = "取り込める内容がありません", "nothing to take";
    SAME = "変更なし", "unchanged";
    LIVE_HOW = "クラスタの状態をここに表示するには、手元で次を起動します:", "To see your cluster's state here, start on your machine:";
    LIVE_TRYING = "qvsconfig-proxy に接続しています…", "Connecting to qvsconfig-proxy…";
    LIVE_AWAY = "qvsconfig-proxy が応答しません。動いているか確かめてください。自動で接続し直します。", "qvsconfig-proxy does not answer. Check that it runs; the page connects again by itself.";
    LIVE_REFUSED = "qvsconfig-proxy が鍵を受け付けません。起動し直したなら、新しく表示されたアドレスを開いてください。", "qvsconfig-proxy does not take the key. If it was started anew, open the address that it prints now.";
    LIVE_CLUSTER_TRYING = "クラスタに接続しています…", "Connecting to the cluster…";
    LIVE_CLUSTER_AWAY = "クラスタが応答しません。戻ると自動で表示を再開します。", "The cluster does not answer. The page goes on by itself once it does.";
    LIVE_CONNECTED = "クラスタの状態を表示しています:", "Showing the state of the cluster:";
    LIVE_SINCE = "最後の変化", "Last change";
    LIVE_NOT_HERE = "クラスタからは分からない手順です。", "The cluster cannot tell how this step stands.";
    LIVE_MANUAL = "QVS には公開 API がないため、この手順はコンソールで確かめます。", "QVS has no public API: check this step in its console.";
    LINK = "リンク", "Link";
    SHARE = "リンクを共有", "Share link";
    LINK_COPIED = "リンクをコピーしました。", "Link copied.";
    LINK_LONG = "2,000 文字を超えています。メールやチャットで切れることがあるので、圧縮した形を使ってください。", "It is longer than 2,000 characters. Mail and chat may cut it: use the compressed form.";
    LINK_HOLDS = "リンクには既定と違う値がすべて入ります。秘密の値は入りません。", "The link holds every value that differs from its default, and nothing secret.";
    PACKED = "圧縮", "Compressed";
    WITH_LANGUAGE = "言語も含める", "With the language";
    WITH_VIEW = "表示中の場所も含める", "With what is in view";
    LOOK_AT_LINK = "値を確かめる", "Look at the values";
    BACK_TO_DRAFT = "自分の下書きに戻る", "Back to my draft";
    OTHER_TAB = "別のタブが下書きを変更しました。このタブの変更はまだ保存していません。", "Another tab has changed the draft. What you change in this one is not kept for now.";
    TAKE_THEIRS = "別のタブの内容にする", "Take over the other tab's";
    KEEP_MINE = "このタブの内容を残す", "Keep this tab's";
    NOT_KEPT = "ブラウザに保存できないため、閉じると入力が消えます。リンクかファイルに残してください。", "The browser keeps nothing for this page: closing it loses what you typed. Keep a link or the files.";
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

/// That the plan came from a link, which gave so many values.
pub fn from_link(n: usize, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Ja, n) => {
            format!("リンクから開きました。既定と違う値は {n} 個です。コマンドを実行する前に確かめてください。")
        }
        (Lang::En, 1) => {
            "Opened from a link: 1 value differs from its default. Look at it before you run any command.".to_owned()
        }
        (Lang::En, n) => format!(
            "Opened from a link: {n} values differ from their defaults. Look at them before you run any command."
        ),
    }
}

/// That a saved plan was opened.
pub fn opened(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("「{name}」を開きました。"),
        Lang::En => format!("Opened {name}."),
    }
}

/// That so many plans were read from a file.
pub fn plans_read(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{n} 個のプランを読み込みました。"),
        Lang::En => format!("Plans read: {n}."),
    }
}

/// How many parameters have no good value.
pub fn not_bound(n: usize, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Ja, n) => format!("{n} 件のパラメータに正しい値がありません。"),
        (Lang::En, 1) => "1 parameter has no good value.".to_owned(),
        (Lang::En, n) => format!("{n} parameters have no good value."),
    }
}

/// That files were taken in, which changed so many values.
pub fn imported(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("取り込みました。変わった値は {n} 個です。"),
        Lang::En => format!("Taken into the form. Values changed: {n}."),
    }
}

/// How many steps are done.
pub fn steps_done(done: usize, of: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{of} 手順中 {done} 手順が済み"),
        Lang::En => format!("{done} of {of} steps done"),
    }
}

/// How long a link is.
pub fn characters(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{n} 文字"),
        Lang::En => format!("{n} characters"),
    }
}

/// How many values stand in the way of the bundle.
pub fn errors_left(n: usize, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Ja, n) => format!("あと {n} 項目"),
        (Lang::En, 1) => "1 value left".to_owned(),
        (Lang::En, n) => format!("{n} values left"),
    }
}
