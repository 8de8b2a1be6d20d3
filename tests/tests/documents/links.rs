//! Links and citations in documents and sources lead somewhere.

use std::collections::BTreeMap;

use url::Url;
use xtask::workspace;

use crate::markdown::Document;
use qvsconfig_tests::repository::texts;

type Documents = BTreeMap<String, Document>;

fn documents() -> Documents {
    texts(&["md"]).into_iter().map(|(path, text)| (path, Document::read(&text))).collect()
}

#[test]
fn links_between_documents_lead_somewhere() {
    let is_file = |path: &str| workspace::root().join(path).exists();
    assert_eq!(astray(&documents(), is_file), [""; 0]);
}

#[test]
fn what_sources_and_documents_cite_exists() {
    let documents = documents();
    let sources = texts(&["rs", "md", "js", "cjs", "toml", "html", "css", "yml", "json", "txt", "tsv"]);
    let cited: Vec<(&String, Cited)> =
        sources.iter().flat_map(|(path, text)| cited(text).into_iter().map(move |it| (path, it))).collect();
    assert!(cited.iter().any(|(path, it)| path.ends_with(".rs") && it.anchor.is_some()), "nothing is cited");
    let missing = cited.iter().filter(|(_, it)| !it.is_in(&documents));
    assert_eq!(missing.map(|(path, it)| format!("{path}: {it:?}")).collect::<Vec<_>>(), [""; 0]);
}

/// The documents for maintainers name files and folders by their path from the root.
#[test]
fn paths_in_documents_exist() {
    let is_path = |code: &&str| {
        let from_root = ["crates/", "page/", "src/", "style/", "tests/", "xtask/"];
        from_root.iter().any(|start| code.starts_with(start))
            && code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'))
    };
    let documents = documents();
    let named = documents.iter().flat_map(|(path, it)| it.codes.iter().map(move |code| (path, code.as_str())));
    let named: Vec<(&String, &str)> = named.filter(|(_, code)| is_path(code)).collect();
    assert!(named.len() > 50, "{}", named.len());
    let missing = named.iter().filter(|(_, code)| !workspace::root().join(code).exists());
    assert_eq!(missing.map(|(path, code)| format!("{path}: {code}")).collect::<Vec<_>>(), [""; 0]);
}

/// The links whose file, or heading in a document, does not exist.
fn astray(documents: &Documents, is_file: impl Fn(&str) -> bool) -> Vec<String> {
    let links = documents.iter().flat_map(|(path, document)| document.links.iter().map(move |link| (path, link)));
    let is_good = |path: &str, link: &str| {
        // Links between documents are resolved as addresses below this root.
        let root = Url::parse("https://repository.example/").unwrap();
        let Ok(to) = root.join(path).and_then(|from| from.join(link)) else { return false };
        if to.origin() != root.origin() {
            return true;
        }
        let file = to.path().trim_start_matches('/');
        match (documents.get(file), to.fragment()) {
            (Some(document), Some(anchor)) => document.anchors.iter().any(|it| it == &decoded(anchor)),
            (None, Some(_)) => false,
            (_, None) => is_file(file),
        }
    };
    links.filter(|(path, link)| !is_good(path, link)).map(|(path, link)| format!("{path}: {link}")).collect()
}

/// An anchor as in its heading: in an address, other characters than ASCII are percent-encoded.
fn decoded(anchor: &str) -> String {
    let pair = format!("a={anchor}");
    url::form_urlencoded::parse(pair.as_bytes()).map(|(_, text)| text.into_owned()).collect()
}

/// A citation: a place in `docs/` that a text names.
#[derive(Debug, PartialEq, Eq)]
struct Cited {
    file: String,
    anchor: Option<String>,
}

impl Cited {
    fn is_in(&self, documents: &Documents) -> bool {
        let document = documents.get(&format!("docs/{}", self.file));
        document.is_some_and(|document| self.anchor.as_ref().is_none_or(|it| document.anchors.contains(it)))
    }
}

/// The citations in a text, of Markdown files in our own `docs/`. Those of other projects are deeper, or have a longer path.
fn cited(text: &str) -> Vec<Cited> {
    let is_path = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
    let is_anchor = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let starts = text.match_indices("docs/").filter(|(at, _)| !text[..*at].ends_with(is_path));
    let read = |(at, start): (usize, &str)| {
        let rest = &text[at + start.len()..];
        let end = rest.find(|c| !is_path(c)).unwrap_or(rest.len());
        let file = rest[..end].trim_end_matches('.');
        let anchor = rest[end..].strip_prefix('#').map(|it| it.split(|c| !is_anchor(c)).next().unwrap_or_default());
        let is_ours = file.ends_with(".md") && !file.contains('/');
        is_ours.then(|| Cited { file: file.to_owned(), anchor: anchor.map(str::to_owned) })
    };
    starts.filter_map(read).collect()
}

#[test]
fn a_wrong_link_is_found() {
    let text = "# Start here\n\n## 使う\n\n[good](manual/b.md#there) [good](#start-here) [good](#使う) [good](src) \
                [good](https://other.example/c.md#d)\n\n[bad](manual/b.md#gone) [bad](c.md) [bad](#gone) [bad](src#gone)";
    let documents = Documents::from([
        ("a.md".to_owned(), Document::read(text)),
        ("manual/b.md".to_owned(), Document::read("# There\n\n[good](../a.md) [bad](a.md)")),
    ]);
    let is_file = |path: &str| ["a.md", "manual/b.md", "src"].contains(&path);
    assert_eq!(
        astray(&documents, is_file),
        ["a.md: manual/b.md#gone", "a.md: c.md", "a.md: #gone", "a.md: src#gone", "manual/b.md: a.md"]
    );
}

#[test]
fn a_wrong_place_is_found() {
    // In two parts, so that this file does not cite it itself.
    let text =
        ["docs", "contract.md#values, docs", "contract.md. And (docs", "fields.md#gone), of others docs", "cicd/x.md"]
            .join("/")
            + " and https://other.example/docs/y.md";
    let cited = cited(&text);
    let of = |file: &str, anchor: Option<&str>| Cited { file: file.to_owned(), anchor: anchor.map(str::to_owned) };
    let expected = [of("contract.md", Some("values")), of("contract.md", None), of("fields.md", Some("gone"))];
    assert_eq!(cited, expected);
    let documents = Documents::from([
        ("docs/contract.md".to_owned(), Document::read("# Values")),
        ("docs/fields.md".to_owned(), Document::read("# Values")),
    ]);
    assert_eq!(cited.iter().map(|it| it.is_in(&documents)).collect::<Vec<_>>(), [true, true, false]);
}
