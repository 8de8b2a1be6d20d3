use std::collections::BTreeSet;
use std::fmt::Write;

use live_status::{CheckId, Trouble, Words};
use regex::Regex;
use snapbox::{assert_data_eq, file};
use valuestream::live::{Expected, parse};
use valuestream::plan::release::StoreDelivery;
use valuestream::runbook::StepId;

use super::table::TABLE;
use super::*;

mod masking;

fn expected() -> Expected {
    parse("v=1&azureKeyContainerName=contoso-kv").unwrap()
}

fn about_secret(expected: &Expected) -> About<'_> {
    About { expected, secret: expected.secrets.first() }
}

fn about_store(expected: &Expected) -> About<'_> {
    About { expected, secret: None }
}

/// A text that is really written.
struct Text {
    source: String,
    release: &'static str,
    code: &'static str,
    of_store: bool,
    text: String,
}

impl Text {
    fn about<'a>(&self, expected: &'a Expected) -> About<'a> {
        if self.of_store { about_store(expected) } else { about_secret(expected) }
    }
}

/// All of them, from the file.
fn texts() -> Vec<Text> {
    let blocks = include_str!("texts.txt").trim_end().split("\n\n").skip(1);
    let text = |block: &'static str| {
        let (head, text) = block.split_once("\n= ").unwrap();
        let (about, text) = text.split_once('\n').unwrap();
        let mut words = about.split(' ');
        let (release, code) = (words.next().unwrap(), words.next().unwrap());
        let of_store = words.next() == Some("store");
        let source = head.strip_prefix("# ").unwrap().to_owned();
        Text { source, release, code, of_store, text: text.to_owned() }
    };
    blocks.map(text).collect()
}

#[test]
fn every_text_tells_its_cause() {
    assert_data_eq!(by_texts(), file!["causes.txt"].raw());
}

/// Each text, its code, and what is said about it.
fn by_texts() -> String {
    let expected = expected();
    let mut out = String::new();
    for text in texts() {
        let about = text.about(&expected);
        let Cause { trouble, leads_to, propagates } = of_event(&text.text, &about);
        assert_eq!(trouble.code, text.code, "{}: {}", text.source, text.text);
        let whose = if text.of_store { "store" } else { "external-secret" };
        let _ = writeln!(out, "## {} ({whose}, {})", trouble.code, text.release);
        let _ = writeln!(out, "> {}", shown(&text.text, &about));
        for words in [&trouble.cause, &trouble.fix] {
            let _ = writeln!(out, "{}\n{}", words.ja, words.en);
        }
        let step = Some(trouble.step).filter(|step| !step.is_empty()).map(|step| format!("step {step}"));
        let first = leads_to.map(|check| format!("first {check}"));
        let minutes = propagates.map(|time| format!("up to {} min", time.as_secs() / 60));
        let beside: Vec<String> = [step, first, minutes].into_iter().flatten().collect();
        if !beside.is_empty() {
            let _ = writeln!(out, "({})", beside.join(", "));
        }
        for compared in &trouble.compared {
            let _ = writeln!(out, "{}: {} | {}", compared.what, compared.presented, compared.expected);
        }
    }
    out
}

