//! What one form value is: its name, default, words, control and rules, declared once and walked by the form, the
//! checks, the files and everything else. The declarations themselves stand in [`crate::plan`], a table a section.

use text::Text;

use crate::rule::{Code, Rule, credential_in};

/// The defaults of a link version (docs/contract.md#link-versions): a link holds what differs from those of its version,
/// so they never change once links are written with them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Defaults {
    /// Link version 1: the tutorial's.
    V1,
    /// Link version 2.
    V2,
}

impl Defaults {
    /// Those of the empty form, and of links that are written.
    pub const CURRENT: Defaults = Defaults::V2;

    /// The link version, as a link says it.
    pub const fn version(self) -> &'static str {
        match self {
            Defaults::V1 => "1",
            Defaults::V2 => "2",
        }
    }

    /// The defaults of a link version; `None`: it is not known.
    pub fn of_version(version: &str) -> Option<Defaults> {
        [Defaults::V1, Defaults::V2].into_iter().find(|defaults| defaults.version() == version)
    }
}

/// The declaration of a value, without the way to it.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The name of the value, for ever (docs/contract.md#values): `data-field`, link key, placeholder. In a row, its last
    /// part.
    pub key: &'static str,
    /// What the value is before anyone types.
    pub default: &'static str,
    /// What it was in link version 1, where that differs.
    pub default_v1: Option<&'static str>,
    /// Its name on the form.
    pub label: Text,
    /// One line: what it is and where to find it.
    pub help: Text,
    /// A value as it may look.
    pub example: &'static str,
    /// How it is entered.
    pub control: Control,
    /// Whether it may be left empty.
    pub optional: bool,
    /// What each value must hold, beside what the control says; the first that fails is told.
    pub rules: &'static [Rule],
    /// Values whose files differ from each other by more than the value.
    pub contrasts: &'static [&'static str],
    /// What is taken off a text when its control is left, never while it is typed.
    pub tidy: fn(&str) -> &str,
}

/// How a value is entered.
#[derive(Clone, Copy, Debug)]
pub enum Control {
    /// A line of text.
    Line,
    /// An address, in a line.
    Address,
    /// A line of text with a list to choose from that does not bind.
    Suggested(Suggested),
    /// One of a closed list.
    Choice(&'static [Choice]),
}

/// What a list that does not bind is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Suggested {
    /// Releases of ESO.
    Releases,
}

/// One entry of a closed list.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The value as it stands in links and files.
    pub value: &'static str,
    /// Its name on the form.
    pub label: Text,
}

/// What a text is as a value on its own: what may be done with it follows from this, and is decided nowhere else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value<'t> {
    /// It keeps every rule; an optional one may be empty.
    Valid(&'t str),
    /// It breaks a rule. Files show it, so that one sees what was typed; no command with it is run.
    Invalid(&'t str),
    /// It is required and empty.
    Missing,
    /// It must not leave the field it was typed into: it looks like a credential, or no file can hold it.
    Hidden,
}

impl<'t> Value<'t> {
    /// What a text is, of which this is the error.
    pub(crate) fn of(text: &'t str, error: Option<&Code>) -> Value<'t> {
        match error {
            None => Value::Valid(text),
            Some(Code::Required) => Value::Missing,
            Some(code) if code.hides_text() => Value::Hidden,
            Some(_) => Value::Invalid(text),
        }
    }

    /// Whether it keeps every rule.
    pub const fn is_valid(self) -> bool {
        matches!(self, Value::Valid(_))
    }

    /// Whether it is an optional one that was not entered.
    pub fn is_left_out(self) -> bool {
        matches!(self, Value::Valid(text) if text.trim().is_empty())
    }
}

impl Spec {
    /// A required line of text that starts empty and has no rules of its own.
    pub const fn line(key: &'static str, label: Text, help: Text, example: &'static str) -> Spec {
        Spec {
            key,
            default: "",
            default_v1: None,
            label,
            help,
            example,
            control: Control::Line,
            optional: false,
            rules: &[],
            contrasts: &[],
            tidy: str::trim,
        }
    }

    /// An optional choice from a closed list: empty, it is left out.
    pub const fn optional_choice(key: &'static str, label: Text, help: Text, choices: &'static [Choice]) -> Spec {
        Spec { default: "", optional: true, ..Spec::choice(key, label, help, choices) }
    }

    /// A choice from a closed list; the first entry is the default.
    pub const fn choice(key: &'static str, label: Text, help: Text, choices: &'static [Choice]) -> Spec {
        let first = choices[0].value;
        Spec { default: first, control: Control::Choice(choices), ..Spec::line(key, label, help, first) }
    }

    /// The same for an address.
    pub const fn address(self) -> Spec {
        Spec { control: Control::Address, ..self }
    }

    /// The same with a list to choose from.
    pub const fn suggests(self, list: Suggested) -> Spec {
        Spec { control: Control::Suggested(list), ..self }
    }

    /// The same with a default.
    pub const fn default(self, default: &'static str) -> Spec {
        Spec { default, ..self }
    }

    /// The same with the default of link version 1.
    pub const fn default_v1(self, default: &'static str) -> Spec {
        Spec { default_v1: Some(default), ..self }
    }

    /// What the value is before anyone types, by the defaults of a link version.
    pub fn default_of(&self, defaults: Defaults) -> &'static str {
        match defaults {
            Defaults::V1 => self.default_v1.unwrap_or(self.default),
            Defaults::V2 => self.default,
        }
    }

    /// What is wrong with a text as this value on its own: the first error, so that one slip is told once.
    pub fn error_of(&self, text: &str) -> Option<Code> {
        if text.contains('\0') {
            return Some(Code::NulCharacter);
        }
        if let Some(code) = credential_in(text) {
            return Some(code);
        }
        if text.trim().is_empty() {
            return (!self.optional).then_some(Code::Required);
        }
        if let Control::Choice(choices) = self.control
            && !choices.iter().any(|choice| choice.value == text)
        {
            return self.rules.iter().find_map(|rule| rule(text)).or(Some(Code::UnknownChoice));
        }
        self.rules.iter().find_map(|rule| rule(text))
    }

    /// What a text is as this value.
    pub fn value<'t>(&self, text: &'t str) -> Value<'t> {
        Value::of(text, self.error_of(text).as_ref())
    }

    /// The same, allowed to stay empty.
    pub const fn optional(self) -> Spec {
        Spec { optional: true, ..self }
    }

    /// The same with rules.
    pub const fn rules(self, rules: &'static [Rule]) -> Spec {
        Spec { rules, ..self }
    }

    /// The same with values that make other files of it.
    pub const fn contrasts(self, contrasts: &'static [&'static str]) -> Spec {
        Spec { contrasts, ..self }
    }

    /// The same with its own way of tidying.
    pub const fn tidy(self, tidy: fn(&str) -> &str) -> Spec {
        Spec { tidy, ..self }
    }
}

