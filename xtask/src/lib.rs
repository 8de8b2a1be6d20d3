//! The commands of `cargo xtask` as a library: set-up, development, build, serving, tests, benchmarks, releases of the product,
//! the list of ESO's releases, and the facts about the official adapters.
//!
//! It knows nothing about the app except where its files are. The browser tests use [`serve`], [`browser`] and [`size`]
//! from here, so that a test serves and finds things exactly as `cargo xtask run` does.

pub mod adapters;
pub mod apt;
pub mod args;
pub mod bench;
pub mod browser;
pub mod cache;
pub mod cargo;
pub mod checksum;
pub mod clone;
pub mod count;
pub mod crds;
pub mod dev;
pub mod files;
pub mod generated;
pub mod kube;
pub mod lock;
pub mod package;
pub mod page;
pub mod pictures;
pub mod portable;
pub mod process;
pub mod progress;
pub mod releases;
pub mod run;
pub mod sarif;
pub mod serve;
pub mod setup;
pub mod shells;
pub mod size;
pub mod suite;
pub mod tools;
pub mod workspace;
