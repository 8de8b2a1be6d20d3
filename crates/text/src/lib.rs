//! Words for people, always in both languages: a text that lacks one does not compile. And what every room needs that reads
//! or shows texts of others: [`hidden`] characters, and finding a text among many ([`TextIndex`]).

pub mod hidden;
mod text_index;

pub use text_index::TextIndex;

/// A language of the page and of the comments in generated files.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum Lang {
    /// Japanese, the language of the tutorial and of the QVS console.
    #[default]
    Ja,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Lang; 2] = [Lang::Ja, Lang::En];

    /// The language's tag as in `<html lang>`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    /// The language that a tag such as `ja`, `ja-JP` or `en_US` asks for, if it is one of ours.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// What stands between two sentences.
    pub const fn gap(self) -> &'static str {
        match self {
            Lang::Ja => "",
            Lang::En => " ",
        }
    }

    /// The other language, for a switch.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Ja => Lang::En,
            Lang::En => Lang::Ja,
        }
    }
}

/// One text in both languages.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text {
    /// Japanese.
    pub ja: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// A text from its two wordings, Japanese first.
    pub const fn new(ja: &'static str, en: &'static str) -> Text {
        Text { ja, en }
    }

    /// The wording in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}

/// `words` with `{0}`, `{1}`… replaced by what stands at that position of `args`; one that has none stays. What looks
/// like one inside an argument stays too.
pub fn fill(words: &str, args: &[String]) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let position =
            rest.get(1..2).filter(|_| rest[2..].starts_with('}')).and_then(|digit| digit.parse::<usize>().ok());
        match position.and_then(|n| args.get(n)) {
            Some(arg) => {
                out.push_str(arg);
                rest = &rest[3..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_take_their_places() {
        assert_eq!(fill("{1} before {0}", &["b".to_owned(), "a".to_owned()]), "a before b");
        assert_eq!(fill("{0} {1}", &["a".to_owned()]), "a {1}");
        assert_eq!(fill("{0} {1}{", &["{1}".to_owned(), "b".to_owned()]), "{1} b{");
        assert_eq!(fill("{日} {", &[]), "{日} {");
    }

    #[test]
    fn browser_tags_choose_a_language() {
        assert_eq!(Lang::from_tag("ja-JP"), Some(Lang::Ja));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
        assert_eq!(Lang::from_tag(""), None);
    }
}
