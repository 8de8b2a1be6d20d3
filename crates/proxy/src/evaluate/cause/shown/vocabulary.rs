//! What External Secrets Operator, Kubernetes, Azure and Go write, and nobody's value is.

use std::collections::HashSet;
use std::sync::LazyLock;

/// What stands for something that is not shown.
pub(crate) const HIDDEN: &str = "…";

/// How a message begins that an answer quotes. What is in it is read like other text.
pub(super) const SENTENCES: &[&str] = &[
    "AADSTS",
    "AKV10",
    "Caller is not authorized",
    "The user, group or application",
    "The policy requires the caller",
    "Client address is not authorized",
    "Public network access is disabled",
    "Connection is not an approved",
    "Operation get is not allowed",
    "A secret with (name/id)",
    "Request was not processed because",
    "The request URI contains an invalid name",
];

/// What follows is a text of the template's own.
pub(super) const FREE_TEXT_AFTER: &str = "error calling fail: ";

/// Words after which a value may come without quotes.
pub(super) const VALUE_AFTER: &[&str] =
    &["lookup", "parsing", "value:", "got", "!!str", "password", "password:", "token:", "invalid:", "name:"];

/// Names before a `=`.
pub(super) const NAMES_OF_VALUES: &[&str] = &[
    "Code",
    "InnerError",
    "Message",
    "Status",
    "StatusCode",
    "appid",
    "oid",
    "iss",
    "location",
    "creationPolicy",
    "CreationPolicy",
    "DeletionPolicy",
];

/// The operator, as the plan's files name it.
pub(super) const OPERATOR: &str = "external-secrets-operator";

/// What follows a vault's name in its addresses and texts.
pub(super) const OF_VAULT: [&str; 6] = [
    "",
    ".vault.azure.net",
    ".vault.azure.net:443",
    ".vault.usgovcloudapi.net",
    ".vault.azure.cn",
    ".privatelink.vaultcore.azure.net",
];

/// Hosts that every text may name.
pub(super) const HOSTS: &[&str] = &[
    "aka.ms",
    "docs.microsoft.com",
    "go.microsoft.com",
    "learn.microsoft.com",
    "login.microsoftonline.com",
    "sts.windows.net",
    "vault.azure.net",
    "vault.usgovcloudapi.net",
];

/// Shapes of words: places in an ExternalSecret, statuses, codes, times, regions.
pub(super) const SHAPES: &str = concat!(
    r"^(?:",
    r"(?:spec\.)?data(?:From)?\[\d{1,3}(?:\]\.(?:extract|find|sourceRef\.generatorRef))?",
    r"|spec\.dataFrom\.(?:extract|find)\[\d{1,3}",
    r"|(?:Status|StatusCode)=\d{1,3}",
    r"|AADSTS\d{5,7}",
    r"|AKV\d{5}",
    r"|location=[a-z]{4,20}\d?",
    r"|\d{4}-\d\d-\d\d",
    r"|\d\d:\d\d:\d\dZ",
    r"|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z",
    r")$",
);

/// Plain words of the same texts, and those that such programs use: a value may be a word as well, so no other is shown.
static PLAIN_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| include_str!("plain_words.txt").lines().collect());

/// Whether it is a plain word, at the beginning of a sentence or in it.
pub(crate) fn is_plain(word: &str) -> bool {
    let rest = word.get(1..).unwrap_or_default();
    rest.bytes().all(|byte| !byte.is_ascii_uppercase()) && PLAIN_WORDS.contains(word.to_ascii_lowercase().as_str())
}

/// Words that are not plain ones.
pub(super) const WORDS: &[&str] = &[
    // Names of kinds, fields and functions.
    "AZURE_CLIENT_ID",
    "AZURE_FEDERATED_TOKEN_FILE",
    "AZURE_TENANT_ID",
    "API",
    "ClientAssertionCredential",
    "ClusterSecretStore",
    "ClusterSecretStore.external-secrets.io",
    "CreationPolicy",
    "DeletionPolicy",
    "Deployment",
    "ExternalSecret",
    "FromAssertion",
    "Secret",
    "SecretStore",
    "ServiceAccount",
    "alphanumeric",
    "authType",
    "autorest/azure",
    "azure.workload.identity/client-id",
    "azure.workload.identity/tenant-id",
    "base64",
    "b64dec",
    "b64enc",
    "clientID",
    "configmap",
    "conversionStrategy",
    "creationPolicy",
    "dataFrom",
    "decodingStrategy",
    "fromJson",
    "generatorRef",
    "keyvault.BaseClient#GetSecret",
    "keyvault.BaseClient#GetSecrets",
    "keyvault.BaseClient#GetKey",
    "keyvault.BaseClient#GetCertificate",
    "nullBytePolicy",
    "secretRef",
    "secrets",
    "serviceAccountRef",
    "serviceaccounts",
    "serviceaccounts/token",
    "spec.condition",
    "spec.dataFrom.extract",
    "spec.provider.azurekv.tenantId",
    "strconv.Atoi",
    "strconv.ParseBool",
    "strconv.ParseFloat",
    "strconv.ParseInt",
    "templateFrom",
    "tenantID",
    "validate.clustersecretstore.external-secrets.io",
    "validate.externalsecret.external-secrets.io",
    "validate.secretstore.external-secrets.io",
    // Values of fields.
    "Base64",
    "Base64URL",
    "creationPolicy=Merge",
    "CreationPolicy=Merge",
    "creationPolicy=Orphan",
    "creationPolicy=None",
    "DeletionPolicy=Delete",
    "DeletionPolicy=Retain",
    // Verbs of the API.
    "create",
    "delete",
    "get",
    "list",
    "patch",
    "update",
    "watch",
    // Codes and words of Azure.
    "AccessDenied",
    "BadParameter",
    "DenyAssignmentId",
    "DecisionReason",
    "DeniedWithNoValidRBAC",
    "Forbidden",
    "ForbiddenByConnection",
    "ForbiddenByFirewall",
    "ForbiddenByPolicy",
    "ForbiddenByRbac",
    "Microsoft.KeyVault/vaults/secrets/getSecret/action",
    "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
    "SecretDisabled",
    "SecretNotFound",
    "Throttled",
    "Unauthorized",
    "VaultRequestTypeLimitReached",
    "api://AzureADTokenExchange",
    "access_denied",
    "invalid_client",
    "invalid_grant",
    "invalid_request",
    "invalid_resource",
    "invalid_tenant",
    "unauthorized_client",
    // Names in JSON.
    "code",
    "error",
    "error_codes",
    "error_description",
    "error_uri",
    "innererror",
    "message",
    "timestamp",
    "trace_id",
    "correlation_id",
    // The web.
    "CODE",
    "DNS",
    "ERROR",
    "GET",
    "ID",
    "JSON",
    "OBO",
    "OIDC",
    "POST",
    "RESPONSE",
    "TIP",
    "TLS",
    "URI",
    "YAML",
    "i/o",
    "login.microsoftonline.com",
    "name/id",
    "net/http",
    "on-behalf-of",
    "openid-configuration",
    "vault.azure.net",
    "vaultcore.azure.net",
    "x509",
    "case-insensitive",
    "case-sensitive",
];
