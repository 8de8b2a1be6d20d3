//! What was read, each text with the position where it stands.

use super::note::At;
use super::rest::Rest;
use crate::plan::{RowField, SecretField, SecretList};

/// A text and its position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) at: At,
}

/// The values of a row in a list.
pub(super) type RowValues = Vec<(RowField, Written)>;

/// An ExternalSecret as it was read.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Read {
    /// In table order.
    pub(super) values: Vec<(SecretField, Written)>,
    /// The rows of each list.
    pub(super) rows: Vec<(SecretList, Vec<RowValues>)>,
    /// The store that it reads from, if it is a ClusterSecretStore by name.
    pub(super) store: Option<String>,
    /// Everything else.
    pub(super) rest: Rest,
}
