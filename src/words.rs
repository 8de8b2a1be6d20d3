//! The words of the page itself. Names and help of values, messages and files come from `valuestream`.

use valuestream::plan::FieldPath;
use valuestream::{Lang, Text};

macro_rules! words {
    ($( $name:ident = $ja:literal, $en:literal; )*) => {
        $( pub const $name: Text = Text::new($ja, $en); )*
    };
}

words! {
    TITLE = "qvsconfig: External Secrets OperatorをAKSに導入する設定の作成", "qvsconfig: configuration for External Secrets Operator on AKS";
    TAGLINE = "QVSでExternal Secrets OperatorをAKSに導入", "External Secrets Operator on AKS through QVS";
    FORM = "設定する値", "Your values";
    RESULT = "結果", "Result";
    VIEWS = "表示の切り替え", "Views";
    RUNBOOK = "手順書", "Runbook";
    STEPS = "手順の一覧", "Steps";
    NEEDS = "必要なもの:", "Needs:";
    USES = "使う値:", "Uses:";
    OUTPUT = "出力の例", "Sample output";
    MISSING = "先に入力・修正:", "Fill in or correct first:";
    COPY_STEP = "手順をMarkdownでコピー", "Copy step as Markdown";
    PLACEHOLDERS = "コピーした手順にプレースホルダーが残っています。実行する前に入力・修正してください:", "The copied step holds placeholders. Fill in or correct before anyone runs it:";
    PRINT = "印刷", "Print";
    COPY_BUNDLE = "バンドルを1つのコマンドとしてコピー", "Copy the bundle as one command";
    FILES = "ファイル", "Files";
    TO_FILES = "ファイルへ", "To the files";
    SKIP = "入力欄へ移動", "Skip to the form";
    LANGUAGE = "English", "日本語";
    LANGUAGE_HINT = "Switch to English", "日本語に切り替える";
    TO_DARK = "ダークテーマにする", "Switch to the dark theme";
    TO_LIGHT = "ライトテーマにする", "Switch to the light theme";
    BUNDLE = "すべてをzipでダウンロード", "Download all as zip";
    BUNDLE_SAVED = "zipをダウンロードしました", "Zip downloaded";
    BUNDLE_FAILED = "zipを作成できませんでした", "The zip could not be created";
    READY = "すべて入力済みです", "Everything is filled in";
    OPTIONAL = "任意", "optional";
    REQUIRED = "必須", "required";
    EXAMPLE = "例:", "Example:";
    ERROR = "エラー", "Error";
    WARNING = "注意", "Warning";
    INFO = "参考", "Note";
    UNKNOWN_CHOICE = "一覧にない値", "not in the list";
    NOT_SET = "(指定しない)", "(not set)";
    PICTURE = "図", "Picture";
    MESSAGES = "メッセージ", "Messages";
    ERRORS = "エラー", "Errors";
    WARNINGS = "注意", "Warnings";
    NOTES = "参考", "Notes";
    NO_ERRORS = "エラーはありません。zipをダウンロードできます。", "There are no errors. The zip can be downloaded.";
    ENTRY = "エントリ", "entry";
    UNDO = "元に戻す", "Undo";
    REDO = "やり直す", "Redo";
    IMPORT = "取り込む", "Import";
    RESET = "リセット", "Reset";
    RESET_DONE = "すべて既定値に戻しました。", "Everything is back to its default.";
    REMOVED = "削除しました。", "Removed.";
    GUIDED = "順に入力", "Guided";
    EXAMPLE_PLAN = "例", "Example";
    WELCOME_GUIDED = "順に入力する", "Guide me step by step";
    WELCOME_EXAMPLE = "例を読み込む", "Load an example";
    WELCOME = "値を一度入力するだけで、QVSでAKSにExternal Secrets Operatorを入れるための設定ファイルと手順書ができます。", "Fill in your values once and get the configuration files and the runbook that bring External Secrets Operator to AKS through QVS.";
    WELCOME_HOW = "下の欄に入力を始めるか、次から選びます。今あるファイルは「取り込む」で読み込めます。入力した内容はこのブラウザの外に出ません。", "Start typing below, or choose one of these. Import takes files that you already have. What you type stays in this browser.";
    CLOSE = "閉じる", "Close";
    CHANGES = "変更点", "Changes";
    DEFAULTS = "既定値", "The defaults";
    AGAINST = "比較対象:", "Compared with:";
    NO_CHANGES = "違いはありません。値を変えると、変わった値とファイルの行がここに並びます。", "There are no differences. Once you change a value, it stands here with the lines of the files that changed.";
    VALUE = "値", "Value";
    BEFORE = "比較対象", "Other";
    NOW = "現在", "Current";
    NOTHING = "なし", "none";
    DONE = "完了", "Done";
    CHANGED_SINCE = "完了後に値が変更されています", "Done, but values have changed since";
    PROGRESS = "進捗", "Progress";
    PLANS = "保存したプラン", "Saved plans";
    PLAN = "プラン", "Plan";
    PLAN_NAME = "プラン名", "Name of the plan";
    SAVE_PLAN = "現在の値を保存", "Save the current values";
    NO_PLANS = "保存したプランはありません。名前を付けて保存すると、いつでもその内容に戻れます。保存先はこのブラウザの中だけです。", "There are no saved plans. Save the current values under a name to come back to them at any time. Plans are kept in this browser only.";
    OPEN_EXAMPLE = "例を開く:", "Open an example:";
    OPEN = "開く", "Open";
    COMPARE = "比較", "Compare";
    RENAME = "名前を変更", "Rename";
    DUPLICATE = "複製", "Duplicate";
    DELETE = "削除", "Delete";
    EXPORT_PLANS = "すべてを1つのファイルに保存", "Save all to one file";
    IMPORT_PLANS = "ファイルから読み込む", "Read from a file";
    PLAN_SAVED = "プランを保存しました。", "Plan saved.";
    PLAN_RENAMED = "名前を変更しました。", "Renamed.";
    PLAN_DELETED = "プランを削除しました。", "Plan deleted.";
    NAME_TAKEN = "空の名前や、ほかのプランと同じ名前は使えません。", "The name is empty, or another plan has it.";
    NO_PLANS_IN_FILE = "このファイルには保存したプランがありません。", "There are no saved plans in this file.";
    NOT_LOADED = "読み込めませんでした。接続を確認して、もう一度選んでください。", "It could not be loaded. Check the connection and choose it again.";
    INPUTS = "Input Parameters", "Input Parameters";
    INPUTS_INTRO = "AssemblyLineの各ステージのパラメータと、その値の設定元です。QVSコンソールのInput Parameters (手順8) に表示される内容を計算したものです。", "The parameters of each stage of the AssemblyLine and where their values come from: computed, as the QVS console is to show them under Input Parameters (step 8).";
    ALL_BOUND = "すべてのパラメータに値があります。", "Every parameter has a value.";
    PARAMETER = "パラメータ", "Parameter";
    STATE = "状態", "State";
    FROM = "設定元", "From";
    KNOWN_TO_QVS = "QVSが持つ値", "known to QVS";
    IMPORT_INTRO = "既存のファイルをフォームに取り込みます。QVS Config、AssemblyLine、Deployment Config、ClusterSecretStore、ExternalSecretのYAMLか、ここで作成したzipを選択するか、画面のどこかにドロップするか、下に貼り付けます。", "Reads files you already have into the form: the YAML of a QVS Config, an AssemblyLine, a Deployment Config, a ClusterSecretStore or ExternalSecrets, or a zip made here. Choose them, drop them anywhere on the page, or paste below.";
    CHOOSE_FILES = "ファイルを選択", "Choose files";
    PASTE_HERE = "ここにYAMLを貼り付け", "Paste YAML here";
    FILES_READ = "読み込んだファイル", "Files read";
    CONTRADICTIONS = "食い違っている値 (使う値を選んでください)", "Contradicting values (choose which one to use)";
    TAKEN = "取り込んだ値", "Values taken";
    PASTED = "貼り付けたテキスト", "pasted text";
    NOT_READ = "読み込み対象ではありません", "not read";
    LINK_READ = "ほかのファイルにない値を、リンクから取り込みます", "its link gives the values that no other file has";
    NOTHING_IN_IT = "取り込める内容がありません", "nothing to take";
    SAME = "変更なし", "unchanged";
    LIVE_HOW = "クラスタの状態をここに表示するには、手元のマシンで次を実行します:", "To see your cluster's state here, run this on your machine:";
    LIVE_TRYING = "qvsconfig-proxyに接続しています…", "Connecting to qvsconfig-proxy…";
    LIVE_AWAY = "qvsconfig-proxyが応答しません。起動しているか確認してください。自動で再接続します。", "qvsconfig-proxy does not answer. Check that it is running; the page reconnects by itself.";
    LIVE_REFUSED = "qvsconfig-proxyがトークンを受け付けません。再起動した場合は、新しく表示されたアドレスを開いてください。", "qvsconfig-proxy does not accept the token. If it was restarted, open the address that it prints now.";
    LIVE_CLUSTER_TRYING = "クラスタに接続しています…", "Connecting to the cluster…";
    LIVE_CLUSTER_AWAY = "クラスタが応答しません。応答すると自動で表示を再開します。", "The cluster does not answer. The page goes on by itself once it does.";
    LIVE_CONNECTED = "クラスタの状態を表示しています:", "Showing the state of the cluster:";
    LIVE_SINCE = "最後の変化", "Last change";
    LIVE_NOT_HERE = "この手順の状態はクラスタからは分かりません。", "The cluster cannot tell the state of this step.";
    LIVE_MANUAL = "QVSには公開APIがないため、この手順の状態はここに表示できません。コンソールで確認してください。", "QVS has no public API, so the state of this step cannot be shown here. Look in its console.";
    LINK = "リンク", "Link";
    FIND = "検索", "Find";
    SHARE = "リンクを共有", "Share link";
    LINK_COPIED = "リンクをコピーしました。", "Link copied.";
    LINK_LONG = "2,000文字を超えています。メールやチャットで途中で切れることがあるので、圧縮した形式を使ってください。", "It is longer than 2,000 characters. Mail and chat may cut it: use the compressed form.";
    LINK_HOLDS = "リンクには既定値と違う値がすべて含まれます。秘密情報は含まれません。", "The link holds every value that differs from its default, and nothing secret.";
    PACKED = "圧縮", "Compressed";
    WITH_LANGUAGE = "言語も含める", "With the language";
    WITH_VIEW = "表示中の場所も含める", "With the current view";
    LOOK_AT_LINK = "値を確認", "Check the values";
    BACK_TO_DRAFT = "自分の下書きに戻る", "Back to my draft";
    OTHER_TAB = "別のタブが下書きを変更しました。このタブの変更はまだ保存されていません。", "Another tab has changed the draft. Changes in this tab are not saved for now.";
    TAKE_THEIRS = "別のタブの内容を使う", "Use the other tab's";
    KEEP_MINE = "このタブの内容を使う", "Keep this tab's";
    NOT_KEPT = "ブラウザに保存できないため、閉じると入力が消えます。リンクかファイルで保存してください。", "The browser cannot save this page: closing it loses what you typed. Keep a link or the files.";
    SHOW_LIST = "リリースの一覧", "List of releases";
    COPY = "コピー", "Copy";
    COPIED = "コピーしました", "Copied";
    COPY_FAILED = "コピーできませんでした", "Could not copy";
    DOWNLOAD = "ダウンロード", "Download";
    CHANGED = "変更あり", "changed";
    ADD_SECRET = "ExternalSecretを追加", "Add an ExternalSecret";
    REMOVE_SECRET = "このExternalSecretを削除", "Remove this ExternalSecret";
    ADD_ENTRY = "エントリを追加", "Add an entry";
    REMOVE_ENTRY = "このエントリを削除", "Remove this entry";
    MOVE_UP = "上へ移動", "Move up";
    MOVE_DOWN = "下へ移動", "Move down";
    ENTRIES = "エントリ", "Entries";
    NO_SECRETS = "ExternalSecretはありません。ESOとClusterSecretStoreだけをデプロイします。", "No ExternalSecrets: only ESO and the ClusterSecretStore are deployed.";
    NO_ENTRIES = "エントリはありません。キーコンテナから読み取る値を追加してください。", "There are no entries. Add what to read from the vault.";
}

