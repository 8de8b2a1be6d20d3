//! Texts for people, always in both languages: a text that lacks one does not compile. Also what every crate that reads
//! or shows other people's text needs: [`hidden`] characters, finding a text among many ([`TextIndex`]), and the name that was meant
//! ([`nearest`], [`nearest_first`]).

pub mod hidden;
mod nearest;
mod text_index;

pub use nearest::{nearest, nearest_first};
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

    /// The language's tag, as in `<html lang>`.
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

    /// The separator between two sentences.
    pub const fn gap(self) -> &'static str {
        match self {
            Lang::Ja => "",
            Lang::En => " ",
        }
    }

    /// Picks the value for this language.
    pub fn of<T>(self, ja: T, en: T) -> T {
        match self {
            Lang::Ja => ja,
            Lang::En => en,
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
    /// The text in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}

/// `words` with each `{name}` replaced by the argument of that name. A name without an argument stays as it is, and so
/// does anything in an argument that looks like a name.
pub fn fill(words: &str, args: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let arg = after.split_once('}').and_then(|(name, after)| {
            let (_, arg) = args.iter().find(|(known, _)| *known == name)?;
            Some((arg, after))
        });
        match arg {
            Some((arg, after)) => {
                out.push_str(arg);
                rest = after;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

/// Whether every `{name}` in `words` is the name of an argument.
pub const fn is_complete(words: &str, args: &[&str]) -> bool {
    let words = words.as_bytes();
    let mut at = 0;
    while at < words.len() {
        if words[at] == b'{' {
            let start = at + 1;
            let mut end = start;
            while end < words.len() && (words[end].is_ascii_lowercase() || words[end] == b'_') {
                end += 1;
            }
            if end > start && end < words.len() && words[end] == b'}' {
                let (_, rest) = words.split_at(start);
                let (name, _) = rest.split_at(end - start);
                if !is_one_of(name, args) {
                    return false;
                }
            }
        }
        at += 1;
    }
    true
}

/// Whether `name` is one of `known`.
pub const fn is_one_of(name: &[u8], known: &[&str]) -> bool {
    let mut n = 0;
    while n < known.len() {
        let candidate = known[n].as_bytes();
        if candidate.len() == name.len() {
            let mut same = 0;
            while same < name.len() && candidate[same] == name[same] {
                same += 1;
            }
            if same == name.len() {
                return true;
            }
        }
        n += 1;
    }
    false
}

/// A text in a language, with variables in place of their names; an unknown name does not compile. If the text depends
/// on a number, that variable comes first: Japanese has one form, English has `one` and `other`.
#[macro_export]
macro_rules! say {
    ($lang:expr, ja: $ja:literal, en: $en:literal $(,)?) => {
        match $lang {
            $crate::Lang::Ja => format!($ja),
            $crate::Lang::En => format!($en),
        }
    };
    ($lang:expr, $n:ident, ja: $ja:literal, one: $one:literal, other: $other:literal $(,)?) => {
        match ($lang, $n) {
            ($crate::Lang::Ja, _) => format!($ja),
            ($crate::Lang::En, 1) => format!($one),
            ($crate::Lang::En, _) => format!($other),
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_replace_their_names() {
        let args = [("old", "a".to_owned()), ("new", "{old}".to_owned())];
        assert_eq!(fill("{new} before {old}", &args), "{old} before a");
        assert_eq!(fill("{old} {other}", &args), "a {other}");
        assert_eq!(fill("{{old}} {old}{", &args), "{a} a{");
        assert_eq!(fill("{日} {", &[]), "{日} {");
    }

    #[test]
    fn every_name_in_a_text_must_be_an_argument() {
        assert!(is_complete("{a} and {bc}, not @{ nor {} nor {A}", &["bc", "a"]));
        assert!(!is_complete("{b}", &["bc", "a"]));
        assert!(!is_complete("{abc}", &["bc", "a"]));
        assert!(is_complete("{bc", &[]));
        let count = 2;
        assert_eq!(say!(Lang::En, ja: "{count}個", en: "{count} of them"), "2 of them");
    }

    #[test]
    fn english_distinguishes_one_from_several() {
        let files = |n, lang| {
            let place = "x";
            say!(lang, n, ja: "{place}に{n}個", one: "{n} file in {place}", other: "{n} files in {place}")
        };
        let all = |lang| [0, 1, 2].map(|n| files(n, lang));
        assert_eq!(all(Lang::Ja), ["xに0個", "xに1個", "xに2個"]);
        assert_eq!(all(Lang::En), ["0 files in x", "1 file in x", "2 files in x"]);
    }

    #[test]
    fn browser_tags_choose_a_language() {
        assert_eq!(Lang::from_tag("ja-JP"), Some(Lang::Ja));
        assert_eq!(Lang::from_tag("EN_us"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
        assert_eq!(Lang::from_tag(""), None);
    }
}
