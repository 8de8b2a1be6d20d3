//! A visitor with a real browser: opens the built app, types, chooses, clicks, and reads the page.
//!
//! It selects elements only by the page's documented attributes (docs/contract.md#attributes), so a journey says what a
//! person does and not how the page is built. It starts a server, a WebDriver and a browser of its own, and ends only those.
//! The browser is Chromium, or Firefox with `QVSCONFIG_BROWSER=firefox`; a journey is the same in both.
//!
//! ```no_run
//! # fn main() -> anyhow::Result<()> {
//! let page = qvsconfig_tests::Visitor::new().speaking("ja").opens("#v=1&clusterName=aks1")?;
//! page.type_into("appName", "store")?;
//! assert!(page.file_text("eso-clustersecretstore/.valuestream/qvs.yaml")?.contains("store"));
//! # Ok(())
//! # }
//! ```

mod again;
mod bidi;
mod built_app;
mod chromium;
pub mod cluster;
mod driven_browser;
mod fields;
mod firefox;
mod firefox_profile;
mod host;
mod outputs;
mod page;
mod pool;
mod programs;
pub mod repository;
mod selector;
mod session;
mod skip;
mod surroundings;
mod visitor;
mod wait;

pub use host::Host;
pub use outputs::Diagnostic;
pub use page::Page;
pub use selector::attribute;
pub use skip::skipped;
pub use surroundings::{Colours, Connection, Motion};
pub use visitor::{Visitor, is_firefox};
pub use wait::until;
