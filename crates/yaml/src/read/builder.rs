//! Builds a tree from its parts.

use super::mapping::Mapping;
use super::position::Position;
use super::spanned::Positions;
use super::trouble::Trouble;
use crate::node::Node;

/// Maximum nesting of lists and mappings; our own files nest 7 deep.
pub(super) const MAX_DEPTH: usize = 48;

/// Maximum number of troubles that are listed.
pub(super) const MAX_TROUBLES: usize = 100;

/// Why a document cannot be read.
pub(super) type Fatal = (Trouble, Position);

/// A part of a tree, in the order of the text.
#[derive(Clone)]
pub(super) enum Part {
    Scalar(Node),
    List,
    Map,
    /// The end of the innermost list or mapping.
    End,
}

#[derive(Default)]
pub(super) struct Builder {
    /// Open lists and mappings, innermost last.
    open: Vec<Open>,
    /// A document's root, once it is complete.
    pub(super) root: Option<(Node, Positions)>,
    /// What was noted.
    pub(super) notes: Vec<(Trouble, Position)>,
    /// How many lists and mappings the copy is in that is being made. What is inside a copy was noted where it was written.
    pub(super) copying: Option<usize>,
}

/// A list or mapping whose end has not been read.
struct Open {
    at: Position,
    kind: Kind,
}

enum Kind {
    List(Vec<Node>, Vec<Positions>),
    Map(Mapping),
}

impl Builder {
    /// How many lists and mappings are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Takes the next part, for which there must be room.
    pub(super) fn part(&mut self, part: Part, at: Position, room: &mut usize) -> Result<(), Fatal> {
        match part {
            Part::Scalar(node) => {
                spend(room, at)?;
                self.complete(node, Positions { at, keys: Vec::new(), inside: Vec::new() });
                Ok(())
            }
            Part::List => self.start(Kind::List(Vec::new(), Vec::new()), at, room),
            Part::Map => self.start(Kind::Map(Mapping::default()), at, room),
            Part::End => {
                self.end();
                Ok(())
            }
        }
    }

    fn start(&mut self, kind: Kind, at: Position, room: &mut usize) -> Result<(), Fatal> {
        spend(room, at)?;
        if self.open.len() >= MAX_DEPTH {
            return Err((Trouble::TooDeep, at));
        }
        self.open.push(Open { at, kind });
        Ok(())
    }

    fn end(&mut self) {
        let Some(Open { at, kind }) = self.open.pop() else { return };
        let (node, marks) = match kind {
            Kind::List(items, inside) => (Node::List(items), Positions { at, keys: Vec::new(), inside }),
            Kind::Map(mapping) => {
                let mut notes = Vec::new();
                let closed = mapping.close(at, &mut notes);
                if self.copying.is_none() {
                    notes.into_iter().for_each(|(trouble, at)| self.note(trouble, at));
                }
                closed
            }
        };
        self.complete(node, marks);
    }

    /// Puts a complete node where it belongs.
    fn complete(&mut self, node: Node, marks: Positions) {
        let noted = match self.open.last_mut() {
            None => {
                self.root = Some((node, marks));
                None
            }
            Some(Open { kind: Kind::List(items, inside), .. }) => {
                items.push(node);
                inside.push(marks);
                None
            }
            Some(Open { kind: Kind::Map(mapping), .. }) => mapping.take(node, marks),
        };
        let inside_copy = self.copying.is_some_and(|depth| self.open.len() > depth);
        if let Some((trouble, at)) = noted
            && !inside_copy
        {
            self.note(trouble, at);
        }
    }

    pub(super) fn note(&mut self, trouble: Trouble, at: Position) {
        if self.notes.len() < MAX_TROUBLES {
            self.notes.push((trouble, at));
        }
    }
}

pub(super) fn spend(room: &mut usize, at: Position) -> Result<(), Fatal> {
    *room = room.checked_sub(1).ok_or((Trouble::TooMany, at))?;
    Ok(())
}
