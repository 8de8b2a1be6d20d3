//! What a template is checked for.

use crate::release::functions::Engine;

/// The names that the entries of an ExternalSecret give to its templates.
#[derive(Clone, Copy, Debug)]
pub enum Names<'n> {
    /// Exactly these.
    Known(&'n [&'n str]),
    /// More than can be known: `dataFrom` takes whatever the vault has.
    Open,
}

/// What a template is rendered with.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'n> {
    /// The names of the entries.
    pub names: Names<'n>,
    /// The engine.
    pub engine: Engine,
    /// The release of ESO; anything but a version is treated like the newest.
    pub version: Option<[u32; 3]>,
}

/// At most this many problems of a text are listed: nobody reads more of them.
pub const MOST: usize = 50;
