//! The words of the sources: every text in both languages, each written in one way, and one term a notion in either.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
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

/// The same in English.
const ENGLISH_TERMS: &[(&str, &str)] = &[
    ("assembly line", "AssemblyLine"),
    ("Assembly Line", "AssemblyLine"),
    ("cluster secret store", "ClusterSecretStore"),
    ("deployment config", "Deployment Config"),
    ("external secret ", "ExternalSecret"),
    ("key container", "vault"),
    ("key vault", "Key Vault"),
    ("Kubeconfig", "kubeconfig"),
    ("Kubernetes secret", "Kubernetes Secret"),
    ("name space", "namespace"),
    ("QVS config", "QVS Config"),
    ("service account", "ServiceAccount"),
    ("can not", "cannot"),
    ("click on", "click"),
    ("behavior", "behaviour"),
    ("login to", "sign in to"),
    ("log in to", "sign in to"),
    ("e.g.", "such as"),
    ("i.e.", "that is"),
    ("please", "(without)"),
    ("Please", "(without)"),
    ("is told", "(say who says what)"),
];

/// What a text of the sources is said to be: its name stands before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Said {
    Ja,
    En,
    /// English, of one.
    One,
    /// English, of any other number.
    Other,
}

const SAID: [(&str, Said); 4] = [("ja", Said::Ja), ("en", Said::En), ("one", Said::One), ("other", Said::Other)];

/// A text of the sources.
struct Literal {
    line: usize,
    text: String,
    said: Option<Said>,
}

/// A text in both languages, or in Japanese and in English of some number.
struct Pair {
    place: String,
    ja: String,
    en: String,
    /// Whether both say of how many.
    counted: bool,
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Tokens in order, also those in groups and macros; without those of tests beside the code, of attributes and of
/// documentation.
fn flat(tokens: TokenStream, found: &mut Vec<TokenTree>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |n: usize, wanted: &str| tokens.get(n).is_some_and(|token| token.to_string() == wanted);
    let mut n = 0;
    while n < tokens.len() {
        match &tokens[n] {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let attribute = tokens.get(n + 1).map(ToString::to_string).unwrap_or_default();
                if attribute.replace(' ', "") == "[cfg(test)]" && is(n + 2, "mod") {
                    // Its name, and what is in it.
                    n += 3;
                }
                n += 1;
            }
            TokenTree::Group(group) => flat(group.stream(), found),
            token => found.push(token.clone()),
        }
        n += 1;
    }
}

fn tokens_of(source: &str) -> Vec<TokenTree> {
    let mut found = Vec::new();
    flat(source.parse().expect("Rust"), &mut found);
    found
}

/// The texts of a source, in order.
fn literals_of(source: &str) -> Vec<Literal> {
    let tokens = tokens_of(source);
    let literal = |(n, token): (usize, &TokenTree)| {
        let TokenTree::Literal(literal) = token else { return None };
        let text = syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()?.value();
        let name = tokens[..n].last_chunk::<2>().filter(|[_, mark]| mark.to_string() == ":");
        let name = name.map(|[name, _]| name.to_string());
        let said = SAID.into_iter().find(|(known, _)| name.as_deref() == Some(known)).map(|(_, said)| said);
        Some(Literal { line: literal.span().start().line, text, said })
    };
    tokens.iter().enumerate().filter_map(literal).collect()
}

/// Every text of a source in both languages, and where something is Japanese that is not one of them.
fn pairs_of(path: &str, source: &str) -> (Vec<Pair>, Vec<String>) {
    let (mut pairs, mut alone) = (Vec::new(), Vec::new());
    let all = literals_of(source);
    for (n, literal) in all.iter().enumerate() {
        let place = format!("{path}:{}", literal.line);
        let mut pair = |en: &Literal, counted| {
            pairs.push(Pair { place: place.clone(), ja: literal.text.clone(), en: en.text.clone(), counted });
        };
        match &all[n..] {
            [Literal { said: Some(Said::Ja), .. }, en @ Literal { said: Some(Said::En), .. }, ..] => pair(en, false),
            [
                Literal { said: Some(Said::Ja), .. },
                one @ Literal { said: Some(Said::One), .. },
                other @ Literal { said: Some(Said::Other), .. },
                ..,
            ] => {
                // Of one, English may say so in a word.
                pair(one, false);
                pair(other, true);
            }
            [Literal { said: Some(Said::Ja) | None, text, .. }, ..] if text.chars().any(is_japanese) => {
                alone.push(format!("{place}: {text:?}"));
            }
            _ => {}
        }
    }
    (pairs, alone)
}

