//! `docs/fields.md`, `docs/externalsecrets.md`, `docs/diagnostics.md`, `docs/linting.md` and the plan file's JSON Schema are generated from the tables and
//! kept up to date.

use std::collections::HashSet;
use std::fmt::Write;

use snapbox::{assert_data_eq, file};
use valuestream::adapters::official::{Absent, NEWEST, PATTERNS, Param};
use valuestream::beginning::{BEGINNINGS, Beginning};
use valuestream::bundle::content;
use valuestream::check::Code;
use valuestream::check::files::FileCode;
use valuestream::ci;
use valuestream::diagnostic::{Catalogue, Entry};
use valuestream::field::{Control, Defaults, Spec};
use valuestream::files::FileKind;
use valuestream::import::ImportCode;
use valuestream::plan::{PlanField, RowField, SecretPart, Section};
use valuestream::plan_file::schema;
use valuestream::share::LinkCode;
use valuestream::{Lang, Text};

use crate::common::{REQUIRED, plan_of};

const CATALOGUES: [(&str, &str, &[Entry]); 4] = [
    ("Values", "値", Code::ENTRIES),
    ("Files", "ファイル", FileCode::ENTRIES),
    ("Import", "取り込み", ImportCode::ENTRIES),
    ("Links", "リンク", LinkCode::ENTRIES),
];

#[test]
fn the_list_of_values_is_current() {
    assert_data_eq!(fields(), file!["../../../../docs/fields.md"].raw());
}

#[test]
fn the_list_of_diagnostics_is_current() {
    assert_data_eq!(diagnostics(), file!["../../../../docs/diagnostics.md"].raw());
}

#[test]
fn the_page_about_linting_is_current() {
    assert_data_eq!(linting(), file!["../../../../docs/linting.md"].raw());
}

#[test]
fn the_beginnings_are_current() {
    assert_data_eq!(beginnings(), file!["../../../../docs/externalsecrets.md"].raw());
}

#[test]
fn the_schema_of_the_plan_file_is_current() {
    let text = serde_json::to_string_pretty(&schema(&Lang::ALL)).unwrap() + "\n";
    assert_data_eq!(text, file!["../../../../page/qvsconfig.schema.json"].raw());
}

#[test]
fn the_lines_for_ci_are_current() {
    assert_data_eq!(lines_for_ci(Lang::En), file!["../../../../docs/ci.md"].raw());
    assert_data_eq!(lines_for_ci(Lang::Ja), file!["../../../../docs/ci.ja.md"].raw());
}

fn lines_for_ci(lang: Lang) -> String {
    let made = Text {
        ja: "この文書は`crates/valuestream/src/ci`から、例の値で作られています。ページの「CI」には、フォームの値で同じ行が表示されます。",
        en: "This file is made from `crates/valuestream/src/ci`, with the values of an example. The page shows the same lines with those of \
             the form, under CI.",
    };
    let other = Text { ja: "[English](ci.md)", en: "[日本語](ci.ja.md)" };
    let mut out = format!(
        "# {}\n\n{}\n\n{}\n\n{}\n\n",
        ci::TITLE.get(lang),
        other.get(lang),
        ci::INTRO.get(lang),
        made.get(lang)
    );
    for (call, does) in ci::CALLS {
        writeln!(out, "- `{call}`: {}", does.get(lang)).unwrap();
    }
    write!(out, "\n## {}\n\n{}\n", ci::GET.get(lang), ci::ABOUT_GET.get(lang)).unwrap();
    for recipe in ci::recipes(&plan_of(REQUIRED).resolve(), lang) {
        write!(out, "\n## {}\n\n{}\n", recipe.title.get(lang), recipe.about.get(lang)).unwrap();
        for block in recipe.blocks {
            let kind = block.path.rsplit('.').next().unwrap_or_default().replace("yml", "yaml");
            write!(out, "\n`{}` ({}):\n\n```{kind}\n{}```\n", block.path, block.purpose.get(lang), block.text).unwrap();
        }
    }
    out
}

fn beginnings() -> String {
    let mut out = String::from(
        "# ExternalSecrets to begin with\n\nWhat people most often want of an ExternalSecret, with its file. The form adds each of them, \
         and every value can be changed there. Names in the vault are examples. This file is made from \
         `crates/valuestream/src/beginning.rs`.\n\nよく使うExternalSecretと、そのファイルです。どれもフォームから追加でき、値は後から変えられます。\
         キーコンテナでの名前は例です。\n",
    );
    for Beginning { id, title, about, .. } in &BEGINNINGS {
        let mut plan = plan_of(REQUIRED);
        plan.lay_out::<usize>(&[], Defaults::CURRENT);
        let row = Beginning::of_id(id).unwrap().add_to(&mut plan);
        let file = content(&plan.resolve(), FileKind::ExternalSecret(row), Lang::En).unwrap().text();
        let picture = format!("![{} in the form](pictures/external-secret-{id}.webp)", title.en);
        write!(out, "\n## {} ({})\n\n`{id}`. {}\n\n{}\n\n{picture}\n\n", title.en, title.ja, about.en, about.ja)
            .unwrap();
        write!(out, "```yaml\n{file}```\n").unwrap();
    }
    out
}

