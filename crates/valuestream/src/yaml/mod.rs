//! YAML: the only place that knows how it is written. [`Node`] is a tree to write, [`emit`] writes it, [`highlight`]
//! colours what was written.

mod emit;
mod highlight;
mod node;
mod scalar;

pub use emit::emit;
pub use highlight::{Class, highlight};
pub use node::{Document, Node, Path, Step, list, map};
pub use scalar::Scalar;
