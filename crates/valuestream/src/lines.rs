//! The lines of a file as it changes: a line that stays keeps its identity, so that a view keeps what it drew.

use text::TextIndex;

/// A line of a file. Its identity is unique within the file and never reused there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The identity.
    pub id: u32,
    /// The text without its line end.
    pub text: String,
}

/// The current lines of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lines {
    /// The lines in order.
    pub lines: Vec<Line>,
    made: u32,
}

impl Lines {
    /// The highest identity so far: lines that appear later have a higher one.
    pub const fn made(&self) -> u32 {
        self.made
    }

    /// The lines of `text`, each with the identity that it had in `before`. Lines are matched from both ends; the rest
    /// one by one if its length is unchanged, and otherwise in order by text.
    pub fn follow(before: Option<&Lines>, text: &str) -> Lines {
        let old: &[Line] = before.map_or(&[], |lines| &lines.lines);
        let new: Vec<&str> = text.lines().collect();
        let same = |(line, text): &(&Line, &&str)| line.text == **text;
        let head = old.iter().zip(&new).take_while(same).count();
        let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(same).count();
        let rest = &old[head..old.len() - tail];
        let mut kept = middle(rest, &new[head..new.len() - tail]).into_iter();
        let mut made = before.map_or(0, |lines| lines.made);
        let first_of_tail = new.len() - tail;
        let lines = new.iter().enumerate().map(|(n, text)| {
            let id = if n < head {
                Some(old[n].id)
            } else if n >= first_of_tail {
                Some(old[old.len() - (new.len() - n)].id)
            } else {
                kept.next().flatten()
            };
            let id = id.unwrap_or_else(|| {
                made += 1;
                made
            });
            Line { id, text: (*text).to_owned() }
        });
        Lines { lines: lines.collect(), made }
    }
}

fn middle(old: &[Line], new: &[&str]) -> Vec<Option<u32>> {
    if old.len() == new.len() {
        return old.iter().zip(new).map(|(line, text)| (line.text == *text).then_some(line.id)).collect();
    }
    let texts = TextIndex::new(old.iter().map(|line| line.text.as_str()));
    let mut from = 0;
    let keep = |text: &&str| {
        let n = texts.find(text, from)?;
        from = n + 1;
        Some(old[n].id)
    };
    new.iter().map(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(lines: &Lines) -> Vec<u32> {
        lines.lines.iter().map(|line| line.id).collect()
    }

    #[test]
    fn lines_that_stay_keep_their_identity() {
        let first = Lines::follow(None, "a\nb\nc\nb\nd\n");
        assert_eq!(ids(&first), [1, 2, 3, 4, 5]);
        // Two lines change in place; the one between them stays.
        let second = Lines::follow(Some(&first), "a\nB\nc\nB\nd\n");
        assert_eq!(ids(&second), [1, 6, 3, 7, 5]);
        // One line appears, another disappears.
        let third = Lines::follow(Some(&second), "a\nnew\nB\nc\nB\nd\n");
        assert_eq!(ids(&third), [1, 8, 6, 3, 7, 5]);
        let fourth = Lines::follow(Some(&third), "a\nc\nd\n");
        assert_eq!(ids(&fourth), [1, 3, 5]);
        // One change at the top and one line more further down.
        let fifth = Lines::follow(Some(&fourth), "A\nc\nd\ne\n");
        assert_eq!(ids(&fifth), [9, 3, 5, 10]);
        assert_eq!(ids(&Lines::follow(Some(&fifth), "")), [] as [u32; 0]);
    }
}
