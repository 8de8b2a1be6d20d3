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

/// `words` with each `{name}` replaced by the argument of that name; one that has none stays. What looks like one inside an
/// argument stays too.
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

/// A text in a language, with what stands around it put in as `format!` does.
#[macro_export]
macro_rules! say {
    ($lang:expr, ja: $ja:literal, en: $en:literal) => {
        match $lang {
            $crate::Lang::Ja => format!($ja),
            $crate::Lang::En => format!($en),
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_take_their_places() {
        let args = [("old", "a".to_owned()), ("new", "{old}".to_owned())];
        assert_eq!(fill("{new} before {old}", &args), "{old} before a");
        assert_eq!(fill("{old} {other}", &args), "a {other}");
        assert_eq!(fill("{{old}} {old}{", &args), "{a} a{");
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
