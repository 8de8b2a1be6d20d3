//! The causes that a Warning's text can tell, one row each. A new cause is a row and its words.
//!
//! The patterns were taken from what External Secrets Operator, Key Vault and Entra write; the texts are in the tests. None
//! is a bare `403`, `404`, `forbidden` or `not found`: those occur in ids, names and addresses, and one status has many
//! causes. Microsoft may change its texts at any time (entra-docs docs/identity-platform/reference-error-codes.md), so
//! the last row takes whatever is not known.

use std::sync::LazyLock;
use std::time::Duration;

use live_status::{CheckId, Trouble};
use regex::RegexSet;
use valuestream::runbook::StepId;

use super::at::At;
use super::told::Told;
use super::words::{account, entra, network, store, target, unknown, value, vault};

/// A cause.
pub(super) struct Row {
    /// Its name, which never changes.
    pub(super) code: &'static str,
    /// What is in its texts, and in those of no cause below.
    pub(super) pattern: &'static str,
    /// Where it is fixed.
    pub(super) at: At,
    /// The check that has to be well first.
    pub(super) leads_to: Option<CheckId>,
    /// How long it may take until what was granted or made is in force.
    pub(super) propagates: Option<Duration>,
    /// Why, and what to do.
    pub(super) words: fn(&Told) -> Trouble,
}

/// A row that leads to no other check, for a cause that does not go away by itself.
const fn row(code: &'static str, pattern: &'static str, at: At, words: fn(&Told) -> Trouble) -> Row {
    Row { code, pattern, at, leads_to: None, propagates: None, words }
}

impl Row {
    const fn first(self, check: CheckId) -> Row {
        Row { leads_to: Some(check), ..self }
    }

    const fn after_minutes(self, minutes: u64) -> Row {
        Row { propagates: Some(Duration::from_secs(60 * minutes)), ..self }
    }
}

/// A new role assignment (azure-aks-docs workload-identity-deploy-cluster.md).
const MINUTES_OF_ROLE: u64 = 10;
/// A changed access policy (azure-docs key-vault/general/rest-error-codes.md: retry after a minute).
const MINUTES_OF_POLICY: u64 = 1;
/// A new federated credential (azure-aks-docs workload-identity-deploy-cluster.md: "a few seconds", and more under load).
const MINUTES_OF_CREDENTIAL: u64 = 5;

const IDENTITY: At = At::Step(StepId::WorkloadIdentity);
const SECRETS: At = At::Step(StepId::ApplyExternalSecrets);
const OPERATOR: At = At::Step(StepId::RunAssemblyLine);

