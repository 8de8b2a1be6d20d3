//! What `cargo xtask` does, as a library: set-up, build, serve, test, bench, the list of ESO releases.
//!
//! It knows nothing of the app but where its files lie. The browser tests use [`serve`], [`browser`] and [`size`] from
//! here, so that a test serves and finds things exactly as `cargo xtask run` does.

pub mod apt;
pub mod args;
pub mod around;
pub mod bench;
pub mod browser;
pub mod cache;
pub mod count;
pub mod dist;
pub mod kube;
pub mod lock;
pub mod offline;
pub mod page;
pub mod process;
pub mod releases;
pub mod run;
pub mod script;
pub mod serve;
pub mod setup;
pub mod shells;
pub mod size;
pub mod split;
pub mod stamp;
pub mod styles;
pub mod suite;
pub mod tools;
pub mod workspace;
