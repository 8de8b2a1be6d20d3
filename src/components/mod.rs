//! Parts that several views use.

mod combobox;
mod copy_button;
pub mod each;
mod examples;
mod field;
pub mod fixes;
mod follow;
pub mod group_id;
mod guided;
pub mod listbox;
pub mod missing;
pub mod mounted;
pub mod needs;
mod one_command;
mod place_link;

pub use copy_button::{ToCopy, complete};
pub use examples::ExampleButtons;
pub use field::{Field, control_id, hint_id};
pub use follow::{all, drawn, on, said, shown, t};
pub use guided::Guided;
pub use one_command::OneCommand;
pub use place_link::PlaceLink;
