//! How one text differs from another, without line numbers, so that it stays the same when both change alike.
//!
//! A patch is a series of hunks. `-` removes a line, `+` adds one, and a line after a blank, or an empty one, is only
//! context. A hunk applies where the lines that it removes are, if they occur once. If they occur more than once, or
//! there are none, `@@ below` or `@@ above` with the first words of a line means the position nearest to that line on
//! that side. An ambiguous hunk is refused.

use std::fmt;
use std::ops::Range;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

/// Why a patch cannot be applied.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    hunk: String,
    why: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, in the hunk:\n{}", self.why, self.hunk)
    }
}

/// The smallest patch that turns `old` into `new`; empty if they are the same.
pub fn patch(old: &str, new: &str) -> String {
    let (old, new) = (lines(old), lines(new));
    let with =
        |algorithm| changes(&old, &new, algorithm).into_iter().map(|(from, to)| hunk(&old, from, &new[to])).collect();
    let patches: [String; 2] = [Algorithm::Patience, Algorithm::Myers].map(with);
    patches.into_iter().min_by_key(String::len).unwrap_or_default()
}

/// The result of applying a patch to `old`.
pub fn apply(old: &str, patch: &str) -> Result<String, Refused> {
    let old = lines(old);
    let mut new: Vec<&str> = Vec::new();
    let mut done = 0;
    for text in hunks(patch) {
        let refused = |why: String| Refused { hunk: text.to_owned(), why };
        let hunk = Hunk::read(text).map_err(refused)?;
        let at = hunk.place(&old).map_err(refused)?;
        let kept = old.get(done..at).ok_or_else(|| refused("It is above the previous hunk".to_owned()))?;
        new.extend(kept);
        new.extend(&hunk.added);
        done = at + hunk.removed.len();
    }
    new.extend(&old[done..]);
    Ok(new.join("\n"))
}

/// A text that ends with a line break has one more, empty line, so that a missing one is a difference like any other.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').collect()
}

/// Which lines become which: everything between the lines that stay.
fn changes(old: &[&str], new: &[&str], algorithm: Algorithm) -> Vec<(Range<usize>, Range<usize>)> {
    let mut changes = Vec::new();
    let mut done = (0, 0);
    let end = DiffOp::Equal { old_index: old.len(), new_index: new.len(), len: 0 };
    for op in capture_diff_slices(algorithm, old, new).into_iter().chain([end]) {
        if op.tag() == DiffTag::Equal {
            let (from, to) = (op.old_range(), op.new_range());
            changes.push((done.0..from.start, done.1..to.start));
            done = (from.end, to.end);
        }
    }
    changes.retain(|(from, to)| !from.is_empty() || !to.is_empty());
    changes
}

/// The hunk that puts `added` in place of the lines `from` of `old`: among unambiguous ones with the fewest context
/// lines, the shortest.
fn hunk(old: &[&str], from: Range<usize>, added: &[&str]) -> String {
    let alone = Hunk { removed: old[from.clone()].to_vec(), added: added.to_vec(), ..Hunk::default() };
    if alone.place(old) == Ok(from.start) {
        return alone.to_string();
    }
    let shortest = (0..=old.len()).find_map(|around| hunks_with(&alone, old, &from, around).min_by_key(String::len));
    shortest.unwrap_or_else(|| unreachable!("a whole text occurs once in itself"))
}

/// The unambiguous hunks with this many context lines around the change.
fn hunks_with(alone: &Hunk<'_>, old: &[&str], from: &Range<usize>, around: usize) -> impl Iterator<Item = String> {
    let splits = (0..=around.min(from.start)).filter(move |before| around - before <= old.len() - from.end);
    splits.flat_map(move |before| {
        let (start, end) = (from.start - before, from.end + around - before);
        let (before, after) = (old[start..from.start].to_vec(), old[from.end..end].to_vec());
        let hunk = Hunk { before, after, ..alone.clone() };
        let starts = hunk.starts(old);
        let found =
            starts.binary_search(&start).unwrap_or_else(|_| unreachable!("its lines are at their own position"));
        if starts.len() == 1 {
            return vec![hunk.to_string()];
        }
        // Between this position and the named line there must be no other such position.
        let other_above = found.checked_sub(1).map_or(0, |other| starts[other]);
        let other_below = starts.get(found + 1).map_or(old.len(), |other| other + end - start);
        let below = (other_above..start).rev().find_map(|line| Some((Side::Below, opening(old, line)?)));
        let above = (end..other_below).find_map(|line| Some((Side::Above, opening(old, line)?)));
        let named = [below, above].into_iter().flatten();
        named.map(|near| Hunk { near: Some(near), ..hunk.clone() }.to_string()).collect()
    })
}

