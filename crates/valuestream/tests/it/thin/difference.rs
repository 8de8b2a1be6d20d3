//! How files differ from the expected ones: each change once, with the number of files that have it.

use std::collections::BTreeMap;
use std::fmt::Write;

use similar::{ChangeTag, TextDiff};

use super::Files;

/// How many changes are shown; someone with more has other things to do first.
const MOST: usize = 40;

/// The differences in words; `None` if there are none.
pub fn difference(expected: &Files, made: &Files) -> Option<String> {
    let only = |here: &Files, there: &Files, what: &str| {
        let paths = here.keys().filter(|path| !there.contains_key(*path));
        paths.map(|path| format!("{path}: {what}\n")).collect::<String>()
    };
    let mut told = only(expected, made, "expected, and not made") + &only(made, expected, "made, and not expected");
    let mut changes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, old) in expected {
        for (line, change) in made.get(path).into_iter().flat_map(|new| changes_of(old, new)) {
            changes.entry(change).or_default().push(format!("{path}:{line}"));
        }
    }
    for (change, places) in changes.iter().take(MOST) {
        let more = match places.len() {
            1 => String::new(),
            all => format!(" and in {} more", all - 1),
        };
        let _ = write!(told, "{}{more}\n{change}", places[0]);
    }
    if let Some(more @ 1..) = changes.len().checked_sub(MOST) {
        let _ = writeln!(told, "and {more} more changes");
    }
    (!told.is_empty()).then_some(told)
}

/// Each run of lines that differ, and the line at which it begins.
fn changes_of(old: &str, new: &str) -> Vec<(usize, String)> {
    let diff = TextDiff::from_lines(old, new);
    let hunks = diff.ops().iter().filter(|op| op.tag() != similar::DiffTag::Equal);
    let told = |op: &similar::DiffOp| {
        let lines = diff.iter_changes(op).map(|change| {
            let sign = if change.tag() == ChangeTag::Delete { '-' } else { '+' };
            // Otherwise a missing line break would not show.
            format!(
                "{sign}{}\n",
                change.value().strip_suffix('\n').map_or_else(|| format!("{:?}", change.value()), str::to_owned)
            )
        });
        (op.new_range().start + 1, lines.collect())
    };
    hunks.map(told).collect()
}

#[cfg(test)]
mod tests {
    use snapbox::{IntoData, assert_data_eq, str};

    use super::*;

    fn files(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn the_same_files_have_no_difference() {
        let same = files(&[("a", "one\n")]);
        assert_eq!(difference(&same, &same), None);
    }

    #[test]
    fn each_change_is_reported_once() {
        let expected = files(&[("a", "one\ntwo\nthree\n"), ("b", "zero\none\ntwo\n"), ("c", "c\n"), ("e", "end\n")]);
        let made = files(&[("a", "one\n2\nthree\n"), ("b", "zero\none\n2\n"), ("d", "d\n"), ("e", "end")]);
        assert_data_eq!(
            difference(&expected, &made).unwrap(),
            str![[r#"
c: expected, and not made
d: made, and not expected
e:1
-end
+"end"
a:2 and in 1 more
-two
+2

"#]]
            .raw()
        );
    }
}
