//! A picture: areas, labels and arrows in pixels, left to right and top to bottom.

use live_status::{CheckId, State};

use super::part::Part;
use crate::diagnostic::Severity;
use crate::runbook::StepId;

/// A point in a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    /// The distance from the left.
    pub x: i32,
    /// The distance from the top.
    pub y: i32,
}

/// A rectangle in a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Area {
    /// Its left side.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its height.
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

    /// Its vertical middle.
    pub const fn middle(&self) -> i32 {
        self.y + self.height / 2
    }

    /// Whether the two areas overlap.
    pub const fn overlaps(&self, other: &Area) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether `other` is inside.
    pub const fn holds(&self, other: &Area) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}

/// The style of a label.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// The kind of a thing.
    Kind,
    /// The name that the user gave it.
    Name,
    /// A heading or a sentence that names a thing.
    Title,
    /// Additional text.
    Note,
    /// The text of an arrow.
    Arrow,
}

/// A text in a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// The start of its first line, on the baseline.
    pub at: Point,
    /// Its style.
    pub style: Style,
    /// The text, cut if it does not fit.
    pub text: String,
    /// The whole text, if it was cut.
    pub full: Option<String>,
    /// Whether it is the placeholder of a missing value.
    pub missing: bool,
}

/// What a mark on a box is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// Messages of this severity, with none more severe.
    Found(Severity),
    /// The live state of a check.
    Live(CheckId, State),
    /// The worst live state of several checks.
    Several(State),
}

/// A mark on a box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pill {
    /// Its area.
    pub area: Area,
    /// What it is about.
    pub mark: Mark,
    /// A symbol and a short text.
    pub text: String,
    /// The same in words.
    pub full: String,
}

/// The look of a box.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A thing.
    Card,
    /// Several things in one.
    Pile,
    /// The heading of a frame.
    Heading,
    /// A remark, which leads nowhere.
    Remark,
}

/// The identity of a box, whatever its content.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum NodeId {
    /// A part of the plan.
    Part(Part),
    /// The value whose route is shown.
    Value,
    /// A file that it reaches, by its path.
    File(String),
    /// A step with commands that contain it.
    Command(StepId),
    /// A step with console entries that contain it.
    Entry(StepId),
    /// Files with the same lines as those shown.
    Alike,
    /// What is left out below a heading.
    More(&'static str),
}

/// A box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Its identity.
    pub id: NodeId,
    /// Its look.
    pub shape: Shape,
    /// Its area.
    pub area: Area,
    /// The texts in it.
    pub labels: Vec<Label>,
    /// The marks on it.
    pub pills: Vec<Pill>,
    /// Its name in words.
    pub name: String,
    /// The frame that contains it.
    pub frame: Option<usize>,
}

impl Node {
    /// The box in words, with its marks.
    pub fn said(&self) -> String {
        let mut said = String::new();
        // Who sees a name that was cut can ask for the box by what is seen (WCAG 2.2, 2.5.3).
        if self.labels.iter().any(|label| label.full.is_some()) {
            for label in &self.labels {
                said.push_str(&label.text);
                said.push(' ');
            }
        }
        said.push_str(&self.name);
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
    /// Its path, from corner to corner.
    pub points: Vec<Point>,
    /// Whether it ends in an arrowhead; without one, it joins another arrow.
    pub head: bool,
    /// The texts next to it.
    pub labels: Vec<Label>,
    /// Its text in words.
    pub says: String,
}

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Drawing {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The frames around boxes.
    pub frames: Vec<Area>,
    /// The boxes, in reading order.
    pub nodes: Vec<Node>,
    /// The arrows.
    pub edges: Vec<Edge>,
    /// Texts that belong to no box.
    pub labels: Vec<Label>,
}

impl Drawing {
    /// Whether the two differ only in texts and marks.
    pub fn same_shape(&self, other: &Drawing) -> bool {
        let same_nodes = self.nodes.len() == other.nodes.len()
            && self.nodes.iter().zip(&other.nodes).all(|(a, b)| (&a.id, a.area, a.shape) == (&b.id, b.area, b.shape));
        same_nodes
            && (self.width, self.height) == (other.width, other.height)
            && (&self.frames, &self.edges, &self.labels) == (&other.frames, &other.edges, &other.labels)
    }
}
