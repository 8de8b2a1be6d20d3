//! The words of the sources: every text in both languages, each written in one way, and one Japanese term per notion.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::path::Path;

use qvsconfig_tests::repository::texts;
use xtask::workspace;

/// Words that were dropped, and what stands for the same notion everywhere. The tutorial and the QVS console decide.
const TERMS: &[(&str, &str)] = &[
    ("確かめ", "確認"),
    ("目印", "プレースホルダー"),
    ("注釈", "アノテーション"),
    ("発行者 URL", "OIDC issuer URL"),
    ("発行者URL", "OIDC issuer URL"),
    ("クラスタ スコープ", "クラスタ・スコープ"),
    ("クラスター", "クラスタ"),
    ("パラメーター", "パラメータ"),
    ("サーバ。", "サーバー"),
    ("リポジトリー", "リポジトリ"),
    ("フォルダー", "フォルダ"),
    ("アダプター", "アダプタ"),
    ("ユーザ名", "ユーザー名"),
    ("綴り", "スペル"),
    ("デフォルト値", "既定値"),
    ("キーボールト", "キーコンテナ"),
    ("キーコンテナー", "キーコンテナ"),
    ("ネームスペース", "namespace"),
    ("名前空間", "namespace"),
    ("もう一つ", "もう1つ"),
    ("下さい", "ください"),
    ("出来", "でき"),
];

/// A literal of the sources.
struct Literal {
    file: String,
    line: usize,
    text: String,
    /// Whether nothing but a comma stands between it and the literal before.
    follows: bool,
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// The literals of Rust, without those of tests beside the code.
fn literals(file: &str, source: &str) -> Vec<Literal> {
    let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found: Vec<Literal> = Vec::new();
    let mut rest = source.char_indices().peekable();
    let mut ended = 0;
    while let Some((start, c)) = rest.next() {
        match c {
            '/' if source[start..].starts_with("//") => while rest.next_if(|(_, c)| *c != '\n').is_some() {},
            '\'' if source[start..].starts_with("'\"'") => _ = (rest.next(), rest.next()),
            '"' => {
                let mut text = String::new();
                while let Some((_, c)) = rest.next().filter(|(_, c)| *c != '"') {
                    match c {
                        '\\' => match rest.next() {
                            // A line that goes on.
                            Some((_, '\n')) => while rest.next_if(|(_, c)| c.is_whitespace()).is_some() {},
                            Some((_, 'n')) => text.push('\n'),
                            Some((_, c)) => text.push(c),
                            None => {}
                        },
                        c => text.push(c),
                    }
                }
                let end = rest.peek().map_or(source.len(), |(n, _)| *n);
                let follows = ended > 0 && source[ended..start].trim() == ",";
                let line = source[..start].lines().count().max(1);
                found.push(Literal { file: file.to_owned(), line, text, follows });
                ended = end;
            }
            _ => {}
        }
    }
    found
}

fn all_literals() -> Vec<Literal> {
    let mut found = Vec::new();
    for (path, source) in texts(&["rs"]) {
        let file = Path::new(&path);
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let is_program = |room: &Path| file.strip_prefix(room).is_ok_and(|inside| inside.starts_with("src"));
        if file.ancestors().any(is_program)
            && !name.contains("tests")
            && !name.contains("cases")
            // The words that are not used.
            && name != "also"
        {
            found.extend(literals(&path, &source));
        }
    }
    found
}

/// What is wrong with how a Japanese text is written.
fn japanese_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str| faults.push(what.to_owned());
    if text.chars().any(|c| matches!(c, '\u{ff61}'..='\u{ff9f}')) {
        fault("half-width katakana");
    }
    // The tutorial has its brackets, colons and digits in half width.
    if text.chars().any(|c| matches!(c, '\u{3000}' | '\u{ff01}'..='\u{ff5e}')) {
        fault("full-width letters, digits or signs");
    }
    let around: Vec<char> = text.chars().collect();
    let latin = |c: char| c.is_ascii_alphanumeric();
    for three in around.windows(3).filter(|three| three[1] == ' ') {
        if is_japanese(three[0]) && latin(three[2]) || latin(three[0]) && is_japanese(three[2]) {
            fault(&format!("a blank between Japanese and Latin: {}", three.iter().collect::<String>()));
        }
    }
    for (dropped, kept) in TERMS {
        if text.contains(dropped) {
            fault(&format!("{dropped} instead of {kept}"));
        }
    }
    faults.extend(faults_of_both(text));
    faults
}

