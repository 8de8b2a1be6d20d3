//! The words of the page itself. Names and help of values, messages and files come from `valuestream`.

use valuestream::plan::{FieldPath, SecretList};
use valuestream::{Lang, Text, say};

pub const TITLE: Text = Text {
    ja: "qvsconfig: External Secrets OperatorをAKSに導入する設定の作成",
    en: "qvsconfig: configuration for External Secrets Operator on AKS",
};
pub const TAGLINE: Text =
    Text { ja: "QVSでExternal Secrets OperatorをAKSに導入", en: "External Secrets Operator on AKS through QVS" };
pub const FORM: Text = Text { ja: "設定する値", en: "Your values" };
pub const RESULT: Text = Text { ja: "結果", en: "Result" };
pub const VIEWS: Text = Text { ja: "表示の切り替え", en: "Views" };
pub const RUNBOOK: Text = Text { ja: "手順書", en: "Runbook" };
pub const STEPS: Text = Text { ja: "手順の一覧", en: "Steps" };
pub const NEEDS: Text = Text { ja: "必要なもの:", en: "Needs:" };
pub const USES: Text = Text { ja: "使う値:", en: "Uses:" };
pub const OUTPUT: Text = Text { ja: "出力の例", en: "Sample output" };
pub const MISSING: Text = Text { ja: "先に入力・修正:", en: "Fill in or correct first:" };
pub const COPY_STEP: Text = Text { ja: "手順をMarkdownでコピー", en: "Copy step as Markdown" };
pub const PLACEHOLDERS: Text = Text {
    ja: "コピーした手順にプレースホルダーが残っています。実行する前に入力・修正してください:",
    en: "The copied step holds placeholders. Fill in or correct before anyone runs it:",
};
pub const PRINT: Text = Text { ja: "印刷", en: "Print" };
pub const COPY_BUNDLE: Text =
    Text { ja: "バンドルを1つのコマンドとしてコピー", en: "Copy the bundle as one command" };
pub const FILES: Text = Text { ja: "ファイル", en: "Files" };
pub const TO_FILES: Text = Text { ja: "ファイルへ", en: "To the files" };
pub const SKIP: Text = Text { ja: "入力欄へ移動", en: "Skip to the form" };
pub const LANGUAGE: Text = Text { ja: "English", en: "日本語" };
pub const LANGUAGE_HINT: Text = Text { ja: "Switch to English", en: "日本語に切り替える" };
pub const TO_DARK: Text = Text { ja: "ダークテーマにする", en: "Switch to the dark theme" };
pub const TO_LIGHT: Text = Text { ja: "ライトテーマにする", en: "Switch to the light theme" };
pub const BUNDLE: Text = Text { ja: "すべてをzipでダウンロード", en: "Download all as zip" };
pub const BUNDLE_SAVED: Text = Text { ja: "zipをダウンロードしました", en: "Zip downloaded" };
pub const BUNDLE_FAILED: Text = Text { ja: "zipを作成できませんでした", en: "The zip could not be created" };
pub const READY: Text = Text { ja: "すべて入力済みです", en: "Everything is filled in" };
pub const OPTIONAL: Text = Text { ja: "任意", en: "optional" };
pub const REQUIRED: Text = Text { ja: "必須", en: "required" };
pub const EXAMPLE: Text = Text { ja: "例:", en: "Example:" };
pub const ERROR: Text = Text { ja: "エラー", en: "Error" };
pub const WARNING: Text = Text { ja: "注意", en: "Warning" };
pub const INFO: Text = Text { ja: "参考", en: "Note" };
pub const UNKNOWN_CHOICE: Text = Text { ja: "一覧にない値", en: "not in the list" };
pub const NOT_SET: Text = Text { ja: "(指定しない)", en: "(not set)" };
pub const PICTURE: Text = Text { ja: "図", en: "Picture" };
pub const MESSAGES: Text = Text { ja: "メッセージ", en: "Messages" };
pub const ERRORS: Text = Text { ja: "エラー", en: "Errors" };
pub const WARNINGS: Text = Text { ja: "注意", en: "Warnings" };
pub const NOTES: Text = Text { ja: "参考", en: "Notes" };
pub const NO_ERRORS: Text = Text {
    ja: "エラーはありません。zipをダウンロードできます。",
    en: "There are no errors. The zip can be downloaded.",
};
pub const ENTRY: Text = Text { ja: "エントリ", en: "entry" };
pub const UNDO: Text = Text { ja: "元に戻す", en: "Undo" };
pub const REDO: Text = Text { ja: "やり直す", en: "Redo" };
pub const IMPORT: Text = Text { ja: "取り込む", en: "Import" };
pub const RESET: Text = Text { ja: "リセット", en: "Reset" };
pub const UPGRADE_PLANNED: Text = Text {
    ja: "アップグレードを計画しました。手順書がその手順になりました。",
    en: "The upgrade is planned, and the runbook leads through it.",
};
pub const RESET_DONE: Text =
    Text { ja: "すべて既定値に戻しました。", en: "Everything is back to its default." };
