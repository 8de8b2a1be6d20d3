//! YAML: the only place that names a YAML crate. [`emit`] writes, [`highlight`] colours what was written.

mod emit;
mod highlight;
mod scalar;

use serde::Serialize;
use serde_yaml::Value;

pub use emit::emit;
pub use highlight::{Class, highlight};
pub use scalar::{Scalar, visible};

/// A file before it is written: comment lines on top and the tree below.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// Lines of the comment on top, without `#`.
    pub header: Vec<String>,
    /// Comments above top-level keys, as (key, line).
    pub notes: Vec<(&'static str, &'static str)>,
    /// What the file says.
    pub body: Value,
}

impl Document {
    /// A document whose body is `body`. Plain structs of texts, lists and flags always have a tree; anything that has
    /// none becomes an empty one.
    pub fn new(header: Vec<String>, notes: Vec<(&'static str, &'static str)>, body: &impl Serialize) -> Document {
        let body = serde_yaml::to_value(body).unwrap_or_default();
        debug_assert!(body.is_mapping(), "a generated file is a mapping");
        Document { header, notes, body }
    }
}
