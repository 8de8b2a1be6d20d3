//! A picture in words: a list of its boxes, each with its arrows, in the order to read them.

use super::drawing::{Drawing, Edge};

/// A box in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// What it is, its name and its marks.
    pub text: String,
    /// Its number in the drawing.
    pub node: usize,
    /// How deep it stands: 1 inside a frame, else 0.
    pub depth: usize,
    /// What its arrows say.
    pub arrows: Vec<String>,
}

/// A drawing in words; nothing that it shows is missing.
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