/// What a value is called, with the number of its row.
pub fn label(place: FieldPath, lang: Lang) -> String {
    let name = place.spec().label.get(lang);
    match place {
        FieldPath::Plan(_) => name.to_owned(),
        FieldPath::Secret(n, _) => format!("ExternalSecret {}: {name}", n + 1),
        FieldPath::Entry(n, m, _) => format!("ExternalSecret {}, {} {}: {name}", n + 1, ENTRY.get(lang), m + 1),
    }
}

/// That a value was changed.
pub fn value_changed(place: FieldPath, lang: Lang) -> String {
    let label = label(place, lang);
    match lang {
        Lang::Ja => format!("{label}を変更しました。"),
        Lang::En => format!("Changed: {label}."),
    }
}

/// That the plan came from a link, which gave so many values.
pub fn from_link(n: usize, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Ja, n) => {
            format!("リンクから開きました。既定値と違う値が{n}個あります。コマンドを実行する前に確認してください。")
        }
        (Lang::En, 1) => {
            "Opened from a link: 1 value differs from its default. Check it before you run any command.".to_owned()
        }
        (Lang::En, n) => {
            format!("Opened from a link: {n} values differ from their defaults. Check them before you run any command.")
        }
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
        Lang::Ja => format!("{n}個のプランを読み込みました。"),
        Lang::En => format!("Plans read: {n}."),
    }
}

