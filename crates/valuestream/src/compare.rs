//! The differences between two Plans: value by value, and line by line in each file.

use similar::{ChangeTag, TextDiff};
use text::Lang;

use crate::bundle;
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

/// The values that differ between two plans, in form order, followed by those of rows that only `before` has. A value
/// that is empty in one plan and absent from the other does not count.
pub fn values(before: &Plan, after: &Plan) -> Vec<Differs> {
    let text = |plan: &Plan, path| Some(plan.field_at(path)?.get(plan)?.to_owned());
    let mut differs = Vec::new();
    after.each_value(|path, _, now| {
        let then = text(before, path);
        if then.as_deref().unwrap_or_default() != now {
            differs.push(Differs { path, before: then, after: Some(now.to_owned()) });
        }
    });
    before.each_value(|path, _, then| {
        if !then.is_empty() && text(after, path).is_none() {
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

/// The files that differ between the bundles of two plans, in bundle order, followed by those that only `before` has.
pub fn files(before: &Plan, after: &Plan, lang: Lang) -> Vec<File> {
    let (old, new) = (bundle::files(&before.resolve(), lang), bundle::files(&after.resolve(), lang));
    let text = |files: &[(String, String)], path: &str| {
        files.iter().find(|(known, _)| known == path).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let paths = new.iter().map(|(path, _)| path);
    let gone = old.iter().map(|(path, _)| path).filter(|path| !new.iter().any(|(known, _)| known == *path));
    let compared = paths.chain(gone).map(|path| (path, text(&old, path), text(&new, path)));
    compared
        .filter(|(_, old, new)| old != new)
        .map(|(path, old, new)| File { path: path.clone(), lines: lines(&old, &new) })
        .collect()
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

    #[test]
    fn differing_values_have_paths() {
        let before = Plan::default();
        let mut after = Plan::default();
        assert_eq!(values(&before, &after), []);
        after.cluster.cluster_name = "aks".to_owned();
        after.lay_out::<usize>(&[], Defaults::CURRENT);
        let told: Vec<(String, Option<String>, Option<String>)> =
            values(&before, &after).into_iter().map(|it| (it.path.to_string(), it.before, it.after)).collect();
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
        let files = files(&before, &after, Lang::En);
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
}
