//! Pictures of a Plan as plain data: boxes with texts that fit, arrows, and the same in words. [`whole`] shows
//! everything from the vault to the Secrets and from the repository to the cluster, [`stages`] the AssemblyLine,
//! [`route`] where a value goes. Nothing here knows how a picture gets onto a screen.

mod about;
mod canvas;
mod drawing;
mod lead;
mod marks;
mod measure;
mod names;
mod own;
mod part;
mod route;
mod route_drawing;
mod stages;
mod whole;
mod words;

pub use drawing::{Area, Drawing, Edge, Label, Mark, Node, NodeId, Pill, Point, Shape, Style};
pub use lead::line;
pub use marks::Known;
pub use measure::width;
pub use names::more;
pub use part::Part;
pub use route::{FileReached, Route, StepReached, route};
pub use route_drawing::drawing as of_route;
pub use stages::drawing as stages;
pub use whole::{SHOWN_SECRETS, drawing as whole};
pub use words::{Said, words};
