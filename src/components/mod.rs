//! Parts that several views use.

pub mod each;
pub mod fixes;
pub mod listbox;