/// The first row that matches is the cause.
pub(super) const TABLE: &[Row] = &[
    // The store. While it is not ready, only its own Events have the cause (--enable-flood-gate,
    // pkg/controllers/secretstore/client_manager.go@v0.11.0).
    row(
        "store-not-ready",
        r#"(?:SecretStore "[^"]*"|the desired SecretStore \S+) is not ready"#,
        At::Store,
        store::not_ready,
    )
    .first(CheckId::Store),
    row("store-missing", r#"could not get (?:Cluster)?SecretStore "[^"]*""#, At::StoreDeployed, store::missing)
        .first(CheckId::Store),
    row("store-conditions", r"denied by spec\.condition", At::StoreSettings, store::conditions),
    // Entra, by the number of its answer: what the client writes around it differs by release.
    row("credential-mismatch", r"\bAADSTS(?:70021|70025|70021[123]|7002138)\b", IDENTITY, entra::credential)
        .after_minutes(MINUTES_OF_CREDENTIAL),
    row("application-not-found", r"\bAADSTS(?:700016|7000229)\b", IDENTITY, entra::application),
    row("application-disabled", r"\bAADSTS7000112\b", IDENTITY, entra::disabled),
    row("wrong-tenant", r"\bAADSTS(?:90002|900023)\b", IDENTITY, entra::tenant),
    row("token-time", r"\bAADSTS700024\b", At::Step(StepId::VerifyDeployment), entra::time),
    row("issuer-unreachable", r"\bAADSTS90061\b", IDENTITY, entra::issuer),
    row("other-cloud", r"\bAADSTS900382\b", At::StoreSettings, entra::cloud),
    row("entra-refuses", r"\bAADSTS\d{5,7}\b", IDENTITY, entra::refuses),
    // External Secrets Operator 0.10.6 only: external-secrets/external-secrets#4139.
    row(
        "broken-release",
        r"unable to resolve an endpoint: .*/oauth2/token/v2\.0/",
        At::Step(StepId::RegisterDeploymentConfig),
        entra::release,
    ),
    // The ServiceAccount: pkg/provider/azure/keyvault/keyvault.go@v0.9.14, @v0.9.16, @v2.9.0
    // (providers/v1/azure/keyvault/ there).
    row(
        "annotation-missing",
        r"azure\.workload\.identity/(?:client-id|tenant-id)|\bmissing (?:clientID|tenantID)\b",
        IDENTITY,
        account::annotation,
    )
    .first(CheckId::ServiceAccount),
    row("identity-twice", r"\bmultiple (?:clientID|tenantID) found\b", At::StoreSettings, account::twice),
    row("service-account-missing", r#"(?i)\bserviceaccounts? "[^"]+" not found"#, IDENTITY, account::missing)
        .first(CheckId::ServiceAccount),
    row("operator-token", r#"cannot create resource "serviceaccounts/token""#, OPERATOR, account::token)
        .first(CheckId::Deployments),
    row(
        "service-account-ref-missing",
        r"missing environment variables\. AZURE_CLIENT_ID",
        At::StoreSettings,
        account::no_reference,
    ),
    row("auth-type", r"no valid authType was specified", At::StoreSettings, account::auth_type),
    // The vault refuses.
    row("vault-role", r"\bForbiddenByRbac\b|\bDeniedWithNoValidRBAC\b", IDENTITY, vault::role)
        .after_minutes(MINUTES_OF_ROLE),
    row(
        "vault-access-policy",
        r#""code\\?"\s*:\s*\\?"AccessDenied\\?"|does not have secrets (?:get|list) permission on key vault"#,
        IDENTITY,
        vault::access_policy,
    )
    .after_minutes(MINUTES_OF_POLICY),
    row("vault-policy-of-another-application", r"\bForbiddenByPolicy\b", IDENTITY, vault::compound_policy),
    row("vault-firewall", r"\bForbiddenByFirewall\b|Client address is not authorized", IDENTITY, vault::firewall),
    row(
        "vault-private",
        r"\bForbiddenByConnection\b|not an approved private link|via an approved private link",
        IDENTITY,
        vault::private,
    ),
    row("secret-disabled", r"\bSecretDisabled\b|not allowed on a disabled secret", SECRETS, vault::disabled),
    // Anchored: a property named `Secret` is missing with almost the same words.
    row("secret-not-found", r"(?:^|: )Secret does not exist$|\bSecretNotFound\b", SECRETS, vault::not_found),
    row("vault-of-another-tenant", r"\bAKV10032\b", IDENTITY, vault::tenant),
    row("vault-of-another-cloud", r"\bAKV10022\b", At::StoreSettings, vault::cloud),
    // Network. go-autorest tries three times and waits in between, so these need about 7.5 minutes until the first Event
    // (Azure/go-autorest autorest/sender.go@autorest/v0.11.30).
    row(
        "vault-not-found",
        r"lookup [a-z0-9-]+\.vault\.[a-z.]+\S* .*no such host",
        At::StoreSettings,
        network::vault_name,
    ),
    row(
        "entra-dns",
        r"lookup login\.[a-z.]+\S* .*(?:no such host|i/o timeout|server misbehaving)",
        At::Step(StepId::VerifyDeployment),
        network::entra_name,
    ),
    row("tls", r"\bx509: ", At::StoreSettings, network::tls),
    row(
        "throttled",
        r#"Code="?Throttled"?|"code\\?"\s*:\s*\\?"Throttled\\?"|VaultRequestTypeLimitReached|StatusCode=429\b|RESPONSE 429\b"#,
        SECRETS,
        vault::throttled,
    ),
    row("bad-parameter", r"\bBadParameter\b", SECRETS, vault::bad_parameter),
    row(
        "network",
        concat!(
            r"(?:\b(?:dial|read) tcp\b|Failure sending request: StatusCode=0).*(?:i/o timeout|connection refused|",
            r"context deadline exceeded|no route to host|network is unreachable|connection reset|server misbehaving|",
            r"TLS handshake timeout)",
        ),
        IDENTITY,
        network::unreachable,
    ),
    // What is in the vault, and what the ExternalSecret makes of it.
    row("json-property", r"property .+ does not exist in key", SECRETS, value::property),
    row("tag", r"\btag \S+ does not exist", SECRETS, value::tag),
    row("json-object", r"error unmarshalling json data", SECRETS, value::json_object),
    row("object-type", r"unknown Azure Keyvault object Type", SECRETS, value::object_type),
    row("data-from-type", r"cannot get use dataFrom to get (?:certificate|key) secret", SECRETS, value::data_from),
    row("decoding", r"decoding strategy|failure decoding key", SECRETS, value::decoding),
    row(
        "key-names",
        concat!(
            r"appl(?:y|ying) (?:conversion strategy|rewrite)|could not rewrite|invalid secret keys|",
            r"can only have alphanumeric",
        ),
        SECRETS,
        value::key_names,
    ),
    row(
        "template",
        concat!(
            r"could not (?:apply|execute) template|unable to (?:execute|parse) template|error fetching templateFrom|",
            r"\bmissing key ",
        ),
        SECRETS,
        value::template,
    ),
    row("null-bytes", r"contains null bytes", SECRETS, value::null_bytes),
    // The Secret.
    row("owned-by-another", r"owned by another", SECRETS, target::owned),
    row("immutable", r"\bis immutable\b", SECRETS, target::immutable),
    row("merge-target-missing", r"creationPolicy=Merge the secret won't be created", SECRETS, target::merge),
    row("deletion-needs-owner", r"creationPolicy=\S+(?: is not Owner|\. Can not delete)", SECRETS, target::deletion),
    row("quota", r"\bexceeded quota\b", SECRETS, target::quota),
    row("operator-rights", r#"secrets(?: "[^"]*")? is forbidden: User"#, OPERATOR, target::rights)
        .first(CheckId::Deployments),
    row(
        "webhook",
        r#"failed calling webhook "[^"]*external-secrets\.io""#,
        At::Step(StepId::VerifyDeployment),
        target::webhook,
    )
    .first(CheckId::Deployments),
    row(UNKNOWN, "", At::Own, unknown::unknown),
];

/// The cause of a text that is not known. It never guesses.
pub(super) const UNKNOWN: &str = "unknown";

#[expect(clippy::unwrap_used, reason = "the tests compile every pattern")]
static PATTERNS: LazyLock<RegexSet> = LazyLock::new(|| RegexSet::new(TABLE.iter().map(|row| row.pattern)).unwrap());

/// The row of a text [without names](super::plain::without_names).
pub(super) fn row_of(text: &str) -> &'static Row {
    let first = PATTERNS.matches(text).iter().next().and_then(|n| TABLE.get(n));
    first.unwrap_or(&TABLE[TABLE.len() - 1])
}
