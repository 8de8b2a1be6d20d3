//! What is made from the program's definition.

use std::path::Path;

use crate::program::run;
use crate::thin::cases::Case;

const CALLS: [&str; 15] = [
    "render",
    "check",
    "import",
    "link",
    "plan",
    "diff",
    "runbook",
    "fields",
    "releases",
    "status",
    "live",
    "schema",
    "explain",
    "completions",
    "man",
];

#[test]
fn completions_and_manual_name_every_call() {
    let here = Path::new(".");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = run(here, &["completions", shell]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        for call in CALLS {
            assert!(ran.text().contains(call), "{shell}: {call}");
        }
    }
    let manual = run(here, &["man"]).text();
    for call in CALLS {
        assert!(manual.contains(&format!("QVSCONFIG {}", call.to_uppercase())), "{call}");
    }
}

#[test]
fn help_is_in_either_language() {
    let is_japanese = |text: &str| text.chars().any(|c| ('\u{3041}'..='\u{9fff}').contains(&c));
    for call in CALLS {
        for (lang, japanese) in [("ja", true), ("en", false)] {
            let ran = run(Path::new("."), &[call, "--help", "--lang", lang]);
            assert_eq!(ran.status, 0, "{}", ran.err);
            assert_eq!(is_japanese(&ran.text()), japanese, "{call}: {}", ran.text());
        }
    }
}

#[test]
fn colours_are_for_terminals() {
    for call in [&["check", "v=2"][..], &["--help"], &["diff", "v=2", "v=2&clusterName=a"]] {
        let ran = run(Path::new("."), call);
        assert!(!ran.text().contains('\u{1b}') && !ran.err.contains('\u{1b}'), "{call:?}");
    }
}

/// Where the schema of SARIF 2.1.0 is, which is not in this repository.
const SCHEMA: &str = "QVSCONFIG_SARIF_SCHEMA";

#[test]
fn sarif_keeps_its_schema() {
    let Some(schema) = std::env::var_os(SCHEMA) else {
        return crate::common::skipped("sarif_keeps_its_schema", &format!("{SCHEMA} does not name the schema"));
    };
    // OASIS's pattern of a language has a bracket too many, which no strict reader takes for a regular expression.
    let text = std::fs::read_to_string(schema).unwrap().replace("{2}]?$", "{2}$");
    let schema = serde_json::from_str(&text).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for (here, args) in [("", &[][..]), ("repository", &[]), ("plans", &["broken.yaml"]), ("plans", &["v=2&nothing=1"])]
    {
        for lang in ["ja", "en"] {
            let ran = run(&cases.join(here), &[&["check", "--format", "sarif", "--lang", lang], args].concat());
            let log = serde_json::from_str(&ran.text()).unwrap();
            let faults: Vec<String> = schema.iter_errors(&log).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{faults:#?}");
        }
    }
}

#[test]
fn the_schema_takes_what_the_program_takes() {
    let here = tempfile::tempdir().unwrap();
    let schema = serde_json::from_str(&run(here.path(), &["schema"]).text()).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let is_valid = |text: &str| schema.is_valid(&serde_yaml::from_str(text).unwrap());
    let mut kept = 0;
    for case in Case::all() {
        let written = yaml::emit(&valuestream::plan_file::document(&case.plan().resolve()));
        assert!(is_valid(&written), "{written}");
        kept += 1;
    }
    assert!(kept > 60, "{kept}");
    for (text, valid) in [
        ("qvsconfig: 2", true),
        ("qvsconfig: \"2\"\nuseAzureSdk: true\nversion: 2.0\nlocation:\nsecrets: []", true),
        ("qvsconfig: 2\nsecrets: [{data: []}, {}, null]", true),
        ("clusterName: aks", false),
        ("qvsconfig: 3", false),
        ("qvsconfig: 2\nclustername: aks", false),
        ("qvsconfig: 2\nclusterName: [aks]", false),
        ("qvsconfig: 2\nrepositoryKind: svn", false),
        ("qvsconfig: 2\nsecrets: [{nam: a}]", false),
        ("qvsconfig: 2\nsecrets: [{data: [{key: a}]}]", false),
    ] {
        assert_eq!(is_valid(text), valid, "{text}");
        // What the schema refuses the program does not take in silence either.
        std::fs::write(here.path().join("plan.yaml"), text).unwrap();
        let ran = run(here.path(), &["link", "plan.yaml"]);
        let told = ran.status != 0
            || ran.err.contains('[')
            || run(here.path(), &["check", "plan.yaml"]).err.contains("unknown-choice");
        assert_eq!(told, !valid, "{text}: {}", ran.err);
    }
}
