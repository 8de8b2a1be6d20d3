//! What a form value is: its name, default, texts, control and rules, declared once and used by the form, the checks,
//! the files and everything else. The declarations are in [`crate::plan`], one table per section.

use text::Text;

use crate::rule::{Code, Rule, credential_in};

/// The defaults of a link version (docs/contract.md#link-versions): a link holds what differs from the defaults of its
/// version, so they never change once links have been written with them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Defaults {
    /// Link version 1: the tutorial's defaults.
    V1,
    /// Link version 2.
    V2,
}

impl Defaults {
    /// The defaults of the empty form and of new links.
    pub const CURRENT: Defaults = Defaults::V2;

    /// The link version, as written in a link.
    pub const fn version(self) -> &'static str {
        match self {
            Defaults::V1 => "1",
            Defaults::V2 => "2",
        }
    }

    /// The defaults of a link version; `None` if it is unknown.
    pub fn of_version(version: &str) -> Option<Defaults> {
        [Defaults::V1, Defaults::V2].into_iter().find(|defaults| defaults.version() == version)
    }
}

/// The declaration of a value.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The permanent name of the value (docs/contract.md#values): `data-field`, link key, placeholder. For a value in a
    /// row, the last part of its name.
    pub key: &'static str,
    /// What the value is before anyone types.
    pub default: &'static str,
    /// Its default in link version 1, if that differs.
    pub default_v1: Option<&'static str>,
    /// Its name on the form.
    pub label: Text,
    /// One line: what it is and where to find it.
    pub help: Text,
    /// An example of the value.
    pub example: &'static str,
    /// How it is entered.
    pub control: Control,
    /// Whether it may be left empty.
    pub optional: bool,
    /// What the value must satisfy beyond its control; only the first rule that fails is reported.
    pub rules: &'static [Rule],
    /// Values whose files differ from each other in more than the value.
    pub contrasts: &'static [&'static str],
    /// Trims a text when its control loses focus, never during typing.
    pub tidy: fn(&str) -> &str,
    /// Whether a further Environment may have another (docs/contract.md#environments).
    pub further: Further,
}

/// What a value is in a further Environment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Further {
    /// The same in all of them.
    Shared,
    /// As in the first Environment, unless it has one of its own.
    Inherited,
    /// Each has its own.
    Own,
}

/// How a value is entered.
#[derive(Clone, Copy, Debug)]
pub enum Control {
    /// A line of text.
    Line,
    /// An address, on one line.
    Address,
    /// A line of text with a list of suggestions.
    Suggested(Suggested),
    /// One of a closed list.
    Choice(&'static [Choice]),
    /// Several lines of text.
    Lines,
    /// Several lines of YAML, in colours.
    Yaml,
}

/// What a list of suggestions contains.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Suggested {
    /// Releases of ESO to install.
    Releases,
    /// Releases of ESO that a cluster may have already.
    InstalledReleases,
    /// Types of Secrets.
    SecretTypes,
}

/// One entry of a closed list.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The value as written in links and files.
    pub value: &'static str,
    /// Its name on the form.
    pub label: Text,
}