/// Declares a closed list: an enum with an entry a choice, each with its text in links and files and its name on the form in
/// both languages. The first is the default.
macro_rules! choices {
    (
        $(#[$list_doc:meta])*
        $list:ident {
            $( $(#[$doc:meta])* $entry:ident = $value:literal, ja: $ja:literal, en: $en:literal; )*
        }
    ) => {
        $(#[$list_doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum $list {
            $( $(#[$doc])* $entry, )*
        }

        impl $list {
            /// All of them, in the order of the form.
            pub const ALL: &[$list] = &[$( $list::$entry, )*];

            /// The same with their names.
            pub const CHOICES: &[crate::field::Choice] =
                &[$( crate::field::Choice { value: $value, label: text::Text { ja: $ja, en: $en } }, )*];

            /// The text that stands for it in links and files.
            pub const fn value(self) -> &'static str {
                match self { $( $list::$entry => $value, )* }
            }

            /// The choice that a text is; `None`: it is none of them.
            pub fn of(text: &str) -> Option<$list> {
                match text {
                    $( $value => Some($list::$entry), )*
                    _ => None,
                }
            }

            /// The same; a text that is none of them is read as the default.
            pub fn or_default(text: &str) -> $list {
                $list::of(text).unwrap_or_default()
            }
        }

        impl Default for $list {
            fn default() -> $list {
                $list::ALL[0]
            }
        }
    };
}
pub(crate) use choices;

/// Declares a section of values, each with its name in code twice: as a member and as an entry of an enum. It makes the struct
/// that keeps their texts, and the enum, which stands for a value wherever one is meant: with its declaration, and matched
/// without a rest, so that a value that is new is missed where something has to be said of it.
macro_rules! fields {
    (
        $(#[$section_doc:meta])*
        $section:ident, $id:ident {
            $( $(#[$doc:meta])* $name:ident $entry:ident: $spec:expr; )*
        }
    ) => {
        $(#[$section_doc])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct $section {
            $( $(#[$doc])* pub $name: String, )*
        }

        #[doc = concat!("A value of [`", stringify!($section), "`].")]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
        pub enum $id {
            $( $(#[$doc])* $entry, )*
        }

        impl $id {
            /// All of them, in the order of the form.
            pub const ALL: [$id; [$( stringify!($entry) ),*].len()] = [$( $id::$entry, )*];

            /// The declaration.
            pub const fn spec(self) -> &'static crate::field::Spec {
                static SPECS: [crate::field::Spec; $id::ALL.len()] = [$( $spec, )*];
                &SPECS[self as usize]
            }

            /// The name of the value (docs/contract.md#values); in a row, its last part.
            pub const fn key(self) -> &'static str {
                self.spec().key
            }

            /// The value with a name; `None`: there is none here.
            pub fn of_key(key: &str) -> Option<$id> {
                $id::ALL.into_iter().find(|id| id.key() == key)
            }
        }

        impl $section {
            /// Every value at its default of a link version.
            pub fn with(defaults: crate::field::Defaults) -> Self {
                $section { $( $name: $id::$entry.spec().default_of(defaults).to_owned(), )* }
            }

            /// A text as typed.
            pub fn get(&self, id: $id) -> &str {
                match id { $( $id::$entry => &self.$name, )* }
            }

            /// The same, to be changed.
            pub fn get_mut(&mut self, id: $id) -> &mut String {
                match id { $( $id::$entry => &mut self.$name, )* }
            }
        }

        impl Default for $section {
            fn default() -> Self {
                Self::with(crate::field::Defaults::CURRENT)
            }
        }
    };
}
pub(crate) use fields;
