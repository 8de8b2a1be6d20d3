//! The program's own words, in both languages.

use std::io;

use clap::error::{ContextKind, ErrorKind};
use live_status::Trouble;
use text::{Lang, Text, say};
use valuestream::diagnostic::Severity;

use crate::message::Counts;

pub const ABOUT: Text = Text {
    ja: "Qmonus Value StreamでExternal Secrets OperatorをAKSに導入するファイルと手順を、プランから作成し、確認します。",
    en: "Makes and checks the files and commands that install External Secrets Operator on AKS through Qmonus Value Stream.",
};
pub const AFTER: Text = Text {
    ja: "PLANはプランのファイル、リンク、または - (標準入力) です。\n終了ステータスは、正常なら0、プランまたはファイルにエラーや差分があるか、クラスタがプランどおりでなければ1、呼び出し方が誤っているか読めないファイルがあれば2です。",
    en: "PLAN is a plan file, a link, or - (standard input).\nExit status: 0 good, 1 the plan or the files have errors or differ or the cluster is not as planned, 2 called wrongly or something cannot be read.",
};
pub const CALLS: Text = Text { ja: "コマンド", en: "Commands" };
pub const ARGUMENTS: Text = Text { ja: "引数", en: "Arguments" };
pub const OPTIONS: Text = Text { ja: "オプション", en: "Options" };
pub const USAGE: Text = Text { ja: "使い方:", en: "Usage:" };
pub const HELP: Text = Text { ja: "対処", en: "help" };
pub const STDIN: Text = Text { ja: "<標準入力>", en: "<standard input>" };
pub const NO_ROW: Text = Text { ja: "(行がない)", en: "(no such row)" };
pub const EMPTY: Text = Text { ja: "(空)", en: "(empty)" };
pub const REQUIRED: Text = Text { ja: "(必須)", en: "(required)" };
pub const OPTIONAL: Text = Text { ja: "(任意)", en: "(optional)" };
pub const USABLE: Text = Text { ja: "使えます", en: "usable" };
pub const UNKNOWN_RELEASE: Text = Text { ja: "使えません", en: "not usable" };
pub const BRACES: Text = Text {
    ja: "波括弧の名前には個々の内容が入ります。",
    en: "A name in braces stands for what is said of the single case.",
};
pub const LINK_READ: Text = Text {
    ja: "ほかのファイルにない値を、リンクから取り込みます",
    en: "its link gives the values that no other file has",
};
pub const NOT_READ: Text = Text { ja: "読み込み対象ではありません", en: "not read" };
pub const OPTION_TAKEN: Text = Text { ja: "これを使いました", en: "taken" };
pub const OPTION_LEFT: Text = Text { ja: "使っていません", en: "not taken" };
pub const NAME_NOW: Text = Text {
    ja: "このプログラムは`qvsconfig live`になりました。この名前は次のリリースで使えなくなります。",
    en: "this program is now `qvsconfig live`. This name goes with the next release.",
};
pub const NO_RANDOM: Text = Text {
    ja: "トークンを作れません。システムから乱数を得られません。",
    en: "A token cannot be made: the system gives no random bytes.",
};
pub const NO_BROWSER: Text = Text {
    ja: "ブラウザを開けません。上のアドレスをブラウザで開いてください。",
    en: "No browser can be opened. Open the address above in one.",
};
pub const CAUSE: Text = Text { ja: "原因:", en: "Cause:" };
pub const FIRST: Text = Text { ja: "先に:", en: "First:" };
pub const CLUSTER_AWAY: Text = Text { ja: "クラスタが応答しません。", en: "The cluster does not answer." };
pub const CLUSTER_BACK: Text = Text { ja: "クラスタが応答しています。", en: "The cluster answers again." };
pub const STOPPED: Text = Text { ja: "中断しました。", en: "Stopped." };
pub const NOTHING_IMPORTED: Text =
    Text { ja: "取り込める内容がありません。", en: "There is nothing to import." };

