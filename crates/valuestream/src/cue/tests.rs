use proptest::prelude::*;

use super::*;

fn names(source: &str) -> Option<Vec<String>> {
    parameters(&[source.to_owned()], "web")
}

const PLAIN: &str = "\
// Its comment.
package web

import (
	\"qmonus.net/adapter/official/types:kubernetes\"
)
import \"strings\"

DesignPattern: {
	name: \"web\" // a { in a comment
	parameters: {
		appName: string
		port?: string | *\"80\" |
			\"8080\"
		\"image-name\": strings.MinRunes(1) & !=\"{\"
		env: [string]: string
		args: [...string]
		_hidden: 1, replicas: string
		let x = {a: 1}
		...
	}

	let _port = parameters.port
	resources: app: deployment: kubernetes.#Deployment & {
		spec: \"\"\"
			} \\\" \"
			\"\"\"
	}
}
";

#[test]
fn plain_fields_are_read() {
    let wanted = ["appName", "port", "image-name", "env", "args", "replicas"];
    assert_eq!(names(PLAIN).unwrap(), wanted);
    assert_eq!(
        names("package web\nDesignPattern: parameters: a: string\nDesignPattern: parameters: {b: c: 1}").unwrap(),
        ["a", "b"]
    );
}

#[test]
fn a_text_is_what_stands_between_its_quotes() {
    let texts = |source: &str| {
        let text = |token: Token| match token {
            Token::Text(text) => Some(text),
            _ => None,
        };
        tokens(source).into_iter().filter_map(text).collect::<Vec<_>>()
    };
    assert_eq!(texts(r#"a: "b \"c\"", d: "", e: 'f', g: ""#), [r#"b \"c\""#, "", "f", ""]);
    assert_eq!(texts("a: \"\"\"\n\"b\"\n\"\"\"\nc: \"d"), ["\n\"b\"\n", "d"]);
}

#[test]
fn of_anything_else_nothing_is_said() {
    for (from, to) in [
        ("package web", "package other"),
        ("appName: string", "#Common"),
        ("appName: string", "[string]: string"),
        ("appName: string", "if true { a: string }"),
        ("DesignPattern: {", "DesignPattern: base & {"),
        ("DesignPattern: {", "Pattern: {"),
        ("	parameters: {", "	parameters: #P & {"),
        ("	parameters: {", "	parameter: {"),
    ] {
        assert_eq!(PLAIN.matches(from).count(), 1, "{from}");
        assert_eq!(names(&PLAIN.replace(from, to)), None, "{to}");
    }
}

#[test]
fn all_files_of_a_package_count() {
    let other = "package web\n\nDesignPattern: parameters: more: string\n";
    let found = parameters(&[PLAIN.to_owned(), other.to_owned(), "package b".to_owned()], "web").unwrap();
    assert!(found.contains(&"more".to_owned()) && found.contains(&"appName".to_owned()));
}

#[test]
fn a_package_is_found_in_one_of_the_files() {
    let sources = |sources: &[&str]| sources.iter().map(|source| (*source).to_owned()).collect::<Vec<_>>();
    for given in [&[PLAIN][..], &["", "@if(prod)\n\npackage web\n"], &["// of the site\npackage web // web"]] {
        assert!(has_package(&sources(given), "web"), "{given:?}");
    }
    for given in [&[][..], &[""], &["package site\n"], &["// package web\npackage site"]] {
        assert!(!has_package(&sources(given), "web"), "{given:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "(package web\n)?[ -~\n日]{0,60}", cut in 0..PLAIN.len()) {
        names(&text);
        names(&PLAIN[..cut]);
        names(&[&PLAIN[..cut], &text].concat());
    }
}
