//! An arrow as paths of SVG.

use std::fmt::Write;

use valuestream::picture::{Edge, Point};

/// How far corners of an arrow are rounded.
const ROUND: i32 = 6;
/// How long the head of an arrow is, and half as wide.
const HEAD: (i32, i32) = (8, 4);

/// The point `by` pixels from `from` on the way to `to`, along one axis.
const fn toward(from: Point, to: Point, by: i32) -> Point {
    Point { x: from.x + (to.x - from.x).signum() * by, y: from.y + (to.y - from.y).signum() * by }
}

/// The line, with rounded corners; it ends where the head begins.
pub fn line(edge: &Edge) -> String {
    let mut points = edge.points.clone();
    if let [.., before, last] = points.as_mut_slice()
        && edge.head
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

/// The head, where it has one.
pub fn tip(edge: &Edge) -> Option<String> {
    let [.., before, last] = edge.points.as_slice() else { return None };
    if !edge.head {
        return None;
    }
    let base = toward(*last, *before, HEAD.0);
    // At right angles to the way it points.
    let (x, y) = ((last.y - before.y).signum() * HEAD.1, (last.x - before.x).signum() * HEAD.1);
    Some(format!("M{} {}L{} {}L{} {}Z", last.x, last.y, base.x + x, base.y + y, base.x - x, base.y - y))
}