/// What a call does.
pub fn call(name: &str) -> Text {
    match name {
        "render" => Text {
            ja: "プランのファイルを書き出します。ページのzipと1バイトも違いません。",
            en: "Writes the files of a plan, byte for byte those of the page's zip.",
        },
        "check" => Text {
            ja: "プランや、手元のファイルをページと同じ規則で確認します。",
            en: "Checks plans, and files that you have, by the page's rules.",
        },
        "inputs" => Text {
            ja: "AssemblyLineの入力パラメータと、その値の出どころを表示します。",
            en: "Shows the input parameters of AssemblyLines, and where each value comes from.",
        },
        "import" => Text {
            ja: "手元のファイルからプランのファイルを作ります。",
            en: "Makes a plan file of files that you have.",
        },
        "link" => Text { ja: "プランのリンクを表示します。", en: "Prints the link of a plan." },
        "plan" => Text {
            ja: "リンクのプランをファイルの形で表示します。", en: "Prints the plan file of a link."
        },
        "diff" => Text {
            ja: "2つのプランの値と、ファイルの行の違いを表示します。",
            en: "Shows which values of two plans, and which lines of their files, differ.",
        },
        "runbook" => Text {
            ja: "手順書、またはその1手順を表示します。", en: "Prints the runbook, or a step of it."
        },
        "fields" => Text { ja: "プランの値の一覧を表示します。", en: "Lists the values of a plan." },
        "releases" => Text {
            ja: "External Secrets Operatorのリリースの一覧を表示します。",
            en: "Lists the releases of External Secrets Operator.",
        },
        "status" => Text {
            ja: "プランに対するクラスタの状態を表示します。ページに表示される状態と同じです。",
            en: "Shows what the cluster says about a plan, as the page does.",
        },
        "live" => Text {
            ja: "クラスタの状態も表示するページを、手元のマシンで提供します。",
            en: "Serves the page with live status on this machine.",
        },
        "schema" => Text {
            ja: "プランのファイルのJSON Schemaを表示します。エディターの補完に使えます。",
            en: "Prints the JSON Schema of the plan file, with which editors complete it.",
        },
        "explain" => {
            Text { ja: "メッセージのコードを説明します。", en: "Explains the code of a message." }
        }
        "completions" => Text { ja: "シェルの補完を出力します。", en: "Prints completions for a shell." },
        "man" => Text { ja: "マニュアルを出力します。", en: "Prints the manual page." },
        _ => Text { ja: "", en: "" },
    }
}