pub const REMOVED: Text = Text { ja: "削除しました。", en: "Removed." };
pub const GUIDED: Text = Text { ja: "順に入力", en: "Guided" };
pub const EXAMPLE_PLAN: Text = Text { ja: "例", en: "Example" };
pub const WELCOME_GUIDED: Text = Text { ja: "順に入力する", en: "Guide me step by step" };
pub const WELCOME_EXAMPLE: Text = Text { ja: "例を読み込む", en: "Load an example" };
pub const WELCOME: Text = Text {
    ja: "値を一度入力するだけで、QVSでAKSにExternal Secrets Operatorを入れるための設定ファイルと手順書ができます。",
    en: "Fill in your values once and get the configuration files and the runbook that bring External Secrets Operator to AKS through QVS.",
};
pub const WELCOME_HOW: Text = Text {
    ja: "下の欄に入力を始めるか、次から選びます。今あるファイルは「取り込む」で読み込めます。入力した内容はこのブラウザの外に出ません。",
    en: "Start typing below, or choose one of these. Import takes files that you already have. What you type stays in this browser.",
};
pub const CLOSE: Text = Text { ja: "閉じる", en: "Close" };
pub const CI: Text = Text { ja: "CI", en: "CI" };
pub const DOWNLOAD_PLAN: Text =
    Text { ja: "プランのファイルをダウンロード", en: "Download the plan file" };
pub const PLAN_DOWNLOADED: Text =
    Text { ja: "プランのファイルをダウンロードしました。", en: "The plan file was downloaded." };
pub const PLAN_NOT_DOWNLOADED: Text = Text {
    ja: "プランのファイルを作成できませんでした。",
    en: "The plan file could not be created.",
};
pub const CHANGES: Text = Text { ja: "変更点", en: "Changes" };
pub const DEFAULTS: Text = Text { ja: "既定値", en: "The defaults" };
pub const AGAINST: Text = Text { ja: "比較対象:", en: "Compared with:" };
pub const NO_CHANGES: Text = Text {
    ja: "違いはありません。値を変えると、変わった値とファイルの行がここに並びます。",
    en: "There are no differences. Once you change a value, it stands here with the lines of the files that changed.",
};
pub const VALUE: Text = Text { ja: "値", en: "Value" };
pub const BEFORE: Text = Text { ja: "比較対象", en: "Other" };
pub const NOW: Text = Text { ja: "現在", en: "Current" };
pub const NOTHING: Text = Text { ja: "なし", en: "none" };
pub const DONE: Text = Text { ja: "完了", en: "Done" };
pub const CHANGED_SINCE: Text =
    Text { ja: "完了後に値が変更されています", en: "Done, but values have changed since" };
