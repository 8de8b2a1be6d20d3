//! What one text has otherwise than another, without line numbers, so that it stays the same when the two change alike.
//!
//! A patch is a row of hunks. `-` takes a line out, `+` puts one in, and a blank or nothing stands before a line that is
//! there only to say where. A hunk is where the lines that it takes out stand, if they stand once. Where they stand more
//! than once, or are none, `@@ below` or `@@ above` and the first words of a line name the place that is nearest to it on that
//! side. What does not say where without a doubt is refused.

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

/// The smallest patch that makes `new` of `old`; nothing if they are the same.
pub fn patch(old: &str, new: &str) -> String {
    let (old, new) = (lines(old), lines(new));
    let with =
        |algorithm| changes(&old, &new, algorithm).into_iter().map(|(from, to)| hunk(&old, from, &new[to])).collect();
    let patches: [String; 2] = [Algorithm::Patience, Algorithm::Myers].map(with);
    patches.into_iter().min_by_key(String::len).unwrap_or_default()
}

/// The text that a patch makes of `old`.
pub fn apply(old: &str, patch: &str) -> Result<String, Refused> {
    let old = lines(old);
    let mut new: Vec<&str> = Vec::new();
    let mut done = 0;
    for text in hunks(patch) {
        let refused = |why: String| Refused { hunk: text.to_owned(), why };
        let hunk = Hunk::read(text).map_err(refused)?;
        let at = hunk.place(&old).map_err(refused)?;
        let kept = old.get(done..at).ok_or_else(|| refused("It stands above the hunk before it".to_owned()))?;
        new.extend(kept);
        new.extend(&hunk.added);
        done = at + hunk.removed.len();
    }
    new.extend(&old[done..]);
    Ok(new.join("\n"))
}

/// A text that ends with a line break has one more, empty line: so a missing one is a difference like any other.
fn lines(text: &str) -> Vec<&str> {
    text.split('\n').collect()
}

/// Which lines become which: whatever stands between the lines that stay.
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

/// The hunk that puts `added` where the lines `from` of `old` are; of those that say where with the
/// fewest lines around it, the shortest.
fn hunk(old: &[&str], from: Range<usize>, added: &[&str]) -> String {
    let alone = Hunk { removed: old[from.clone()].to_vec(), added: added.to_vec(), ..Hunk::default() };
    if alone.place(old) == Ok(from.start) {
        return alone.to_string();
    }
    let shortest = (0..=old.len()).find_map(|around| hunks_with(&alone, old, &from, around).min_by_key(String::len));
    shortest.unwrap_or_else(|| unreachable!("a whole text stands once in itself"))
}

/// The hunks that say where with so many lines around the change.
fn hunks_with(alone: &Hunk<'_>, old: &[&str], from: &Range<usize>, around: usize) -> impl Iterator<Item = String> {
    let splits = (0..=around.min(from.start)).filter(move |before| around - before <= old.len() - from.end);
    splits.flat_map(move |before| {
        let (start, end) = (from.start - before, from.end + around - before);
        let (before, after) = (old[start..from.start].to_vec(), old[from.end..end].to_vec());
        let hunk = Hunk { before, after, ..alone.clone() };
        let starts = hunk.starts(old);
        let found = starts.binary_search(&start).unwrap_or_else(|_| unreachable!("its lines stand where they are"));
        if starts.len() == 1 {
            return vec![hunk.to_string()];
        }
        // No line between this place and the line that it is named by may be another such place.
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

/// Whether a line begins with these words, and not with longer ones.
fn opens(line: &str, words: &str) -> bool {
    let script_at_end = words.chars().next_back().and_then(script);
    let longer = |rest: &str| script_at_end.is_some() && rest.chars().next().and_then(script) == script_at_end;
    line.strip_prefix(words).is_some_and(|rest| !longer(rest))
}

/// What a letter is written in: a word is over where that changes, in Japanese too.
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

/// On which side of a line.
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

/// One change, and the lines around it that say where it is.
#[derive(Clone, Default, Debug)]
struct Hunk<'t> {
    /// The first words of a line, and the side of it that the nearest such lines are meant on.
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
            hunk.near = Some(near.ok_or("Neither below nor above stands after @@")?);
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
                Some(_) => return Err(format!("This line does not belong there: {line}")),
            }
        }
        Ok(hunk)
    }

    /// The line of `old` that its change begins at.
    fn place(&self, old: &[&str]) -> Result<usize, String> {
        let starts = self.starts(old);
        let start = match self.near {
            None => once(starts.into_iter(), "Its place")?,
            Some((side, words)) => {
                let line = once((0..old.len()).filter(|at| opens(old[*at], words)), "The line that it names")?;
                let there = match side {
                    Side::Below => starts.into_iter().find(|start| *start > line),
                    Side::Above => starts.into_iter().rfind(|start| start + self.lines().count() <= line),
                };
                there.ok_or_else(|| format!("Its lines do not stand {} the line that it names", side.name()))?
            }
        };
        Ok(start + self.before.len())
    }

    /// Wherever its lines stand.
    fn starts(&self, old: &[&str]) -> Vec<usize> {
        let lines: Vec<&str> = self.lines().collect();
        (0..=old.len()).filter(|at| old[*at..].starts_with(&lines)).collect()
    }

    /// Its lines as they are before the change.
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
                // No blanks at the end of a line, which an editor could take away.
                let sign = if line.is_empty() { sign.trim() } else { sign };
                writeln!(f, "{sign}{line}")?;
            }
        }
        Ok(())
    }
}

