//! YAML: the only place that knows how it is written. [`Node`] is a tree to write, [`emit`] writes it, [`highlight`]
//! colours what was written, and [`read`] reads what someone else wrote.

mod emit;
mod highlight;
mod node;
pub mod read;
mod scalar;

pub use emit::emit;
pub use highlight::{Class, highlight};
pub use node::{Document, Node, Path, Step, list, map};
pub use read::Position;
pub use scalar::Scalar;