pub const PROGRESS: Text = Text { ja: "進捗", en: "Progress" };
pub const PLANS: Text = Text { ja: "保存したプラン", en: "Saved plans" };
pub const PLAN: Text = Text { ja: "プラン", en: "Plan" };
pub const PLAN_NAME: Text = Text { ja: "プラン名", en: "Name of the plan" };
pub const SAVE_PLAN: Text = Text { ja: "現在の値を保存", en: "Save the current values" };
pub const NO_PLANS: Text = Text {
    ja: "保存したプランはありません。名前を付けて保存すると、いつでもその内容に戻れます。保存先はこのブラウザの中だけです。",
    en: "There are no saved plans. Save the current values under a name to come back to them at any time. Plans are kept in this browser only.",
};
pub const OPEN_EXAMPLE: Text = Text { ja: "例を開く:", en: "Open an example:" };
pub const OPEN: Text = Text { ja: "開く", en: "Open" };
pub const COMPARE: Text = Text { ja: "比較", en: "Compare" };
pub const RENAME: Text = Text { ja: "名前を変更", en: "Rename" };
pub const DUPLICATE: Text = Text { ja: "複製", en: "Duplicate" };
pub const DELETE: Text = Text { ja: "削除", en: "Delete" };
pub const EXPORT_PLANS: Text = Text { ja: "すべてを1つのファイルに保存", en: "Save all to one file" };
pub const IMPORT_PLANS: Text = Text { ja: "ファイルから読み込む", en: "Read from a file" };
pub const PLAN_SAVED: Text = Text { ja: "プランを保存しました。", en: "Plan saved." };
pub const PLAN_RENAMED: Text = Text { ja: "名前を変更しました。", en: "Renamed." };
pub const PLAN_DELETED: Text = Text { ja: "プランを削除しました。", en: "Plan deleted." };
pub const NAME_TAKEN: Text = Text {
    ja: "空の名前や、ほかのプランと同じ名前は使えません。",
    en: "The name is empty, or another plan has it.",
};
pub const NO_PLANS_IN_FILE: Text = Text {
    ja: "このファイルには保存したプランがありません。",
    en: "There are no saved plans in this file.",
};
pub const NOT_LOADED: Text = Text {
    ja: "読み込めませんでした。接続を確認して、もう一度選んでください。",
    en: "It could not be loaded. Check the connection and choose it again.",
};
pub const INPUTS: Text = Text { ja: "Input Parameters", en: "Input Parameters" };
pub const INPUTS_INTRO: Text = Text {
    ja: "AssemblyLineの各ステージのパラメータと、その値の設定元です。QVSコンソールのInput Parameters (手順8) に表示される内容を計算したものです。",
    en: "The parameters of each stage of the AssemblyLine and where their values come from: computed, as the QVS console is to show them under Input Parameters (step 8).",
};
pub const ALL_BOUND: Text =
    Text { ja: "すべてのパラメータに値があります。", en: "Every parameter has a value." };
pub const PARAMETER: Text = Text { ja: "パラメータ", en: "Parameter" };
pub const STATE: Text = Text { ja: "状態", en: "State" };
pub const FROM: Text = Text { ja: "設定元", en: "From" };
pub const KNOWN_TO_QVS: Text = Text { ja: "QVSが持つ値", en: "known to QVS" };
pub const IMPORT_INTRO: Text = Text {
    ja: "既存のファイルをフォームに取り込みます。QVS Config、AssemblyLine、Deployment Config、ClusterSecretStore、ExternalSecretのYAML、プランのファイル (qvsconfig.yaml)、YAMLの入ったメモ、ここで作成したzipを、選択するか、画面のどこかにドロップするか、下に貼り付けます。",
    en: "Reads files you already have into the form: the YAML of a QVS Config, an AssemblyLine, a Deployment Config, a ClusterSecretStore or ExternalSecrets, a plan file (qvsconfig.yaml), notes with YAML in them, or a zip made here. Choose them, drop them anywhere on the page, or paste below.",
};
pub const ONLY_CHECK: Text =
    Text { ja: "検査だけする (フォームは変えません)", en: "Only check them: the form stays as it is" };
pub const FILES_CHECKED: Text = Text { ja: "検査したファイル", en: "Files checked" };
pub const NOTHING_WRONG: Text =
    Text { ja: "問題は見つかりませんでした。", en: "Nothing wrong was found." };
pub const CHOOSE_FILES: Text = Text { ja: "ファイルを選択", en: "Choose files" };
pub const PASTE_HERE: Text = Text { ja: "ここにYAMLを貼り付け", en: "Paste YAML here" };
pub const FILES_READ: Text = Text { ja: "読み込んだファイル", en: "Files read" };
pub const CONTRADICTIONS: Text = Text {
    ja: "食い違っている値 (使う値を選んでください)",
    en: "Contradicting values (choose which one to use)",
};
pub const TAKEN: Text = Text { ja: "取り込んだ値", en: "Values taken" };
pub const PASTED: Text = Text { ja: "貼り付けたテキスト", en: "pasted text" };
pub const NOT_READ: Text = Text { ja: "読み込み対象ではありません", en: "not read" };
pub const LINK_READ: Text = Text {
    ja: "ほかのファイルにない値を、リンクから取り込みます",
    en: "its link gives the values that no other file has",
};
pub const NOTHING_IN_IT: Text = Text { ja: "取り込める内容がありません", en: "nothing to take" };
pub const SAME: Text = Text { ja: "変更なし", en: "unchanged" };
pub const LIVE_HOW: Text = Text {
    ja: "クラスタの状態をここに表示するには、手元のマシンで次を実行します:",
    en: "To see your cluster's state here, run this on your machine:",
};
pub const LIVE_TRYING: Text =
    Text { ja: "qvsconfig liveに接続しています…", en: "Connecting to qvsconfig live…" };
