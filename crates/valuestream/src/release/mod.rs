//! ESO releases: what a version number means for the files, and which releases exist.

pub mod fields;
mod found;
pub mod functions;
mod known;
mod line;
mod list;
mod shape;
mod version;

pub use found::Found;
pub use known::{Known, Verdict, image_registry, known, newest, served_versions, verdict};
pub(crate) use known::{
    columns, converts, first_between, has_azure_sdk, has_finalizer, lacks_creation_policy, lacks_refresh_policy,
    lacks_store_interval, like, line_of, listed_until, nearest, needs_kubernetes, needs_server_side, retired_registry,
    serves, stops,
};
pub(crate) use version::dotted;
pub use version::{numbers, without_v};

/// The group in the API versions of ESO's kinds.
pub(crate) const GROUP: &str = "external-secrets.io/";

/// The API versions of ExternalSecret that generated files use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ApiVersion {
    /// Served up to 0.16.2.
    V1Beta1,
    /// Served, and converted without a webhook, since 0.16.1.
    V1,
}

impl ApiVersion {
    /// Its text in a manifest.
    pub const fn name(self) -> &'static str {
        match self {
            ApiVersion::V1Beta1 => "external-secrets.io/v1beta1",
            ApiVersion::V1 => "external-secrets.io/v1",
        }
    }

    /// What stands behind the group in it.
    pub const fn short(self) -> &'static str {
        match self {
            ApiVersion::V1Beta1 => "v1beta1",
            ApiVersion::V1 => "v1",
        }
    }

    /// The version to write for a release: `v1` if it is served without a failing conversion, which is since 0.16.1. A
    /// leading `v` is ignored; for a text that is not a version, it is what the newest releases serve.
    pub fn for_release(version: &str) -> ApiVersion {
        if serves(version, "v1") && !converts(version) { ApiVersion::V1 } else { ApiVersion::V1Beta1 }
    }
}

#[cfg(test)]
mod tests;
