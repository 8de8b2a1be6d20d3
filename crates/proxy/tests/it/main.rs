//! The proxy as seen from outside, one module per subject. One binary: linked once, and tests that wait run in
//! parallel.
#![allow(clippy::unwrap_used)]

mod cluster;
mod fake;
mod guard;
mod listen;
mod mocked;
