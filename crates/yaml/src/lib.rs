//! YAML: the only place that knows its syntax. [`Node`] is a tree, [`emit()`] writes it, [`Highlighter`] colours the
//! result, and [`read`] reads YAML that someone else wrote.

mod emit;
mod highlight;
mod literal;
mod node;
#[cfg(test)]
mod properties;
pub mod read;
mod scalar;

pub use emit::{emit, emit_body};
pub use highlight::{Class, Highlighter, highlight};
pub use node::{Document, Node, Path, Step, list, map};
pub use read::Position;
pub use scalar::Scalar;
