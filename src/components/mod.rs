//! Parts that several views use.

mod combobox;
mod dialog;
pub mod each;
pub mod examples;
mod field;
pub mod fixes;
mod follow;
pub mod group_id;
mod listbox;
pub mod mounted;
mod place_link;
mod quiet_button;
mod rows;

pub use dialog::Dialog;
pub use examples::ExampleButtons;
pub use field::{Field, control_id};
pub use follow::{all, drawn, on, said, shown, t};
pub use listbox::Listbox;
pub use place_link::PlaceLink;
pub use quiet_button::{DismissButton, QuietButton};
pub use rows::{Item, Rows};
