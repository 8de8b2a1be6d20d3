//! The program as people and pipelines call it.
#![allow(clippy::unwrap_used)]
#![cfg(unix)]

#[allow(dead_code)]
#[path = "../../../valuestream/tests/it/common/mod.rs"]
mod common;
#[allow(dead_code)]
#[path = "../../../proxy/tests/it/fake/mod.rs"]
mod fake;
#[allow(dead_code)]
#[path = "../../../valuestream/tests/it/thin/mod.rs"]
mod thin;

mod cases;
mod ci;
mod definition;
mod golden;
mod harmless;
mod image;
mod live;
mod program;
mod properties;
mod served;
mod status;