/// Codes of a catalogue.
type Entries = fn() -> Vec<&'static Entry>;

/// What else a check of files says, beside what it finds in them.
const BESIDE: [(Text, Entries); 4] = [
    (
        Text {
            ja: "読めないファイルや、読んだ結果について:",
            en: "Of files that cannot be read, and of what was read in them:",
        },
        || ImportCode::of_files().collect(),
    ),
    (
        Text {
            ja: "ファイルの中にある、フォームで入力できる値について:",
            en: "Of values in the files that the form knows:",
        },
        || Code::ENTRIES.iter().collect(),
    ),
    (Text { ja: "プランのファイルだけについて:", en: "Of plan files alone:" }, || {
        ImportCode::of_plan_files().collect()
    }),
    (Text { ja: "リンクについて:", en: "Of links:" }, || LinkCode::ENTRIES.iter().collect()),
];

fn linting() -> String {
    let [major, minor, patch] = NEWEST;
    let mut out = format!(
        "# Linting\n\n`qvsconfig check` looks at the QVS Configs, AssemblyLines and Deployment Configs of any Application, whatever it \
         deploys, and so does \"Only check them\" in the page's import. QVS ignores a misspelt parameter of an adapter without a word, and uses the default; \
         here it is told, with the name that was probably meant.\n\nThis file is made from `crates/valuestream/src`.\n\n\
         `qvsconfig check`は、どんなApplicationのQVS Config、AssemblyLine、Deployment Configも確認します。ページの取り込みの「検査だけする」も同じです。\
         QVSは、アダプタのパラメータ名を間違えても何も言わずに既定値を使います。`check`はそれを、近い名前とともに示します。\n\n\
         ## What is known (何を基準にするか)\n\n\
         The parameters, options, pipelines, run-time parameters and results of the {} official adapters of v{major}.{minor}.{patch}, and \
         since which tag each of them is there. An error is only what QVS, the CUE of the adapters or Kubernetes refuse, or what cannot \
         run; everything else is a warning or a note. Of an adapter in a module of the repository itself the \
         program reads the names of its parameters, where its CUE lists them plainly. Of others nothing is known, and nothing is said. \
         Where the official adapters may be other ones (a branch, a commit, a newer tag, another repository, files in the repository itself), \
         only what those of v{major}.{minor}.{patch} have is said.\n\n\
         v{major}.{minor}.{patch}の公式アダプタ{}個の、パラメータ、オプション、Pipeline、実行時のパラメータ、結果と、それぞれがどのタグからあるかです。\
         エラーになるのは、QVS、アダプタのCUE、Kubernetesが拒否するものと、実行できないものだけです。ほかは注意か参考です。リポジトリ自身のモジュールのアダプタは、CUEに素直に並んでいればパラメータの名前を読みます。ほかのアダプタについては何も言いません。\
         公式アダプタでも中身が違うかもしれないとき (ブランチ、コミット、新しいタグ、別のリポジトリ、リポジトリ内のファイル) は、v{major}.{minor}.{patch}にあるかどうかだけを示します。\n",
        PATTERNS.len(),
        PATTERNS.len(),
    );
    out += "\n## Which files belong together (どのファイルを合わせて見るか)\n\nFiles belong to the nearest directory above them with a QVS \
            Config in it or in its `.valuestream`. The names of an Application's pipelines begin with its own name, which its QVS Config does not have; so \
            directories stand for it: `api-build` and `shop-api-build` are the `build` of `api/.valuestream/qvs.yaml`, wherever the \
            AssemblyLine is. Else a stage is held against the QVS Config beside its AssemblyLine, as long as all of its pipelines begin \
            alike. Where neither tells, nothing is said, and `qvsconfig inputs` says so.\n\n\
            ファイルは、自身より上で、QVS Configを (またはQVS Configのある`.valuestream`を) 持つ最も近いディレクトリに属します。Pipeline名の先頭はApplication名ですが、\
            Application名はQVS Configにありません。そこでディレクトリ名を使います。`api-build`や`shop-api-build`は、AssemblyLineがどこにあっても\
            `api/.valuestream/qvs.yaml`の`build`です。それ以外のステージは、AssemblyLineのPipeline名の先頭がそろっていれば、隣のQVS Configと合わせて見ます。\
            どちらからも分からなければ何も指摘せず、`qvsconfig inputs`はそのことを示します。\n";
    out += "\n## To keep a message back (メッセージを出さない)\n\nA comment on the line that a message is about, or alone on the line above, \
            keeps the codes back that it names. `.qvsconfig.yaml` in the directory that is checked, or in the current one, does so for all \
            files: `ignore` lists codes, `exclude` files, written as in `.gitignore`.\n\n\
            メッセージの行、またはその上の行だけのコメントでコードを書くと、そのメッセージは出ません。確認するディレクトリか現在のディレクトリの\
            `.qvsconfig.yaml`は、すべてのファイルに効きます。`ignore`にコードを、`exclude`に見ないファイルを`.gitignore`と同じ書き方で並べます。\n\n\
            ```yaml\n      replica: \"2\" # qvsconfig: ignore adapter-param-unknown\n```\n\n\
            ```yaml\nignore:\n  - param-unused\nexclude:\n  - /examples/\n```\n";
    out += "\n## Codes (コード)\n\nEvery code that `qvsconfig check` can print. What each of them says: [diagnostics.md](diagnostics.md), or `qvsconfig explain CODE`.\n\n\
            `qvsconfig check`が表示するすべてのコードです。内容は[diagnostics.md](diagnostics.md)と`qvsconfig explain CODE`にあります。\n\n\
            Of what is in the files:\n\nファイルの内容について:\n\n\
            | Code (コード) | | What it rests on | 根拠 |\n| --- | --- | --- | --- |\n";
    for Entry { name, severity, source, .. } in FileCode::ENTRIES {
        let source = source.unwrap_or_else(|| panic!("{name} rests on something")).label();
        let row = [format!("`{name}`"), severity.name().to_owned(), source.en.to_owned(), source.ja.to_owned()];
        writeln!(out, "| {} |", cells(row)).unwrap();
    }
    for (about, entries) in BESIDE {
        let (en, ja) = (about.en, about.ja);
        write!(out, "\n{en}\n\n{ja}\n\n| Code (コード) | |\n| --- | --- |\n").unwrap();
        for Entry { name, severity, .. } in entries() {
            writeln!(out, "| `{name}` | {} |", severity.name()).unwrap();
        }
    }
    out += "\n## Adapters (アダプタ)\n\nOf each pattern, below `qmonus.net/adapter/official/`: the first tag with it, its parameters (in bold \
            what must be given) and options, and what its pipelines end in.\n\n`qmonus.net/adapter/official/`より下の各パターンについて、最初のタグ、\
            パラメータ (太字は必須) とオプション、Pipeline名の末尾です。\n\n\
            | Pattern (パターン) | Since | Parameters and options | Pipelines |\n| --- | --- | --- | --- |\n";
    for pattern in &PATTERNS {
        let [major, minor, patch] = pattern.since;
        let param = |param: &Param| match param.absent {
            Absent::Fails => format!("**{}**", param.name),
            _ => param.name.to_owned(),
        };
        let params: Vec<String> = pattern.params.iter().map(param).collect();
        let options: Vec<&str> = pattern.options.iter().map(|option| option.name).collect();
        let given: Vec<String> =
            [params.join(", "), options.join(", ")].into_iter().filter(|it| !it.is_empty()).collect();
        let pipelines: Vec<String> = pattern.pipelines.iter().map(|it| format!("`-{}`", it.id)).collect();
        writeln!(
            out,
            "| `{}` | v{major}.{minor}.{patch} | {} | {} |",
            pattern.name,
            given.join("; "),
            pipelines.join(", ")
        )
        .unwrap();
    }
    out
}

