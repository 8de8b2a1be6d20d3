//! Every file of each scenario, byte for byte, in both languages and both editions of the runbook. `tests/golden` at
//! the root of the repository has the expected content: the whole bundle of the tutorial, and for every other bundle
//! its differences from the nearest one. `SNAPSHOTS=overwrite` writes them again; read them before committing.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;

use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::SEVERAL;
use crate::thin::cases::{ADDRESS, Case, EMPTY_FORM, MADE_BY, ROOT, expected, read, root};
use crate::thin::difference::difference;
use crate::thin::{Files, Thin, thin};
use snapbox::assert::{Action, DEFAULT_ACTION_ENV};
use valuestream::check::{check, errors};
use valuestream::files::Setting;
use valuestream::{Lang, bundle};

#[test]
fn every_bundle_is_as_expected() {
    let made = made();
    let kept = kept(&made);
    if Action::with_env_var(DEFAULT_ACTION_ENV) == Some(Action::Overwrite) {
        overwrite(&kept);
    }
    let there = read(&root());
    let expected = expected(&there);
    // Report differences first; whether the files that describe them are the smallest possible, with no others, matters
    // only afterwards.
    for (expected, made) in [(&in_one(&expected), &in_one(&made)), (&there, &kept)] {
        if let Some(difference) = difference(expected, made) {
            panic!("The bundles are not as expected. {DEFAULT_ACTION_ENV}=overwrite accepts them.\n\n{difference}");
        }
    }
}

#[test]
fn every_scenario_is_kept_and_has_no_errors() {
    let kept: Vec<&str> = Case::all().iter().map(|case| case.scenario).collect();
    for (name, values) in SCENARIOS.iter().chain(SEVERAL) {
        assert!(kept.contains(name), "{name} has no nearest");
        assert_eq!(errors(&check(&plan(values))).count(), 0, "{name} is a plan without errors");
    }
    for scenario in kept {
        let known = SCENARIOS.iter().chain(SEVERAL).any(|(name, _)| *name == scenario);
        assert!(known || scenario == EMPTY_FORM, "{scenario} is not a scenario");
    }
}

#[test]
fn what_all_bundles_share_is_kept_once_per_language() {
    let mut bundles = made();
    // Runbooks for other tasks share little with these.
    bundles.retain(|case, _| case.installs());
    let before = kept(&bundles);
    let patches = before.iter().filter(|(path, _)| path.ends_with(".patch"));
    let moved: HashSet<&str> =
        patches.flat_map(|(_, patch)| patch.lines().filter_map(|line| line.strip_prefix(['-', '+']))).collect();
    let mut expected = BTreeSet::new();
    for lang in Lang::ALL {
        for name in ["RUNBOOK.md", "runbook.sh"] {
            let of_lang = bundles.iter_mut().filter(|(case, _)| case.lang == lang).flat_map(|(_, bundle)| bundle);
            let mut texts: Vec<_> = of_lang.filter(|(path, _)| path.ends_with(name)).map(|(_, text)| text).collect();
            let mut shared = texts.iter().map(|text| once(text)).reduce(|all, text| &all & &text).unwrap();
            shared.retain(|line| !moved.contains(line.as_str()));
            assert!(shared.len() > 100, "{} lines that every {name} has", shared.len());
            let pairs = texts.iter().map(|text| pairs(text, &shared)).reduce(|all, text| &all & &text).unwrap();
            for text in &mut texts {
                **text = with_more(text, &shared, &pairs);
            }
            expected.insert(format!("{ROOT}/{}/eso-clustersecretstore/{name}", lang.tag()));
        }
    }
    let after = kept(&bundles);
    let paths = before.keys().chain(after.keys()).cloned();
    let changed: BTreeSet<String> = paths.filter(|path| before.get(path) != after.get(path)).collect();
    assert_eq!(changed, expected);
}

/// The lines with letters that occur once in a text.
fn once(text: &str) -> HashSet<String> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    text.lines().for_each(|line| *times.entry(line).or_default() += 1);
    let once = times.into_iter().filter(|(line, times)| *times == 1 && line.contains(char::is_alphabetic));
    once.map(|(line, _)| line.to_owned()).collect()
}

/// The lines directly below one of these.
fn pairs(text: &str, lines: &HashSet<String>) -> HashSet<(String, String)> {
    let all: Vec<&str> = text.lines().collect();
    let pairs = all.windows(2).filter(|pair| pair.iter().all(|line| lines.contains(*line)));
    pairs.map(|pair| (pair[0].to_owned(), pair[1].to_owned())).collect()
}

/// The text with a word added to each of these lines, and a line inserted into each of these pairs.
fn with_more(text: &str, lines: &HashSet<String>, pairs: &HashSet<(String, String)>) -> String {
    let mut more = String::new();
    let mut above = String::new();
    for line in text.lines().map(str::to_owned) {
        let pair = (above, line.clone());
        if pairs.contains(&pair) {
            more += &format!("More above {line}\n");
        }
        more += &line;
        more += if lines.contains(&line) { " anew\n" } else { "\n" };
        above = line;
    }
    more
}

fn made() -> HashMap<Case, Files> {
    let setting = |lang| Setting { lang, address: ADDRESS, made_by: MADE_BY };
    let of = |case: Case| bundle::files(&case.plan().resolve(), setting(case.lang)).into_iter().collect();
    Case::all().into_iter().map(|case| (case, of(case))).collect()
}

/// The expected files of `tests/golden` for these bundles.
fn kept(bundles: &HashMap<Case, Files>) -> Files {
    let mut kept = Files::new();
    for (case, bundle) in bundles {
        let Thin { whole, patch } = thin(&case.nearest(bundles), bundle);
        kept.extend(whole.into_iter().map(|(path, text)| (format!("{}/{path}", case.folder()), text)));
        if !patch.is_empty() {
            kept.insert(case.patch(), patch);
        }
    }
    kept
}

/// The files of all bundles, each below the folder of its case.
fn in_one(bundles: &HashMap<Case, Files>) -> Files {
    let below = |(case, bundle): (&Case, &Files)| -> Vec<(String, String)> {
        bundle.iter().map(|(path, text)| (format!("{}/{path}", case.folder()), text.clone())).collect()
    };
    bundles.iter().flat_map(below).collect()
}

/// Makes these the only files of `tests/golden`.
fn overwrite(kept: &Files) {
    if root().exists() {
        fs::remove_dir_all(root()).unwrap();
    }
    for (path, text) in kept {
        let file = root().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
}
