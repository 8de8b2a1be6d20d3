//! Finding a text among many.

/// Texts in order, each with its position. One type serves all such lookups, because each kind of map would make the
/// page larger.
#[derive(Debug)]
pub struct TextIndex<'t>(Vec<(&'t str, usize)>);

impl<'t> TextIndex<'t> {
    /// An index of these texts by position.
    pub fn new(texts: impl Iterator<Item = &'t str>) -> TextIndex<'t> {
        let mut texts: Vec<_> = texts.zip(0..).collect();
        texts.sort_unstable();
        TextIndex(texts)
    }

    /// The first position at or after `from` that holds `text`.
    pub fn find(&self, text: &str, from: usize) -> Option<usize> {
        let (found, n) = *self.0.get(self.0.partition_point(|place| *place < (text, from)))?;
        (found == text).then_some(n)
    }

    /// Whether `text`, which is at `n`, also occurs earlier.
    pub fn occurs_before(&self, text: &str, n: usize) -> bool {
        self.find(text, 0).is_some_and(|first| first < n)
    }

    /// Whether `text` occurs more than once.
    pub fn occurs_twice(&self, text: &str) -> bool {
        self.find(text, 0).is_some_and(|first| self.find(text, first + 1).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_position_of_a_text() {
        let texts = TextIndex::new(["b", "a", "b", "c"].into_iter());
        assert_eq!(texts.find("b", 0), Some(0));
        assert_eq!(texts.find("b", 1), Some(2));
        assert_eq!(texts.find("b", 3), None);
        assert_eq!(texts.find("aa", 0), None);
        assert!(texts.occurs_twice("b") && !texts.occurs_twice("a"));
        assert!(texts.occurs_before("b", 2) && !texts.occurs_before("b", 0));
    }
}