fn diagnostics() -> String {
    let mut out = String::from(
        "# Diagnostics\n\nEverything the page can say about values and files, by its code. An error keeps the bundle back, a warning and \
         a note do not. A name in braces stands for what is said of the single case. This file is made from the catalogues in \
         `crates/valuestream/src`.\n\n値とファイルについてページが表示するすべてのメッセージを、コードごとにまとめたものです。error (エラー) があるとバンドルを\
         ダウンロードできません。warning (注意) とinfo (参考) は妨げになりません。波括弧の名前には個々の内容が入ります。\n",
    );
    for (en, ja, entries) in CATALOGUES {
        write!(
            out,
            "\n## {en} ({ja})\n\n| Code (コード) | | Why, and what to do | 理由と対処 |\n| --- | --- | --- | --- |\n"
        )
        .unwrap();
        for entry in entries {
            let words = |lang: Lang| entry.reason.get(lang).to_owned() + lang.gap() + &entry.help(lang);
            let row = [format!("`{}`", entry.name), entry.severity.name().to_owned(), words(Lang::En), words(Lang::Ja)];
            writeln!(out, "| {} |", cells(row)).unwrap();
        }
    }
    out
}

/// Details that no message says: a fix uses them.
const FOR_FIXES: [(&str, &str); 3] =
    [("template-function-unknown", "near"), ("template-index-unknown", "near"), ("template-name-unknown", "near")];

