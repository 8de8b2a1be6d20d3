//! The proxy as the outside sees it, one module a subject. One binary: linked once, and what waits keeps nobody waiting.
#![allow(clippy::unwrap_used)]

mod cluster;
mod fake;
mod guard;
mod listen;
#[cfg(unix)]
mod program;
