//! What the page knows and how it changes: signals and commands, no elements. It must not know a view.

pub mod draft;
pub mod examples;
pub mod fields;
pub mod line;
pub mod link;
pub mod live;
pub mod named_plans;
mod notification;
pub mod plans;
pub mod printing;
pub mod reactive;
mod request;
pub mod runbook;
pub mod version;
mod view;
mod workspace;

pub use notification::{Notification, Undo};
pub use request::Request;
pub use view::{Against, View};
pub use workspace::{Findings, Workspace};
