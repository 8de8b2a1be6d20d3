//! Parts that several views use.

mod coloured;
mod combobox;
mod comes_later;
mod copy_button;
mod dialog;
mod examples;
mod field;
pub mod fixes;
mod follow;
pub mod group_id;
mod guided;
mod listbox;
pub mod live;
pub mod missing;
pub mod needs;
mod one_command;
mod place_link;
mod plan_file_button;
mod quiet_button;
mod rows;
mod to_step;

pub use comes_later::{ComesLater, Coming};
pub use copy_button::{CopyButton, Found, ToCopy, complete};
pub use dialog::Dialog;
pub use examples::ExampleButtons;
pub use field::{Field, control_id, hint_id};
pub use follow::{all, drawn, on, redrawn, said, shown, t};
pub use guided::Guided;
pub use listbox::Listbox;
pub use one_command::OneCommand;
pub use place_link::{PlaceLink, places};
pub use plan_file_button::PlanFileButton;
pub use quiet_button::{DismissButton, QuietButton};
pub use rows::{Item, Rows};
pub use to_step::ToStep;
