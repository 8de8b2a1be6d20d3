//! Which bundles are kept in `tests/golden` at the root of the repository, and what is expected of them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::SEVERAL;
use crate::thin::{Files, Thin, full};
use valuestream::field::Defaults;
use valuestream::{Lang, Plan};

/// The page's address in these bundles.
pub const ADDRESS: &str = "https://qvsconfig.example/";
/// What made them.
pub const MADE_BY: &str = "qvsconfig 0.0.0";

/// The scenario whose bundle is kept in full.
pub const ROOT: &str = "tutorial";

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
    ("two-environments", "default-plan"),
    ("release-of-its-own", "two-environments"),
    ("three-environments", "two-environments"),
    ("own-adapter-environments", "own-adapter"),
    ("upgrade-of-one", "two-environments"),
    ("removal", "default-plan"),
    ("upgrade-0.9.20", "default-plan"),
    ("upgrade-0.9.20-own-adapter", "upgrade-0.9.20"),
    ("upgrade-0.16.2", "upgrade-0.9.20"),
    ("upgrade-0.16.2-own-adapter", "upgrade-0.9.20-own-adapter"),
];

/// The form of link version 1 before anything is typed: placeholders replace missing values.
pub const EMPTY_FORM: &str = "empty-form";

/// The runbook's editions, by their value.
const EDITIONS: [&str; 2] = [CURRENT, "tutorial"];
const CURRENT: &str = "current";

/// One of the bundles.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Case {
    /// The scenario.
    pub scenario: &'static str,
    /// The language.
    pub lang: Lang,
    /// The runbook's edition.
    pub edition: &'static str,
}

impl Case {
    /// Every case, below its nearest one.
    pub fn all() -> Vec<Case> {
        let scenarios = [ROOT].into_iter().chain(NEAREST.iter().map(|(scenario, _)| *scenario));
        let languages = scenarios.flat_map(|scenario| Lang::ALL.map(|lang| (scenario, lang)));
        languages.flat_map(|(scenario, lang)| EDITIONS.map(|edition| Case { scenario, lang, edition })).collect()
    }

    fn current(self) -> Case {
        Case { edition: CURRENT, ..self }
    }

    /// Whether its runbook installs.
    pub fn installs(self) -> bool {
        self.scenario != "removal" && !self.scenario.starts_with("upgrade-")
    }

    fn of_nearest_scenario(self) -> Option<Case> {
        let (_, nearest) = NEAREST.iter().find(|(scenario, _)| *scenario == self.scenario)?;
        Some(Case { scenario: nearest, ..self })
    }

    /// The bundle from which its differences are kept: the nearest scenario's. For the other edition it is the same
    /// scenario's current one, with the files in which the nearest scenario's editions differ taken from there.
    pub fn nearest(self, bundles: &HashMap<Case, Files>) -> Files {
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
    pub fn folder(self) -> String {
        let edition = if self.edition == CURRENT { String::new() } else { format!("-{}", self.edition) };
        format!("{}/{}{edition}", self.scenario, self.lang.tag())
    }

    /// The path of its patch.
    pub fn patch(self) -> String {
        format!("{}.patch", self.folder())
    }

    /// Its plan.
    pub fn plan(self) -> Plan {
        let mut plan = match SCENARIOS.iter().chain(SEVERAL).find(|(name, _)| *name == self.scenario) {
            Some((_, values)) => plan(values),
            None => Plan::with(Defaults::V1),
        };
        crate::common::set(&mut plan, "runbookEdition", self.edition);
        plan
    }
}

/// The bundles that the files of `tests/golden` describe.
pub fn expected(kept: &Files) -> HashMap<Case, Files> {
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

/// Where they are.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden")
}

/// The files below a folder.
pub fn read(root: &Path) -> Files {
    let files = xtask::size::read(root).unwrap().into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}
