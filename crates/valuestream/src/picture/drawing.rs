//! A picture: areas, labels and arrows in pixels, left to right and top to bottom.

use live_status::{CheckId, State};

use super::part::Part;
use crate::diagnostic::Severity;
use crate::runbook::StepId;

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

/// Which box it is, whatever stands in it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum NodeId {
    /// A part of the plan.
    Part(Part),
    /// The value that is followed.
    Value,
    /// A file that it reaches, by its path.
    File(String),
    /// A step with commands that hold it.
    Command(StepId),
    /// A step with entries of the console that hold it.
    Entry(StepId),
    /// Files that read like those that are shown.
    Alike,
    /// What there is beyond those that are shown, under a heading.
    More(&'static str),
}

/// A box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// What tells it from the others.
    pub id: NodeId,
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