fn faults_of_both(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    // Runs of blanks line things up in the usage of a script.
    if text.lines().any(|line| line.trim_start().contains("  ")) && !text.contains("--") {
        faults.push("two blanks in a row".to_owned());
    }
    // What asks something ends with a blank for the answer.
    if text.starts_with(' ') || text.ends_with(' ') && !text.ends_with("] ") {
        faults.push("a blank at an end".to_owned());
    }
    faults
}

#[test]
fn every_text_is_there_twice_and_well_written() {
    let all = all_literals();
    let mut faults = Vec::new();
    let mut pairs = 0;
    for (n, japanese) in all.iter().enumerate().filter(|(_, it)| it.text.chars().any(is_japanese)) {
        let mut tell =
            |what: &str| faults.push(format!("{}:{}: {what}: {:?}", japanese.file, japanese.line, japanese.text));
        japanese_faults(&japanese.text).iter().for_each(|fault| tell(fault));
        let Some(english) = all.get(n + 1).filter(|it| it.follows && it.file == japanese.file) else { continue };
        if english.text.chars().any(is_japanese) {
            continue;
        }
        pairs += 1;
        if english.text.trim().is_empty() {
            tell("no English");
        }
        if english.text.chars().any(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff9f}')) {
            tell("full-width signs in English");
        }
        faults_of_both(&english.text).iter().for_each(|fault| tell(&format!("in English, {fault}")));
        if japanese.text.ends_with('。') != english.text.ends_with('.') {
            tell(&format!("a sentence in one language only: {:?}", english.text));
        }
    }
    assert!(pairs > 400, "{pairs} pairs");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn faults_are_found() {
    for (text, faults) in [
        ("クラスタ名を入力します。", 0),
        ("AKSクラスタの名前 (必須)", 0),
        ("AKS クラスタ", 1),
        ("クラスタ名を確かめます。", 1),
        ("ｸﾗｽﾀ", 1),
        ("クラスタ（必須）", 1),
        ("値  です", 1),
    ] {
        assert_eq!(japanese_faults(text).len(), faults, "{text}: {:?}", japanese_faults(text));
    }
    let found = literals("a.rs", "f(\"日本\", // \"no\"\n \"two\\\n   lines\"); '\"' \"end\"");
    let texts: Vec<&str> = found.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["日本", "twolines", "end"]);
}

/// Headings by their depth, blocks of code as they are, rows of tables, entries of lists: what both languages share.
fn structure(markdown: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut code = false;
    for line in markdown.lines() {
        let fence = line.starts_with("```");
        code ^= fence;
        if fence || code {
            parts.push(line.to_owned());
        } else if line.starts_with('#') {
            parts.push(line.chars().take_while(|c| *c == '#').collect());
        } else if let Some(row) = line.strip_prefix("| ") {
            // The first cell, where it is a name and not a heading.
            parts.push(format!(
                "row {}",
                row.split(" | ").next().filter(|cell| cell.starts_with('`')).unwrap_or_default()
            ));
        } else if line.starts_with("- ") || line.starts_with(|c: char| c.is_ascii_digit()) && line.contains(". ") {
            parts.push("entry".to_owned());
        } else if line.starts_with("**") {
            parts.push("bold".to_owned());
        }
    }
    parts
}

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(&workspace::root()).join(name)).expect("a text file")
}

#[test]
fn the_readme_says_the_same_in_both_languages() {
    let (english, japanese) = (read("README.md"), read("README.ja.md"));
    assert!(english.contains("(README.ja.md)") && japanese.contains("(README.md)"), "each leads to the other");
    let (mine, theirs) = (structure(&english), structure(&japanese));
    for (n, (mine, theirs)) in mine.iter().zip(&theirs).enumerate() {
        assert_eq!(mine, theirs, "part {n}");
    }
    assert_eq!(mine.len(), theirs.len());
    let prose = japanese.lines().filter(|line| line.chars().any(is_japanese)).count();
    assert!(prose > 60, "{prose} lines of Japanese");
}
