//! The differences between two Plans: value by value, and line by line in each file.

use similar::{ChangeTag, TextDiff};
use text::Lang;

use crate::bundle;
use crate::files::{FileKind, list};
use crate::plan::{FieldPath, Plan};

/// A value that differs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Differs {
    /// Its path, in the plan that has it.
    pub path: FieldPath,
    /// Its text in the first plan; `None` if its row is not there.
    pub before: Option<String>,
    /// Its text in the second plan.
    pub after: Option<String>,
}

/// What of two plans is compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Everything, with all Environments.
    Whole,
    /// The Environment that each plan is made for: what it has for itself is compared whatever it is called, and what tells of
    /// all Environments is left out.
    Environment,
}

/// The values that differ between two plans, in form order, followed by those of rows that only `before` has. A value
/// that is empty in one plan and absent from the other does not count, and of an Environment those of others do not.
pub fn values(before: &Plan, after: &Plan, scope: Scope) -> Vec<Differs> {
    let text = |plan: &Plan, path| Some(plan.field_at(path)?.get(plan)?.to_owned());
    let counts = |path| scope == Scope::Whole || !matches!(path, FieldPath::Environment(..));
    let mut differs = Vec::new();
    after.each_value(|path, _, now| {
        if !counts(path) {
            return;
        }
        let then = text(before, path);
        if then.as_deref().unwrap_or_default() != now {
            differs.push(Differs { path, before: then, after: Some(now.to_owned()) });
        }
    });
    before.each_value(|path, _, then| {
        if counts(path) && !then.is_empty() && text(after, path).is_none() {
            differs.push(Differs { path, before: Some(then.to_owned()), after: None });
        }
    });
    differs
}

/// A line of a comparison.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// In both files.
    Both,
    /// Only in the file before.
    Before,
    /// Only in the file after.
    After,
}

/// A file that differs: its path and its lines, without line ends.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// Its path in the bundle.
    pub path: String,
    /// Its lines in order.
    pub lines: Vec<(Side, String)>,
}

/// A file of one plan or of both: its path and its text in each.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// In the first plan.
    pub before: Option<(String, String)>,
    /// In the second plan.
    pub after: Option<(String, String)>,
}

impl Pair {
    /// Its path, in the second plan where it is there.
    pub fn path(&self) -> &str {
        self.after.as_ref().or(self.before.as_ref()).map_or("", |(path, _)| path)
    }

    /// Its text in the first plan; empty where it is not there.
    pub fn text_before(&self) -> &str {
        self.before.as_ref().map_or("", |(_, text)| text)
    }

    /// Its text in the second plan.
    pub fn text_after(&self) -> &str {
        self.after.as_ref().map_or("", |(_, text)| text)
    }
}

/// What makes files of two plans the same one.
#[derive(Clone, PartialEq, Eq)]
enum Same {
    /// Each Environment has one.
    Kind(FileKind),
    /// It is called so.
    Path(String),
}

/// The files of two plans that differ, in bundle order, followed by those that only `before` has.
pub fn pairs(before: &Plan, after: &Plan, scope: Scope, lang: Lang) -> Vec<Pair> {
    let files = |plan: &Plan| match scope {
        Scope::Whole => of_bundle(plan, lang),
        Scope::Environment => of_environment(plan, lang),
    };
    let (old, new) = (files(before), files(after));
    let find = |files: &[(Same, String, String)], same: &Same| {
        files.iter().find(|(known, ..)| known == same).map(|(_, path, text)| (path.clone(), text.clone()))
    };
    let gone = old.iter().filter(|(same, ..)| find(&new, same).is_none());
    let all = new.iter().chain(gone).map(|(same, ..)| Pair { before: find(&old, same), after: find(&new, same) });
    all.filter(|pair| pair.before.as_ref().map(|(_, text)| text) != pair.after.as_ref().map(|(_, text)| text)).collect()
}

fn of_bundle(plan: &Plan, lang: Lang) -> Vec<(Same, String, String)> {
    bundle::files(&plan.resolve(), lang)
        .into_iter()
        .map(|(path, text)| (Same::Path(path.clone()), path, text))
        .collect()
}

fn of_environment(plan: &Plan, lang: Lang) -> Vec<(Same, String, String)> {
    let resolved = plan.resolve();
    let tells_of_all = |kind| matches!(kind, FileKind::PlanFile | FileKind::Readme);
    let files = list(&resolved).into_iter().filter(|file| !tells_of_all(file.kind));
    files
        .filter_map(|file| {
            let text = bundle::content(&resolved, file.kind, lang)?.text();
            let of = file.kind.is_of_environment();
            Some((if of { Same::Kind(file.kind) } else { Same::Path(file.path.clone()) }, file.path, text))
        })
        .collect()
}