/// The sources of the programs, without tests.
fn programs() -> impl Iterator<Item = (String, String)> {
    texts(&["rs"]).into_iter().filter(|(path, _)| {
        let file = Path::new(path);
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let is_program = |room: &Path| file.strip_prefix(room).is_ok_and(|inside| inside.starts_with("src"));
        file.ancestors().any(is_program) && !name.contains("tests") && !name.contains("cases")
    })
}

/// The same of every source.
fn all_pairs() -> (Vec<Pair>, Vec<String>) {
    let (mut pairs, mut alone) = (Vec::new(), Vec::new());
    for (path, source) in programs() {
        let found = pairs_of(&path, &source);
        pairs.extend(found.0);
        alone.extend(found.1);
    }
    (pairs, alone)
}

/// The names in braces of a text, each once.
fn names(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// What is wrong with a text in both languages.
fn faults_of(Pair { ja, en, counted, .. }: &Pair) -> Vec<String> {
    let mut faults = japanese_faults(ja);
    faults.extend(english_faults(en));
    if ja.trim().is_empty() != en.trim().is_empty() {
        faults.push("empty in one language".to_owned());
    }
    if ja.ends_with('。') != en.ends_with('.') {
        faults.push("a sentence in one language only".to_owned());
    }
    if *counted && names(ja) != names(en) {
        faults.push("a number or a name in one language only".to_owned());
    }
    faults
}

/// Lines that tell the languages apart by hand: where Japanese is named at all, or English is matched on or compared with.
fn languages_told_apart(source: &str) -> Vec<usize> {
    let tokens = tokens_of(source);
    let texts: Vec<String> = tokens.iter().map(ToString::to_string).collect();
    let text = |n: usize| texts.get(n).map_or("", String::as_str);
    let tells = |n: &usize| {
        let named = text(*n) == "Lang" && text(n + 1) == ":" && text(n + 2) == ":";
        let compared = matches!((text(n.wrapping_sub(2)), text(n.wrapping_sub(1))), ("=" | "!", "="));
        let matched = matches!((text(n + 4), text(n + 5)), ("=", ">" | "=") | ("!", "=") | ("|", _));
        named && (text(n + 3) == "Ja" || text(n + 3) == "En" && (compared || matched))
    };
    (0..tokens.len()).filter(tells).map(|n| tokens[n].span().start().line).collect()
}

#[test]
fn the_languages_are_told_apart_in_one_crate() {
    let tell = |(path, source): (String, String)| {
        let lines = languages_told_apart(&source);
        lines.into_iter().map(move |line| format!("{path}:{line}"))
    };
    let (own, others): (Vec<_>, Vec<_>) =
        programs().flat_map(tell).partition(|place| place.starts_with("crates/text/"));
    assert!(own.len() > 4, "{own:?}");
    assert!(others.is_empty(), "`say!` and `Text` say a text in either language: {others:#?}");
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
    // What asks something ends with a blank for the answer, and what stands between two things has one.
    if text.starts_with(' ') || text.ends_with(' ') && !text.ends_with("] ") && text.contains(char::is_alphabetic) {
        faults.push("a blank at an end".to_owned());
    }
    faults
}

/// What is wrong with how an English text is written.
fn english_faults(text: &str) -> Vec<String> {
    let mut faults = faults_of_both(text);
    if text.chars().any(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff9f}')) {
        faults.push("full-width signs".to_owned());
    }
    for (dropped, kept) in ENGLISH_TERMS {
        if text.contains(dropped) {
            faults.push(format!("{dropped} instead of {kept}"));
        }
    }
    faults
}

