//! What `cargo xtask` does, as a library: set-up, development, build, serve, test, bench, releases of the product, and the list of ESO's.
//!
//! It knows nothing of the app but where its files lie. The browser tests use [`serve`], [`browser`] and [`size`] from
//! here, so that a test serves and finds things exactly as `cargo xtask run` does.

pub mod apt;
pub mod args;
pub mod bench;
pub mod browser;
pub mod cache;
pub mod cargo;
pub mod checksum;
pub mod count;
pub mod crds;
pub mod dev;
pub mod files;
pub mod kube;
pub mod lock;
pub mod package;
pub mod page;
pub mod pictures;
pub mod process;
pub mod progress;
pub mod releases;
pub mod run;
pub mod serve;
pub mod setup;
pub mod shells;
pub mod size;
pub mod suite;
pub mod tools;
pub mod workspace;
