//! The releases of External Secrets Operator, as `cargo xtask releases` reads them from a clone of its repository. Made by
//! that command: an edit by hand is lost with its next run. Tables begin with the first release that they know, and each
//! row holds until the next one.

use super::line::{Line, Since, line};
use super::shape::Holds::*;
use super::shape::Need::*;
use super::shape::{GONE, Place, is};

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

/// Fields of an ExternalSecret.
pub(super) static SECRET_FIELDS: &[Place] = &[
    (
        &["spec"],
        &[
            ("data", &[([0, 5, 0], is(FieldsList, Optional, ""))]),
            ("dataFrom", &[([0, 5, 0], is(FieldsList, Optional, ""))]),
            ("refreshInterval", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("refreshPolicy", &[([0, 16, 0], is(Text, Optional, "CreatedOnce Periodic OnChange"))]),
            ("secretStoreRef", &[([0, 5, 0], is(Fields, Required, "")), ([0, 7, 0], is(Fields, Optional, ""))]),
            ("syncWindows", &[([2, 7, 0], is(Fields, Optional, ""))]),
            ("target", &[([0, 5, 0], is(Fields, Required, "")), ([0, 5, 2], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.data"],
        &[
            ("remoteRef", &[([0, 5, 0], is(Fields, Required, ""))]),
            ("secretKey", &[([0, 5, 0], is(Text, Required, ""))]),
            ("sourceRef", &[([0, 7, 0], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.data.remoteRef", "spec.dataFrom.extract"],
        &[
            (
                "conversionStrategy",
                &[([0, 5, 0], is(Text, Optional, "")), ([0, 9, 8], is(Text, Optional, "Default Unicode"))],
            ),
            (
                "decodingStrategy",
                &[([0, 5, 8], is(Text, Optional, "")), ([0, 9, 8], is(Text, Optional, "Auto Base64 Base64URL None"))],
            ),
            ("key", &[([0, 5, 0], is(Text, Required, ""))]),
            ("metadataPolicy", &[([0, 5, 4], is(Text, Optional, "")), ([0, 9, 8], is(Text, Optional, "None Fetch"))]),
            ("nullBytePolicy", &[([2, 3, 0], is(Text, Optional, "Ignore Fail"))]),
            ("property", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("version", &[([0, 5, 0], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.data.sourceRef", "spec.dataFrom.sourceRef"],
        &[
            ("generatorRef", &[([0, 7, 0], is(Fields, Optional, ""))]),
            ("storeRef", &[([0, 7, 0], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.data.sourceRef.generatorRef", "spec.dataFrom.sourceRef.generatorRef"],
        &[
            ("apiVersion", &[([0, 7, 0], is(Text, Optional, ""))]),
            (
                "kind",
                &[
                    ([0, 7, 0], is(Text, Required, "")),
                    (
                        [0, 11, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken ClusterGenerator ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken Password STSSessionToken UUID VaultDynamicSecret Webhook",
                        ),
                    ),
                    (
                        [0, 13, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken ClusterGenerator ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken QuayAccessToken Password STSSessionToken UUID VaultDynamicSecret Webhook",
                        ),
                    ),
                    (
                        [0, 14, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken ClusterGenerator ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken QuayAccessToken Password STSSessionToken UUID VaultDynamicSecret Webhook Grafana",
                        ),
                    ),
                    (
                        [0, 18, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken ClusterGenerator ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken QuayAccessToken Password STSSessionToken UUID VaultDynamicSecret Webhook Grafana MFA",
                        ),
                    ),
                    (
                        [0, 19, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken ClusterGenerator ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken QuayAccessToken Password SSHKey STSSessionToken UUID VaultDynamicSecret Webhook Grafana MFA",
                        ),
                    ),
                    (
                        [0, 20, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken ClusterGenerator CloudsmithAccessToken ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken QuayAccessToken Password SSHKey STSSessionToken UUID VaultDynamicSecret Webhook Grafana MFA",
                        ),
                    ),
                    (
                        [2, 7, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken BeyondtrustWorkloadCredentialsDynamicSecret ClusterGenerator CloudsmithAccessToken ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken QuayAccessToken Password SSHKey STSSessionToken UUID VaultDynamicSecret Webhook Grafana MFA",
                        ),
                    ),
                    (
                        [2, 8, 0],
                        is(
                            Text,
                            Required,
                            "ACRAccessToken BeyondtrustWorkloadCredentialsDynamicSecret ClusterGenerator CloudsmithAccessToken ECRAuthorizationToken Fake GCRAccessToken GithubAccessToken GitlabDeployToken QuayAccessToken Password SSHKey STSSessionToken UUID VaultDynamicSecret Webhook Grafana MFA",
                        ),
                    ),
                ],
            ),
            ("name", &[([0, 7, 0], is(Text, Required, ""))]),
        ],
    ),
    (
        &["spec.data.sourceRef.storeRef", "spec.dataFrom.sourceRef.storeRef"],
        &[
            (
                "kind",
                &[
                    ([0, 7, 0], is(Text, Optional, "")),
                    ([0, 11, 0], is(Text, Optional, "SecretStore ClusterSecretStore")),
                ],
            ),
            ("name", &[([0, 7, 0], is(Text, Required, "")), ([0, 11, 0], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.dataFrom"],
        &[
            ("extract", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("find", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("rewrite", &[([0, 5, 9], is(FieldsList, Optional, ""))]),
            ("sourceRef", &[([0, 7, 0], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.dataFrom.find"],
        &[
            (
                "conversionStrategy",
                &[([0, 5, 0], is(Text, Optional, "")), ([0, 9, 8], is(Text, Optional, "Default Unicode"))],
            ),
            (
                "decodingStrategy",
                &[([0, 5, 8], is(Text, Optional, "")), ([0, 9, 8], is(Text, Optional, "Auto Base64 Base64URL None"))],
            ),
            ("name", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("nullBytePolicy", &[([2, 3, 0], is(Text, Optional, "Ignore Fail"))]),
            ("path", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("tags", &[([0, 5, 0], is(Texts, Optional, ""))]),
        ],
    ),
    (&["spec.dataFrom.find.name"], &[("regexp", &[([0, 5, 0], is(Text, Optional, ""))])]),
    (
        &["spec.dataFrom.rewrite"],
        &[
            ("merge", &[([0, 18, 1], is(Fields, Optional, ""))]),
            ("regexp", &[([0, 5, 9], is(Fields, Optional, ""))]),
            ("transform", &[([0, 9, 8], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.dataFrom.rewrite.merge"],
        &[
            (
                "conflictPolicy",
                &[([0, 18, 1], is(Text, Optional, "")), ([0, 20, 2], is(Text, Optional, "Ignore Error"))],
            ),
            ("into", &[([0, 18, 1], is(Text, Optional, ""))]),
            ("priority", &[([0, 18, 1], is(TextList, Optional, ""))]),
            ("priorityPolicy", &[([0, 20, 2], is(Text, Optional, "IgnoreNotFound Strict"))]),
            ("strategy", &[([0, 18, 1], is(Text, Optional, "")), ([0, 20, 2], is(Text, Optional, "Extract JSON"))]),
        ],
    ),
    (
        &["spec.dataFrom.rewrite.regexp"],
        &[("source", &[([0, 5, 9], is(Text, Required, ""))]), ("target", &[([0, 5, 9], is(Text, Required, ""))])],
    ),
    (&["spec.dataFrom.rewrite.transform"], &[("template", &[([0, 9, 8], is(Text, Required, ""))])]),
    (
        &["spec.secretStoreRef"],
        &[
            (
                "kind",
                &[
                    ([0, 5, 0], is(Text, Optional, "")),
                    ([0, 11, 0], is(Text, Optional, "SecretStore ClusterSecretStore")),
                ],
            ),
            ("name", &[([0, 5, 0], is(Text, Required, "")), ([0, 11, 0], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.syncWindows"],
        &[
            ("kind", &[([2, 7, 0], is(Text, Required, "allow deny"))]),
            ("windows", &[([2, 7, 0], is(FieldsList, Required, ""))]),
        ],
    ),
    (
        &["spec.syncWindows.windows"],
        &[("duration", &[([2, 7, 0], is(Text, Required, ""))]), ("schedule", &[([2, 7, 0], is(Text, Required, ""))])],
    ),
    (
        &["spec.target"],
        &[
            (
                "creationPolicy",
                &[
                    ([0, 5, 0], is(Text, Optional, "Owner Orphan Merge None")),
                    ([2, 8, 0], is(Text, Optional, "Owner Orphan Merge None CreateOrMerge")),
                ],
            ),
            ("deletionPolicy", &[([0, 5, 0], is(Text, Optional, "Delete Merge Retain"))]),
            ("immutable", &[([0, 5, 0], is(Flag, Optional, ""))]),
            ("manifest", &[([1, 0, 0], is(Fields, Optional, ""))]),
            ("name", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("template", &[([0, 5, 0], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.target.manifest"],
        &[("apiVersion", &[([1, 0, 0], is(Text, Required, ""))]), ("kind", &[([1, 0, 0], is(Text, Required, ""))])],
    ),
    (
        &["spec.target.template"],
        &[
            ("data", &[([0, 5, 0], is(Texts, Optional, ""))]),
            (
                "engineVersion",
                &[
                    ([0, 5, 0], is(Text, Optional, "")),
                    ([0, 9, 8], is(Text, Optional, "v1 v2")),
                    ([0, 16, 0], is(Text, Optional, "v2")),
                ],
            ),
            (
                "mergePolicy",
                &[
                    ([0, 7, 3], is(Text, Optional, "")),
                    ([0, 8, 0], GONE),
                    ([0, 8, 2], is(Text, Optional, "")),
                    ([0, 9, 8], is(Text, Optional, "Replace Merge")),
                ],
            ),
            ("metadata", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("templateFrom", &[([0, 5, 0], is(FieldsList, Optional, ""))]),
            ("type", &[([0, 5, 0], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.target.template.metadata"],
        &[
            ("annotations", &[([0, 5, 0], is(Texts, Optional, ""))]),
            ("finalizers", &[([0, 20, 0], is(TextList, Optional, ""))]),
            ("labels", &[([0, 5, 0], is(Texts, Optional, ""))]),
        ],
    ),
    (
        &["spec.target.template.templateFrom"],
        &[
            ("configMap", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("literal", &[([0, 7, 1], is(Text, Optional, ""))]),
            ("secret", &[([0, 5, 0], is(Fields, Optional, ""))]),
            (
                "target",
                &[
                    ([0, 7, 1], is(Text, Optional, "")),
                    ([0, 9, 8], is(Text, Optional, "Data Annotations Labels")),
                    ([1, 0, 0], is(Text, Optional, "")),
                ],
            ),
            ("valuesDecodingStrategy", &[([2, 7, 0], is(Text, Optional, "Auto Base64 Base64URL None"))]),
        ],
    ),
    (
        &["spec.target.template.templateFrom.configMap", "spec.target.template.templateFrom.secret"],
        &[("items", &[([0, 5, 0], is(FieldsList, Required, ""))]), ("name", &[([0, 5, 0], is(Text, Required, ""))])],
    ),
    (
        &["spec.target.template.templateFrom.configMap.items", "spec.target.template.templateFrom.secret.items"],
        &[
            ("key", &[([0, 5, 0], is(Text, Required, ""))]),
            (
                "templateAs",
                &[([0, 7, 1], is(Text, Optional, "")), ([0, 9, 8], is(Text, Optional, "Values KeysAndValues"))],
            ),
        ],
    ),
];

/// Fields of a ClusterSecretStore.
pub(super) static STORE_FIELDS: &[Place] = &[
    (
        &["spec"],
        &[
            ("conditions", &[([0, 6, 1], is(FieldsList, Optional, ""))]),
            ("controller", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("provider", &[([0, 5, 0], is(Fields, Required, ""))]),
            ("refreshInterval", &[([0, 5, 2], is(Number, Optional, "")), ([2, 8, 0], is(NumberOrText, Optional, ""))]),
            ("retrySettings", &[([0, 5, 0], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.conditions"],
        &[
            ("namespaceRegexes", &[([0, 9, 20], is(TextList, Optional, ""))]),
            ("namespaceSelector", &[([0, 6, 1], is(Fields, Optional, ""))]),
            ("namespaces", &[([0, 6, 1], is(TextList, Optional, ""))]),
        ],
    ),
    (
        &["spec.conditions.namespaceSelector"],
        &[
            ("matchExpressions", &[([0, 6, 1], is(FieldsList, Optional, ""))]),
            ("matchLabels", &[([0, 6, 1], is(Texts, Optional, ""))]),
        ],
    ),
    (
        &["spec.conditions.namespaceSelector.matchExpressions"],
        &[
            ("key", &[([0, 6, 1], is(Text, Required, ""))]),
            ("operator", &[([0, 6, 1], is(Text, Required, ""))]),
            ("values", &[([0, 6, 1], is(TextList, Optional, ""))]),
        ],
    ),
    (
        &["spec.provider"],
        &[
            ("akeyless", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("alibaba", &[([0, 5, 0], is(Fields, Optional, "")), ([2, 0, 0], GONE)]),
            ("aws", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("azurekv", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("barbican", &[([1, 2, 0], is(Fields, Optional, ""))]),
            ("beyondtrust", &[([0, 10, 1], is(Fields, Optional, ""))]),
            ("beyondtrustworkloadcredentials", &[([2, 7, 0], is(Fields, Optional, ""))]),
            ("bitwardensecretsmanager", &[([0, 9, 20], is(Fields, Optional, ""))]),
            ("chef", &[([0, 9, 13], is(Fields, Optional, ""))]),
            ("cloudrusm", &[([0, 15, 0], is(Fields, Optional, ""))]),
            ("conjur", &[([0, 9, 0], is(Fields, Optional, ""))]),
            ("crd", &[([2, 8, 0], is(Fields, Optional, ""))]),
            ("delinea", &[([0, 9, 1], is(Fields, Optional, ""))]),
            ("device42", &[([0, 9, 20], is(Fields, Optional, "")), ([2, 0, 0], GONE)]),
            ("doppler", &[([0, 6, 0], is(Fields, Optional, ""))]),
            ("dvls", &[([1, 3, 0], is(Fields, Optional, ""))]),
            ("fake", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("fortanix", &[([0, 9, 14], is(Fields, Optional, ""))]),
            ("gcpsm", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("github", &[([0, 14, 3], is(Fields, Optional, ""))]),
            ("gitlab", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("ibm", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("infisical", &[([0, 9, 20], is(Fields, Optional, ""))]),
            ("keepersecurity", &[([0, 7, 3], is(Fields, Optional, ""))]),
            ("kubernetes", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("nebiusmysterybox", &[([2, 1, 0], is(Fields, Optional, ""))]),
            ("ngrok", &[([0, 20, 2], is(Fields, Optional, ""))]),
            ("onboardbase", &[([0, 9, 14], is(Fields, Optional, ""))]),
            ("onepassword", &[([0, 5, 3], is(Fields, Optional, ""))]),
            ("onepasswordSDK", &[([0, 17, 0], is(Fields, Optional, ""))]),
            ("openBao", &[([2, 7, 0], is(Fields, Optional, ""))]),
            ("oracle", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("ovh", &[([2, 3, 0], is(Fields, Optional, ""))]),
            ("passbolt", &[([0, 9, 16], is(Fields, Optional, ""))]),
            ("passworddepot", &[([0, 9, 14], is(Fields, Optional, ""))]),
            ("previder", &[([0, 10, 4], is(Fields, Optional, ""))]),
            ("pulumi", &[([0, 9, 13], is(Fields, Optional, ""))]),
            ("scaleway", &[([0, 7, 3], is(Fields, Optional, ""))]),
            ("secretserver", &[([0, 10, 0], is(Fields, Optional, ""))]),
            ("senhasegura", &[([0, 5, 3], is(Fields, Optional, ""))]),
            ("vault", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("volcengine", &[([0, 20, 0], is(Fields, Optional, ""))]),
            ("webhook", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("yandexcertificatemanager", &[([0, 5, 4], is(Fields, Optional, ""))]),
            ("yandexlockbox", &[([0, 5, 0], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.provider.azurekv"],
        &[
            ("authSecretRef", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("authType", &[([0, 5, 0], is(Text, Optional, "ServicePrincipal ManagedIdentity WorkloadIdentity"))]),
            ("customCloudConfig", &[([0, 20, 0], is(Fields, Optional, ""))]),
            (
                "environmentType",
                &[
                    ([0, 6, 0], is(Text, Optional, "PublicCloud USGovernmentCloud ChinaCloud GermanCloud")),
                    (
                        [0, 20, 0],
                        is(Text, Optional, "PublicCloud USGovernmentCloud ChinaCloud GermanCloud AzureStackCloud"),
                    ),
                ],
            ),
            ("identityId", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("serviceAccountRef", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("tenantId", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("useAzureSDK", &[([0, 20, 0], is(Flag, Optional, ""))]),
            ("vaultUrl", &[([0, 5, 0], is(Text, Required, ""))]),
        ],
    ),
    (
        &["spec.provider.azurekv.authSecretRef"],
        &[
            ("clientCertificate", &[([0, 9, 18], is(Fields, Optional, ""))]),
            ("clientId", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("clientSecret", &[([0, 5, 0], is(Fields, Optional, ""))]),
            ("tenantId", &[([0, 9, 16], is(Fields, Optional, ""))]),
        ],
    ),
    (
        &["spec.provider.azurekv.authSecretRef.clientCertificate"],
        &[
            ("key", &[([0, 9, 18], is(Text, Optional, ""))]),
            ("name", &[([0, 9, 18], is(Text, Optional, ""))]),
            ("namespace", &[([0, 9, 18], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.provider.azurekv.authSecretRef.clientId", "spec.provider.azurekv.authSecretRef.clientSecret"],
        &[
            ("key", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("name", &[([0, 5, 0], is(Text, Optional, ""))]),
            ("namespace", &[([0, 5, 0], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.provider.azurekv.authSecretRef.tenantId"],
        &[
            ("key", &[([0, 9, 16], is(Text, Optional, ""))]),
            ("name", &[([0, 9, 16], is(Text, Optional, ""))]),
            ("namespace", &[([0, 9, 16], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.provider.azurekv.customCloudConfig"],
        &[
            ("activeDirectoryEndpoint", &[([0, 20, 0], is(Text, Required, ""))]),
            ("keyVaultDNSSuffix", &[([0, 20, 0], is(Text, Optional, ""))]),
            ("keyVaultEndpoint", &[([0, 20, 0], is(Text, Optional, ""))]),
            ("resourceManagerEndpoint", &[([0, 20, 0], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.provider.azurekv.serviceAccountRef"],
        &[
            ("audiences", &[([0, 6, 0], is(TextList, Optional, ""))]),
            ("name", &[([0, 5, 0], is(Text, Required, ""))]),
            ("namespace", &[([0, 5, 0], is(Text, Optional, ""))]),
        ],
    ),
    (
        &["spec.retrySettings"],
        &[
            ("maxRetries", &[([0, 5, 0], is(Number, Optional, ""))]),
            ("retryInterval", &[([0, 5, 0], is(Text, Optional, ""))]),
        ],
    ),
];

/// Functions that a release brought to templates of engine v2.
pub(super) static FUNCTIONS: &[Since<&str>] = &[
    (
        [0, 5, 0],
        "abbrev abbrevboth add add1 add1f addf adler32sum ago all any append atoi b32dec b32enc b64dec b64enc base bcrypt biggest buildCustomCert camelcase cat ceil chunk clean coalesce compact concat contains date dateInZone dateModify date_in_zone date_modify decryptAES deepCopy deepEqual default derivePassword dict dig dir div divf duration durationRound empty encryptAES ext fail filterPEM first float64 floor fromJson genCA genCAWithKey genPrivateKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey get getHostByName has hasKey hasPrefix hasSuffix hello htmlDate htmlDateInZone htpasswd indent initial initials int int64 isAbs join jwkPrivateKeyPem jwkPublicKeyPem kebabcase keys kindIs kindOf last list lower max maxf merge mergeOverwrite min minf mod mul mulf mustAppend mustChunk mustCompact mustDateModify mustDeepCopy mustFirst mustFromJson mustHas mustInitial mustLast mustMerge mustMergeOverwrite mustPrepend mustPush mustRegexFind mustRegexFindAll mustRegexMatch mustRegexReplaceAll mustRegexReplaceAllLiteral mustRegexSplit mustRest mustReverse mustSlice mustToDate mustToJson mustToPrettyJson mustToRawJson mustUniq mustWithout must_date_modify nindent nospace now omit osBase osClean osDir osExt osIsAbs pick pkcs12cert pkcs12certPass pkcs12key pkcs12keyPass pluck plural prepend push quote randAlpha randAlphaNum randAscii randBytes randInt randNumeric regexFind regexFindAll regexMatch regexQuoteMeta regexReplaceAll regexReplaceAllLiteral regexSplit repeat replace rest reverse round semver semverCompare seq set sha1sum sha256sum shuffle slice snakecase sortAlpha split splitList splitn squote sub subf substr swapcase ternary title toDate toDecimal toJson toPrettyJson toRawJson toString toStrings trim trimAll trimPrefix trimSuffix trimall trunc tuple typeIs typeIsLike typeOf uniq unixEpoch unset until untilStep untitle upper urlJoin urlParse uuidv4 values without wrap wrapWith",
    ),
    ([0, 5, 7], "fromYaml toYaml"),
    ([0, 9, 14], "pemToPkcs12 pemToPkcs12Pass"),
    ([0, 9, 19], "fullPemToPkcs12 fullPemToPkcs12Pass"),
    ([0, 12, 0], "filterCertChain"),
    ([0, 20, 0], "pemTruststoreToPKCS12 pemTruststoreToPKCS12Pass"),
    ([0, 20, 2], "getSecretKey rsaDecrypt"),
    ([1, 1, 1], "sha512sum"),
    ([2, 2, 0], "certSANs"),
    ([2, 7, 0], "hexdec"),
];

/// Functions that a release took from them.
pub(super) static FUNCTIONS_GONE: &[Since<&str>] = &[([1, 2, 0], "getSecretKey"), ([2, 3, 0], "getHostByName")];
