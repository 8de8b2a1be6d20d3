//! What is drawn of long lists, and when. A plan of hundreds of rows has thousands of fields, and drawing them at once would keep
//! the browser busy for seconds: they are drawn in turns, between which it paints and answers. The page is ready once all rows
//! are there. Folded values that nobody has set, half of the fields, come after that, or as soon as they are unfolded.

use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;
use valuestream::plan::RowId;

/// How many fields are drawn at once when rows come: the plans that people write by hand are there in one go.
const AT_ONCE: usize = 300;
/// How many are drawn in each turn after that: some 30 ms.
const EACH_TURN: usize = 100;

/// The turns of the page.
#[derive(Clone, Copy)]
pub struct Turns {
    /// How many fields this turn has left; `None` between turns.
    left: StoredValue<Option<usize>>,
    /// Whether rows wait for the next turn.
    is_short: StoredValue<bool>,
    /// Tells the lists whose rows wait that it is their turn.
    turn: RwSignal<u32>,
    /// Whether all rows are there.
    is_done: RwSignal<bool>,
    /// What is folded and waits until all rows are there.
    folded: StoredValue<VecDeque<Folded>>,
}

/// Folded values.
#[derive(Clone, Copy)]
struct Folded {
    is_drawn: RwSignal<bool>,
    fields: usize,
}

impl Turns {
    /// Nothing is to be drawn yet.
    pub fn new() -> Turns {
        Turns {
            left: StoredValue::new(None),
            is_short: StoredValue::new(false),
            turn: RwSignal::new(0),
            is_done: RwSignal::new(true),
            folded: StoredValue::new(VecDeque::new()),
        }
    }

    /// Whether all rows are there.
    pub fn is_done(self) -> bool {
        self.is_done.get()
    }

    /// The rows of a list that are drawn by now, each with so many fields.
    pub fn rows(self, all: impl Fn() -> Vec<RowId>, fields: usize) -> impl Fn() -> Vec<RowId> {
        let drawn = StoredValue::new(Vec::new());
        move || self.of(all(), drawn, fields)
    }

    fn of(self, mut rows: Vec<RowId>, drawn: StoredValue<Vec<RowId>>, fields: usize) -> Vec<RowId> {
        let all = rows.len();
        drawn.with_value(|drawn| rows.retain(|row| drawn.contains(row) || self.take(fields)));
        if rows.len() < all {
            self.turn.track();
            self.is_short.set_value(true);
            self.set_done(false);
        }
        drawn.set_value(rows.clone());
        rows
    }

    /// Whether folded values are drawn by now, so many fields. What must be there at once does not wait.
    pub fn folded(self, fields: usize, at_once: bool) -> RwSignal<bool> {
        let is_drawn = RwSignal::new(self.take(fields) || at_once);
        if !is_drawn.get_untracked() {
            self.folded.update_value(|folded| folded.push_back(Folded { is_drawn, fields }));
        }
        is_drawn
    }

    /// Draws all that waits; whether anything did.
    pub fn draw_all(self) -> bool {
        let is_short = self.is_short.try_update_value(std::mem::take) == Some(true);
        if is_short {
            self.left.set_value(Some(usize::MAX));
            self.turn.update(|turn| *turn += 1);
        }
        is_short | self.unfold(usize::MAX)
    }

    /// Whether this turn draws so many fields more. A list that asks begins one.
    fn take(self, fields: usize) -> bool {
        if self.left.get_value().is_none() {
            self.begin(AT_ONCE);
        }
        let left = self.left.get_value().unwrap_or_default();
        self.left.set_value(Some(left.saturating_sub(fields)));
        left > 0
    }

    fn begin(self, fields: usize) {
        self.left.set_value(Some(fields));
        set_timeout(move || self.end(), Duration::ZERO);
    }

    /// What was drawn is on the page, and its effects have run.
    fn end(self) {
        self.left.set_value(None);
        if self.is_short.try_update_value(std::mem::take) == Some(true) {
            self.begin(EACH_TURN);
            self.turn.update(|turn| *turn += 1);
            return;
        }
        self.set_done(true);
        if self.unfold(EACH_TURN) {
            self.begin(EACH_TURN);
        }
    }

    /// Draws so many fields of what is folded; whether there were any.
    fn unfold(self, mut fields: usize) -> bool {
        let mut any = false;
        while fields > 0
            && let Some(next) = self.folded.try_update_value(VecDeque::pop_front).flatten()
        {
            // Its row may be gone, and it may have been unfolded.
            if next.is_drawn.try_get_untracked() == Some(false) {
                next.is_drawn.set(true);
                fields = fields.saturating_sub(next.fields);
                any = true;
            }
        }
        any
    }

    fn set_done(self, is_done: bool) {
        if self.is_done.get_untracked() != is_done {
            self.is_done.set(is_done);
        }
    }
}
