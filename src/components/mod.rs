//! Parts that several views use.

pub mod each;
pub mod examples;
pub mod fixes;
mod follow;
pub mod listbox;
pub mod mounted;
mod place_link;
mod rows;

pub use examples::ExampleButtons;
pub use follow::{all, drawn, on, said, t};
pub use place_link::PlaceLink;
pub use rows::{Item, Rows};
