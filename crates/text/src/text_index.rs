//! Finding a text among many.

/// Texts in order, each with its position: one type for every such question, as the page would pay for a map of each kind.
#[derive(Debug)]
pub struct TextIndex<'t>(Vec<(&'t str, usize)>);

impl<'t> TextIndex<'t> {
    /// The texts, each at its position.
    pub fn new(texts: impl Iterator<Item = &'t str>) -> TextIndex<'t> {
        let mut texts: Vec<_> = texts.zip(0..).collect();
        texts.sort_unstable();
        TextIndex(texts)
    }

    /// The first position at or after `from` where `text` stands.
    pub fn find(&self, text: &str, from: usize) -> Option<usize> {
        let (found, n) = *self.0.get(self.0.partition_point(|place| *place < (text, from)))?;
        (found == text).then_some(n)
    }

    /// Whether `text`, which stands at `n`, stands further up as well.
    pub fn stands_before(&self, text: &str, n: usize) -> bool {
        self.find(text, 0).is_some_and(|first| first < n)
    }

    /// Whether `text` stands twice.
    pub fn stands_twice(&self, text: &str) -> bool {
        self.find(text, 0).is_some_and(|first| self.find(text, first + 1).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_where_it_stands() {
        let texts = TextIndex::new(["b", "a", "b", "c"].into_iter());
        assert_eq!(texts.find("b", 0), Some(0));
        assert_eq!(texts.find("b", 1), Some(2));
        assert_eq!(texts.find("b", 3), None);
        assert_eq!(texts.find("aa", 0), None);
        assert!(texts.stands_twice("b") && !texts.stands_twice("a"));
        assert!(texts.stands_before("b", 2) && !texts.stands_before("b", 0));
    }
}
