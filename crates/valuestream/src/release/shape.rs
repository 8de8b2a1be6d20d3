//! The row types of the list's tables of fields.

use super::line::Since;

/// Places that have the same fields, and these: the name of each, and its shape from each release at which that changes.
pub(super) type Place = (&'static [&'static str], &'static [Row]);

/// A field: its name and its shapes.
pub(super) type Row = (&'static str, &'static [Since<Option<Field>>]);

/// What a field is in a release.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Field {
    /// What it holds.
    pub holds: Holds,
    /// Whether its mapping must have it.
    pub need: Need,
    /// With a space between; empty if it accepts any.
    values: &'static str,
}

/// What the definitions let a field hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// True or false.
    Flag,
    /// A mapping with fields of its own.
    Fields,
    /// A mapping of any names to texts.
    Texts,
    /// A list of texts.
    TextList,
    /// A list of mappings with fields of their own.
    FieldsList,
    /// A whole number or a text (`x-kubernetes-int-or-string`).
    NumberOrText,
    /// Whatever it is, nobody looks at it (`x-kubernetes-preserve-unknown-fields`).
    Anything,
}

/// Whether its mapping must have it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// It may be left out.
    Optional,
    /// It must be there.
    Required,
}

impl Field {
    /// The values it accepts; none if it accepts any.
    pub fn values(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.values.split_ascii_whitespace()
    }
}

/// A release has the field no longer.
pub(super) const GONE: Option<Field> = None;

pub(super) const fn is(holds: Holds, need: Need, values: &'static str) -> Option<Field> {
    Some(Field { holds, need, values })
}
