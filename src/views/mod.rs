//! What is on the page, a module a view. None of them knows another one.

pub mod banner;
pub mod changes;
pub mod ci;
pub mod files;
pub mod form;
pub mod guide;
pub mod header;
pub mod import;
pub mod inputs;
pub mod keys;
pub mod messages;
pub mod notice;
pub mod offline;
pub mod palette;
pub mod picture;
pub mod plans;
pub mod runbook;
pub mod share;
