//! Every file of each scenario, byte for byte, in both languages and both editions of the runbook. `tests/golden` at
//! the root of the repository has the expected content: the whole bundle of the tutorial, and for every other bundle
//! its differences from the nearest one. `SNAPSHOTS=overwrite` writes them again; read them before committing.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::common::scenarios::{SCENARIOS, plan};
use crate::thin::difference::difference;
use crate::thin::{Files, Thin, full, thin};
use snapbox::assert::{Action, DEFAULT_ACTION_ENV};
use valuestream::check::{check, errors};
use valuestream::field::Defaults;
use valuestream::files::Setting;
use valuestream::{Lang, Plan, bundle};

/// The scenario whose bundle is kept in full.
const ROOT: &str = "tutorial";

/// Every other scenario and its nearest one, which is listed above it or is the root: the one from which it differs
/// least.
const NEAREST: &[(&str, &str)] = &[
    ("release-0.16.2", ROOT),
    ("remote-adapter", "release-0.16.2"),
    ("gitlab-https", "release-0.16.2"),
    ("bitbucket-ssh", "gitlab-https"),
    ("store-parameter", "release-0.16.2"),
    ("three-secrets", "release-0.16.2"),
    (EMPTY_FORM, "release-0.16.2"),
    ("own-adapter", "release-0.16.2"),
    ("own-adapter-remote", "own-adapter"),
    ("manifest-0.15.1", ROOT),
    ("default-plan", "manifest-0.15.1"),
    ("every-list", "default-plan"),
    ("removal", "default-plan"),
    ("upgrade-0.9.20", "default-plan"),
    ("upgrade-0.9.20-own-adapter", "upgrade-0.9.20"),
    ("upgrade-0.16.2", "upgrade-0.9.20"),
    ("upgrade-0.16.2-own-adapter", "upgrade-0.9.20-own-adapter"),
];

/// The form of link version 1 before anything is typed: placeholders replace missing values.
const EMPTY_FORM: &str = "empty-form";

/// The runbook's editions, by their value.
const EDITIONS: [&str; 2] = [CURRENT, "tutorial"];
const CURRENT: &str = "current";

/// One of the bundles.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct Case {
    scenario: &'static str,
    lang: Lang,
    edition: &'static str,
}

impl Case {
    /// Every case, below its nearest one.
    fn all() -> Vec<Case> {
        let scenarios = [ROOT].into_iter().chain(NEAREST.iter().map(|(scenario, _)| *scenario));
        let languages = scenarios.flat_map(|scenario| Lang::ALL.map(|lang| (scenario, lang)));
        languages.flat_map(|(scenario, lang)| EDITIONS.map(|edition| Case { scenario, lang, edition })).collect()
    }

    fn current(self) -> Case {
        Case { edition: CURRENT, ..self }
    }

    /// Whether its runbook installs.
    fn installs(self) -> bool {
        self.scenario != "removal" && !self.scenario.starts_with("upgrade-")
    }

    fn of_nearest_scenario(self) -> Option<Case> {
        let (_, nearest) = NEAREST.iter().find(|(scenario, _)| *scenario == self.scenario)?;
        Some(Case { scenario: nearest, ..self })
    }

    /// The bundle from which its differences are kept: the nearest scenario's. For the other edition it is the same
    /// scenario's current one, with the files in which the nearest scenario's editions differ taken from there.
    fn nearest(self, bundles: &HashMap<Case, Files>) -> Files {
        let scenario = self.of_nearest_scenario();
        if self.edition == CURRENT {
            return scenario.map(|scenario| bundles[&scenario].clone()).unwrap_or_default();
        }
        let mut files = bundles[&self.current()].clone();
        if let Some(scenario) = scenario {
            let current = &bundles[&scenario.current()];
            let differ = bundles[&scenario].iter().filter(|(path, text)| current.get(*path) != Some(text));
            for (path, text) in differ.filter(|(path, _)| files.contains_key(*path)).collect::<Vec<_>>() {
                files.insert(path.clone(), text.clone());
            }
        }
        files
    }

    /// The folder of its whole files; its patch is next to it.
    fn folder(self) -> String {
        let edition = if self.edition == CURRENT { String::new() } else { format!("-{}", self.edition) };
        format!("{}/{}{edition}", self.scenario, self.lang.tag())
    }

    fn patch(self) -> String {
        format!("{}.patch", self.folder())
    }

    fn made(self) -> Files {
        let mut plan = match SCENARIOS.iter().find(|(name, _)| *name == self.scenario) {
            Some((_, values)) => plan(values),
            None => Plan::with(Defaults::V1),
        };
        crate::common::set(&mut plan, "runbookEdition", self.edition);
        bundle::files(
            &plan.resolve(),
            Setting { lang: self.lang, address: "https://qvsconfig.example/", made_by: "qvsconfig 0.0.0" },
        )
        .into_iter()
        .collect()
    }
}

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
    for (name, values) in SCENARIOS {
        assert!(kept.contains(name), "{name} has no nearest");
        assert_eq!(errors(&check(&plan(values))).count(), 0, "{name} is a plan without errors");
    }
    for scenario in kept {
        let known = SCENARIOS.iter().any(|(name, _)| *name == scenario);
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
    Case::all().into_iter().map(|case| (case, case.made())).collect()
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

/// The bundles that the files of `tests/golden` describe.
fn expected(kept: &Files) -> HashMap<Case, Files> {
    let mut bundles: HashMap<Case, Files> = HashMap::new();
    for case in Case::all() {
        let folder = case.folder() + "/";
        let below = kept.iter().filter_map(|(path, text)| Some((path.strip_prefix(&folder)?.to_owned(), text.clone())));
        let thin = Thin { whole: below.collect(), patch: kept.get(&case.patch()).cloned().unwrap_or_default() };
        let bundle = full(&case.nearest(&bundles), &thin).unwrap_or_else(|why| panic!("{}: {why}", case.patch()));
        bundles.insert(case, bundle);
    }
    bundles
}

/// The files of all bundles, each below the folder of its case.
fn in_one(bundles: &HashMap<Case, Files>) -> Files {
    let below = |(case, bundle): (&Case, &Files)| -> Vec<(String, String)> {
        bundle.iter().map(|(path, text)| (format!("{}/{path}", case.folder()), text.clone())).collect()
    };
    bundles.iter().flat_map(below).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden")
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

fn read(root: &Path) -> Files {
    let files = xtask::size::read(root).unwrap().into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}
