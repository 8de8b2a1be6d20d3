//! `docs/fields.md` and `docs/diagnostics.md` are made from the tables and kept current.

use std::fmt::Write;

use snapbox::{assert_data_eq, file};
use valuestream::Text;
use valuestream::check::files::FileCode;
use valuestream::check::{Code, Severity};
use valuestream::field::{Control, Defaults, Spec};
use valuestream::import::ImportCode;
use valuestream::plan::{EntryField, GROUPS, SECRETS_TITLE, SecretField};
use valuestream::share::LinkCode;

#[test]
fn the_list_of_values_is_current() {
    assert_data_eq!(fields(), file!["../../../../docs/fields.md"].raw());
}

#[test]
fn the_list_of_diagnostics_is_current() {
    assert_data_eq!(diagnostics(), file!["../../../../docs/diagnostics.md"].raw());
}

fn diagnostics() -> String {
    let mut out = String::from(
        "# Diagnostics\n\nEverything the page can say about values and files, by its code. An error keeps the bundle back, a warning and \
         a note do not. `{0}` stands for a fact of the single case. This file is made from the catalogues in \
         `crates/valuestream/src`.\n\n値とファイルについてページが表示するすべてのメッセージを、コードごとにまとめたものです。error (エラー) があるとバンドルを\
         ダウンロードできません。warning (注意) とinfo (参考) は妨げになりません。`{0}`には個々の内容が入ります。\n",
    );
    let values = Code::ALL.iter().map(|code| (code.name(), code.severity(), code.reason(), code.fix()));
    catalogue(&mut out, "Values", "値", values);
    let files = FileCode::ALL.iter().map(|code| (code.name(), code.severity(), code.reason(), code.fix()));
    catalogue(&mut out, "Files", "ファイル", files);
    let import = ImportCode::ALL.iter().map(|code| (code.name(), code.severity(), code.reason(), code.fix()));
    catalogue(&mut out, "Import", "取り込み", import);
    let links = LinkCode::ALL.iter().map(|code| (code.name(), code.severity(), code.reason(), code.fix()));
    catalogue(&mut out, "Links", "リンク", links);
    out
}

fn catalogue(out: &mut String, en: &str, ja: &str, codes: impl Iterator<Item = (&'static str, Severity, Text, Text)>) {
    write!(
        out,
        "\n## {en} ({ja})\n\n| Code (コード) | | Why, and what to do | 理由と対処 |\n| --- | --- | --- | --- |\n"
    )
    .unwrap();
    for (name, severity, reason, fix) in codes {
        let row = [
            format!("`{name}`"),
            severity.name().to_owned(),
            format!("{} {}", reason.en, fix.en),
            format!("{}{}", reason.ja, fix.ja),
        ];
        writeln!(out, "| {} |", cells(row)).unwrap();
    }
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
    for group in &GROUPS {
        section(&mut out, group.title.en, group.title.ja);
        rows(&mut out, "", group.fields.iter().map(|field| field.spec()));
    }
    section(&mut out, SECRETS_TITLE.en, SECRETS_TITLE.ja);
    rows(&mut out, "secrets.N.", SecretField::ALL.into_iter().map(SecretField::spec));
    rows(&mut out, "secrets.N.data.M.", EntryField::ALL.into_iter().map(EntryField::spec));
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
            Control::Line | Control::Address | Control::Suggested(_) => String::new(),
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
