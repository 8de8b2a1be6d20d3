//! Every word of the page is in the page's declared language.

use anyhow::Result;
use qvsconfig_tests::{Page, Visitor, until};
use serde_json::Value;
use valuestream::{Lang, Plan};

use crate::REQUIRED;
use crate::walk::speak;

/// What Japanese texts leave as it is: names of products, of the QVS console's entries and of Kubernetes. Names of values come
/// from the Plan, and typed texts from the page.
const NAMES: &[&str] = &[
    "qvsconfig",
    "External Secrets Operator",
    "ExternalSecret",
    "namespace",
    "Owner",
    "Orphan",
    "Periodic",
    "Retain",
    "Delete",
    "Merge",
    "None",
    "Auto",
    "Base64",
    "Base64URL",
    "Azure",
    "Microsoft Entra ID",
    "macOS (Homebrew)",
    "RBAC",
    "CLI (az)",
    "kubectl",
    "kubelogin",
    "azwi",
    "qvsctl",
    "adapter get",
    "Git",
    "GitHub",
    "GitLab",
    "Bitbucket",
    "Backlog",
    "clone URL",
    "local",
    "QVS Config",
    "Repository",
    "File Path",
    "Display Name",
    "DisplayName",
    "Description",
    "Name",
    "Kind",
    "Git Clone Protocol",
    "Visibility",
    "Git Clone URL",
    "Token",
    "Environment",
    "kubeconfig",
    "Credentials",
    "Provisioning Target",
    "Alias",
    "Pipeline Stage",
    "Pipeline",
    "Secret",
    "externalsecretsoperator",
    "clustersecretstore",
    "GitHub Actions",
    "Input Parameters",
    "Application",
    "AssemblyLine",
    "Deployment Config",
    "Deployment",
];

/// All texts that people read or hear, each with its place, except code, files, values, and texts with a language of their
/// own.
const TEXTS: &str = include_str!("../../scripts/texts.js");

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff9f}')
}

/// Whether a text may stand on a page in that language; `names` belong to both.
fn belongs(text: &str, lang: Lang, names: &[String]) -> bool {
    // A language may appear by its own name anywhere.
    let japanese = text.replace("日本語", "").chars().any(is_japanese);
    match lang {
        Lang::En => !japanese,
        // A name may be part of an identifier, and an identifier part of a name.
        Lang::Ja => japanese || names_alone(text, names) || names_alone(&without_identifiers(text), names),
    }
}

/// Whether a text consists of names, numbers and punctuation.
fn names_alone(text: &str, names: &[String]) -> bool {
    let rest = names.iter().fold(text.to_owned(), |rest, name| rest.replace(name, " "));
    rest.split_whitespace().all(|word| !word.chars().any(char::is_alphabetic) || is_identifier(word))
}

fn without_identifiers(text: &str) -> String {
    text.split_whitespace().filter(|word| !is_identifier(word)).collect::<Vec<_>>().join(" ")
}