/// How many parameters have no good value.
pub fn not_bound(n: usize, lang: Lang) -> String {
    match (lang, n) {
        (Lang::Ja, n) => format!("{n}個のパラメータに正しい値がありません。"),
        (Lang::En, 1) => "1 parameter has no valid value.".to_owned(),
        (Lang::En, n) => format!("{n} parameters have no valid value."),
    }
}

/// That files were taken in, which changed so many values.
pub fn imported(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("取り込みました。{n}個の値が変わりました。"),
        Lang::En => format!("Imported into the form. Values changed: {n}."),
    }
}

/// How many steps are done.
pub fn steps_done(done: usize, of: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{of}手順中{done}手順が完了"),
        Lang::En => format!("{done} of {of} steps done"),
    }
}

/// How long a link is.
pub fn characters(n: usize, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{n}文字"),
        Lang::En => format!("{n} characters"),
    }
}

/// How many values stand in the way of the bundle: missing ones and wrong ones.
pub fn errors_left(missing: usize, wrong: usize, lang: Lang) -> String {
    match (lang, missing, wrong) {
        (Lang::Ja, n, 0) => format!("残り{n}項目"),
        (Lang::Ja, 0, wrong) => format!("要修正{wrong}項目"),
        (Lang::Ja, n, wrong) => format!("残り{n}項目・要修正{wrong}項目"),
        (Lang::En, 1, 0) => "1 value left".to_owned(),
        (Lang::En, n, 0) => format!("{n} values left"),
        (Lang::En, 0, wrong) => format!("{wrong} to correct"),
        (Lang::En, n, wrong) => format!("{n} left, {wrong} to correct"),
    }
}