/// What an argument of a call is.
pub fn argument(call: &str, name: &str) -> Text {
    match (call, name) {
        (_, "lang") => Text {
            ja: "言語 (省略時はLC_ALLまたはLANGで決まります)",
            en: "The language [default: by LC_ALL or LANG]",
        },
        (_, "help") => Text { ja: "この説明を表示します", en: "Prints this help" },
        (_, "version") => Text { ja: "バージョンを表示します", en: "Prints the version" },
        ("render", "output") => Text {
            ja: "ファイルを置くディレクトリ。リポジトリのルート (省略時は現在のディレクトリ)",
            en: "Where the files go: the root of the repository [default: the current directory]",
        },
        ("render", "zip") => Text {
            ja: "zipも書き出します。-oがなければzipだけを書き出します",
            en: "Writes the zip as well; without -o, the zip alone",
        },
        ("render", "check") => Text {
            ja: "何も書かず、ディレクトリのファイルとの違いを表示します",
            en: "Writes nothing, and shows how the files in the directory differ",
        },
        ("render", "only") => Text {
            ja: "このパスのファイルだけ。-oがなければ標準出力に表示します",
            en: "Only the file of this path; without -o, on standard output",
        },
        (_, "base") => {
            Text { ja: "リンクに使うページのアドレス", en: "The page's address, for the link" }
        }
        ("check", "given") => Text {
            ja: "プラン、ファイル、ディレクトリ (省略時は現在のディレクトリ)",
            en: "Plans, files and directories [default: the current directory]",
        },
        ("inputs", "given") => Text {
            ja: "AssemblyLine、QVS Config、Deployment Config、またはそれらのディレクトリ (省略時は現在のディレクトリ)",
            en: "AssemblyLines, QVS Configs, Deployment Configs, or their directories [default: the current directory]",
        },
        ("inputs", "format") => Text { ja: "表の形式", en: "How the tables are written" },
        ("check", "format") => Text { ja: "メッセージの形式", en: "How messages are written" },
        ("import", "files") => {
            Text { ja: "取り込むファイル (-は標準入力)", en: "The files to import; - is standard input" }
        }
        ("import", "output") => Text {
            ja: "書き出すプランのファイル (省略時は標準出力)",
            en: "The plan file to write [default: standard output]",
        },
        ("import", "into") => Text {
            ja: "値を取り込むプランのファイル。コメントは残ります",
            en: "The plan file to change; its comments stay",
        },
        ("link", "short") => Text { ja: "短く圧縮したリンク", en: "A compressed link" },
        ("plan", "link") => Text { ja: "リンク (#以降だけでもよい)", en: "A link, whole or from its # on" },
        ("diff", "before") => Text { ja: "変更前のプラン", en: "The plan before" },
        ("diff", "after") => Text { ja: "変更後のプラン", en: "The plan after" },
        ("runbook", "step") => Text { ja: "この手順だけ", en: "Only this step" },
        ("runbook", "format") => Text { ja: "文書またはシェルのコマンド", en: "A document, or commands" },
        ("render", "environment") => Text {
            ja: "このDeploymentの環境のファイルだけ (省略時はすべての環境)",
            en: "Only the files of the Environment with this Deployment [default: all Environments]",
        },
        ("diff", "environment") => Text {
            ja: "このDeploymentの環境だけ。2回指定すると、それぞれのプランの環境",
            en: "Only the Environment with this Deployment; given twice, that of each plan",
        },
        (_, "environment") => Text {
            ja: "このDeploymentの環境 (省略時は最初の環境)",
            en: "The Environment with this Deployment [default: the first]",
        },
        (_, "kubeconfig") => Text {
            ja: "kubeconfigのファイル (省略時は環境変数KUBECONFIG、なければ~/.kube/config)",
            en: "The kubeconfig to use [default: $KUBECONFIG, else ~/.kube/config]",
        },
        (_, "context") => Text {
            ja: "kubeconfigのコンテキスト (省略時は選択中のもの)",
            en: "Its context [default: the current context]",
        },
        ("status", "wait") => Text { ja: "すべて正常になるまで待ちます", en: "Waits until all is OK" },
        ("status", "timeout") => Text {
            ja: "待つ時間の上限。10m、90s、1hのように書きます",
            en: "How long it waits at most, such as 10m, 90s or 1h",
        },
        ("status", "format") => Text { ja: "状態の形式", en: "How the state is written" },
        ("live", "open") => {
            Text { ja: "ブラウザでページを開きます", en: "Opens the page in your browser" }
        }
        ("live", "port") => Text {
            ja: "127.0.0.1のポート (0なら空いているもの)",
            en: "The port on 127.0.0.1; 0 takes a free one",
        },
        ("live", "verbose") => Text {
            ja: "何が起き、なぜ失敗したかを標準エラー出力に記録します",
            en: "Logs to standard error what happens and why something fails",
        },
        ("explain", "code") => Text {
            ja: "コード。エラーの角括弧の中にあります",
            en: "The code that stands in the brackets of a message",
        },
        ("completions", "shell") => Text { ja: "シェル", en: "The shell" },
        (_, "format") => Text { ja: "表の形式", en: "How the table is written" },
        (_, "plan") => Text {
            ja: "プランのファイル、リンク、または - (標準入力)",
            en: "A plan file, a link, or - (standard input)",
        },
        _ => Text { ja: "", en: "" },
    }
}

/// How severe a message is.
pub fn severity(severity: Severity) -> Text {
    match severity {
        Severity::Error => Text { ja: "エラー", en: "error" },
        Severity::Warning => Text { ja: "注意", en: "warning" },
        Severity::Info => Text { ja: "参考", en: "note" },
    }
}