/// The names that may appear in any language, longest first.
fn names(typed: &[&str]) -> Vec<String> {
    let mut names: Vec<String> = NAMES.iter().chain(typed).map(|&name| name.to_owned()).collect();
    Plan::default().each_value(|path, spec, _| names.extend([path.to_string(), spec.key.to_owned()]));
    names.retain(|name| !name.trim().is_empty());
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// Whether a word belongs to no language: `data.greeting`, `0.16.2`, `aks-contoso`, `projectName`.
fn is_identifier(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let inside = word.get(1..).unwrap_or_default();
    inside.contains(|c: char| matches!(c, '.' | '/' | '-' | '_' | ':') || c.is_ascii_digit() || c.is_uppercase())
}

/// The texts that are not in the page's language, also after a switch: everything on the page follows it at once.
pub fn strangers(page: &Page, lang: Lang) -> Result<Vec<String>> {
    let mut strange = strangers_now(page, lang)?;
    // The switch cannot be reached behind an open dialog.
    if page.count_of("dialog[open]")? == 0 {
        speak(page, lang.other())?;
        strange.extend(strangers_now(page, lang.other())?);
        speak(page, lang)?;
    }
    Ok(strange)
}

fn strangers_now(page: &Page, lang: Lang) -> Result<Vec<String>> {
    let read = page.script(TEXTS, &[])?;
    let texts: Vec<(&str, &str)> =
        read[0].as_array().into_iter().flatten().filter_map(|it| Some((it[0].as_str()?, it[1].as_str()?))).collect();
    assert!(texts.len() > 100, "{} texts", texts.len());
    // Of a further Environment, the form shows only some of the values.
    let given = REQUIRED.iter().map(|(_, text)| *text);
    let typed = read[1].as_array().into_iter().flatten().filter_map(Value::as_str);
    let names = names(&typed.chain(given).collect::<Vec<_>>());
    let strange = texts.iter().filter(|(_, text)| !belongs(text, lang, &names));
    Ok(strange.map(|(place, text)| format!("{}: {place}: {text:?}", lang.tag())).collect())
}

#[test]
fn a_text_belongs_to_one_language() {
    let names = names(&["typed"]);
    let belongs = |text, lang| belongs(text, lang, &names);
    assert!(belongs("AKS クラスタ名", Lang::Ja) && !belongs("AKS クラスタ名", Lang::En));
    assert!(belongs("Choose a plan.", Lang::En) && !belongs("Choose a plan.", Lang::Ja));
    assert!(belongs("qvs.yaml: ExternalSecret 2", Lang::Ja) && belongs("clusterName, typed", Lang::Ja));
    assert!(!belongs("The ExternalSecret", Lang::Ja) && !belongs("Nothing", Lang::Ja));
}

#[test]
fn a_link_opens_in_its_language_and_keeps_the_readers_own() -> Result<()> {
    let page = Visitor::new().opens("#v=1&clusterName=aks-1&lang=ja")?;
    assert_eq!(page.attribute_of("html", "lang")?.as_deref(), Some("ja"));
    assert!(page.text_of("title")?.contains("設定"));
    page.open("")?;
    assert_eq!(page.attribute_of("html", "lang")?.as_deref(), Some("en"), "a link is not the reader's choice");
    Ok(())
}

#[test]
fn the_switch_is_labelled_in_the_language_it_switches_to() -> Result<()> {
    let page = Visitor::new().opens("")?;
    for (lang, other, name) in [("en", "ja", "日本語"), ("ja", "en", "English")] {
        assert_eq!(page.attribute_of("html", "lang")?.as_deref(), Some(lang));
        assert_eq!(page.text_of("[data-action=language]")?, name);
        assert_eq!(page.attribute_of("[data-action=language]", "lang")?.as_deref(), Some(other));
        let label = page.attribute_of("[data-action=language]", "aria-label")?.unwrap_or_default();
        assert!(label.is_empty() || label.contains(name), "what is heard holds what is seen: {label}");
        page.click_action("language")?;
        until("the other language", || {
            Ok((page.attribute_of("html", "lang")?.as_deref() == Some(other)).then_some(()))
        })?;
    }
    Ok(())
}

#[test]
fn announcements_are_in_the_pages_language() -> Result<()> {
    let page = Visitor::new().opens("#v=1&clusterName=aks-1")?;
    for lang in Lang::ALL {
        speak(&page, lang)?;
        for action in ["add-secret", "remove-secret", "reset", "copy"] {
            // Every change of a live region, as a screen reader would say it.
            page.script(include_str!("../../scripts/listen.js"), &[])?;
            page.click_action(action)?;
            if action == "add-secret" {
                continue;
            }
            let heard = until(&format!("{action} to be announced"), || {
                let heard = page.script("return window.heard", &[])?;
                Ok(heard.as_array().filter(|heard| !heard.is_empty()).cloned())
            })?;
            for text in heard.iter().filter_map(Value::as_str) {
                assert!(belongs(text, lang, &names(&[])), "{action}, {}: {text}", lang.tag());
            }
        }
    }
    Ok(())
}
