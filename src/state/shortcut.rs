//! Combinations of keys that more than one part of the page knows, and the switch for keys that are pressed alone: who speaks
//! to the computer, or has something lie on the keyboard, does without them.

use crate::browser::key::{Chord, With};
use crate::browser::storage;

/// Takes the last step back.
pub const UNDO: Chord = Chord::command("z");
/// Takes a step that was undone again.
pub const REDO: Chord = Chord { with: With::CommandShift, name: "z" };
/// The same, as Windows has it.
pub const REDO_TOO: Chord = Chord::command("y");
/// Opens the palette.
pub const PALETTE: Chord = Chord::command("k");

/// Where the switch is kept.
const KEPT: &str = "qvsconfig.keys";
const OFF: &str = "off";

/// Whether keys that are pressed alone do something.
pub fn alone_are_on() -> bool {
    storage::read(KEPT).as_deref() != Some(OFF)
}

/// Switches them on or off.
pub fn switch_alone(on: bool) {
    storage::write(KEPT, if on { "on" } else { OFF });
}