/// The first words of a line, as few as no other line begins with.
fn opening<'t>(lines: &[&'t str], at: usize) -> Option<&'t str> {
    let line = lines[at];
    let ends = line.char_indices().map(|(start, char)| start + char.len_utf8());
    ends.map(|end| &line[..end])
        .filter(|words| !words.ends_with(' ') && opens(line, words))
        .find(|words| lines.iter().filter(|line| opens(line, words)).count() == 1)
}

/// Whether a line begins with exactly these words.
fn opens(line: &str, words: &str) -> bool {
    let script_at_end = words.chars().next_back().and_then(script);
    let longer = |rest: &str| script_at_end.is_some() && rest.chars().next().and_then(script) == script_at_end;
    line.strip_prefix(words).is_some_and(|rest| !longer(rest))
}

/// The script of a letter: a word also ends where the script changes, as in Japanese.
fn script(char: char) -> Option<Script> {
    match char {
        _ if char.is_ascii_alphanumeric() => Some(Script::Latin),
        'ぁ'..='ゖ' => Some(Script::Hiragana),
        'ァ'..='ヺ' | 'ー' => Some(Script::Katakana),
        '一'..='鿿' | '々' => Some(Script::Kanji),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Hiragana,
    Katakana,
    Kanji,
}

/// A side of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Side {
    Below,
    Above,
}

impl Side {
    const ALL: [Side; 2] = [Side::Below, Side::Above];

    fn name(self) -> &'static str {
        match self {
            Side::Below => "below",
            Side::Above => "above",
        }
    }
}

/// A change, and the context that locates it.
#[derive(Clone, Default, Debug)]
struct Hunk<'t> {
    /// The first words of a line, and the side of it on which the nearest such lines are meant.
    near: Option<(Side, &'t str)>,
    before: Vec<&'t str>,
    removed: Vec<&'t str>,
    added: Vec<&'t str>,
    after: Vec<&'t str>,
}

impl<'t> Hunk<'t> {
    fn read(text: &'t str) -> Result<Hunk<'t>, String> {
        let mut lines = text.strip_suffix('\n').unwrap_or(text).split('\n');
        let head = lines.next().and_then(|head| head.strip_prefix(HEAD)).ok_or("It does not begin with @@")?;
        let mut hunk = Hunk::default();
        if !head.is_empty() {
            let named = |side: &Side| head.strip_prefix(&format!(" {} ", side.name()));
            let near = Side::ALL.iter().find_map(|side| Some((*side, named(side)?)));
            hunk.near = Some(near.ok_or("@@ must be followed by below or above")?);
        }
        for line in lines {
            let changed = !hunk.removed.is_empty() || !hunk.added.is_empty();
            match line.split_at_checked(1) {
                Some(("-", rest)) if hunk.after.is_empty() => hunk.removed.push(rest),
                Some(("+", rest)) if hunk.after.is_empty() => hunk.added.push(rest),
                Some((" ", rest)) if changed => hunk.after.push(rest),
                Some((" ", rest)) => hunk.before.push(rest),
                None if changed => hunk.after.push(""),
                None => hunk.before.push(""),
                Some(_) => return Err(format!("This line is unexpected: {line}")),
            }
        }
        Ok(hunk)
    }

    /// The line of `old` at which its change begins.
    fn place(&self, old: &[&str]) -> Result<usize, String> {
        let starts = self.starts(old);
        let start = match self.near {
            None => once(starts.into_iter(), "Its position")?,
            Some((side, words)) => {
                let line = once((0..old.len()).filter(|at| opens(old[*at], words)), "The line that it names")?;
                let there = match side {
                    Side::Below => starts.into_iter().find(|start| *start > line),
                    Side::Above => starts.into_iter().rfind(|start| start + self.lines().count() <= line),
                };
                there.ok_or_else(|| format!("Its lines are not {} the line that it names", side.name()))?
            }
        };
        Ok(start + self.before.len())
    }

    /// Everywhere its lines are.
    fn starts(&self, old: &[&str]) -> Vec<usize> {
        let lines: Vec<&str> = self.lines().collect();
        (0..=old.len()).filter(|at| old[*at..].starts_with(&lines)).collect()
    }

    /// Its lines before the change.
    fn lines(&self) -> impl Iterator<Item = &'t str> {
        [&self.before, &self.removed, &self.after].into_iter().flatten().copied()
    }
}

impl fmt::Display for Hunk<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.near {
            Some((side, words)) => writeln!(f, "{HEAD} {} {words}", side.name())?,
            None => writeln!(f, "{HEAD}")?,
        }
        for (sign, lines) in [(" ", &self.before), ("-", &self.removed), ("+", &self.added), (" ", &self.after)] {
            for line in lines {
                // No blanks at the end of a line, which an editor could remove.
                let sign = if line.is_empty() { sign.trim() } else { sign };
                writeln!(f, "{sign}{line}")?;
            }
        }
        Ok(())
    }
}

