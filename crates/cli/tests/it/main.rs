//! The program as people and pipelines call it.
#![allow(clippy::unwrap_used)]
#![cfg(unix)]

#[allow(dead_code)]
#[path = "../../../valuestream/tests/it/common/mod.rs"]
mod common;
#[allow(dead_code)]
#[path = "../../../valuestream/tests/it/thin/mod.rs"]
mod thin;

mod cases;
mod ci;
mod definition;
mod golden;
mod harmless;
mod program;
mod properties;
