//! Parts that several views use.

mod copy_button;
pub mod each;
pub mod fixes;
mod follow;
mod keyed;
pub mod listbox;
pub mod live;
pub mod mounted;
pub mod needs;
mod place_link;

pub use copy_button::{CopyButton, Found, ToCopy, complete};
pub use follow::{all, drawn, on, said, t};
pub use keyed::keyed;
pub use place_link::PlaceLink;