pub const LIVE_AWAY: Text = Text {
    ja: "qvsconfig liveが応答しません。起動しているか確認してください。自動で再接続します。",
    en: "qvsconfig live does not answer. Check that it is running; the page reconnects by itself.",
};
pub const LIVE_REFUSED: Text = Text {
    ja: "qvsconfig liveがトークンを受け付けません。再起動した場合は、新しく表示されたアドレスを開いてください。",
    en: "qvsconfig live does not accept the token. If it was restarted, open the address that it prints now.",
};
pub const LIVE_CLUSTER_TRYING: Text =
    Text { ja: "クラスタに接続しています…", en: "Connecting to the cluster…" };
pub const LIVE_CLUSTER_AWAY: Text = Text {
    ja: "クラスタが応答しません。応答すると自動で表示を再開します。",
    en: "The cluster does not answer. The page goes on by itself once it does.",
};
pub const LIVE_CONNECTED: Text =
    Text { ja: "クラスタの状態を表示しています:", en: "Showing the state of the cluster:" };
pub const LIVE_SINCE: Text = Text { ja: "最後の変化", en: "Last change" };
pub const LIVE_NOT_HERE: Text = Text {
    ja: "この手順の状態はクラスタからは分かりません。",
    en: "The cluster cannot tell the state of this step.",
};
pub const LIVE_MANUAL: Text = Text {
    ja: "QVSには公開APIがないため、この手順の状態はここに表示できません。コンソールで確認してください。",
    en: "QVS has no public API, so the state of this step cannot be shown here. Look in its console.",
};
pub const LIVE_REMOVAL: Text = Text {
    ja: "この手順書は削除するものなので、削除したものは「ない」と表示されます。",
    en: "This runbook removes things: what is gone is shown as missing, as it should be.",
};
pub const LIVE_CHAIN: Text = Text { ja: "クラスタ内のつながり", en: "The chain in the cluster" };
pub const LIVE_BROKEN: Text = Text { ja: "ここで止まっています", en: "broken here" };
pub const LIVE_WAITS: Text = Text { ja: "手前を待っています", en: "waits" };
pub const LIVE_FIRST: Text = Text { ja: "先に:", en: "First:" };
pub const LIVE_EVENT: Text = Text { ja: "WarningのEvent:", en: "Warning Event:" };
pub const LIVE_COMPARED: Text = Text { ja: "比べた値", en: "Compared" };
pub const LIVE_PRESENTED: Text = Text { ja: "提示された値", en: "Presented" };
pub const LIVE_EXPECTED: Text = Text { ja: "期待する値", en: "Expected" };
pub const LIVE_EQUAL: Text = Text { ja: "一致", en: "equal" };
pub const LIVE_DIFFERENT: Text = Text { ja: "不一致", en: "different" };
pub const LIVE_NOT_KNOWN: Text = Text { ja: "不明", en: "not known" };
pub const LIVE_NEVER_SYNCED: Text = Text { ja: "まだ同期していません。", en: "Not synced yet." };
pub const LINK: Text = Text { ja: "リンク", en: "Link" };
pub const FIND: Text = Text { ja: "検索", en: "Find" };
pub const SHARE: Text = Text { ja: "リンクを共有", en: "Share link" };
/// Where there is little room for [`SHARE`]: a part of it, so that who says what they see is understood.
pub const SHARE_SHORT: Text = Text { ja: "共有", en: "Share" };
/// Where there is little room for [`LANGUAGE`].
pub const LANGUAGE_SHORT: Text = Text { ja: "En", en: "日" };
pub const LINK_COPIED: Text = Text { ja: "リンクをコピーしました。", en: "Link copied." };
pub const LINK_LONG: Text = Text {
    ja: "2,000文字を超えています。メールやチャットで途中で切れることがあるので、圧縮した形式を使ってください。",
    en: "It is longer than 2,000 characters. Mail and chat may cut it: use the compressed form.",
};
pub const LINK_HOLDS: Text = Text {
    ja: "リンクには既定値と違う値がすべて含まれます。秘密情報は含まれません。",
    en: "The link holds every value that differs from its default, and nothing secret.",
};
pub const PACKED: Text = Text { ja: "圧縮", en: "Compressed" };
pub const WITH_LANGUAGE: Text = Text { ja: "言語も含める", en: "With the language" };
pub const WITH_VIEW: Text = Text { ja: "表示中の場所も含める", en: "With the current view" };
pub const LOOK_AT_LINK: Text = Text { ja: "値を確認", en: "Check the values" };
pub const BACK_TO_DRAFT: Text = Text { ja: "自分の下書きに戻る", en: "Back to my draft" };
pub const OTHER_TAB: Text = Text {
    ja: "別のタブが下書きを変更しました。このタブの変更はまだ保存されていません。",
    en: "Another tab has changed the draft. Changes in this tab are not saved for now.",
};
pub const TAKE_THEIRS: Text = Text { ja: "別のタブの内容を使う", en: "Use the other tab's" };
pub const KEEP_MINE: Text = Text { ja: "このタブの内容を使う", en: "Keep this tab's" };
pub const NOT_KEPT: Text = Text {
    ja: "ブラウザに保存できないため、閉じると入力が消えます。リンクかファイルで保存してください。",
    en: "The browser cannot save this page: closing it loses what you typed. Keep a link or the files.",
};
pub const SHOW_LIST: Text = Text { ja: "リリースの一覧", en: "List of releases" };
pub const COPY: Text = Text { ja: "コピー", en: "Copy" };
pub const COPIED: Text = Text { ja: "コピーしました", en: "Copied" };
pub const COPY_FAILED: Text = Text { ja: "コピーできませんでした", en: "Could not copy" };
pub const DOWNLOAD: Text = Text { ja: "ダウンロード", en: "Download" };
pub const CHANGED: Text = Text { ja: "変更あり", en: "changed" };
pub const ADD_SECRET: Text = Text { ja: "ExternalSecretを追加", en: "Add an ExternalSecret" };
pub const REMOVE_SECRET: Text = Text { ja: "このExternalSecretを削除", en: "Remove this ExternalSecret" };
pub const ADD_ENTRY: Text = Text { ja: "エントリを追加", en: "Add an entry" };
pub const REMOVE_ENTRY: Text = Text { ja: "このエントリを削除", en: "Remove this entry" };
pub const MOVE_UP: Text = Text { ja: "上へ移動", en: "Move up" };
pub const MOVE_DOWN: Text = Text { ja: "下へ移動", en: "Move down" };
pub const ENTRIES: Text = Text { ja: "エントリ", en: "Entries" };
pub const NO_SECRETS: Text = Text {
    ja: "ExternalSecretはありません。ESOとClusterSecretStoreだけをデプロイします。",
    en: "No ExternalSecrets: only ESO and the ClusterSecretStore are deployed.",
};
pub const NO_ENTRIES: Text = Text {
    ja: "エントリはありません。キーコンテナから読み取る値を追加してください。",
    en: "There are no entries. Add what to read from the vault.",
};
/// What a row of a list is called.
pub const fn row(list: SecretList) -> Text {
    match list {
        SecretList::Data => ENTRY,
        SecretList::DataFrom => Text { ja: "dataFrom", en: "dataFrom" },
        SecretList::Template => Text { ja: "テンプレート", en: "template" },
    }
}

