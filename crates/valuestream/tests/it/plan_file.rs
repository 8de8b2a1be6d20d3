//! The plan file: any plan comes back from it, in itself and in a bundle, and any text is read.

use proptest::prelude::*;
use valuestream::import::{self, ImportCode, InputFile, Kind};
use valuestream::plan_file::{Opened, document, read};
use valuestream::{Lang, Plan, bundle};

use crate::common::any;
use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::SEVERAL;

/// What a text holds, if it is YAML.
fn opened(text: &str) -> Option<Opened> {
    let reading = yaml::read::read(text, &mut 100_000);
    let document = reading.documents.first()?;
    Some(read(document.root()))
}

fn written(plan: &Plan) -> String {
    yaml::emit(&document(&plan.resolve()))
}

/// A plan's values by name, with each text that must not leave its field at its default. Identities of rows are not part
/// of the file.
fn values(plan: &Plan) -> Vec<(String, String)> {
    let mut values = Vec::new();
    plan.each_value(|path, spec, text| {
        let is_hidden = spec.error_of(text).is_some_and(|code| code.hides_text());
        values.push((path.to_string(), if is_hidden { spec.default } else { text }.to_owned()));
    });
    values
}

/// What people put into YAML, or break it with.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\t", "\n", ": ", "[", "{", "\"", "&a ", "*a", "!x ", "<<: *a\n", "? {a: b}\n: c\n", "---\n", "\u{0}", "~", "data: []\n",
    "esoNamespace: a\n", "unknown: b\n", "qvsconfig: 9\n", "\n---\nqvsconfig: 2\n", "\n```yaml\n", "kind: List\nitems:\n",
    "# qvsconfig: ignore nothing\n", "secrets: {}\n", "{{ .a }}", "version: $(params.version)\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_told_of_a_plan_file_is_among_the_codes_for_it(
        from in any::<prop::sample::Index>(),
        length in 0..20_usize,
        by in prop::sample::select(PIECES),
        example in any::<prop::sample::Index>(),
    ) {
        let mut chars: Vec<char> = written(&plan(SCENARIOS[example.index(SCENARIOS.len())].1)).chars().collect();
        let from = from.index(chars.len() + 1);
        let end = (from + length).min(chars.len());
        chars.splice(from..end, by.chars());
        let bytes = chars.into_iter().collect::<String>().into_bytes();
        let import = import::read(&[InputFile { name: None, bytes }], &Plan::default());
        // What a plan file is not is another matter.
        prop_assume!(import.documents.iter().all(|document| document.kind == Kind::PlanFile));
        for note in import.notes(&Plan::default(), &[]) {
            let is_listed = ImportCode::of_files().chain(ImportCode::of_plan_files()).any(|entry| entry.name == note.name());
            prop_assert!(is_listed, "{:?}", note);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_plan_comes_back(plan in any::plan()) {
        let text = written(&plan);
        let reading = yaml::read::read(&text, &mut 100_000);
        prop_assert_eq!(&reading.troubles, &vec![], "{}", text);
        let back = opened(&text).unwrap();
        prop_assert_eq!(&back.problems, &vec![], "{}", text);
        prop_assert_eq!(values(&back.plan), values(&plan), "{}", text);
        // The same plan gives the same bytes, and each value that differs has its line.
        prop_assert_eq!(written(&back.plan), text.clone());
        for (path, at) in &back.places {
            let line = text.lines().nth(at.line as usize - 1).unwrap_or_default();
            prop_assert!(line.contains(path.spec().key), "{path}: {line}");
        }
    }

    #[test]
    fn a_damaged_file_is_read_as_far_as_it_goes(plan in any::plan(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), by in any::text()) {
        let mut chars: Vec<char> = written(&plan).chars().collect();
        let (from, to) = (from.index(chars.len() + 1), to.index(chars.len() + 1));
        chars.splice(from.min(to)..(from.min(to) + 20).min(chars.len()), by.chars());
        let text: String = chars.into_iter().collect();
        if let Some(found) = opened(&text) {
            prop_assert!(found.problems.iter().all(|problem| problem.at.line > 0 && problem.at.column > 0));
            // What is read is a plan like any other.
            let again = opened(&written(&found.plan)).unwrap();
            prop_assert_eq!(values(&again.plan), values(&found.plan));
        }
    }
}

#[test]
fn the_file_in_a_bundle_is_the_plan() {
    for (name, changed) in SCENARIOS.iter().chain(SEVERAL) {
        let plan = plan(changed);
        let files = bundle::files(&plan.resolve(), Lang::En);
        let (_, text) = files.iter().find(|(path, _)| path.ends_with("/qvsconfig.yaml")).unwrap();
        let back = opened(text).unwrap();
        assert_eq!((values(&back.plan), back.problems), (values(&plan), vec![]), "{name}");
    }
}

/// It holds no more rows than a plan has.
#[test]
fn many_rows_are_told() {
    let text = format!("qvsconfig: 2\nsecrets:\n{}", "  - dataFrom: [{}, {}]\n".repeat(2_000));
    let opened = opened(&text).unwrap();
    assert!(!opened.problems.is_empty());
    let rows = opened.plan.secrets.len() + opened.plan.secrets.iter().map(|row| row.data_from.len()).sum::<usize>();
    assert!(rows <= 2_000, "{rows}");
}
