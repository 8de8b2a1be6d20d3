//! The domain of qvsconfig: what a user fills in, what is wrong with it, and the files made from it.
//!
//! Data goes one way: [`plan`] → [`check`], [`files`] → [`bundle`]. Everything here is pure and total: no web, no
//! clock, no randomness, no panic on any text. Nothing here knows about the browser, the page or how files are saved.

pub mod adapters;
pub mod beginning;
pub mod bundle;
pub mod check;
pub mod ci;
pub mod compare;
pub mod cue;
pub mod diagnostic;
pub mod example;
pub mod field;
pub mod files;
pub mod flow;
pub mod guide;
pub mod history;
pub mod import;
pub mod inputs;
pub mod line_inputs;
pub mod lines;
pub mod live;
mod markdown;
pub mod picture;
pub mod plan;
pub mod plan_file;
pub mod progress;
pub mod release;
pub mod rule;
pub mod runbook;
pub mod search;
pub mod share;
pub mod tar;
pub mod template;
pub mod zip;

pub use plan::Plan;
pub use text::{Lang, Text, say};
