//! A picture: areas, labels and arrows in pixels, left to right and top to bottom.

use std::fmt::Write;

use live_status::{CheckId, State};

use crate::diagnostic::Severity;

/// A place in a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// A rectangle in a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Area {
    /// Its left side.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
}

impl Area {
    /// Its right side.
    pub const fn right(&self) -> i32 {
        self.x + self.width
    }

    /// Its lower side.
    pub const fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// Half way down.
    pub const fn middle(&self) -> i32 {
        self.y + self.height / 2
    }

    /// Whether the two share any room.
    pub const fn overlaps(&self, other: &Area) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether `other` lies inside.
    pub const fn holds(&self, other: &Area) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}

/// How a label is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// What a thing is.
    Kind,
    /// What the user calls it.
    Name,
    /// A heading or a sentence that names a thing.
    Title,
    /// More about it.
    Note,
    /// What an arrow says.
    Arrow,
}

impl Style {
    /// Its name for the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Style::Kind => "kind",
            Style::Name => "name",
            Style::Title => "title",
            Style::Note => "note",
            Style::Arrow => "says",
        }
    }
}

/// A text in a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// Where its first line begins, on its base line.
    pub at: Point,
    /// How it is written.
    pub style: Style,
    /// The text, cut where it would not fit.
    pub text: String,
    /// The whole text, where it was cut.
    pub full: Option<String>,
    /// Whether it stands for a value that is missing.
    pub missing: bool,
}

/// What a mark on a box is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// Messages of that severity, and no worse ones.
    Found(Severity),
    /// The live state of a check.
    Live(CheckId, State),
    /// The worst live state of several checks.
    Several(State),
}

/// A mark on a box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pill {
    /// Where it is.
    pub area: Area,
    /// What it is about.
    pub mark: Mark,
    /// A sign and a short text.
    pub text: String,
    /// The same in words.
    pub full: String,
}

/// What a box looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A thing.
    Card,
    /// Several things in one.
    Pile,
    /// The heading of a frame.
    Heading,
    /// Something said, which leads nowhere.
    Remark,
}

/// A box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// What tells it from the others.
    pub id: String,
    /// What it looks like.
    pub shape: Shape,
    /// Where it is.
    pub area: Area,
    /// What stands in it.
    pub labels: Vec<Label>,
    /// The marks on it.
    pub pills: Vec<Pill>,
    /// What it is called in words.
    pub name: String,
    /// The frame it stands in.
    pub frame: Option<usize>,
}

impl Node {
    /// The box in words, with its marks.
    pub fn said(&self) -> String {
        let mut said = self.name.clone();
        for pill in &self.pills {
            said.push_str(". ");
            said.push_str(&pill.full);
        }
        said
    }
}

/// An arrow.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    /// The box it comes from.
    pub from: usize,
    /// The box it leads to.
    pub to: usize,
    /// The way it takes: from corner to corner.
    pub points: Vec<Point>,
    /// Whether it ends in a head; without one it joins another arrow.
    pub head: bool,
    /// What is written beside it.
    pub labels: Vec<Label>,
    /// What it says in words.
    pub says: String,
}

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Drawing {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What boxes stand in.
    pub frames: Vec<Area>,
    /// The boxes, in the order to read them.
    pub nodes: Vec<Node>,
    /// The arrows.
    pub edges: Vec<Edge>,
    /// Texts that belong to no box.
    pub labels: Vec<Label>,
}

impl Drawing {
    /// Whether the two differ in texts and marks only.
    pub fn same_shape(&self, other: &Drawing) -> bool {
        let same_nodes = self.nodes.len() == other.nodes.len()
            && self.nodes.iter().zip(&other.nodes).all(|(a, b)| (&a.id, a.area, a.shape) == (&b.id, b.area, b.shape));
        same_nodes
            && (self.width, self.height) == (other.width, other.height)
            && (&self.frames, &self.edges, &self.labels) == (&other.frames, &other.edges, &other.labels)
    }
}

/// How far corners of an arrow are rounded.
const ROUND: i32 = 6;
/// How long the head of an arrow is, and half as wide.
const HEAD: (i32, i32) = (8, 4);

/// The point `by` pixels from `from` on the way to `to`, along one axis.
const fn toward(from: Point, to: Point, by: i32) -> Point {
    Point { x: from.x + (to.x - from.x).signum() * by, y: from.y + (to.y - from.y).signum() * by }
}

impl Edge {
    /// The line as an SVG path with rounded corners; it ends where the head begins.
    pub fn line(&self) -> String {
        let mut points = self.points.clone();
        if let [.., before, last] = points.as_mut_slice()
            && self.head
        {
            *last = toward(*last, *before, HEAD.0 - 1);
        }
        let mut path = String::new();
        for (n, point) in points.iter().enumerate() {
            let around = n.checked_sub(1).and_then(|before| points.get(before)).zip(points.get(n + 1));
            // Writing into a String cannot fail.
            let _ = match around {
                Some((before, after)) => {
                    let (come, go) = (toward(*point, *before, ROUND), toward(*point, *after, ROUND));
                    write!(path, "L{} {}Q{} {} {} {}", come.x, come.y, point.x, point.y, go.x, go.y)
                }
                None => write!(path, "{}{} {}", if n == 0 { 'M' } else { 'L' }, point.x, point.y),
            };
        }
        path
    }

    /// The head as an SVG path; empty when it has none.
    pub fn tip(&self) -> String {
        let [.., before, last] = self.points.as_slice() else { return String::new() };
        if !self.head {
            return String::new();
        }
        let base = toward(*last, *before, HEAD.0);
        // At right angles to the way it points.
        let (x, y) = ((last.y - before.y).signum() * HEAD.1, (last.x - before.x).signum() * HEAD.1);
        format!("M{} {}L{} {}L{} {}Z", last.x, last.y, base.x + x, base.y + y, base.x - x, base.y - y)
    }
}
