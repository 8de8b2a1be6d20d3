//! Finds things by name: which names a typed text fits, and how well. It does not know what there is to find.

mod also;
mod fold;

use also::ALSO;
use fold::fold;

/// A name by which something can be found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    text: String,
    /// The starts of words: one bit for each of the first bytes.
    starts: u64,
}

impl Name {
    /// A name from a text.
    pub fn new(text: &str) -> Name {
        let folded = fold(text);
        // Folding may join two characters, so word starts are found in the folded text, except for capitals inside a
        // word.
        let capitals = (folded.len() == text.len()).then_some(text);
        let mut starts = 0;
        let mut inside = false;
        for (at, c) in folded.char_indices().take_while(|(at, _)| *at < 64) {
            let capital = capitals.and_then(|text| text[at..].chars().next()).is_some_and(char::is_uppercase);
            let is_word = c.is_alphanumeric();
            if is_word && (!inside || capital) {
                starts |= 1 << at;
            }
            inside = is_word;
        }
        Name { text: folded, starts }
    }

    fn word_starts_at(&self, at: usize) -> bool {
        at < 64 && self.starts >> at & 1 == 1
    }
}

/// A search text: words that must all fit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query(Vec<String>);

impl Query {
    /// The query for a typed text.
    pub fn new(text: &str) -> Query {
        let term = |word: &str| {
            let found = ALSO.iter().find(|(said, _)| fold(said) == word);
            found.map_or_else(|| word.to_owned(), |(_, term)| fold(term))
        };
        Query(fold(text).split_whitespace().map(term).collect())
    }

    /// Whether the query is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well it fits something with these names, higher being better; `None` if one of its words fits none. `beside`
    /// is something else to find it by, such as its value.
    pub fn fit<'n>(&self, names: impl Iterator<Item = &'n Name> + Clone, beside: Option<&Name>) -> Option<u32> {
        let mut sum = 0;
        for word in &self.0 {
            let by_name = names.clone().map(|name| of_word(word, name)).max().unwrap_or(0);
            let by_value = beside.filter(|it| it.text.contains(word.as_str())).map_or(0, |_| BESIDE);
            let best = by_name.max(by_value);
            if best == 0 {
                return None;
            }
            sum += best;
        }
        Some(sum)
    }
}

const WHOLE: u32 = 1000;
const START: u32 = 800;
const START_OF_WORD: u32 = 600;
const INSIDE: u32 = 400;
const LETTERS: u32 = 200;
const BESIDE: u32 = 100;

/// How well one word fits a name; 0 if it does not.
fn of_word(word: &str, name: &Name) -> u32 {
    let text = name.text.as_str();
    // Of names with the same start, the shorter one is meant.
    let left = (text.len().saturating_sub(word.len()) as u32).min(99);
    let mut inside = false;
    for (at, _) in text.match_indices(word) {
        match at {
            0 if left == 0 => return WHOLE,
            0 => return START - left,
            at if name.word_starts_at(at) => return START_OF_WORD - left,
            _ => inside = true,
        }
    }
    if inside {
        return INSIDE - left;
    }
    letters(word, name)
}

/// How well the letters of a word fit a name in sequence: the first letter starts a word, and every other one either
/// follows the previous letter or starts a word.
fn letters(word: &str, name: &Name) -> u32 {
    if word.chars().nth(1).is_none() {
        return 0;
    }
    let mut wanted = word.chars().peekable();
    let mut follows = false;
    for (at, c) in name.text.char_indices() {
        let fits = wanted.peek() == Some(&c) && (follows || name.word_starts_at(at));
        follows = fits;
        if fits {
            wanted.next();
        }
    }
    if wanted.peek().is_none() { LETTERS - (name.text.len() as u32).min(99) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(query: &str, names: &[&str]) -> Option<u32> {
        let names: Vec<Name> = names.iter().map(|name| Name::new(name)).collect();
        Query::new(query).fit(names.iter(), Some(&Name::new("contoso-kv")))
    }

    #[test]
    fn better_fits_rank_higher() {
        let name = ["clusterName"];
        let fits = ["clusterName", "cluster", "name", "uster", "cn", "toso"].map(|query| fit(query, &name));
        assert!(fits.iter().all(Option::is_some), "{fits:?}");
        assert!(fits.is_sorted_by(|a, b| a > b), "{fits:?}");
        assert!(fit("name", &["name"]) > fit("name", &["named"]));
        assert!(fit("3", &["3"]) > fit("3", &["3-a"]));
    }

    #[test]
    fn every_word_must_fit_some_name() {
        let names = ["AKS クラスタ名", "AKS cluster", "clusterName"];
        for query in ["aks name", "クラスタ aks", "ＡＫＳ", "くらすた", "CLUSTERNAME", "cluster contoso", " "]
        {
            assert!(fit(query, &names).is_some(), "{query}");
        }
        for query in ["aks secret", "x", "clusternames", "ns"] {
            assert_eq!(fit(query, &names), None, "{query}");
        }
    }

    #[test]
    fn other_words_for_a_term_also_find_it() {
        for query in ["名前空間", "ネームスペース", "ﾈｰﾑｽﾍﾟｰｽ"] {
            assert!(fit(query, &["ksaNamespace"]).is_some(), "{query}");
        }
    }

    #[test]
    fn initials_find_a_name() {
        let names = ["azureKeyContainerName"];
        for query in ["akcn", "azkey", "azcontname", "kcn"] {
            assert!(fit(query, &names).is_some(), "{query}");
        }
        for query in ["zkn", "aem"] {
            assert_eq!(fit(query, &names), None, "{query}");
        }
    }
}
