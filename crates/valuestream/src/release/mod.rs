//! ESO releases: what a version number says about the files, and which releases there are.

pub(crate) mod fields;
mod known;
mod list;

pub use known::{Known, Verdict, image_registry, known, newest, served_versions, verdict};
pub(crate) use known::{
    columns, has_azure_sdk, has_finalizer, lacks_creation_policy, lacks_refresh_policy, lacks_store_interval, like,
    line_of, listed_until, nearest, needs_kubernetes, needs_server_side, retired_registry, serves,
};

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

/// A version as pasted from a Git tag, without its `v` and the space around it.
pub fn without_v(version: &str) -> &str {
    let version = version.trim();
    let bare = version.strip_prefix(['v', 'V']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    bare.unwrap_or(version)
}

/// `major.minor.patch` of a version, without any suffix.
pub fn numbers(version: &str) -> Option<[u32; 3]> {
    let bare = without_v(version).split('-').next().unwrap_or_default();
    let mut parts = bare.split('.').map(|part| part.parse().ok());
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

#[cfg(test)]
mod tests;
