//! What the page needs of the browser. The only place that names `web_sys`; the rest of the app says what it wants in
//! its own words.

pub mod address;
pub mod clipboard;
pub mod composing;
pub mod control;
pub mod dialog;
pub mod download;
pub mod file;
pub mod focus;
pub mod folded;
pub mod json;
pub mod key;
pub mod lines;
pub mod page;
pub mod pointer;
mod query;
pub mod shape;
pub mod storage;
pub mod stream;
pub mod walk;
pub mod worker;
