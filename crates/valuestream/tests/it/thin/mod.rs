//! Bundles kept as their differences from another one, their nearest.

pub mod cases;
pub mod difference;
pub mod patch;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Files: each path with its text.
pub type Files = BTreeMap<String, String>;

/// How a bundle differs from its nearest.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Thin {
    /// The files that have nothing in common with the nearest's, complete.
    pub whole: Files,
    /// What happens to the nearest's files: `file` and a patch for each that differs, with `from` if its path there is
    /// different, or `like` another one that stays, and `gone` for each that no longer exists.
    pub patch: String,
}

/// A bundle as its differences from its nearest.
pub fn thin(nearest: &Files, bundle: &Files) -> Thin {
    let mut thin = Thin::default();
    let mut gone: BTreeSet<&String> = nearest.keys().filter(|path| !bundle.contains_key(*path)).collect();
    let candidates = gone.clone();
    for (path, text) in bundle {
        let patch_of = |word: &str, from: &str| {
            let other_path = if from == path { String::new() } else { format!("{word}{from}\n") };
            format!("{FILE}{path}\n{other_path}{}", patch::patch(&nearest[from], text))
        };
        let patch_from = |from: &str| patch_of(FROM, from);
        match nearest.get(path) {
            Some(same) if same == text => {}
            Some(_) => thin.patch += &patch_from(path),
            None => {
                let patches = candidates.iter().map(|from| (patch_from(from), *from));
                let some_stays = |(patch, _): &(String, &String)| written(patch, "+") < written(text, "");
                match patches.filter(some_stays).min_by_key(|(patch, _)| patch.len()) {
                    Some((patch, from)) => {
                        thin.patch += &patch;
                        gone.remove(from);
                    }
                    None => {
                        match alike(path, nearest, &candidates).map(|from| patch_of(LIKE, from)).min_by_key(String::len)
                        {
                            Some(patch) if written(&patch, "+") < written(text, "") => thin.patch += &patch,
                            _ => drop(thin.whole.insert(path.clone(), text.clone())),
                        }
                    }
                }
            }
        }
    }
    for path in gone {
        let _ = writeln!(thin.patch, "{GONE}{path}");
    }
    thin
}

/// The nearest's files of the same name in other directories, but for those that no longer exist.
fn alike<'f>(path: &str, nearest: &'f Files, gone: &BTreeSet<&String>) -> impl Iterator<Item = &'f str> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let stay = nearest.keys().filter(|other| !gone.contains(other) && name(other) == name(path));
    stay.map(String::as_str).collect::<Vec<_>>().into_iter()
}

/// The lines that begin with a sign and have more after it.
fn written(text: &str, sign: &str) -> usize {
    text.lines().filter_map(|line| line.strip_prefix(sign)).filter(|line| !line.is_empty()).count()
}

/// The bundle that a thin one describes.
pub fn full(nearest: &Files, thin: &Thin) -> Result<Files, String> {
    let mut bundle = nearest.clone();
    let mut rest = thin.patch.as_str();
    let mut made = Files::new();
    while !rest.is_empty() {
        if let Some(path) = entry(&mut rest, GONE) {
            bundle.remove(path).ok_or_else(|| format!("{path} is gone already"))?;
            continue;
        }
        let path = entry(&mut rest, FILE).ok_or_else(|| format!("This is neither a file nor gone: {rest}"))?;
        let like = entry(&mut rest, LIKE);
        let from = like.or_else(|| entry(&mut rest, FROM)).unwrap_or(path);
        let of_hunks = |line: &&str| !line.starts_with(FILE) && !line.starts_with(GONE);
        let (patch, after) = rest.split_at(rest.split_inclusive('\n').take_while(of_hunks).map(str::len).sum());
        rest = after;
        let old = nearest.get(from).ok_or_else(|| format!("{from} is not there"))?;
        if like.is_none() {
            bundle.remove(from);
        }
        made.insert(path.to_owned(), patch::apply(old, patch).map_err(|refused| format!("{path}: {refused}"))?);
    }
    bundle.extend(made);
    bundle.extend(thin.whole.clone());
    Ok(bundle)
}

const FILE: &str = "file ";
const FROM: &str = "from ";
const LIKE: &str = "like ";
const GONE: &str = "gone ";

/// If the text begins with a line with this word, takes it off and returns the path in it.
fn entry<'t>(text: &mut &'t str, word: &str) -> Option<&'t str> {
    let (path, rest) = text.strip_prefix(word)?.split_once('\n')?;
    *text = rest;
    Some(path)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use snapbox::{IntoData, assert_data_eq, str};

    use super::*;

    fn files<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Files {
        files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
    }

    #[test]
    fn only_differences_are_kept() {
        let nearest = files([
            ("a/plan", "one\ntwo\nthree\n"),
            ("a/same", "the same\n"),
            ("a/moved", "a line that stays\nand a longer one that does\n"),
            ("a/gone", "no more\n"),
            ("a/notes", "noted\nand noted here\n"),
        ]);
        let bundle = files([
            ("a/plan", "one\n2\nthree\n"),
            ("a/same", "the same\n"),
            ("b/moved", "a line that stays\nand a longer one that does\nand one\n"),
            ("b/new", "something else\n"),
            ("a/notes", "noted\nand noted here\n"),
            ("b/notes", "noted\nand noted there\n"),
        ]);
        let thin = thin(&nearest, &bundle);
        assert_eq!(thin.whole, files([("b/new", "something else\n")]));
        assert_data_eq!(
            &thin.patch,
            str![[r#"
file a/plan
@@
-two
+2
file b/moved
from a/moved
@@ below and
+and one
file b/notes
like a/notes
@@
-and noted here
+and noted there
gone a/gone

"#]]
            .raw()
        );
        assert_eq!(full(&nearest, &thin), Ok(bundle));
    }

    #[test]
    fn patches_that_do_not_fit_are_refused() {
        let nearest = files([("a", "one\none\n")]);
        for patch in ["gone b\n", "gone a\ngone a\n", "file b\n@@\n-one\n", "file a\n@@\n-one\n", "other a\n"] {
            let thin = Thin { patch: patch.to_owned(), ..Thin::default() };
            assert!(full(&nearest, &thin).is_err(), "{patch}");
        }
    }

    proptest! {
        #[test]
        fn any_bundle_comes_back(nearest in bundle(), other in bundle()) {
            prop_assert_eq!(full(&nearest, &thin(&nearest, &other)), Ok(other));
        }
    }

    fn bundle() -> impl Strategy<Value = Files> {
        let text = proptest::collection::vec("(file |gone |@@)?[ab]{0,2}", 0..5).prop_map(|lines| lines.join("\n"));
        proptest::collection::btree_map("[a-d]", text, 0..4)
    }
}
