//! The releases of External Secrets Operator, as `cargo xtask releases` reads them from a clone of its repository. Made by
//! that command: an edit by hand is lost with its next run. Tables begin with the first release that they know, and each
//! row holds until the next one.

use super::line::{Line, Since, line};

/// The day of the newest release in the list, `YYYY-MM-DD`.
pub(super) const NEWEST_DAY: &str = "2026-08-07";

/// Minor release lines: major, minor, last patch, tested Kubernetes, end of support.
pub(super) static LINES: &[Line] = &[
    line(0, 5, 9, "1.19-1.24", "2022-12-11"),
    line(0, 6, 1, "1.19-1.24", "2023-03-16"),
    line(0, 7, 3, "1.19-1.26", "2023-06-22"),
    line(0, 8, 17, "1.19-1.28", "2024-08-03"),
    line(0, 9, 20, "1.19-1.30", "2024-12-02"),
    line(0, 10, 7, "1.19-1.31", "2024-12-24"),
    line(0, 11, 0, "1.19-1.31", "2024-12-24"),
    line(0, 12, 1, "1.19-1.31", "2025-01-21"),
    line(0, 13, 0, "1.19-1.31", "2025-02-04"),
    line(0, 14, 4, "1.32", "2025-03-19"),
    line(0, 15, 1, "1.32", "2025-04-14"),
    line(0, 16, 2, "1.32", "2025-05-14"),
    line(0, 17, 0, "1.33", "2025-07-17"),
    line(0, 18, 2, "1.33", "2025-08-02"),
    line(0, 19, 2, "1.33", "2025-09-22"),
    line(0, 20, 4, "1.34", "2025-11-07"),
    line(1, 0, 0, "1.34", "2025-11-21"),
    line(1, 1, 1, "1.34", "2025-12-19"),
    line(1, 2, 1, "1.34", "2026-01-23"),
    line(1, 3, 2, "1.34", "2026-02-06"),
    line(2, 0, 1, "1.34-1.35", "2026-03-06"),
    line(2, 1, 0, "1.34-1.35", "2026-03-20"),
    line(2, 2, 0, "1.34-1.35", "2026-04-10"),
    line(2, 3, 0, "1.34-1.35", "2026-04-24"),
    line(2, 4, 1, "1.34-1.35", "2026-05-15"),
    line(2, 5, 0, "1.34-1.35", "2026-06-05"),
    line(2, 6, 0, "1.34-1.35", "2026-06-26"),
    line(2, 7, 0, "1.35", "2026-07-18"),
    line(2, 8, 0, "1.35-1.36", "2026-08-07"),
    line(2, 9, 0, "1.36", "2026-08-28"),
];

/// Releases with a suffix. Each stands in for its number without it, which has no Git tag of its own or no chart.
pub(super) static SUFFIXED: &[&str] = &["0.9.15-2"];

/// Releases without a Helm chart.
pub(super) static WITHOUT_CHART: &[[u32; 3]] = &[
    [0, 7, 3],
    [0, 8, 8],
    [0, 8, 9],
    [0, 8, 10],
    [0, 8, 11],
    [0, 8, 12],
    [0, 8, 13],
    [0, 8, 14],
    [0, 8, 15],
    [0, 8, 16],
    [0, 8, 17],
    [0, 9, 15],
    [0, 12, 0],
    [0, 20, 0],
    [1, 3, 0],
];

/// The API versions that the definitions of ExternalSecret and ClusterSecretStore serve.
pub(super) static SERVED: &[Since<&str>] =
    &[([0, 5, 0], "v1alpha1 v1beta1"), ([0, 16, 0], "v1 v1beta1"), ([0, 17, 0], "v1")];

/// Whether the definitions name a conversion webhook.
pub(super) static CONVERSION: &[Since<bool>] = &[([0, 5, 0], true), ([0, 16, 1], false)];

/// The registry that the chart takes its images from.
pub(super) static IMAGES: &[Since<&str>] =
    &[([0, 5, 0], "ghcr.io"), ([0, 10, 4], "oci.external-secrets.io"), ([1, 1, 0], "ghcr.io")];

