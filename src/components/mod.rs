//! Parts that several views use.

pub mod each;
pub mod fixes;
mod follow;
pub mod listbox;
pub mod mounted;
mod place_link;

pub use follow::{all, drawn, said, t};
pub use place_link::PlaceLink;