/// What is wrong with the arguments.
pub fn called_wrongly(error: &clap::Error, lang: Lang) -> String {
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (arg, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    let known = of(ContextKind::ValidValue);
    let usage = "qvsconfig --help";
    let said = match error.kind() {
        ErrorKind::UnknownArgument => {
            say!(lang, ja: "{arg}というオプションはありません。", en: "There is no argument {arg}.")
        }
        ErrorKind::InvalidSubcommand => {
            let name = of(ContextKind::InvalidSubcommand);
            say!(lang, ja: "{name}というコマンドはありません。", en: "There is no command {name}.")
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            say!(lang, ja: "{arg}に値がありません。", en: "{arg} has no value.")
        }
        ErrorKind::InvalidValue => {
            say!(lang, ja: "{arg}に{value}は使えません。使える値: {known}。", en: "{arg} cannot be {value}. Possible values: {known}.")
        }
        ErrorKind::ValueValidation => {
            say!(lang, ja: "{arg}に{value}は使えません。", en: "{arg} cannot be {value}.")
        }
        ErrorKind::MissingRequiredArgument => say!(lang, ja: "{arg}がありません。", en: "{arg} is missing."),
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg);
            say!(lang, ja: "{arg}と{other}は同時に指定できません。", en: "{arg} and {other} exclude each other.")
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say!(lang, ja: "コマンドがありません。", en: "There is no command.")
        }
        _ => say!(lang, ja: "引数が正しくありません。", en: "The arguments are wrong."),
    };
    let help = say!(lang, ja: "{usage}で使い方を表示します。", en: "{usage} shows how it is used.");
    format!("qvsconfig: {said}{}{help}\n", lang.gap())
}

/// Why a file could not be read or written, in few words.
fn why(error: &io::Error, lang: Lang) -> String {
    use io::ErrorKind as Kind;
    let text = match error.kind() {
        Kind::NotFound => Text { ja: "ありません", en: "there is none" },
        Kind::PermissionDenied => Text { ja: "権限がありません", en: "no permission" },
        Kind::ReadOnlyFilesystem => Text { ja: "書き込めない場所です", en: "the place is read-only" },
        Kind::StorageFull | Kind::QuotaExceeded => {
            Text { ja: "空き容量がありません", en: "the disk is full" }
        }
        Kind::IsADirectory => Text { ja: "ディレクトリです", en: "it is a directory" },
        Kind::NotADirectory => Text {
            ja: "途中にディレクトリでないものがあります",
            en: "something on the way is no directory",
        },
        Kind::InvalidFilename => {
            Text { ja: "ファイル名として使えません", en: "it cannot be the name of a file" }
        }
        _ => return error.to_string(),
    };
    text.get(lang).to_owned()
}

/// That a file cannot be read.
pub fn unreadable(name: &str, error: &io::Error, lang: Lang) -> String {
    let why = why(error, lang);
    say!(lang, ja: "{name}を読めません: {why}。", en: "{name} cannot be read: {why}.")
}

/// What a code rests on.
pub fn rests_on(source: &str, lang: Lang) -> String {
    say!(lang, ja: "根拠は{source}です。", en: "It rests on {source}.")
}

/// That there is no AssemblyLine.
pub const NO_LINE: Text = Text { ja: "AssemblyLineがありません。", en: "There is no AssemblyLine." };

/// That the settings of a repository cannot be used.
pub fn settings_refused(name: &str, why: &str, lang: Lang) -> String {
    say!(lang, ja: "{name}: {why}", en: "{name}: {why}")
}

/// That a file has no settings.
pub const NOT_SETTINGS: Text = Text {
    ja: "設定として読めません。ignoreとexcludeをキーに、それぞれリストを書いてください。",
    en: "This cannot be read as settings. Write the keys ignore and exclude, each with a list.",
};

/// That settings have an unknown key.
pub fn unknown_setting(key: &str, lang: Lang) -> String {
    say!(lang, ja: "{key}という設定はありません。あるのはignoreとexcludeです。", en: "There is no setting {key}, only ignore and exclude.")
}

/// That a setting is no list of texts.
pub fn list_wanted(key: &str, lang: Lang) -> String {
    say!(lang, ja: "{key}には文字列のリストを書いてください。", en: "{key} must be a list of texts.")
}

/// That a setting names an unknown code.
pub fn unknown_code(code: &str, lang: Lang) -> String {
    say!(lang, ja: "{code}というコードはありません。", en: "There is no code {code}.")
}

/// That something below a directory cannot be read.
pub fn not_walked(error: &ignore::Error, lang: Lang) -> String {
    say!(lang, ja: "読めないところがあります: {error}。", en: "Something cannot be read: {error}.")
}

