//! Parts that several views use.

mod combobox;
mod copy_button;
pub mod each;
pub mod examples;
mod field;
pub mod fixes;
mod follow;
pub mod group_id;
mod keyed;
pub mod listbox;
pub mod live;
pub mod mounted;
pub mod needs;
mod place_link;
mod rows;

pub use copy_button::{CopyButton, Found, ToCopy, complete};
pub use examples::ExampleButtons;
pub use field::{Field, control_id};
pub use follow::{all, drawn, on, said, t};
pub use keyed::keyed;
pub use place_link::PlaceLink;
pub use rows::{Item, Rows};