#[test]
fn every_code_has_texts_a_unique_name_and_no_unused_argument() {
    let mut names = HashSet::new();
    for entry @ Entry { name, reason, args, .. } in CATALOGUES.iter().flat_map(|(.., entries)| *entries) {
        assert!(names.insert(name), "two codes are called {name}");
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{name}");
        for lang in Lang::ALL {
            let (reason, fix) = (reason.get(lang), entry.help(lang));
            assert!(!reason.is_empty() && !fix.is_empty(), "{name}");
            for arg in args.iter().filter(|arg| !FOR_FIXES.contains(&(*name, **arg))) {
                let written = format!("{{{arg}}}");
                assert!(
                    reason.contains(&written) || fix.contains(&written),
                    "{name} never says {arg} ({})",
                    lang.tag()
                );
            }
        }
    }
    assert!(names.len() > 150, "{}", names.len());
}

fn cells(row: [String; 4]) -> String {
    row.map(|cell| cell.replace('|', "\\|").replace('<', "&lt;").replace('*', "\\*")).join(" | ")
}

fn fields() -> String {
    let mut out = String::from(
        "# Values\n\nEvery value of the form by its name, which is the same in messages, placeholders and links. Links of version 1 \
         (`v=1`) begin with other defaults where that is said. This file \
         is made from the field table in `crates/valuestream/src/plan`.\n\nフォームのすべての値です。名前はメッセージ、プレースホルダー、リンクで共通です。版1のリンク (`v=1`) の既定値が違うものには、その値も示します。\n",
    );
    for of_plan in Section::ALL {
        section(&mut out, of_plan.title().en, of_plan.title().ja);
        rows(&mut out, "", of_plan.fields().iter().map(|field| field.spec()));
    }
    for part in SecretPart::all() {
        match part {
            SecretPart::Value(field) => rows(&mut out, "secrets.N.", std::iter::once(field.spec())),
            SecretPart::List(list) => {
                rows(&mut out, &format!("secrets.N.{}.M.", list.key()), list.fields().map(RowField::spec));
            }
        }
    }
    write!(
        out,
        "\n## Further Environments (ほかの環境)\n\nA further Environment, `environments.N`, has these values of its own; one that it leaves \
         out is as in the first Environment, and an AssemblyLine is called like the first one's with `-<deploymentName>` behind it. \
         `environmentName` and `deploymentName` are required.\n\nほかの環境 (`environments.N`) が持てる値です。省略した値は最初の環境と同じです。\
         AssemblyLine名は、省略すると最初の環境の名前に`-<deploymentName>`を付けたものになります。`environmentName`と`deploymentName`は必須です。\n\n"
    )
    .unwrap();
    for field in PlanField::further() {
        writeln!(out, "- `environments.N.{}`", field.key()).unwrap();
    }
    out
}

fn section(out: &mut String, en: &str, ja: &str) {
    write!(
        out,
        "\n## {en} ({ja})\n\n| Name (名前) | Default (既定値) | What it is | 説明 |\n| --- | --- | --- | --- |\n"
    )
    .unwrap();
}

fn rows(out: &mut String, prefix: &str, specs: impl Iterator<Item = &'static Spec>) {
    for spec in specs {
        let Spec { key, label, help, .. } = spec;
        let default = match (spec.default, spec.optional) {
            ("", true) => "(optional, 任意)".to_owned(),
            ("", false) => "(required, 必須)".to_owned(),
            (default, _) => format!("`{default}`"),
        };
        let before = spec.default_of(Defaults::V1);
        let before = if before == spec.default { String::new() } else { format!(" (`v=1`: `{before}`)") };
        let choices = match spec.control {
            Control::Line | Control::Address | Control::Suggested(_) | Control::Lines | Control::Yaml => String::new(),
            Control::Choice(choices) => {
                let values: Vec<String> = choices.iter().map(|choice| format!("`{}`", choice.value)).collect();
                format!(" ({})", values.join(", "))
            }
        };
        let row = [
            format!("`{prefix}{key}`"),
            default + &before,
            format!("{}: {}{choices}", label.en, help.en),
            format!("{}: {}", label.ja, help.ja),
        ];
        writeln!(out, "| {} |", cells(row)).unwrap();
    }
}