/// That there is too much to read.
pub fn too_large(name: &str, lang: Lang) -> String {
    say!(lang, ja: "{name}は大きすぎます (2 MiBまで)。", en: "{name} is too large (2 MiB at most).")
}

/// That a file cannot be written.
pub fn unwritable(name: &str, error: &io::Error, lang: Lang) -> String {
    let why = why(error, lang);
    say!(lang, ja: "{name}に書き込めません: {why}。元のファイルはそのままです。", en: "{name} cannot be written: {why}. What was there is as it was.")
}

/// That standard output cannot be written.
pub fn output_failed(error: &io::Error, lang: Lang) -> String {
    let why = why(error, lang);
    say!(lang, ja: "標準出力に書き込めません: {why}。", en: "Standard output cannot be written: {why}.")
}

/// That a file would be outside its directory.
pub fn outside(path: &str, directory: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "{path}は{directory}の外になるため、書き込みません。シンボリックリンクを確認してください。",
        en: "{path} would be outside {directory}, so it is not written. Check the symbolic links.",
    )
}

/// That a text is no link.
pub fn not_a_link(lang: Lang) -> String {
    say!(lang, ja: "プランのリンクではありません。", en: "This is not the link of a plan.")
}

/// That a file is no plan file.
pub fn not_a_plan(name: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "{name}はプランのファイルではありません。qvsconfig importで、手元のファイルからプランを作れます。",
        en: "{name} is not a plan file. `qvsconfig import` makes one of files that you have.",
    )
}

/// That the plan's errors keep the files back.
pub fn refused(errors: usize, lang: Lang) -> String {
    say!(
        lang,
        errors,
        ja: "エラーが{errors}件あるため、何も書き出していません。",
        one: "Nothing was written, because of 1 error.",
        other: "Nothing was written, because of {errors} errors.",
    )
}

/// That a plan has no file of that path.
pub fn no_such_file(path: &str, known: &[String], lang: Lang) -> String {
    let known = known.join("\n  ");
    say!(
        lang,
        ja: "{path}というファイルはプランにありません。あるのは次のファイルです:\n  {known}",
        en: "The plan has no file {path}. It has:\n  {known}",
    )
}

/// That a runbook has no such step.
pub fn no_such_step(step: &str, known: &str, lang: Lang) -> String {
    say!(lang, ja: "手順{step}はありません。あるのは次の手順です: {known}。", en: "There is no step {step}. There are: {known}.")
}

/// That a plan has no such Environment.
pub fn no_such_environment(name: &str, known: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "Deploymentが「{name}」の環境はありません。あるのは次のDeploymentです: {known}。",
        en: "There is no Environment with the Deployment \"{name}\". There are: {known}."
    )
}

/// That the cluster that was asked is that of another Environment.
pub fn elsewhere(context: &str, environment: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "コンテキスト{context}は、環境「{environment}」のクラスタのようです。",
        en: "The context {context} seems to be the cluster of the Environment {environment}."
    )
}

/// That there is no such code.
pub fn no_such_code(code: &str, near: &str, lang: Lang) -> String {
    if near.is_empty() {
        return say!(lang, ja: "{code}というコードはありません。", en: "There is no code {code}.");
    }
    say!(lang, ja: "{code}というコードはありません。似たコード: {near}。", en: "There is no code {code}. Similar ones: {near}.")
}

/// That a zip would be too large.
pub fn zip_too_large(lang: Lang) -> String {
    say!(lang, ja: "ファイルが大きすぎて、zipにできません。", en: "The files are too large for a zip.")
}

/// How many files differ.
pub fn drifted(differing: usize, all: usize, lang: Lang) -> String {
    say!(
        lang,
        differing,
        ja: "{all}個のファイルのうち{differing}個がプランと違います。",
        one: "1 of {all} files differs from the plan.",
        other: "{differing} of {all} files differ from the plan.",
    )
}

/// What `import` would make of a file that differs.
pub fn meant(place: &str, name: &str, text: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "{place}を取り込むと (qvsconfig import --into)、{name}が「{text}」になります。",
        en: "{place}: `qvsconfig import --into` would make {name} {text}.",
    )
}

/// That a value is not in the output.
pub fn left_out(name: &str, lang: Lang) -> String {
    say!(
        lang,
        ja: "{name}は秘密情報のように見えるため、含めていません。",
        en: "{name} looks like a credential and was left out.",
    )
}

