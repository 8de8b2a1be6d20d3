//! What the page knows and how it changes: signals and commands, no elements. It must not know a view.

mod answer;
mod bundle;
mod dialog;
pub mod draft;
pub mod examples;
pub mod fetch;
pub mod fields;
pub mod flow;
pub mod guide;
pub mod import;
pub mod later;
pub mod line;
pub mod link;
pub mod live;
pub mod named_plans;
mod notification;
pub mod offline;
pub mod plans;
pub mod preferences;
pub mod reactive;
mod request;
pub mod runbook;
pub mod sharing;
pub mod shortcut;
mod step_request;
pub mod version;
mod view;
mod workspace;

pub use dialog::Dialog;
pub use notification::{Notification, Undo};
pub use request::Request;
pub use step_request::StepRequest;
pub use view::{Against, View};
pub use workspace::{Findings, Workspace};