/// The heading of a list.
pub const fn rows(list: SecretList) -> Text {
    match list {
        SecretList::Data => ENTRIES,
        SecretList::DataFrom => Text { ja: "まとめて読む値 (dataFrom)", en: "Many values at once (dataFrom)" },
        SecretList::Template => Text { ja: "テンプレート", en: "Templates" },
    }
}

/// What adds a row to a list.
pub const fn add_row(list: SecretList) -> Text {
    match list {
        SecretList::Data => ADD_ENTRY,
        SecretList::DataFrom => Text { ja: "まとめて読む値を追加", en: "Add many values at once" },
        SecretList::Template => Text { ja: "テンプレートを追加", en: "Add a template" },
    }
}

/// What removes a row of a list.
pub const fn remove_row(list: SecretList) -> Text {
    match list {
        SecretList::Data => REMOVE_ENTRY,
        SecretList::DataFrom => Text { ja: "このdataFromを削除", en: "Remove this dataFrom" },
        SecretList::Template => Text { ja: "このテンプレートを削除", en: "Remove this template" },
    }
}

/// That nothing was taken of a document, and why.
pub fn refused(why: &str, lang: Lang) -> String {
    say!(lang, ja: "取り込んでいません: {why}", en: "not taken: {why}")
}

// Environments.
pub const ENVIRONMENTS: Text = Text { ja: "環境", en: "Environments" };
pub const ADD_ENVIRONMENT: Text = Text { ja: "環境を追加", en: "Add an Environment" };
pub const COPY_ENVIRONMENT: Text = Text { ja: "この環境から作る", en: "Another one like this" };
pub const REMOVE_ENVIRONMENT: Text = Text { ja: "この環境を削除", en: "Remove this Environment" };
pub const EARLIER: Text = Text { ja: "前へ", en: "Earlier" };
pub const LATER: Text = Text { ja: "後ろへ", en: "Later" };
/// What brings the first Environment's value back.
pub const INHERIT: Text = Text { ja: "最初の環境に合わせる", en: "As in the first" };

