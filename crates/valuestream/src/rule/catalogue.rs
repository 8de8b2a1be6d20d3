//! What a catalogue of diagnostics is: codes, each with how grave it is, why it matters and what to do. There is one for values,
//! one for files, one for links and one for imports.

/// How grave a diagnostic is. Only an error stands in the way of the bundle.
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

/// Declares a catalogue: an enum with a variant a code, each with its stable kebab-case name, how grave it is, why it
/// matters and what to do. `{0}`, `{1}` in the words stand for the arguments of a single finding, see [`fill`](text::fill).
macro_rules! codes {
    (
        $(#[$catalogue_doc:meta])* $catalogue:ident {
            $( $(#[$doc:meta])* $code:ident = $name:literal, $severity:ident, $reason:expr, $fix:expr; )*
        }
    ) => {
        $(#[$catalogue_doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $catalogue {
            $( $(#[$doc])* $code, )*
        }

        impl $catalogue {
            /// Every code, in the catalogue's order.
            pub const ALL: &[$catalogue] = &[$( $catalogue::$code, )*];

            /// Its stable name.
            pub const fn name(self) -> &'static str {
                match self { $( $catalogue::$code => $name, )* }
            }

            /// How grave it is.
            pub const fn severity(self) -> $crate::rule::catalogue::Severity {
                match self { $( $catalogue::$code => $crate::rule::catalogue::Severity::$severity, )* }
            }

            /// Why it matters.
            pub const fn reason(self) -> ::text::Text {
                match self { $( $catalogue::$code => $reason, )* }
            }

            /// What to do.
            pub const fn fix(self) -> ::text::Text {
                match self { $( $catalogue::$code => $fix, )* }
            }
        }
    };
}
pub(crate) use codes;