/// The lines of the files that differ between two plans, in the order of [`pairs`].
pub fn files(before: &Plan, after: &Plan, scope: Scope, lang: Lang) -> Vec<File> {
    let file = |pair: Pair| File { path: pair.path().to_owned(), lines: lines(pair.text_before(), pair.text_after()) };
    pairs(before, after, scope, lang).into_iter().map(file).collect()
}

fn lines(old: &str, new: &str) -> Vec<(Side, String)> {
    let diff = TextDiff::from_lines(old, new);
    let side = |tag| match tag {
        ChangeTag::Equal => Side::Both,
        ChangeTag::Delete => Side::Before,
        ChangeTag::Insert => Side::After,
    };
    diff.iter_all_changes()
        .map(|change| (side(change.tag()), change.value().trim_end_matches('\n').to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Defaults;
    use crate::plan::{FieldRef, ReleaseField};

    #[test]
    fn differing_values_have_paths() {
        let before = Plan::default();
        let mut after = Plan::default();
        assert_eq!(values(&before, &after, Scope::Whole), []);
        after.cluster.cluster_name = "aks".to_owned();
        after.lay_out::<usize>(&[], Defaults::CURRENT);
        let told: Vec<(String, Option<String>, Option<String>)> = values(&before, &after, Scope::Whole)
            .into_iter()
            .map(|it| (it.path.to_string(), it.before, it.after))
            .collect();
        assert_eq!(told[0], ("clusterName".to_owned(), Some(String::new()), Some("aks".to_owned())));
        assert_eq!(told[1], ("secrets.0.name".to_owned(), Some("example".to_owned()), None));
        assert_eq!(told.len(), 9);
        assert!(
            told.iter().all(|(_, before, after)| [before, after].into_iter().flatten().any(|text| !text.is_empty()))
        );
        assert!(!told.iter().any(|(path, ..)| path == "secrets.0.data.0.remoteVersion"), "empty before, absent after");
    }

    #[test]
    fn differing_files_have_lines() {
        let before = Plan::with(Defaults::V1);
        let mut after = Plan::with(Defaults::V1);
        after.release.app_name = "store".to_owned();
        let files = files(&before, &after, Scope::Whole, Lang::En);
        let config = files.iter().find(|file| file.path.ends_with("deployment-config.yaml")).map(|file| &file.lines);
        let changed: Vec<(Side, &str)> = config
            .into_iter()
            .flatten()
            .filter(|(side, _)| *side != Side::Both)
            .map(|(side, line)| (*side, line.as_str()))
            .collect();
        assert_eq!(changed, [(Side::Before, "appName: azure-key-vault"), (Side::After, "appName: store")]);
        assert!(!files.iter().any(|file| file.path.ends_with("qvs.yaml")));
    }

    #[test]
    fn environments_are_compared_by_what_each_has() {
        let mut plan = Plan::default();
        let id = plan.add_environment("production");
        FieldRef::Environment(id, ReleaseField::Version.into()).set(&mut plan, "2.8.0".to_owned());
        let further = plan.in_environment(&plan.environments[0]);
        let told: Vec<String> =
            values(&plan, &further, Scope::Environment).into_iter().map(|it| it.path.to_string()).collect();
        assert_eq!(told, ["version", "environmentName", "deploymentName", "assemblyLineName"]);
        let files = files(&plan, &further, Scope::Environment, Lang::En);
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let of = |path: &str| format!("eso-clustersecretstore/{path}");
        assert_eq!(
            paths,
            [
                of(".valuestream/pipelines/eso-clustersecretstore-deploy-production-assemblyline.yaml"),
                of("production/deployment-config.yaml"),
                of("production/RUNBOOK.md"),
                of("production/runbook.sh")
            ]
        );
        let changed: Vec<&str> =
            files[1].lines.iter().filter(|(side, _)| *side != Side::Both).map(|(_, line)| line.as_str()).collect();
        assert_eq!(changed, ["version: \"2.9.0\"", "version: \"2.8.0\""]);
        for same in [&plan, &further] {
            assert_eq!(pairs(same, same, Scope::Environment, Lang::En), []);
        }
        // The first one's files are those that it has beside others.
        let back = pairs(&further, &plan, Scope::Environment, Lang::En);
        let runbook = bundle::content(&plan.resolve(), FileKind::RunbookDocument, Lang::En).map(|it| it.text());
        let told =
            back.iter().find(|pair| pair.path().ends_with("RUNBOOK.md")).map(|pair| pair.text_after().to_owned());
        assert_eq!(told, runbook);
    }
}
