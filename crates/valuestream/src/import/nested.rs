//! Finds objects of External Secrets Operator inside other documents: in lists and mappings, such as the values of a
//! Helm chart, and in texts, such as those of a ConfigMap.

use yaml::Position;
use yaml::read::{Parsed, SpannedNode};

use super::marks::is_of_eso;
use crate::release::GROUP;

/// How many objects are looked for in one document.
const MAX_FOUND: usize = 1000;

/// What is inside of a document.
#[derive(Default)]
pub(super) struct Inside<'d> {
    /// Objects, each with the path to it as shown to people.
    pub(super) objects: Vec<(Parsed, String)>,
    /// Texts that may hold some, each with its path.
    pub(super) texts: Vec<(SpannedNode<'d>, String)>,
    /// Where there are Secrets.
    pub(super) secrets: Vec<Position>,
}

/// Looks into a document.
pub(super) fn inside(root: SpannedNode<'_>) -> Inside<'_> {
    let mut search = Search { path: String::new(), found: Inside::default() };
    search.node(root);
    search.found
}

struct Search<'d> {
    path: String,
    found: Inside<'d>,
}

impl<'d> Search<'d> {
    fn node(&mut self, spot: SpannedNode<'d>) {
        if self.found.objects.len() + self.found.texts.len() + self.found.secrets.len() >= MAX_FOUND {
            return;
        }
        if let Some(text) = spot.text() {
            let holds = text.contains(GROUP) && text.contains("kind") && (text.contains('\n') || text.starts_with('{'));
            if holds {
                self.found.texts.push((spot, self.path.clone()));
            }
            return;
        }
        let kind = spot.get("kind").and_then(SpannedNode::text);
        if kind == Some("Secret") {
            self.found.secrets.push(spot.at());
        } else if is_of_eso(spot) {
            self.found.objects.push((spot.cut(), self.path.clone()));
        } else {
            for (n, item) in spot.items().enumerate() {
                self.step(&format!("[{n}]"), item);
            }
            for entry in spot.entries() {
                let dot = if self.path.is_empty() { "" } else { "." };
                self.step(&format!("{dot}{}", entry.key.text), entry.value);
            }
        }
    }

    fn step(&mut self, step: &str, spot: SpannedNode<'d>) {
        let length = self.path.len();
        self.path.push_str(step);
        self.node(spot);
        self.path.truncate(length);
    }
}