#[test]
fn every_cause_has_a_text() {
    let there: BTreeSet<&str> = texts().iter().map(|text| text.code).collect();
    let missing: Vec<&str> = TABLE.iter().map(|row| row.code).filter(|code| !there.contains(code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_pattern_is_one_and_every_code_is_a_name_given_once() {
    let mut codes = BTreeSet::new();
    for row in TABLE {
        Regex::new(row.pattern).unwrap();
        assert!(row.code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", row.code);
        assert!(codes.insert(row.code), "{}", row.code);
    }
    assert!(TABLE.last().is_some_and(|row| row.code == table::UNKNOWN && row.pattern.is_empty()));
}

#[test]
fn every_cause_has_words_in_both_languages() {
    let says = |words: &Words, of: &str| {
        assert!(words.ja.ends_with('。') && !words.ja.contains("{}"), "{of}: {}", words.ja);
        assert!(words.en.ends_with('.') && !words.en.contains("{}"), "{of}: {}", words.en);
    };
    let mut without_names = expected();
    without_names.azure_key_container_name.clear();
    for delivery in [StoreDelivery::Manifest, StoreDelivery::OwnAdapter] {
        for expected in [expected(), Expected { ..without_names.clone() }] {
            let expected = Expected { store_delivery: delivery, ..expected };
            // By the texts, and with nothing in the text to take values from.
            for text in texts() {
                let Trouble { cause, fix, .. } = of_event(&text.text, &text.about(&expected)).trouble;
                says(&cause, text.code);
                says(&fix, text.code);
            }
            for row in TABLE {
                for about in [about_secret(&expected), about_store(&expected)] {
                    let Trouble { cause, fix, .. } = (row.words)(&Told { text: "", about: &about });
                    says(&cause, row.code);
                    says(&fix, row.code);
                }
            }
        }
    }
}

#[test]
fn every_sentence_is_in_the_snapshot() {
    let seen = by_texts() + &by_conditions() + &by_delivery();
    let sources = [
        include_str!("condition.rs"),
        include_str!("told.rs"),
        include_str!("words/mod.rs"),
        include_str!("words/account.rs"),
        include_str!("words/entra.rs"),
        include_str!("words/network.rs"),
        include_str!("words/store.rs"),
        include_str!("words/target.rs"),
        include_str!("words/unknown.rs"),
        include_str!("words/value.rs"),
        include_str!("words/vault.rs"),
    ];
    for source in sources {
        for said in source.split("say!(").skip(1) {
            let Some(text) = said.split('"').nth(1) else { continue };
            let missing = text.split(['{', '}']).step_by(2).find(|part| !seen.contains(part));
            assert_eq!(missing, None, "no text leads to: {text}");
        }
    }
}

/// What depends on the delivery of the store, or on a value that a text may lack.
fn by_delivery() -> String {
    let mut out = String::new();
    for (row, delivery) in TABLE.iter().flat_map(|row| StoreDelivery::ALL.iter().map(move |delivery| (row, *delivery)))
    {
        let expected = Expected { store_delivery: delivery, ..expected() };
        for text in ["", "(tenantID)", "error processing spec.data[0] (key: greeting), err: "] {
            let trouble = (row.words)(&Told { text, about: &about_secret(&expected) });
            let _ = writeln!(out, "{}\n{}", trouble.cause.ja, trouble.fix.ja);
        }
    }
    out
}

#[test]
fn the_step_depends_on_who_makes_the_store_and_is_empty_for_the_own_one() {
    let of = |delivery: StoreDelivery, text: &str, store: bool| {
        let expected = Expected { store_delivery: delivery, ..expected() };
        let about = if store { about_store(&expected) } else { about_secret(&expected) };
        let cause = of_event(text, &about);
        (cause.trouble.step, cause.leads_to)
    };
    let missing = r#"could not get ClusterSecretStore "azure-key-vault""#;
    let store = Some(CheckId::Store);
    assert_eq!(of(StoreDelivery::Manifest, missing, false), ("10-a".to_owned(), store));
    assert_eq!(of(StoreDelivery::OwnAdapter, missing, false), ("9".to_owned(), store));
    assert_eq!(of(StoreDelivery::Manifest, missing, true), (String::new(), None));
    assert_eq!(of(StoreDelivery::Manifest, "Secret does not exist", false), (String::new(), None));
    assert_eq!(of(StoreDelivery::Manifest, "no valid authType was specified", true), (String::new(), None));
    assert_eq!(of(StoreDelivery::OwnAdapter, "no valid authType was specified", true), ("8".to_owned(), None));
    let account = Some(CheckId::ServiceAccount);
    assert_eq!(of(StoreDelivery::Manifest, "missing tenantID in store config", true), ("0-2".to_owned(), account));
    for row in TABLE {
        let step = row.at.step(&about_store(&expected()));
        assert!(StepId::ALL.contains(&step));
    }
}

#[test]
fn what_people_named_does_not_matter() {
    let expected = expected();
    let about = about_secret(&expected);
    let names = [
        "AccessDenied",
        "ForbiddenByRbac",
        "SecretDisabled",
        "SecretNotFound",
        "AADSTS700213",
        "BadParameter",
        "AKV10032",
        "ForbiddenByFirewall",
    ];
    // The names of the file.
    let of_file = Regex::new(r"\bgreeting\b|\btext\b").unwrap();
    for text in texts() {
        for name in names {
            let named = of_file.replace_all(&text.text, name);
            assert_eq!(of_event(&named, &about).trouble.code, text.code, "{named}");
        }
    }
}

#[test]
fn it_does_not_matter_how_the_lines_are_broken_or_that_events_were_combined() {
    let expected = expected();
    for text in texts() {
        let about = text.about(&expected);
        let first = of_event(&text.text, &about);
        let combined = format!("(combined from similar events): {}", text.text);
        for written in [combined, text.text.replace("\\r\\n", "\r\n"), text.text.replace('\n', "\\n")] {
            assert_eq!(of_event(&written, &about), first, "{written}");
        }
    }
}

#[test]
fn a_status_alone_decides_nothing() {
    let expected = expected();
    for text in
        ["403", "404", "403 Forbidden", "not found", "StatusCode=403", "StatusCode=404", "permission denied", ""]
    {
        assert_eq!(of_event(text, &about_secret(&expected)).trouble.code, "unknown", "{text}");
    }
}

#[test]
fn what_was_presented_stands_beside_what_is_expected() {
    let expected = expected();
    let text = texts().into_iter().find(|text| text.release == "0.9.8" && text.code == "credential-mismatch").unwrap();
    let compared = of_event(&text.text, &about_store(&expected)).trouble.compared;
    let of = |what: &str| {
        let found = compared.iter().find(|compared| compared.what == what).unwrap();
        (found.presented.as_str(), found.expected.as_str())
    };
    let subject = "system:serviceaccount:qmonus-system:azure-key-vault";
    assert_eq!(of("subject"), (subject, subject));
    assert_eq!(of("audience"), ("api://AzureADTokenExchange", "api://AzureADTokenExchange"));
    let issuer = "https://japaneast.oic.prod-aks.azure.com/33333333-3333-3333-3333-333333333333/55555555-5555-5555-5555-555555555555/";
    assert_eq!(of("issuer"), (issuer, ""));
}

/// Each condition and its cause.
fn by_conditions() -> String {
    let expected = expected();
    let mut out = String::new();
    for text in CONDITIONS {
        let about = if text.of == Of::Store { about_store(&expected) } else { about_secret(&expected) };
        let message = if text.with_error { format!("{}: an error", text.message) } else { text.message.to_owned() };
        assert!(text.is(text.ready, text.reason, &message));
        assert!(!text.is(!text.ready, text.reason, &message));
        let cause = of_condition(&message, &about);
        let fails = !text.ready && text.of != Of::GenericTarget;
        assert_eq!(cause.is_some(), fails, "{message}");
        let Some(Cause { trouble, leads_to, .. }) = cause else { continue };
        let until = if text.releases.1.is_empty() { "newest" } else { text.releases.1 };
        let _ = writeln!(out, "## {} ({:?}, {} to {until}): {message}", trouble.code, text.of, text.releases.0);
        // Where only the Event tells what to do, there is no fix.
        for words in [&trouble.cause, &trouble.fix].into_iter().filter(|words| !words.en.is_empty()) {
            assert!(words.ja.ends_with('。') && words.en.ends_with('.'), "{message}");
            let _ = writeln!(out, "{}\n{}", words.ja, words.en);
        }
        let step = Some(trouble.step).filter(|step| !step.is_empty()).map(|step| format!("step {step}"));
        let beside: Vec<String> =
            [step, leads_to.map(|check| format!("first {check}"))].into_iter().flatten().collect();
        if !beside.is_empty() {
            let _ = writeln!(out, "({})", beside.join(", "));
        }
    }
    out
}

#[test]
fn every_condition_that_fails_has_a_cause() {
    assert_data_eq!(by_conditions(), file!["by_conditions.txt"].raw());
    let expected = expected();
    for text in ["", "could not", "could not update secrets", "Secret does not exist", "秘密"] {
        assert!(of_condition(text, &about_secret(&expected)).is_none(), "{text}");
    }
}
