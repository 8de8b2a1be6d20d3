//! A picture in words: a list of its boxes, each with its arrows, in reading order.

use super::drawing::{Drawing, Edge};

/// A box in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Its kind, its name and its marks.
    pub text: String,
    /// Its number in the drawing.
    pub node: usize,
    /// Its depth: 1 inside a frame, otherwise 0.
    pub depth: usize,
    /// The texts of its arrows.
    pub arrows: Vec<String>,
}

/// A drawing in words, with everything that it shows.
pub fn words(drawing: &Drawing) -> Vec<Said> {
    let frame_of = |n: usize| drawing.nodes.get(n).and_then(|node| node.frame);
    let said = |(n, node): (usize, &super::drawing::Node)| {
        let arrow = |edge: &Edge| {
            let to = drawing.nodes.get(edge.to).map_or("", |to| to.name.as_str());
            if edge.says.is_empty() { format!("→ {to}") } else { format!("{} → {to}", edge.says) }
        };
        // The first box of a frame is its heading.
        let heading = n == 0 || frame_of(n - 1) != frame_of(n);
        Said {
            text: node.said(),
            node: n,
            depth: usize::from(frame_of(n).is_some() && !heading),
            arrows: drawing.edges.iter().filter(|edge| edge.from == n).map(arrow).collect(),
        }
    };
    drawing.nodes.iter().enumerate().map(said).collect()
}