/// What a further Environment's empty values mean.
pub fn as_in_first(first: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "空欄の値は「{first}」と同じです。ここにない値とExternalSecretは、すべての環境で共通です。",
        en: "What is empty is as in {first}. Values that are not here, and the ExternalSecrets, are shared by all."
    )
}

/// An Environment by its name.
pub fn environment(name: &str, lang: Lang) -> String {
    say!(lang, ja: "環境「{name}」", en: "Environment {name}")
}

/// The files of the Environments that are not shown.
pub fn of_other_environments(n: usize, lang: Lang) -> String {
    say!(lang, n, ja: "ほかの環境のファイル ({n}個)", one: "1 file of other Environments", other: "{n} files of other Environments")
}

/// What shows in what an Environment differs from another one.
pub fn compare_with(name: &str, lang: Lang) -> String {
    say!(lang, ja: "「{name}」と比較", en: "Compare with {name}")
}

/// What brings an Environment to the release that another one has.
pub fn promote(version: &str, name: &str, lang: Lang) -> String {
    say!(lang, ja: "「{name}」と同じ{version}にする", en: "Bring to {version}, as in {name}")
}
pub const COMPARE_ENVIRONMENTS: Text = Text { ja: "環境を比較", en: "Compare Environments" };
pub const ONE_ENVIRONMENT: Text = Text { ja: "環境は1つだけです。", en: "There is one Environment only." };
pub const NOTHING_TO_PROMOTE: Text = Text {
    ja: "前の環境のほうが新しい環境を表示してください。",
    en: "Show an Environment whose release is older than that of one before it.",
};
/// That the upgrade of an Environment is planned.
pub const PROMOTED: Text = Text {
    ja: "この環境をアップグレードする手順書に切り替えました。",
    en: "The runbook now upgrades this Environment.",
};

/// That the cluster that is read is that of another Environment.
pub fn elsewhere(cluster: &str, name: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "このコンテキストは、環境「{name}」のクラスタ{cluster}のようです。",
        en: "This context seems to be {cluster}, the cluster of the Environment {name}."
    )
}
/// What shows the Environment whose cluster is read.
pub fn show_environment(name: &str, lang: Lang) -> String {
    say!(lang, ja: "「{name}」を表示", en: "Show {name}")
}

/// The choice that holds where a further Environment has none of its own.
pub fn inherited_choice(choice: &str, lang: Lang) -> String {
    say!(lang, ja: "最初の環境と同じ ({choice})", en: "As in the first ({choice})")
}

/// What opens the values that are wanted now and then.
pub const MORE: Text = Text { ja: "その他の設定", en: "More" };
/// What opens the ready beginnings.
pub const WHAT_FOR: Text = Text { ja: "目的から選ぶ", en: "What is it for?" };

/// What a value is called, with the number of its row. `Workspace::label` has the name of its Environment instead.
pub fn label(place: FieldPath, lang: Lang) -> String {
    let name = place.spec().label.get(lang);
    match place {
        FieldPath::Plan(_) => name.to_owned(),
        FieldPath::Environment(n, _) => {
            let n = n + 2;
            say!(lang, ja: "環境{n}: {name}", en: "Environment {n}: {name}")
        }
        FieldPath::Secret(n, _) => format!("ExternalSecret {}: {name}", n + 1),
        FieldPath::Row(n, m, field) => {
            format!("ExternalSecret {}, {} {}: {name}", n + 1, row(field.list()).get(lang), m + 1)
        }
    }
}