/// The first Kubernetes that takes the definitions as they are; empty: any that the chart takes.
pub(super) static NEEDS_KUBERNETES: &[Since<&str>] = &[([0, 5, 0], ""), ([0, 20, 0], "1.31")];

/// Whether a definition is too large for `kubectl apply` without `--server-side`.
pub(super) static SERVER_SIDE: &[Since<bool>] = &[([0, 5, 0], false), ([0, 19, 0], true)];

/// Whether ExternalSecrets get a finalizer.
pub(super) static FINALIZER: &[Since<bool>] = &[([0, 5, 0], false), ([0, 20, 0], true)];

/// Whether the Azure Key Vault provider has `useAzureSDK`.
pub(super) static AZURE_SDK: &[Since<bool>] = &[([0, 5, 0], false), ([0, 20, 0], true)];

/// Values of `spec.target.creationPolicy`.
pub(super) static CREATION_POLICIES: &[Since<&[&str]>] = &[
    ([0, 5, 0], &["Owner", "Orphan", "Merge", "None"]),
    ([2, 8, 0], &["Owner", "Orphan", "Merge", "None", "CreateOrMerge"]),
];

/// Values of `spec.refreshPolicy`; none: there is no such field.
pub(super) static REFRESH_POLICIES: &[Since<&[&str]>] =
    &[([0, 5, 0], &[]), ([0, 16, 0], &["CreatedOnce", "Periodic", "OnChange"])];

/// What `kubectl get externalsecret` shows behind the name.
pub(super) static SECRET_COLUMNS: &[Since<&[&str]>] = &[
    ([0, 5, 0], &["Store", "Refresh Interval", "Status"]),
    ([0, 5, 9], &["Store", "Refresh Interval", "Status", "Ready"]),
    ([0, 14, 0], &["StoreType", "Store", "Refresh Interval", "Status", "Ready"]),
    ([2, 2, 0], &["StoreType", "Store", "Refresh Interval", "Status", "Ready", "Last Sync"]),
];

/// What `kubectl get clustersecretstore` shows behind the name.
pub(super) static STORE_COLUMNS: &[Since<&[&str]>] = &[
    ([0, 5, 0], &["AGE"]),
    ([0, 5, 9], &["AGE", "Status", "Ready"]),
    ([0, 7, 0], &["AGE", "Status", "Capabilities", "Ready"]),
];

/// Fields of an ExternalSecret: where they stand, their name, and the release that brought them.
pub(super) static FIELDS: &[(&str, &str, [u32; 3])] = &[
    ("spec", "data", [0, 5, 0]),
    ("spec", "dataFrom", [0, 5, 0]),
    ("spec", "refreshInterval", [0, 5, 0]),
    ("spec", "refreshPolicy", [0, 16, 0]),
    ("spec", "secretStoreRef", [0, 5, 0]),
    ("spec", "syncWindows", [2, 7, 0]),
    ("spec", "target", [0, 5, 0]),
    ("spec.target", "creationPolicy", [0, 5, 0]),
    ("spec.target", "deletionPolicy", [0, 5, 0]),
    ("spec.target", "immutable", [0, 5, 0]),
    ("spec.target", "manifest", [1, 0, 0]),
    ("spec.target", "name", [0, 5, 0]),
    ("spec.target", "template", [0, 5, 0]),
    ("spec.data", "remoteRef", [0, 5, 0]),
    ("spec.data", "secretKey", [0, 5, 0]),
    ("spec.data", "sourceRef", [0, 7, 0]),
    ("spec.data.remoteRef", "conversionStrategy", [0, 5, 0]),
    ("spec.data.remoteRef", "decodingStrategy", [0, 5, 8]),
    ("spec.data.remoteRef", "key", [0, 5, 0]),
    ("spec.data.remoteRef", "metadataPolicy", [0, 5, 4]),
    ("spec.data.remoteRef", "nullBytePolicy", [2, 3, 0]),
    ("spec.data.remoteRef", "property", [0, 5, 0]),
    ("spec.data.remoteRef", "version", [0, 5, 0]),
    ("spec.dataFrom", "extract", [0, 5, 0]),
    ("spec.dataFrom", "find", [0, 5, 0]),
    ("spec.dataFrom", "rewrite", [0, 5, 9]),
    ("spec.dataFrom", "sourceRef", [0, 7, 0]),
];
