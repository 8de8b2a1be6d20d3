//! The scenarios of the golden files, for every test that goes through all of them.

use super::{REQUIRED, tutorial_plan};
use valuestream::Plan;

/// Values by name (docs/contract.md#values).
pub type Values = &'static [(&'static str, &'static str)];

/// A scenario's name, and its changes to the tutorial's plan (the defaults of link version 1 with the required values
/// filled in).
pub const SCENARIOS: &[(&str, Values)] = &[
    ("default-plan", CURRENT),
    ("manifest-0.15.1", &[MANIFEST, FOLLOWS, ("version", "0.15.1")]),
    ("own-adapter", &[OWN_ADAPTER, FOLLOWS, NEWEST]),
    ("own-adapter-remote", &[OWN_ADAPTER, FOLLOWS, NEWEST, ("adapterSource", "remote"), ("useAzureSdk", "true")]),
    ("upgrade-0.9.20", &[MANIFEST, FOLLOWS, NEWEST, UPGRADE, ("installedVersion", "0.9.20")]),
    ("upgrade-0.9.20-own-adapter", &[OWN_ADAPTER, FOLLOWS, NEWEST, UPGRADE, ("installedVersion", "0.9.20")]),
    ("upgrade-0.16.2", &[MANIFEST, FOLLOWS, NEWEST, UPGRADE, ("installedVersion", "0.16.2")]),
    ("upgrade-0.16.2-own-adapter", &[OWN_ADAPTER, FOLLOWS, NEWEST, UPGRADE, ("installedVersion", "0.16.2")]),
    ("removal", &[MANIFEST, FOLLOWS, NEWEST, ("runbookTask", "remove")]),
    ("tutorial", &[("version", "0.15.1"), ("secrets.0.data.0.remoteVersion", "0123456789abcdef0123456789abcdef")]),
    ("release-0.16.2", &[("version", "0.16.2")]),
    ("gitlab-https", &[("repositoryKind", "gitlab"), ("gitCloneUrl", "https://gitlab.com/sample-org/sample-repo.git")]),
    (
        "bitbucket-ssh",
        &[("repositoryKind", "bitbucket"), ("gitCloneUrl", "git@bitbucket.org:sample-org/sample-repo.git")],
    ),
    ("remote-adapter", &[("adapterSource", "remote")]),
    ("store-parameter", &[("storeParameter", "clusterSecretStoreName"), ("appName", "contoso-store")]),
    (
        "every-list",
        &[
            NEWEST,
            MANIFEST,
            ("secrets.0.name", "registry-login"),
            ("secrets.0.namespace", "shop"),
            FOLLOWS,
            ("secrets.0.target", "registry-login"),
            ("secrets.0.refreshPolicy", "Periodic"),
            ("secrets.0.deletionPolicy", "Delete"),
            ("secrets.0.templateType", "kubernetes.io/dockerconfigjson"),
            ("secrets.0.template.0.key", ".dockerconfigjson"),
            (
                "secrets.0.template.0.text",
                "{\n  \"auths\": {\n    \"registry.example.com\": {\n      \"username\": {{ .username | toJson }},\n      \"password\": {{ .password | toJson }}\n    }\n  }\n}\n",
            ),
            ("secrets.0.extra", "# The team that is asked when it fails.\nmetadata:\n  labels:\n    team: shop\n"),
            ("secrets.0.data.0.secretKey", "username"),
            ("secrets.0.data.0.remoteKey", "registry-login"),
            ("secrets.0.data.0.property", "login.username"),
            ("secrets.0.data.1.secretKey", "password"),
            ("secrets.0.data.1.remoteKey", "registry-password"),
            ("secrets.0.data.1.decodingStrategy", "Base64"),
            ("secrets.1.name", "settings"),
            ("secrets.1.namespace", "shop"),
            ("secrets.1.target", "settings"),
            ("secrets.1.refreshPolicy", "OnChange"),
            ("secrets.1.deletionPolicy", "Merge"),
            (
                "secrets.1.extra",
                "metadata: {labels: {team: shop}, annotations: {\"example.com/since\": \"2026\"}}\nspec:\n  dataFrom:\n    - find: {name: {regexp: ^web-}}\n      rewrite:\n        - regexp: {source: ^web-, target: \"\"}\n",
            ),
            ("secrets.1.data.0.secretKey", "ca.crt"),
            ("secrets.1.data.0.remoteKind", "cert"),
            ("secrets.1.data.0.remoteKey", "internal-ca"),
            ("secrets.1.data.0.remoteVersion", "0123456789abcdef0123456789abcdef"),
            ("secrets.1.dataFrom.0.remoteKey", "shop-settings"),
            ("secrets.1.dataFrom.0.remoteVersion", "12345678901234567890123456789e10"),
            ("secrets.1.dataFrom.0.property", "production"),
            ("secrets.1.dataFrom.0.decodingStrategy", "Auto"),
            ("secrets.1.dataFrom.1.source", "find"),
            ("secrets.1.dataFrom.1.nameRegexp", "^shop-"),
            ("secrets.1.dataFrom.1.tags", "environment=production, on=yes"),
        ],
    ),
    (
        "three-secrets",
        &[
            ("configDirectory", "platform/eso"),
            ("assemblyLineName", "eso"),
            ("esoNamespace", "external-secrets"),
            ("ksaName", "123"),
            ("secrets.0.name", "database"),
            ("secrets.0.namespace", "shop"),
            ("secrets.0.refreshInterval", "1h"),
            ("secrets.0.target", "database"),
            ("secrets.0.data.0.secretKey", "username"),
            ("secrets.0.data.0.remoteKey", "db-username"),
            ("secrets.0.data.1.secretKey", "password"),
            ("secrets.0.data.1.remoteKey", "db-password"),
            ("secrets.0.data.1.remoteVersion", "12345678901234567890123456789e10"),
            ("secrets.1.name", "tokens"),
            ("secrets.1.namespace", "shop"),
            ("secrets.1.refreshInterval", "0"),
            ("secrets.1.creationPolicy", "Orphan"),
            ("secrets.2.name", "tokens"),
            ("secrets.2.namespace", "billing"),
            ("secrets.2.refreshInterval", "15m"),
            ("secrets.2.data.0.secretKey", "yes"),
            ("secrets.2.data.1.secretKey", "1_000"),
            ("secrets.2.data.2.secretKey", "tls.crt"),
        ],
    ),
];

pub const NEWEST: (&str, &str) = ("version", "2.9.0");
pub const UPGRADE: (&str, &str) = ("runbookTask", "upgrade");
pub const MANIFEST: (&str, &str) = ("storeDelivery", "manifest");
pub const OWN_ADAPTER: (&str, &str) = ("storeDelivery", "ownAdapter");
pub const FOLLOWS: (&str, &str) = ("secrets.0.refreshInterval", "1h");
/// How the current defaults differ from the tutorial's.
pub const CURRENT: Values = &[NEWEST, MANIFEST, FOLLOWS];

/// A scenario's plan.
pub fn plan(values: Values) -> Plan {
    tutorial_plan(&[REQUIRED, values].concat())
}
