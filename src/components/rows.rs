//! Rows of a list. A row stays the same elements for as long as the same thing stands in it, wherever it moves to, and takes
//! what changes of it.

use std::collections::VecDeque;
use std::mem;
use std::sync::Arc;

use leptos::prelude::*;

/// The items of a list, of type `T`, which keys of type `K` tell apart.
pub struct Rows<K: 'static, T: 'static> {
    items: StoredValue<Vec<(K, T)>>,
    kept: StoredValue<Kept>,
}

/// What stands in a row.
pub struct Item<K: 'static, T: 'static> {
    items: StoredValue<Vec<(K, T)>>,
    /// Which of the items it is now; it is set when the item changes, and only kept right when it moves.
    at: RwSignal<usize>,
}

/// The rows there are. It is compiled once for all types, and so is the list itself.
#[derive(Default)]
struct Kept {
    /// Each with a number that none had before, in the order of their items.
    rows: Vec<(u32, ArcRwSignal<usize>)>,
    last: u32,
}

impl<K, T> Copy for Rows<K, T> {}

impl<K, T> Clone for Rows<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, T> Copy for Item<K, T> {}

impl<K, T> Clone for Item<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: PartialEq + Send + Sync, T: PartialEq + Send + Sync> Rows<K, T> {
    /// None yet.
    pub fn new() -> Rows<K, T> {
        Rows { items: StoredValue::new(Vec::new()), kept: StoredValue::default() }
    }

    /// The list: of these items with their keys, and what a row shows of its item.
    pub fn view(
        self,
        items: impl Fn() -> Vec<(K, T)> + Send + 'static,
        row: impl Fn(Item<K, T>) -> AnyView + Send + Sync + 'static,
    ) -> AnyView {
        let of = move |at| row(Item { items: self.items, at });
        keyed(self.kept, Box::new(move || self.follow(items())), Arc::new(of))
    }

    /// What stands under a key stands under another one from now on, in the same row.
    pub fn rename(self, from: &K, to: K) {
        self.items.update_value(|items| {
            if let Some((key, _)) = items.iter_mut().find(|(key, _)| key == from) {
                *key = to;
            }
        });
    }

    fn follow(self, now: Vec<(K, T)>) {
        self.items.update_value(|items| {
            let before = mem::replace(items, now);
            let key = |then: usize, now: usize| before.get(then).map(|it| &it.0) == items.get(now).map(|it| &it.0);
            let item = |then: usize, now: usize| before.get(then).map(|it| &it.1) == items.get(now).map(|it| &it.1);
            self.kept.update_value(|kept| kept.follow(items.len(), &key, &item));
        });
    }
}

impl<K: Send + Sync, T: Send + Sync> Item<K, T> {
    /// Reads what stands in the row.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        let at = self.at.get();
        self.items.with_value(|items| items.get(at).map(|(_, item)| read(item)))
    }
}

impl Kept {
    /// Has a row for each of so many items, and tells those whose item is another now. Whether an item of before has the key of
    /// one of now, and whether it is the same, is asked by their positions.
    fn follow(&mut self, count: usize, has_key: &dyn Fn(usize, usize) -> bool, is_same: &dyn Fn(usize, usize) -> bool) {
        let mut before: VecDeque<_> = self.rows.drain(..).enumerate().collect();
        for at in 0..count {
            // What stays mostly stays in its order, and is found at the front.
            let found = before.iter().position(|(then, _)| has_key(*then, at));
            let row = match found.and_then(|found| before.remove(found)) {
                Some((then, row)) => {
                    if is_same(then, at) {
                        row.1.update_untracked(|it| *it = at);
                    } else {
                        row.1.set(at);
                    }
                    row
                }
                None => {
                    self.last += 1;
                    (self.last, ArcRwSignal::new(at))
                }
            };
            self.rows.push(row);
        }
    }
}

fn keyed(
    kept: StoredValue<Kept>,
    follow: Box<dyn Fn() + Send>,
    row: Arc<dyn Fn(RwSignal<usize>) -> AnyView + Send + Sync>,
) -> AnyView {
    let each = move || {
        follow();
        kept.with_value(|kept| kept.rows.clone())
    };
    view! { <For each key=|(number, _)| *number children=move |(_, at)| row(at.into()) /> }.into_any()
}
