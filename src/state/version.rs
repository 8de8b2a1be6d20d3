//! What the page says of itself: its version and the commit that it was built from. It stands at the end of the form, and in
//! the README of each bundle.

use valuestream::Lang;
use valuestream::files::Setting;

/// Such as `qvsconfig 0.1.0 (1a2b3c4d5e6f)`.
pub const VERSION: &str = concat!("qvsconfig ", env!("QVSCONFIG_VERSION"));

/// What the files need to know beside the plan; `address` is the page's.
pub fn setting(lang: Lang, address: &str) -> Setting<'_> {
    Setting { lang, address, made_by: VERSION }
}