/// What a text is as a value on its own. This alone decides what may be done with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Value<'t> {
    /// It keeps every rule; an optional value may be empty.
    Valid(&'t str),
    /// It breaks a rule. Files show it, so that people see what they typed; no command that contains it is run.
    Invalid(&'t str),
    /// It is required, but empty.
    Missing,
    /// It must not leave its field: it looks like a credential, or no file can hold it.
    Hidden,
}

impl<'t> Value<'t> {
    /// What a text with this error is.
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

    /// Whether it is an optional value that was not entered.
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
            further: Further::Shared,
        }
    }

    /// An optional choice from a closed list; if empty, it is left out.
    pub const fn optional_choice(key: &'static str, label: Text, help: Text, choices: &'static [Choice]) -> Spec {
        Spec { default: "", optional: true, ..Spec::choice(key, label, help, choices) }
    }

    /// A choice from a closed list; the first entry is the default.
    pub const fn choice(key: &'static str, label: Text, help: Text, choices: &'static [Choice]) -> Spec {
        let first = choices[0].value;
        Spec { default: first, control: Control::Choice(choices), ..Spec::line(key, label, help, first) }
    }

    /// The same, entered as an address.
    pub const fn address(self) -> Spec {
        Spec { control: Control::Address, ..self }
    }

    /// The same, with a list of suggestions.
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

    /// What the value is before anyone types, with the defaults of a link version.
    pub fn default_of(&self, defaults: Defaults) -> &'static str {
        match defaults {
            Defaults::V1 => self.default_v1.unwrap_or(self.default),
            Defaults::V2 => self.default,
        }
    }

    /// What is wrong with a text as this value on its own. Only the first error counts, so that one slip gives one
    /// message.
    pub fn error_of(&self, text: &str) -> Option<Code> {
        // Most values are as they were at first; a default is always good, and nothing at all is no secret.
        if text == self.default && !text.is_empty() {
            return None;
        }
        if text.is_empty() {
            return (!self.optional).then_some(Code::Required);
        }
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

    /// The same, on several lines.
    pub const fn lines(self) -> Spec {
        Spec { control: Control::Lines, tidy: as_it_is, ..self }
    }

    /// The same, as YAML.
    pub const fn yaml(self) -> Spec {
        Spec { control: Control::Yaml, tidy: as_it_is, ..self }
    }

    /// The same value once more, in another row.
    pub const fn again(&self) -> Spec {
        *self
    }

    /// The same, but it may stay empty.
    pub const fn optional(self) -> Spec {
        Spec { optional: true, ..self }
    }

    /// The same, but a further Environment may have another.
    pub const fn may_differ(self) -> Spec {
        Spec { further: Further::Inherited, ..self }
    }

    /// The same, but each further Environment has its own.
    pub const fn differs(self) -> Spec {
        Spec { further: Further::Own, ..self }
    }

    /// The same with rules.
    pub const fn rules(self, rules: &'static [Rule]) -> Spec {
        Spec { rules, ..self }
    }

    /// The same, with values that give different files.
    pub const fn contrasts(self, contrasts: &'static [&'static str]) -> Spec {
        Spec { contrasts, ..self }
    }

    /// The same, with its own way of trimming.
    pub const fn tidy(self, tidy: fn(&str) -> &str) -> Spec {
        Spec { tidy, ..self }
    }
}

/// Spaces and line ends of several lines may matter.
fn as_it_is(text: &str) -> &str {
    text
}

/// Declares a closed list: an enum with one variant per choice, each with its text in links and files and its name on
/// the form in both languages. The first is the default.
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

            /// All of them with their names.
            pub const CHOICES: &[crate::field::Choice] =
                &[$( crate::field::Choice { value: $value, label: text::Text { ja: $ja, en: $en } }, )*];

            /// Its text in links and files.
            pub const fn value(self) -> &'static str {
                match self { $( $list::$entry => $value, )* }
            }

            /// The choice that a text stands for; `None` if there is none.
            pub fn of(text: &str) -> Option<$list> {
                match text {
                    $( $value => Some($list::$entry), )*
                    _ => None,
                }
            }

            /// The same, but a text outside the list is read as the default.
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

/// Declares a section of values, each with two names in code: a field of a struct and a variant of an enum. The struct
/// keeps the texts. The enum says which value is meant and has its declaration; matches on it are exhaustive, so the
/// compiler finds every place that must handle a new value.
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

            /// The value of that name; `None` if this section has none.
            pub fn of_key(key: &str) -> Option<$id> {
                $id::ALL.into_iter().find(|id| id.key() == key)
            }
        }

        impl $section {
            /// Every value at its default in a link version.
            pub fn with(defaults: crate::field::Defaults) -> Self {
                $section { $( $name: $id::$entry.spec().default_of(defaults).to_owned(), )* }
            }

            /// A text as typed.
            pub fn get(&self, id: $id) -> &str {
                match id { $( $id::$entry => &self.$name, )* }
            }

            /// A text, to change it.
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