const HEAD: &str = "@@";

/// The texts of the hunks: inside a hunk, no line begins like its first.
fn hunks(patch: &str) -> impl Iterator<Item = &str> {
    let starts = patch.match_indices(HEAD).map(|(at, _)| at).filter(|at| *at == 0 || patch[..*at].ends_with('\n'));
    let mut starts: Vec<usize> = starts.collect();
    // Anything before the first hunk is not a hunk, and is refused as such.
    if !patch.is_empty() && starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([patch.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| &patch[start..end])
}

fn once(mut places: impl Iterator<Item = usize>, what: &str) -> Result<usize, String> {
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (None, _) => Err(format!("{what} cannot be found")),
        (Some(_), Some(_)) => Err(format!("{what} is ambiguous")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use snapbox::data::Inline;
    use snapbox::{IntoData, assert_data_eq, str};

    use super::*;

    const OLD: &str = "# Title\n\nOne goes first.\n\n```\nrun\n```\n\nTwo goes last.\n\n```\nrun\n```\n";

    #[track_caller]
    fn is(new: &str, expected: Inline) {
        let patch = patch(OLD, new);
        assert_data_eq!(&patch, expected.raw());
        assert_eq!(apply(OLD, &patch), Ok(new.to_owned()));
    }

    #[test]
    fn the_same_text_needs_nothing() {
        is(OLD, str![]);
    }

    #[test]
    fn a_line_that_occurs_once_locates_the_change() {
        is(
            &OLD.replace("One goes", "One comes"),
            str![[r#"
@@
-One goes first.
+One comes first.

"#]],
        );
    }

    #[test]
    fn a_line_that_occurs_twice_is_located_below_words_that_occur_once() {
        is(
            &OLD.replace("Two goes last.\n\n```\nrun", "Two goes last.\n\n```\nstop"),
            str![[r#"
@@ below Two
-run
+stop

"#]],
        );
    }

    #[test]
    fn a_line_is_added_below_another_one() {
        is(
            &OLD.replace("One goes first.\n", "One goes first.\nThen comes another one.\n"),
            str![[r#"
@@ below One
+Then comes another one.

"#]],
        );
    }

    #[test]
    fn lines_are_added_below_lines_that_occur_twice() {
        is(
            &OLD.replacen("run\n```\n", "run\n```\nThat was it.\n", 1),
            str![[r#"
@@ above Two
+That was it.


"#]],
        );
    }

    #[test]
    fn a_missing_line_break_at_the_end_is_a_difference() {
        is(
            OLD.trim_end(),
            str![[r#"
@@ below Two
 ```
-

"#]],
        );
    }

    #[test]
    fn equal_changes_to_both_leave_the_patch_unchanged() {
        let new = OLD.replace("One goes", "One comes").replacen("run\n```\n", "run\n```\nThat was it.\n", 1);
        let more = |text: &str| format!("Above.\n{}", text.replace("last.", "at last.\nBelow."));
        assert_eq!(patch(&more(OLD), &more(&new)), patch(OLD, &new));
    }

    #[test]
    fn an_ambiguous_position_is_refused() {
        for patch in [
            "@@\n-run\n",
            "@@\n+new\n",
            "@@\n-walk\n",
            "@@ below `\n-run\n",
            "@@ below Three\n-run\n",
            "@@ below Two\n-One goes first.\n",
        ] {
            let refused = apply(OLD, patch).unwrap_err();
            assert_eq!(refused.hunk, patch);
        }
        let refused = apply(OLD, "@@\n-run\n").unwrap_err();
        assert_data_eq!(
            refused.to_string(),
            str![[r#"
Its position is ambiguous, in the hunk:
@@
-run

"#]]
            .raw()
        );
    }

    #[test]
    fn misordered_hunks_and_non_hunks_are_refused() {
        let refused = |patch: &str| apply(OLD, patch).unwrap_err().why;
        assert_eq!(refused("@@\n-Two goes last.\n@@\n-One goes first.\n"), "It is above the previous hunk");
        assert_eq!(refused("@@ beside One\n+run\n"), "@@ must be followed by below or above");
        assert_eq!(refused("-run\n"), "It does not begin with @@");
        assert_eq!(refused("@@\n*run\n"), "This line is unexpected: *run");
    }

    proptest! {
        #[test]
        fn any_text_becomes_any_other(old in text(), new in text()) {
            prop_assert_eq!(apply(&old, &patch(&old, &new)), Ok(new));
        }
    }

    /// Few different lines, so that most of them occur more than once.
    fn text() -> impl Strategy<Value = String> {
        let line = prop_oneof!["[ab@+ -]{0,3}", "いう?", "a\r"];
        proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
    }
}
