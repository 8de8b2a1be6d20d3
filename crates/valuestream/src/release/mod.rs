//! ESO releases: what a version number says about the files, and which releases there are.

pub(crate) mod fields;
mod known;
mod line;
mod list;
mod version;

pub use known::{Known, Verdict, image_registry, known, newest, served_versions, verdict};
pub(crate) use known::{
    columns, has_azure_sdk, has_finalizer, lacks_creation_policy, lacks_refresh_policy, lacks_store_interval, like,
    line_of, listed_until, nearest, needs_kubernetes, needs_server_side, retired_registry, serves,
};
pub use version::{numbers, without_v};

/// What the API versions of ESO's kinds begin with.
pub(crate) const GROUP: &str = "external-secrets.io/";

/// The API versions of ExternalSecret that generated files use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ApiVersion {
    /// Served up to 0.16.2.
    V1Beta1,
    /// Served, and converted without a webhook, from 0.16.1 on.
    V1,
}

impl ApiVersion {
    /// As written in a manifest.
    pub const fn name(self) -> &'static str {
        match self {
            ApiVersion::V1Beta1 => "external-secrets.io/v1beta1",
            ApiVersion::V1 => "external-secrets.io/v1",
        }
    }

    /// What to write for a release: `v1` where it is served without a conversion that fails, which is from 0.16.1 on. A
    /// leading `v` is overlooked; a text that is no version gets what the newest releases serve.
    pub fn for_release(version: &str) -> ApiVersion {
        if serves(version, "v1") && !known::converts(version) { ApiVersion::V1 } else { ApiVersion::V1Beta1 }
    }
}

#[cfg(test)]
mod tests;
