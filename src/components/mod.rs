//! Parts that several views use.

mod combobox;
pub mod each;
pub mod examples;
mod field;
pub mod fixes;
mod follow;
pub mod group_id;
pub mod listbox;
pub mod mounted;
mod place_link;
mod rows;

pub use examples::ExampleButtons;
pub use field::{Field, control_id};
pub use follow::{all, drawn, on, said, t};
pub use place_link::PlaceLink;
pub use rows::{Item, Rows};
