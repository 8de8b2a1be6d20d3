//! ClusterSecretStore, as a manifest to apply with kubectl: which vault is read, and as which ServiceAccount. It has
//! the content that the official adapter writes, in the API version that the release serves, and names the authType,
//! because the default is a different one. There is no `tenantId`: together with the ServiceAccount's annotation it is
//! an error (ESO's Azure Key Vault provider).

use text::Lang;
use yaml::{Document, Node, map};

use super::kind::{FileKind, header};
use super::written;
use crate::plan::{ClusterField, IdentityField, PlanField, ReleaseField, Resolved};
use crate::release::lacks_store_interval;

/// Seconds between two checks of the store, as in the official adapter (kubernetes/types.cue).
pub(super) const REFRESH_INTERVAL: &str = "300";
/// How ESO signs in (apis/externalsecrets, AzureKVProvider).
pub(super) const AUTH_TYPE: &str = "WorkloadIdentity";
/// Its `kind`.
pub(crate) const KIND: &str = crate::plan::stores::STORE_KIND;
/// What surrounds a vault's name in its address.
pub(crate) const VAULT_START: &str = "https://";
pub(crate) const VAULT_END: &str = ".vault.azure.net";

pub(super) fn document(resolved: &Resolved, lang: Lang) -> Document {
    Document { header: header(FileKind::ClusterSecretStore, lang), notes: vec![], body: body(resolved) }
}

fn body(resolved: &Resolved) -> Node {
    let value = |field: PlanField| Node::from(written::value(resolved, field));
    let account =
        map([("name", value(IdentityField::KsaName.into())), ("namespace", value(IdentityField::KsaNamespace.into()))]);
    let url = written::value(resolved, ClusterField::AzureKeyContainerName).between(VAULT_START, VAULT_END);
    let sdk = resolved.uses_azure_sdk.then_some(("useAzureSDK", Node::Flag(true)));
    let provider = [("authType", AUTH_TYPE.into()), ("vaultUrl", url.into()), ("serviceAccountRef", account)];
    let provider = map(provider.into_iter().chain(sdk));
    let interval = lacks_store_interval(&resolved.plan.release.version).is_none();
    let interval = interval.then(|| ("refreshInterval", Node::Other(REFRESH_INTERVAL.to_owned())));
    let spec = interval.into_iter().chain([("provider", map([("azurekv", provider)]))]);
    map([
        ("apiVersion", resolved.api_version.name().into()),
        ("kind", KIND.into()),
        ("metadata", map([("name", value(ReleaseField::AppName.into()))])),
        ("spec", map(spec)),
    ])
}

/// What ends its file's name, behind its own.
pub(crate) const FILE_END: &str = "-clustersecretstore.yaml";

/// The file name.
pub(super) fn file_name(resolved: &Resolved) -> String {
    written::value(resolved, ReleaseField::AppName).text + FILE_END
}
