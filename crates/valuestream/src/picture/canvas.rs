//! Draws into a [`Drawing`]: boxes with texts that fit, and arrows.

use text::hidden::visible;

use super::drawing::{Area, Drawing, Edge, Label, Node, NodeId, Pill, Point, Shape, Style};
use super::measure::{fit, sayable, width};

/// The height of a box with two lines.
pub(super) const CARD: i32 = 48;
/// The space around the texts of a box.
const INSET: i32 = 11;
/// The distance of vertical arrows from the left side of a box.
pub(super) const ARROW: i32 = 34;
/// The distance between lines of additional text.
pub(super) const NOTE: i32 = 18;

/// A name, and whether it is only a placeholder.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) missing: bool,
}

impl Name {
    /// A text of our own.
    pub(super) fn ours(text: impl Into<String>) -> Name {
        Name { text: text.into(), missing: false }
    }

    /// The same with the text changed.
    pub(super) fn map(self, follow: impl FnOnce(&str) -> String) -> Name {
        Name { text: follow(&self.text), ..self }
    }
}

/// A box to draw.
pub(super) struct Card<'c> {
    pub(super) id: NodeId,
    pub(super) shape: Shape,
    pub(super) area: Area,
    pub(super) kind: String,
    pub(super) name: Name,
    /// The style of the name.
    pub(super) style: Style,
    pub(super) notes: &'c [String],
    pub(super) pills: Vec<Pill>,
    pub(super) frame: Option<usize>,
}

/// A label that fits into `room`.
pub(super) fn label(at: Point, style: Style, text: &str, room: i32) -> Label {
    let text = visible(&sayable(text));
    let (fitted, cut) = fit(&text, style, room);
    Label { at, style, text: fitted, full: cut.then_some(text), missing: false }
}

impl Drawing {
    /// Adds a box and returns its number.
    pub(super) fn card(&mut self, card: Card) -> usize {
        let Area { x, y, width: wide, .. } = card.area;
        let at = |y| Point { x: x + INSET, y };
        let room = wide - 2 * INSET;
        let mut labels = Vec::with_capacity(2 + card.notes.len());
        let named = |at, room| Label { missing: card.name.missing, ..label(at, card.style, &card.name.text, room) };
        if card.shape == Shape::Heading {
            // On one line, next to its marks.
            let marks: i32 = card.pills.iter().map(|pill| pill.area.width + 6).sum();
            let kind = label(Point { x, y: y + 17 }, Style::Title, &card.kind, wide - marks);
            let start = x + width(&kind.text, Style::Title) + 8;
            labels.push(kind);
            let left = x + wide - marks - start;
            if left > 20 && !card.name.text.is_empty() {
                labels.push(named(Point { x: start, y: y + 17 }, left));
            }
        } else {
            labels.push(label(at(y + 19), Style::Kind, &card.kind, room));
            labels.push(named(at(y + 37), room));
            for (note, n) in card.notes.iter().zip(0..) {
                labels.push(label(at(y + 37 + NOTE * (n + 1)), Style::Note, note, room));
            }
        }
        let name = visible(&sayable(&card.name.text));
        let mut said = if name.is_empty() { card.kind } else { format!("{}: {name}", card.kind) };
        if !card.notes.is_empty() {
            said = format!("{said}, {}", visible(&sayable(&card.notes.join(", "))));
        }
        self.nodes.push(Node {
            id: card.id,
            shape: card.shape,
            area: card.area,
            labels,
            pills: card.pills,
            name: said,
            frame: card.frame,
        });
        self.nodes.len() - 1
    }

    /// A vertical arrow between two boxes, with its text half way along.
    pub(super) fn upright(&mut self, from: usize, to: usize, x: i32, says: &[&str], room: i32) {
        let (start, end) = self.ends(from, to);
        // Slightly nearer to the upper box, because boxes have marks on their upper side.
        let first = i32::midpoint(start, end) + 1 - 8 * (says.len() as i32 - 1);
        self.upright_at(from, to, x, says, room, first);
    }

    /// The same with the first line of its text at a given height.
    pub(super) fn upright_at(&mut self, from: usize, to: usize, x: i32, says: &[&str], room: i32, first: i32) {
        let (start, end) = self.ends(from, to);
        let points = vec![Point { x, y: start }, Point { x, y: end }];
        let at = |n| Point { x: x + 10, y: first + 16 * n };
        let labels = says.iter().zip(0..).map(|(text, n)| label(at(n), Style::Arrow, text, room)).collect();
        self.edges.push(Edge { from, to, points, head: true, labels, says: says.join(" ") });
    }

    /// The start and end of a vertical arrow; at a frame's heading, the frame's side.
    fn ends(&self, from: usize, to: usize) -> (i32, i32) {
        let side = |n: usize| {
            let node = &self.nodes[n];
            let frame = node.frame.filter(|_| node.shape == Shape::Heading).and_then(|frame| self.frames.get(frame));
            frame.copied().unwrap_or(node.area)
        };
        let (of, at) = (side(from), side(to));
        if of.y < at.y { (of.bottom(), at.y) } else { (of.y, at.bottom()) }
    }

    /// An arrow from the right side of a box to the left side of the next one, with a short text on it.
    pub(super) fn level(&mut self, from: usize, to: usize, says: &str) {
        let (of, at) = (self.nodes[from].area, self.nodes[to].area);
        let y = at.middle();
        let points = vec![Point { x: of.right(), y }, Point { x: at.x, y }];
        // Between the boxes, or from the frame that it leaves.
        let (inside, outside) = (self.nodes[from].frame, self.nodes[to].frame);
        let left = inside.filter(|_| inside != outside).and_then(|frame| self.frames.get(frame)).unwrap_or(&of).right();
        let room = at.x - left - 4;
        let wide = width(says, Style::Arrow);
        let labels = if wide <= room {
            vec![label(Point { x: left + (at.x - left - wide) / 2, y: y - 7 }, Style::Arrow, says, room)]
        } else {
            Vec::new()
        };
        self.edges.push(Edge { from, to, points, head: true, labels, says: says.to_owned() });
    }

    /// An arrow along a given path, without a text.
    pub(super) fn around(&mut self, from: usize, to: usize, points: Vec<Point>, head: bool, says: &str) {
        self.edges.push(Edge { from, to, points, head, labels: Vec::new(), says: says.to_owned() });
    }
}