const HEAD: &str = "@@";

/// The texts of the hunks: no line within one begins like the first.
fn hunks(patch: &str) -> impl Iterator<Item = &str> {
    let starts = patch.match_indices(HEAD).map(|(at, _)| at).filter(|at| *at == 0 || patch[..*at].ends_with('\n'));
    let mut starts: Vec<usize> = starts.collect();
    // Whatever stands before the first hunk is no hunk, and is refused as such.
    if !patch.is_empty() && starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([patch.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| &patch[start..end])
}

fn once(mut places: impl Iterator<Item = usize>, what: &str) -> Result<usize, String> {
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (None, _) => Err(format!("{what} is nowhere")),
        (Some(_), Some(_)) => Err(format!("{what} is not one alone")),
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
    fn a_line_that_stands_once_says_where_it_is() {
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
    fn a_line_that_stands_twice_is_below_the_words_that_stand_once() {
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
    fn a_line_is_put_in_below_another_one() {
        is(
            &OLD.replace("One goes first.\n", "One goes first.\nThen comes another one.\n"),
            str![[r#"
@@ below One
+Then comes another one.

"#]],
        );
    }

    #[test]
    fn lines_are_put_in_below_lines_that_stand_twice() {
        is(
            &OLD.replacen("run\n```\n", "run\n```\nThat was it.\n", 1),
            str![[r#"
@@ above Two
+That was it.


"#]],
        );
    }

    #[test]
    fn a_text_that_ends_within_a_line_is_another_one() {
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
    fn what_changes_alike_changes_no_patch() {
        let new = OLD.replace("One goes", "One comes").replacen("run\n```\n", "run\n```\nThat was it.\n", 1);
        let more = |text: &str| format!("Above.\n{}", text.replace("last.", "at last.\nBelow."));
        assert_eq!(patch(&more(OLD), &more(&new)), patch(OLD, &new));
    }

    #[test]
    fn a_place_in_doubt_is_refused() {
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
Its place is not one alone, in the hunk:
@@
-run

"#]]
            .raw()
        );
    }

    #[test]
    fn hunks_out_of_order_and_what_is_no_hunk_are_refused() {
        let refused = |patch: &str| apply(OLD, patch).unwrap_err().why;
        assert_eq!(refused("@@\n-Two goes last.\n@@\n-One goes first.\n"), "It stands above the hunk before it");
        assert_eq!(refused("@@ beside One\n+run\n"), "Neither below nor above stands after @@");
        assert_eq!(refused("-run\n"), "It does not begin with @@");
        assert_eq!(refused("@@\n*run\n"), "This line does not belong there: *run");
    }

    proptest! {
        #[test]
        fn any_text_becomes_any_other(old in text(), new in text()) {
            prop_assert_eq!(apply(&old, &patch(&old, &new)), Ok(new));
        }
    }

    /// Few different lines, so that most of them stand more than once.
    fn text() -> impl Strategy<Value = String> {
        let line = prop_oneof!["[ab@+ -]{0,3}", "いう?", "a\r"];
        proptest::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
    }
}
