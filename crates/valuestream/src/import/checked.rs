//! What is wrong with files, whatever a plan would keep of them.

use std::collections::BTreeMap;

use super::code::ImportCode;
use super::note::{At, Note};
use super::report::Import;
use crate::check::{Diagnostic, check};
use crate::diagnostic::{Catalogue, Entry, Severity};
use crate::plan::{FieldPath, Plan};

/// How many ways to choose among files that disagree are checked.
const MOST_WAYS: usize = 16;

/// Codes that say that a file is no YAML that can be read.
const OF_SYNTAX: [&str; 5] =
    ["import-syntax", "import-tab", "import-unclosed", "import-control-character", "import-unknown-alias"];

/// Codes that say of a file that nothing in it can be checked.
const OF_OTHER_FILES: [&str; 4] = ["import-not-ours", "import-other-kind", "import-nothing", "import-secret-content"];

/// A code about a comment in a file.
const OF_COMMENTS: &str = "import-ignore-unknown";

/// Codes about what of a plan file cannot be used as it is.
const OF_PLAN_FILES: [&str; 10] = [
    "import-unknown-key",
    "import-shape",
    "import-second-plan",
    "import-alias",
    "import-tag",
    "import-key-shape",
    "import-missing-separator",
    "import-only-blocks",
    "import-other-kinds",
    "import-more",
];

impl ImportCode {
    /// Whether it says that a file is no YAML that can be read.
    pub fn is_of_syntax(&self) -> bool {
        OF_SYNTAX.contains(&self.name())
    }

    /// Whether it says of a file that nothing in it can be checked.
    pub fn is_of_other_files(&self) -> bool {
        OF_OTHER_FILES.contains(&self.name())
    }

    /// Whether it is about a file itself, and not about taking it into a form.
    pub fn is_of_files(&self) -> bool {
        is_of_files(self.entry())
    }

    /// The codes that are about files themselves.
    pub fn of_files() -> impl Iterator<Item = &'static Entry> {
        ImportCode::ENTRIES.iter().filter(|entry| is_of_files(entry))
    }

    /// The further codes that a plan file can have.
    pub fn of_plan_files() -> impl Iterator<Item = &'static Entry> {
        ImportCode::ENTRIES.iter().filter(|entry| OF_PLAN_FILES.contains(&entry.name))
    }
}

fn is_of_files(entry: &Entry) -> bool {
    let is_named = OF_SYNTAX.contains(&entry.name) || OF_OTHER_FILES.contains(&entry.name);
    is_named || entry.name == OF_COMMENTS || entry.severity == Severity::Error
}

impl Import {
    /// The notes that are about the files themselves, and not about taking them into a form.
    pub fn notes_on_files(&self, current: &Plan) -> Vec<Note> {
        let mut notes = self.notes(current, &[]);
        notes.retain(|note| note.code.is_of_files() && !self.is_ignored(note.name(), note.location));
        notes
    }

    /// The ways to choose among files that disagree, as many as are worth a check.
    pub fn ways(&self) -> Vec<Vec<usize>> {
        let conflicts = self.conflicts();
        let ways = conflicts.iter().map(|conflict| conflict.options.len()).max().unwrap_or(1);
        (0..ways.min(MOST_WAYS)).map(|way| vec![way; conflicts.len()]).collect()
    }

    /// What the checks of values say about the values in the files, each once: where files disagree, about each way to choose.
    pub fn findings_on_values(&self, current: &Plan) -> Vec<(Diagnostic, At)> {
        let mut all = Vec::new();
        for chosen in self.ways() {
            for found in self.findings_on_chosen(current, &chosen) {
                if !all.contains(&found) {
                    all.push(found);
                }
            }
        }
        all
    }

    /// The same with one choice.
    pub fn findings_on_chosen(&self, current: &Plan, chosen: &[usize]) -> Vec<(Diagnostic, At)> {
        let taken: BTreeMap<FieldPath, At> =
            self.taken(current, chosen).into_iter().map(|taken| (taken.path, taken.at)).collect();
        let found = check(&self.plan(current, chosen)).into_iter();
        let placed = found.filter_map(|found| taken.get(&found.location).map(|at| (found, *at)));
        placed.filter(|(found, at)| !self.is_ignored(found.name(), *at)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{InputFile, read};
    use super::*;

    fn found(texts: &[&str]) -> (Vec<&'static str>, Vec<(&'static str, usize)>) {
        let given: Vec<InputFile> =
            texts.iter().map(|text| InputFile { name: None, bytes: text.as_bytes().to_vec() }).collect();
        let plan = Plan::default();
        let import = read(&given, &plan);
        let notes = import.notes_on_files(&plan).iter().map(Note::name).collect();
        let of_values = import.findings_on_values(&plan);
        // What is to be known about a release is another matter.
        let of_values = of_values.iter().filter(|(found, _)| !found.name().starts_with("release-"));
        (notes, of_values.map(|(found, at)| (found.name(), at.file)).collect())
    }

    #[test]
    fn each_code_is_one() {
        let all = OF_SYNTAX.iter().chain(&OF_OTHER_FILES).chain([&OF_COMMENTS]).chain(&OF_PLAN_FILES);
        let is_code = |name: &&&str| ImportCode::ENTRIES.iter().any(|entry| entry.name == **name);
        assert_eq!(all.filter(|name| !is_code(name)).collect::<Vec<_>>(), [&""; 0]);
    }

    #[test]
    fn values_are_checked_where_they_stand_and_nothing_else_is_told() {
        // What a plan lacks is not the files' fault, and what it does not keep is none.
        let good = "version: 2.9.0\nesoNamespace: qmonus-system\n";
        assert_eq!(found(&[good]), (vec![], vec![]));
        let config = |namespace: &str| format!("version: 2.9.0\nesoNamespace: {namespace}\n");
        let (a, b) = (config("Eso"), config("qmonus_system"));
        assert_eq!(found(&[&a, &b]).1, [("label-shape", 0), ("label-shape", 1)]);
        assert_eq!(found(&["a: [1\n"]).0, ["import-unclosed"]);
        assert_eq!(found(&["kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n"]).0, ["import-other-kind"]);
    }
}
