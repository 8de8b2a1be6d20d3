//! The words of the sources: every text exists in both languages, is written in a consistent style, and has one term for each
//! notion.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use qvsconfig_tests::repository::texts;
use valuestream::Lang;
use xtask::workspace;

/// Terms that were dropped, each with the one that is used instead. The tutorial and the QVS console decide.
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

/// A string literal of the sources.
struct Literal {
    line: usize,
    text: String,
    /// Its declared language, if it is preceded by `ja:` or `en:`.
    said: Option<Lang>,
}

/// A text in both languages.
struct Pair {
    place: String,
    ja: String,
    en: String,
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// The string literals among tokens, in order and including those in macros, but without documentation and tests beside the
/// code.
fn literals(tokens: TokenStream, found: &mut Vec<Literal>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |n: usize, wanted: &str| tokens.get(n).is_some_and(|token| token.to_string() == wanted);
    let mut n = 0;
    while n < tokens.len() {
        match &tokens[n] {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let attribute = tokens.get(n + 1).map(ToString::to_string).unwrap_or_default();
                if attribute.replace(' ', "") == "[cfg(test)]" && is(n + 2, "mod") {
                    // Skips its name and its body.
                    n += 3;
                }
                n += 1;
            }
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    let said = |lang: Lang| n >= 2 && is(n - 2, lang.tag()) && is(n - 1, ":");
                    let said = Lang::ALL.into_iter().find(|lang| said(*lang));
                    found.push(Literal { line: literal.span().start().line, text: text.value(), said });
                }
            }
            _ => {}
        }
        n += 1;
    }
}

fn literals_of(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    literals(source.parse().expect("Rust"), &mut found);
    found
}

/// Every text of the programs in both languages, and the places of Japanese literals that are not among them.
fn all_pairs() -> (Vec<Pair>, Vec<String>) {
    let (mut pairs, mut alone) = (Vec::new(), Vec::new());
    for (path, source) in texts(&["rs"]) {
        let file = Path::new(&path);
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let is_program = |room: &Path| file.strip_prefix(room).is_ok_and(|inside| inside.starts_with("src"));
        if !file.ancestors().any(is_program) || name.contains("tests") || name.contains("cases") {
            continue;
        }
        let all = literals_of(&source);
        for (n, literal) in all.iter().enumerate() {
            let place = format!("{path}:{}", literal.line);
            match (literal.said, all.get(n + 1)) {
                (Some(Lang::Ja), Some(Literal { said: Some(Lang::En), text: en, .. })) => {
                    pairs.push(Pair { place, ja: literal.text.clone(), en: en.clone() });
                }
                (Some(Lang::En), _) => {}
                _ if literal.text.chars().any(is_japanese) => alone.push(format!("{place}: {:?}", literal.text)),
                _ => {}
            }
        }
    }
    (pairs, alone)
}

/// The faults in the style of a Japanese text.
fn japanese_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str| faults.push(what.to_owned());
    if text.chars().any(|c| matches!(c, '\u{ff61}'..='\u{ff9f}')) {
        fault("half-width katakana");
    }
    // The tutorial's brackets, colons and digits are in half width.
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
    // Runs of blanks align columns in the usage text of a script.
    if text.lines().any(|line| line.trim_start().contains("  ")) && !text.contains("--") {
        faults.push("two blanks in a row".to_owned());
    }
    // A prompt ends with a blank before the answer, and a text between two others may have one.
    if text.starts_with(' ') || text.ends_with(' ') && !text.ends_with("] ") && text.contains(char::is_alphabetic) {
        faults.push("a blank at an end".to_owned());
    }
    faults
}

/// The faults in the style of an English text.
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
    let mut faults = Vec::new();
    for Pair { place, ja, en } in &pairs {
        let mut tell = |what: &str| faults.push(format!("{place}: {what}: {ja:?}, {en:?}"));
        japanese_faults(ja).iter().chain(&english_faults(en)).for_each(|fault| tell(fault));
        if ja.trim().is_empty() != en.trim().is_empty() {
            tell("empty in one language");
        }
        if ja.ends_with('。') != en.ends_with('.') {
            tell("a sentence in one language only");
        }
    }
    assert!(pairs.len() > 700, "{} texts", pairs.len());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Files whose Japanese literals are not texts for people but serve to read and measure Japanese, or are texts that depend on
/// a number, in separate match arms for the languages.
const JAPANESE_ALONE: &[&str] = &[
    "crates/valuestream/src/search/",
    "crates/valuestream/src/picture/marks.rs",
    "crates/valuestream/src/picture/names.rs",
    "crates/valuestream/src/picture/route_drawing.rs",
    "src/views/guide/words.rs",
    "src/views/palette/",
    "src/views/picture/route.rs",
    "src/words.rs",
];

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
    assert_eq!(texts, [("日本", Some(Lang::Ja)), ("twolines", Some(Lang::En)), ("end", None)]);
    assert_eq!(found[2].line, 3);
}

/// The structure that both languages share: headings by their depth, code blocks as they are, rows of tables, list items.
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
            // The first cell, if it is a name and not a heading.
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
