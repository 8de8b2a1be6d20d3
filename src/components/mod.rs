//! Parts that several views use.

mod dialog;
pub mod each;
pub mod fixes;
mod follow;
pub mod listbox;
pub mod mounted;
mod place_link;
mod quiet_button;

pub use dialog::Dialog;
pub use follow::{all, drawn, on, said, shown, t};
pub use place_link::PlaceLink;
pub use quiet_button::{DismissButton, QuietButton};
