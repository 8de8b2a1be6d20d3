//! Keys that are pressed, and the combinations that something is bound to.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// What a browser reports instead of a key while an input method is at work, where it does not say so otherwise.
const AT_INPUT_METHOD: u32 = 229;

/// A key that was pressed.
pub struct Key {
    /// Its name, as the browser gives it.
    pub name: String,
    /// Whether the key for commands is held, and Alt is not: Cmd on a Mac, Ctrl or the like elsewhere.
    pub command: bool,
    /// Whether neither Ctrl, Alt nor Cmd is held.
    pub alone: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether an input method is at work.
    pub composing: bool,
}

/// The key that an event is about.
pub fn key(event: &Event) -> Option<Key> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let (ctrl, meta, alt) = (event.ctrl_key(), event.meta_key(), event.alt_key());
    Some(Key {
        name: event.key(),
        // On a Mac, Ctrl with a letter edits texts.
        command: (meta || ctrl && !is_mac()) && !alt,
        alone: !ctrl && !meta && !alt,
        shift: event.shift_key(),
        composing: event.is_composing() || event.key_code() == AT_INPUT_METHOD,
    })
}

/// Whether this is a Mac.
pub fn is_mac() -> bool {
    web_sys::window().and_then(|window| window.navigator().platform().ok()).is_some_and(|name| name.starts_with("Mac"))
}

/// A combination of keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chord {
    /// What is held beside the key.
    pub with: With,
    /// The key's name.
    pub name: &'static str,
}

/// What is held beside a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum With {
    /// Nothing; whether Shift is needed is the keyboard's matter.
    Nothing,
    /// The key for commands.
    Command,
    /// That and Shift.
    CommandShift,
}

impl Chord {
    /// A key that is pressed alone.
    pub const fn alone(name: &'static str) -> Chord {
        Chord { with: With::Nothing, name }
    }

    /// A key with the key for commands.
    pub const fn command(name: &'static str) -> Chord {
        Chord { with: With::Command, name }
    }

    /// Whether this is what was pressed.
    pub fn is(self, key: &Key) -> bool {
        let held = match self.with {
            With::Nothing => key.alone,
            With::Command => key.command && !key.shift,
            With::CommandShift => key.command && key.shift,
        };
        held && self.name.eq_ignore_ascii_case(&key.name)
    }
}
