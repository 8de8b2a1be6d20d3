//! A signal with a plain copy of what it holds: asking thousands of signals is slow.

use leptos::prelude::*;

/// What is shown, and the signal that shows it.
pub struct Kept<T: 'static> {
    /// What is shown.
    pub now: T,
    /// The signal.
    pub signal: ArcRwSignal<T>,
}

impl<T: Clone + PartialEq + Send + Sync> Kept<T> {
    /// Shows something.
    pub fn new(now: T) -> Kept<T> {
        Kept { signal: ArcRwSignal::new(now.clone()), now }
    }

    /// Shows something else, if it is something else.
    pub fn show(&mut self, now: T) {
        if self.now != now {
            self.signal.set(now.clone());
            self.now = now;
        }
    }
}