#[test]
fn every_text_is_well_written_in_both_languages() {
    let (pairs, _) = all_pairs();
    let told = |pair: &Pair| {
        let Pair { place, ja, en, .. } = pair;
        faults_of(pair).into_iter().map(|fault| format!("{place}: {fault}: {ja:?}, {en:?}")).collect::<Vec<_>>()
    };
    let faults: Vec<String> = pairs.iter().flat_map(told).collect();
    assert!(pairs.len() > 700, "{} texts", pairs.len());
    assert!(pairs.iter().filter(|pair| pair.counted).count() > 6, "texts about a number");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// What is Japanese and no text for people: how Japanese is read and measured, and values that must not be shown.
const JAPANESE_ALONE: &[&str] = &["crates/valuestream/src/search/", "crates/proxy/src/evaluate/cause/tests/"];

#[test]
fn japanese_stands_beside_its_english() {
    let (_, alone) = all_pairs();
    let strange: Vec<_> =
        alone.iter().filter(|place| !JAPANESE_ALONE.iter().any(|known| place.starts_with(known))).collect();
    assert!(strange.is_empty(), "{strange:#?}");
    let idle: Vec<_> =
        JAPANESE_ALONE.iter().filter(|known| !alone.iter().any(|place| place.starts_with(**known))).collect();
    assert!(idle.is_empty(), "no longer so: {idle:?}");
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
    assert_eq!(english_faults("The vault's name.").len(), 0);
    assert_eq!(english_faults("The key vault's  name。").len(), 3);
    let found = literals_of(
        "/// \"no\"\nfn a() { f(Text { ja: \"日本\", en: \"two\\\n   lines\" }, '\"', b\"no\"); m!(\"end\") }\n\
         #[cfg(test)]\nmod tests { \"no\" }",
    );
    let texts: Vec<_> = found.iter().map(|it| (it.text.as_str(), it.said)).collect();
    assert_eq!(texts, [("日本", Some(Said::Ja)), ("twolines", Some(Said::En)), ("end", None)]);
    assert_eq!(found[2].line, 3);
}

#[test]
fn faults_of_a_text_about_a_number_are_found() {
    let read = |source: &str| {
        let (pairs, alone) = pairs_of("a.rs", source);
        (pairs.iter().flat_map(faults_of).collect::<Vec<_>>(), alone.len())
    };
    let none: Vec<String> = Vec::new();
    let good = r#"say!(lang, n, ja: "{n}個の値", one: "a value", other: "{n} values")"#;
    assert_eq!(read(good), (none.clone(), 0));
    assert_eq!(read(&good.replace("other", "many")), (none.clone(), 1));
    assert_eq!(read(&good.replace("one: \"a value\", ", "")), (none.clone(), 1));
    assert_eq!(read(&good.replace("{n}個", "{n} 個").replace("{n} v", "v")).0.len(), 1);
    assert_eq!(read(&good.replace("値", "デフォルト値")).0.len(), 2);
    assert_eq!(read(&good.replace("a value", "e.g. a value")).0, ["e.g. instead of such as"]);
    assert_eq!(read(&good.replace("{n} values", "{n} values.")).0, ["a sentence in one language only"]);
}

#[test]
fn a_language_that_is_told_apart_is_found() {
    for (source, found) in [
        ("fn a() { match lang { Lang::Ja => 1, _ => 2 } }", 1),
        ("fn a() { match (lang, n) { (Lang::Ja, 1) => 1, (text::Lang::En, n) => 2 } }", 1),
        ("fn a() { if lang != Lang::En { b!(Lang::En | c) } }", 2),
        ("fn a() { if Lang::En == lang {} }", 1),
        ("fn a() { content(plan, Lang::En).unwrap_or(Lang::En); Lang::ALL }", 0),
        ("#[cfg(test)] mod tests { fn a() { b(Lang::Ja) } }", 0),
    ] {
        assert_eq!(languages_told_apart(source).len(), found, "{source}");
    }
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
