//! Names in Azure and Entra. Unless noted otherwise, the sources are Azure's list of resource name rules and the Key
//! Vault documentation.

use super::code::Code;
use super::shape::{is_guid, is_hex};

/// A Key Vault: 3 to 24 letters, digits and single hyphens, starting with a letter and not ending in a hyphen.
pub fn key_vault(text: &str) -> Option<Code> {
    let good = (3..=24).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (!good).then_some(Code::KeyVaultShape)
}

/// Words that Azure reserves: anywhere in a name, at its start, as the whole name (error reference, reserved resource
/// name; the page lists more).
const RESERVED: (&[&str], &[&str], &[&str]) =
    (&["microsoft", "windows"], &["login"], &["access", "azure", "office", "xbox"]);

/// Whether the name contains a word that Azure reserves.
pub(crate) fn is_reserved(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let (parts, starts, whole) = RESERVED;
    parts.iter().any(|part| name.contains(part))
        || starts.iter().any(|start| name.starts_with(start))
        || whole.contains(&name.as_str())
}

/// A secret in Key Vault: 1 to 127 letters, digits and hyphens.
pub fn key_vault_secret(text: &str) -> Option<Code> {
    let good = text.len() <= 127 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (!good).then_some(Code::KeyVaultSecretShape)
}

/// The name without `secret/`: ESO also accepts `secret/NAME`, but the form keeps only the name (ESO documentation,
/// Azure Key Vault provider).
pub fn without_secret_prefix(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix("secret/").unwrap_or(text)
}

/// A version of a Key Vault secret: 32 hex digits (the documentation says 32 characters; in practice they are hex).
pub fn key_vault_version(text: &str) -> Option<Code> {
    (text.len() != 32 || !is_hex(text)).then_some(Code::KeyVaultVersionShape)
}

/// A resource group: up to 90 letters and digits of any script, `_ ( ) - .`, not ending in a dot.
pub fn resource_group(text: &str) -> Option<Code> {
    let good = text.chars().count() <= 90
        && !text.ends_with('.')
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '(' | ')' | '-' | '.'));
    (!good).then_some(Code::ResourceGroupShape)
}

/// An AKS cluster: up to 63 letters, digits, hyphens and underscores, with a letter or digit at both ends.
pub fn cluster(text: &str) -> Option<Code> {
    let ends = |c: char| c.is_ascii_alphanumeric();
    let good = text.len() <= 63
        && text.starts_with(ends)
        && text.ends_with(ends)
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    (!good).then_some(Code::ClusterShape)
}

/// A region: `japaneast`, or `Japan East`, which Azure CLI reads as the same.
pub fn region(text: &str) -> Option<Code> {
    let good = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
    (!good).then_some(Code::RegionShape)
}

/// An Entra tenant: a GUID, or a domain with at least two parts.
pub fn tenant(text: &str) -> Option<Code> {
    let part = |part: &str| super::shape::is_label(&part.to_ascii_lowercase()) && part.len() <= 63;
    let domain = text.len() <= 253 && text.contains('.') && text.split('.').all(part);
    (!domain && !is_guid(text)).then_some(Code::TenantShape)
}

/// An Entra application's display name. azwi puts it into an OData filter without escaping (pkg/cloud/graph.go), and
/// commands contain it; Entra accepts up to 256 characters.
pub fn application(text: &str) -> Option<Code> {
    let good = text.chars().count() <= 256 && !text.contains(|c| r#"'"`$\;|&<>*?!#%"#.contains(c));
    (!good).then_some(Code::EntraNameShape)
}

/// A value for Azure CLI, which treats an argument that starts with `@` as the name of a file to read.
pub fn no_at_first(text: &str) -> Option<Code> {
    text.starts_with('@').then_some(Code::StartsWithAt)
}