/// That a value was changed.
pub fn value_changed(label: &str, lang: Lang) -> String {
    say!(lang, ja: "{label}を変更しました。", en: "Changed: {label}.")
}

/// That the plan came from a link, which gave so many values.
pub fn from_link(n: usize, lang: Lang) -> String {
    say!(
        lang, n,
        ja: "リンクから開きました。既定値と違う値が{n}個あります。コマンドを実行する前に確認してください。",
        one: "Opened from a link: 1 value differs from its default. Check it before you run any command.",
        other: "Opened from a link: {n} values differ from their defaults. Check them before you run any command.",
    )
}

/// That a saved plan was opened.
pub fn opened(name: &str, lang: Lang) -> String {
    say!(lang, ja: "「{name}」を開きました。", en: "Opened {name}.")
}

/// That so many plans were read from a file.
pub fn plans_read(n: usize, lang: Lang) -> String {
    say!(lang, ja: "{n}個のプランを読み込みました。", en: "Plans read: {n}.")
}

/// How many parameters have no good value.
pub fn not_bound(n: usize, lang: Lang) -> String {
    say!(
        lang, n,
        ja: "{n}個のパラメータに正しい値がありません。",
        one: "1 parameter has no valid value.",
        other: "{n} parameters have no valid value.",
    )
}

/// What the files are of that came in, where a cluster may have it.
pub fn is_older(installed: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "これはESO {installed}の設定です。クラスタですでに動いているなら、アップグレードの手順書を作れます。",
        en: "This is a set-up of ESO {installed}. If your cluster has it already, there is a runbook that upgrades it.",
    )
}

/// What plans an upgrade.
pub fn plan_upgrade(version: &str, lang: Lang) -> String {
    say!(lang, ja: "{version}へのアップグレードを計画する", en: "Plan the upgrade to {version}")
}

/// That files were taken in, which changed so many values.
pub fn imported(n: usize, lang: Lang) -> String {
    say!(lang, ja: "取り込みました。{n}個の値が変わりました。", en: "Imported into the form. Values changed: {n}.")
}

/// How many steps are done.
pub fn steps_done(done: usize, of: usize, lang: Lang) -> String {
    say!(lang, ja: "{of}手順中{done}手順が完了", en: "{done} of {of} steps done")
}

/// What is broken in the cluster, and how many checks wait for it.
pub fn broken(name: &str, waiting: usize, lang: Lang) -> String {
    match waiting {
        0 => say!(lang, ja: "{name}で止まっています。", en: "Broken at {name}."),
        n => say!(
            lang, n,
            ja: "{name}で止まっています。ほか{n}個がこれを待っています。",
            one: "Broken at {name}; 1 other check waits for it.",
            other: "Broken at {name}; {n} other checks wait for it.",
        ),
    }
}

/// How often something happened, and when it did last, if that is known.
pub fn happened(n: u64, last: &str, lang: Lang) -> String {
    let often = say!(lang, n, ja: "{n}回", one: "once", other: "{n} times");
    if last.is_empty() { often } else { say!(lang, ja: "{often}、最後は{last}", en: "{often}, last {last}") }
}

/// When something was synced last.
pub fn synced(last: &str, lang: Lang) -> String {
    say!(lang, ja: "前回の同期は{last}。", en: "Last sync: {last}.")
}

/// When something is to be synced.
pub fn next_sync(next: &str, lang: Lang) -> String {
    say!(lang, ja: "次回の同期は{next}。", en: "Next sync: {next}.")
}

/// How long a link is.
pub fn characters(n: usize, lang: Lang) -> String {
    say!(lang, ja: "{n}文字", en: "{n} characters")
}

/// Where there is little room for [`errors_left`].
pub fn errors_left_short(errors: usize, lang: Lang) -> String {
    say!(lang, ja: "残り{errors}", en: "{errors} left")
}

/// How many values stand in the way of the bundle: missing ones and wrong ones.
pub fn errors_left(missing: usize, wrong: usize, lang: Lang) -> String {
    match (missing, wrong) {
        (n, 0) => say!(lang, n, ja: "残り{n}項目", one: "1 value left", other: "{n} values left"),
        (0, n) => say!(lang, ja: "要修正{n}項目", en: "{n} to correct"),
        (n, wrong) => {
            say!(lang, ja: "残り{n}項目・要修正{wrong}項目", en: "{n} left, {wrong} to correct")
        }
    }
}
