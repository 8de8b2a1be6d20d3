//! Every text that any release writes into a condition, so that a test can tell one that none does.
//!
//! pkg/controllers/externalsecret/externalsecret_controller.go@v0.5.0, @v0.5.9, @v0.6.1, @v0.7.2, @v0.9.3, @v0.10.7,
//! @v0.11.0, @v0.16.2, @v1.0.0, @v2.9.0; pkg/controllers/secretstore/common.go@v0.5.9, @v0.16.2, @v0.19.0, @v2.9.0;
//! reasons in apis/externalsecrets/v1beta1/externalsecret_types.go@v0.5.0, @v0.15.1 and
//! apis/externalsecrets/v1/externalsecret_types.go@v0.16.2, @v2.9.0.

/// Whose condition it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Of {
    /// An ExternalSecret that makes a Secret.
    ExternalSecret,
    /// An ExternalSecret that makes something else (`target.manifest`).
    GenericTarget,
    /// A SecretStore or ClusterSecretStore, whatever its provider.
    Store,
}

/// A text of the condition `Ready`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct ConditionText {
    /// Whose it is.
    pub(crate) of: Of,
    /// The first and the last release that writes it; empty if the newest one does.
    pub(crate) releases: (&'static str, &'static str),
    /// Its status. `Unknown` is written by none.
    pub(crate) ready: bool,
    /// Its reason.
    pub(crate) reason: &'static str,
    /// Its message.
    pub(crate) message: &'static str,
    /// Whether an error follows the message, after `: `.
    pub(crate) with_error: bool,
}

impl ConditionText {
    /// Whether a release can have written this.
    pub(crate) fn is(&self, ready: bool, reason: &str, message: &str) -> bool {
        let rest = message.strip_prefix(self.message);
        let whole = rest.is_some_and(|rest| if self.with_error { rest.starts_with(": ") } else { rest.is_empty() });
        whole && self.ready == ready && self.reason == reason
    }
}

const fn told(
    of: Of,
    releases: (&'static str, &'static str),
    ready: bool,
    reason: &'static str,
    message: &'static str,
) -> ConditionText {
    ConditionText { of, releases, ready, reason, message, with_error: false }
}

impl ConditionText {
    const fn with_error(self) -> ConditionText {
        ConditionText { with_error: true, ..self }
    }
}

/// All of them.
#[rustfmt::skip]
pub(crate) const CONDITIONS: &[ConditionText] = &[
    told(Of::ExternalSecret, ("0.5.0", "0.10.7"), true, "SecretSynced", "Secret was synced"),
    told(Of::ExternalSecret, ("0.5.0", "0.10.7"), true, "SecretDeleted", "secret deleted due to DeletionPolicy"),
    told(Of::ExternalSecret, ("0.5.0", "0.6.1"), false, "SecretSyncedError", "could not get store reference"),
    told(Of::ExternalSecret, ("0.5.2", "0.6.1"), false, "SecretSyncedError", "could not use store reference"),
    told(Of::ExternalSecret, ("0.5.0", "0.6.1"), false, "SecretSyncedError", "could not get provider client"),
    told(Of::ExternalSecret, ("0.5.0", ""), false, "SecretSyncedError", "could not get secret data from provider"),
    told(Of::ExternalSecret, ("0.5.0", ""), false, "SecretSyncedError", "could not delete secret"),
    told(Of::ExternalSecret, ("0.5.0", "0.10.7"), false, "SecretSyncedError", "could not update Secret"),
    told(Of::ExternalSecret, ("0.9.3", "0.10.7"), false, "SecretSyncedError", "failed to clean up orphaned secrets").with_error(),
    told(Of::ExternalSecret, ("0.11.0", ""), true, "SecretSynced", "secret synced"),
    told(Of::ExternalSecret, ("0.11.0", ""), true, "SecretSynced", "secret retained due to DeletionPolicy=Retain"),
    told(Of::ExternalSecret, ("0.11.0", ""), true, "SecretDeleted", "secret deleted due to DeletionPolicy=Delete"),
    told(Of::ExternalSecret, ("0.11.0", ""), true, "SecretMissing", "secret will not be created due to CreationPolicy=Merge"),
    told(Of::ExternalSecret, ("0.11.0", ""), false, "SecretSyncedError", "could not delete orphaned secrets"),
    told(Of::ExternalSecret, ("0.11.0", ""), false, "SecretSyncedError", "could not update secret"),
    told(Of::ExternalSecret, ("0.11.0", ""), false, "SecretSyncedError", "could not update secret, target is immutable"),
    told(Of::ExternalSecret, ("0.11.0", ""), false, "SecretSyncedError", "failed to take ownership of target secret"),
    told(Of::ExternalSecret, ("0.11.0", ""), false, "SecretSyncedError", "target is owned by another ExternalSecret"),
    told(Of::GenericTarget, ("1.0.0", ""), false, "ResourceSyncedError", "could not get target resource"),
    told(Of::GenericTarget, ("1.0.0", ""), false, "ResourceSyncedError", "could not delete resource"),
    told(Of::GenericTarget, ("1.0.0", ""), false, "ResourceSyncedError", "could not apply template to manifest"),
    told(Of::GenericTarget, ("1.0.0", ""), true, "ResourceMissing", "resource will not be created due to CreationPolicy=Merge"),
    told(Of::GenericTarget, ("1.0.0", ""), false, "SecretSyncedError", "invalid generic target"),
    told(Of::Store, ("0.5.0", ""), true, "Valid", "store validated"),
    told(Of::Store, ("0.5.0", ""), false, "InvalidProviderConfig", "unable to create client"),
    told(Of::Store, ("0.5.0", "0.6.1"), false, "InvalidStoreConfiguration", "unable to get store provider"),
    told(Of::Store, ("0.5", "0.9"), false, "ValidationFailed", "unable to validate store"),
    told(Of::Store, ("0.10", "0.18"), false, "ValidationFailed", "unable to validate store").with_error(),
    told(Of::Store, ("0.19", "0.19"), false, "InvalidProviderConfig", "unable to validate store").with_error(),
    told(Of::Store, ("0.20", ""), false, "InvalidProviderConfig", "unable to validate store"),
    told(Of::Store, ("0.20", ""), true, "ValidationUnknown", "could not determine validation status"),
];
