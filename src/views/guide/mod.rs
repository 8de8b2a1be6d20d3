//! The guided way through the form: one group of values at a time, with the reason for it and where to find each value. It
//! is the same form: it hides the groups of other steps, and whatever asks for a value's control brings its step along.

mod finish;
mod foot;
mod go;
mod head;
mod hints;
mod links;
mod way;
mod words;

pub use foot::GuideFoot;
pub use go::toggle;
pub use head::GuideHead;
pub use hints::Hint;
