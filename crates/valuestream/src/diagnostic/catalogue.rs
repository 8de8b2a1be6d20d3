//! What a catalogue of diagnostics is: codes, each with its severity, why it matters, what to do, and the names of the
//! arguments in its messages.

use text::{Lang, Text, fill};

use super::source::Source;

/// How severe a diagnostic is. Only an error blocks the bundle.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Severity {
    /// It will not work.
    Error,
    /// It may not work, or not for long.
    Warning,
    /// Good to know.
    Info,
}

impl Severity {
    /// Its name (docs/contract.md#messages).
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// An entry of a catalogue: one code.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its stable kebab-case name.
    pub name: &'static str,
    /// How severe it is.
    pub severity: Severity,
    /// What it rests on, if that is told.
    pub source: Option<Source>,
    /// Why it matters; `{name}` stands for an argument.
    pub reason: Text,
    /// What to do; `{name}` stands for an argument.
    pub fix: Text,
    /// What follows it, each if none of its arguments is empty.
    pub hints: &'static [Text],
    /// The names of the arguments.
    pub args: &'static [&'static str],
}

impl Entry {
    /// What to do, with what may follow, before any argument is known.
    pub fn help(&self, lang: Lang) -> String {
        let all: Vec<&str> = std::iter::once(&self.fix).chain(self.hints).map(|text| text.get(lang)).collect();
        all.join(lang.gap())
    }
}

/// The codes of one kind of diagnostic.
pub trait Catalogue: Sized + 'static {
    /// One entry per code, in catalogue order.
    const ENTRIES: &'static [Entry];

    /// The position of a code in [`ENTRIES`](Catalogue::ENTRIES).
    fn position(&self) -> usize;

    /// The arguments of its messages, in the order of [`Entry::args`].
    fn values(&self) -> Vec<String>;

    /// Its entry in the catalogue.
    fn entry(&self) -> &'static Entry {
        &Self::ENTRIES[self.position()]
    }

    /// Its stable name.
    fn name(&self) -> &'static str {
        self.entry().name
    }

    /// How severe it is.
    fn severity(&self) -> Severity {
        self.entry().severity
    }

    /// The arguments of its messages, with their names.
    fn args(&self) -> Vec<(&'static str, String)> {
        self.entry().args.iter().copied().zip(self.values()).collect()
    }

    /// Why it matters.
    fn reason(&self, lang: Lang) -> String {
        fill(self.entry().reason.get(lang), &self.args())
    }

    /// What to do.
    fn fix(&self, lang: Lang) -> String {
        let (entry, args) = (self.entry(), self.args());
        let is_whole = |hint: &&Text| {
            !args.iter().any(|(name, value)| value.is_empty() && hint.get(lang).contains(&format!("{{{name}}}")))
        };
        let hints = entry.hints.iter().filter(is_whole);
        let all: Vec<String> =
            std::iter::once(&entry.fix).chain(hints).map(|text| fill(text.get(lang), &args)).collect();
        all.join(lang.gap())
    }

    /// Why it matters and what to do, as one text.
    fn words(&self, lang: Lang) -> String {
        self.reason(lang) + lang.gap() + &self.fix(lang)
    }
}

/// Declares a catalogue: an enum with one variant per code, whose fields are the arguments of its messages. A message
/// with a `{name}` that is not an argument of its code does not compile.
macro_rules! codes {
    (
        $(#[$catalogue_doc:meta])* $catalogue:ident {
            $(
                $(#[$doc:meta])*
                $code:ident $({ $($arg:ident: $type:ty),* })? = $name:literal, $severity:ident {
                    $(source: $source:ident,)?
                    reason: { ja: $reason_ja:literal, en: $reason_en:literal $(,)? },
                    fix: { ja: $fix_ja:literal, en: $fix_en:literal $(,)? },
                    $(hint: { ja: $hint_ja:literal, en: $hint_en:literal $(,)? },)*
                }
            )*
        }
    ) => {
        $(#[$catalogue_doc])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub enum $catalogue {
            $(
                $(#[$doc])*
                $code $({ $(#[allow(missing_docs)] $arg: $type),* })?,
            )*
        }

        impl $crate::diagnostic::Catalogue for $catalogue {
            const ENTRIES: &'static [$crate::diagnostic::Entry] = &[$(
                {
                    const ARGS: &[&str] = &[$($(stringify!($arg)),*)?];
                    assert!(::text::is_complete($reason_ja, ARGS), "a name in a message is not an argument of its code");
                    assert!(::text::is_complete($reason_en, ARGS), "a name in a message is not an argument of its code");
                    assert!(::text::is_complete($fix_ja, ARGS), "a name in a message is not an argument of its code");
                    assert!(::text::is_complete($fix_en, ARGS), "a name in a message is not an argument of its code");
                    $(
                        assert!(::text::is_complete($hint_ja, ARGS), "a name in a hint is not an argument of its code");
                        assert!(::text::is_complete($hint_en, ARGS), "a name in a hint is not an argument of its code");
                    )*
                    $crate::diagnostic::Entry {
                        name: $name,
                        severity: $crate::diagnostic::Severity::$severity,
                        source: $crate::diagnostic::optional!($($crate::diagnostic::Source::$source)?),
                        reason: ::text::Text { ja: $reason_ja, en: $reason_en },
                        fix: ::text::Text { ja: $fix_ja, en: $fix_en },
                        hints: &[$(::text::Text { ja: $hint_ja, en: $hint_en },)*],
                        args: ARGS,
                    }
                },
            )*];

            fn position(&self) -> usize {
                enum Position { $($code,)* }
                match self { $($catalogue::$code { .. } => Position::$code as usize,)* }
            }

            fn values(&self) -> Vec<String> {
                match self {
                    $($($catalogue::$code { $($arg),* } => vec![$($arg.to_string()),*],)?)*
                    _ => Vec::new(),
                }
            }
        }
    };
}

/// `Some` of what is there.
macro_rules! optional {
    () => {
        None
    };
    ($there:expr) => {
        Some($there)
    };
}
pub(crate) use {codes, optional};