/// What was checked, and what was found.
pub fn checked(counts: Counts, files: usize, lang: Lang) -> String {
    let Counts { errors, warnings, notes } = counts;
    let of_files = say!(lang, files, ja: "{files}個のファイルを確認しました", one: "1 file checked", other: "{files} files checked");
    let of_errors = say!(lang, errors, ja: "エラー{errors}件", one: "1 error", other: "{errors} errors");
    let of_warnings = say!(lang, warnings, ja: "注意{warnings}件", one: "1 warning", other: "{warnings} warnings");
    let of_notes = say!(lang, notes, ja: "参考{notes}件", one: "1 note", other: "{notes} notes");
    say!(
        lang,
        ja: "{of_files}: {of_errors}、{of_warnings}、{of_notes}。",
        en: "{of_files}: {of_errors}, {of_warnings}, {of_notes}.",
    )
}

/// Which release stands in for one that cannot be installed.
pub fn not_usable(instead: &str, lang: Lang) -> String {
    say!(lang, ja: "使えません。代わりに{instead}", en: "not usable; instead {instead}")
}

/// When support ended, or will.
pub fn support_ended(day: &str, supported: bool, lang: Lang) -> String {
    if supported {
        return say!(lang, ja: "サポートは{day}まで", en: "supported until {day}");
    }
    say!(lang, ja: "サポートは{day}に終了", en: "support ended {day}")
}

/// That files disagree about a value.
pub fn conflict(name: &str, lang: Lang) -> String {
    say!(lang, ja: "{name}: ファイルによって値が違います。最初の値を使いました:", en: "{name}: the files disagree. The first one was taken:")
}

/// How many values changed.
pub fn imported(n: usize, lang: Lang) -> String {
    say!(lang, ja: "取り込みました。{n}個の値が変わりました。", en: "Imported. Values changed: {n}.")
}

/// That something of the system is missing that a call needs.
pub fn cannot_start(error: &io::Error, lang: Lang) -> String {
    let why = why(error, lang);
    say!(lang, ja: "始められません: {why}。", en: "It cannot start: {why}.")
}

/// That a port cannot be had.
pub fn no_port(port: u16, error: &io::Error, lang: Lang) -> String {
    if error.kind() == io::ErrorKind::AddrInUse {
        return say!(
            lang,
            ja: "ポート{port}は別のプログラムが使っています。それを終了するか、--portで別のポートを指定してください。",
            en: "Port {port} is taken by another program: end it, or choose another port with --port.",
        );
    }
    let why = why(error, lang);
    say!(lang, ja: "127.0.0.1:{port}で待ち受けられません: {why}。", en: "127.0.0.1:{port} cannot be listened on: {why}.")
}

/// That the kubeconfig runs a program.
pub fn signs_in(program: &str, lang: Lang) -> String {
    say!(lang, ja: "このkubeconfigは次のコマンドを呼び出します: {program}", en: "this kubeconfig runs: {program}")
}

/// Cause and fix in a line.
pub fn trouble(trouble: &Trouble, lang: Lang) -> String {
    format!("{}{}{}", trouble.cause.get(lang), lang.gap(), trouble.fix.get(lang))
}

/// Where a fix is done.
pub fn in_step(step: &str, lang: Lang) -> String {
    say!(lang, ja: "(手順{step})", en: "(step {step})")
}

/// Which cluster was asked.
pub fn context(name: &str, lang: Lang) -> String {
    say!(lang, ja: "コンテキスト: {name}", en: "Context: {name}")
}

/// How many checks are good.
pub fn good(good: usize, all: usize, lang: Lang) -> String {
    say!(lang, ja: "{all}件のうち{good}件が正常です。", en: "{good} of {all} are OK.")
}

/// That some time was not enough.
pub fn late(time: &str, lang: Lang) -> String {
    say!(lang, ja: "{time}待ちましたが、すべて正常にはなりませんでした。", en: "Not all was OK within {time}.")
}

/// What is still missing.
pub fn missing(names: &str, lang: Lang) -> String {
    say!(lang, ja: "残り: {names}。", en: "Still missing: {names}.")
}
