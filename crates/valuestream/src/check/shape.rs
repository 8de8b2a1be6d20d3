//! Shapes that texts must have, each with the source it comes from. They are plain scans: a regex engine would weigh
//! more in the browser than all of this.

use super::Code;

/// RFC 1123 label: a namespace, and what becomes the name of a Tekton object (Kubernetes apimachinery validation).
pub fn label(text: &str) -> Option<Code> {
    let good = text.len() <= 63 && is_label(text);
    (!good).then_some(Code::LabelShape)
}

/// RFC 1123 subdomain: the name of most Kubernetes objects (Kubernetes apimachinery validation).
pub fn subdomain(text: &str) -> Option<Code> {
    let good = text.len() <= 253 && text.split('.').all(is_label);
    (!good).then_some(Code::SubdomainShape)
}

fn is_label(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// An Entra tenant: a GUID, or a domain of at least two parts.
pub fn tenant(text: &str) -> Option<Code> {
    let domain = text.len() <= 253
        && text.contains('.')
        && text.split('.').all(|part| part.len() <= 63 && is_label(&part.to_ascii_lowercase()));
    (!domain && !is_guid(text)).then_some(Code::TenantShape)
}

fn is_guid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == 5 && parts.iter().zip([8, 4, 4, 4, 12]).all(|(part, length)| part.len() == length && is_hex(part))
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A version of a Key Vault secret: 32 hex digits (Key Vault documentation says 32 characters; hex by practice).
pub fn key_vault_version(text: &str) -> Option<Code> {
    (text.len() != 32 || !is_hex(text)).then_some(Code::KeyVaultVersionShape)
}

/// A release number `major.minor.patch` with an optional `-suffix` and no leading `v`.
pub fn version(text: &str) -> Option<Code> {
    let (numbers, suffix) = match text.split_once('-') {
        Some((numbers, suffix)) => (numbers, Some(suffix)),
        None => (text, None),
    };
    let number = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && (part.len() == 1 || !part.starts_with('0'))
    };
    let suffix_good = suffix.is_none_or(|suffix| {
        !suffix.is_empty() && suffix.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
    });
    let good = numbers.split('.').count() == 3 && numbers.split('.').all(number) && suffix_good;
    (!good).then_some(Code::VersionShape)
}

/// A duration as Go's `time.ParseDuration` reads it, not negative; `0` needs no unit. ESO keeps refreshInterval so.
pub fn go_duration(text: &str) -> Option<Code> {
    let bare = text.strip_prefix('+').unwrap_or(text);
    (bare != "0" && !is_unit_sequence(bare)).then_some(Code::DurationShape)
}

fn is_unit_sequence(text: &str) -> bool {
    let mut rest = text;
    while !rest.is_empty() {
        let whole = digits(rest);
        let after = &rest[whole..];
        let fraction = after.strip_prefix('.').map_or(0, digits);
        let dot = usize::from(after.starts_with('.'));
        if whole + fraction == 0 {
            return false;
        }
        let unit = &after[dot + fraction..];
        // Longer units first: `ms` is not `m`.
        let Some(tail) = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"].iter().find_map(|name| unit.strip_prefix(name))
        else {
            return false;
        };
        rest = tail;
    }
    !text.is_empty()
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The contract's `configDirectory`: names of `[A-Za-z0-9._-]` separated by `/`, none of them `.` or `..`. The pipeline
/// uses the path unquoted in a shell (official adapters, compileDesignPattern.cue), so nothing else may stand in it.
pub fn directory(text: &str) -> Option<Code> {
    let name = |part: &str| {
        !matches!(part, "" | "." | "..")
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
    };
    (!text.split('/').all(name)).then_some(Code::DirectoryShape)
}

/// A clone URL over https or ssh (official adapters, gitCheckout.cue and gitCheckoutSsh.cue).
pub fn clone_url(text: &str) -> Option<Code> {
    let plain = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    let good = plain && CloneUrl::read(text).is_some_and(|url| !url.host.is_empty() && !url.path.is_empty());
    (!good).then_some(Code::CloneUrlShape)
}

/// How a repository is cloned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Transport {
    /// With a token.
    Https,
    /// With a key.
    Ssh,
}

/// The parts of a clone URL that matter here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CloneUrl<'t> {
    /// Read off the start of the URL.
    pub transport: Transport,
    /// The host, without user and port.
    pub host: &'t str,
    /// What follows the host, without the separator.
    pub path: &'t str,
}

impl<'t> CloneUrl<'t> {
    /// Reads a URL's parts; `None` when it is neither https nor ssh, or carries a query or fragment over https.
    pub fn read(text: &'t str) -> Option<CloneUrl<'t>> {
        if let Some(rest) = text.strip_prefix("https://") {
            let (authority, path) = rest.split_once('/')?;
            if path.contains(['?', '#']) {
                return None;
            }
            return Some(CloneUrl { transport: Transport::Https, host: host_of(authority)?, path });
        }
        if let Some(rest) = text.strip_prefix("ssh://") {
            let (authority, path) = rest.split_once('/')?;
            return Some(CloneUrl { transport: Transport::Ssh, host: host_of(authority)?, path });
        }
        if text.contains("://") {
            return None;
        }
        let (authority, path) = text.split_once(':')?;
        let (user, host) = authority.split_once('@')?;
        let named = !user.is_empty() && !user.contains('/') && !host.contains('/');
        named.then_some(CloneUrl { transport: Transport::Ssh, host, path })
    }
}

/// `user@host:port` without user and port; `None` when the port is no number.
fn host_of(authority: &str) -> Option<&str> {
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match host.split_once(':') {
        Some((host, port)) => (!port.is_empty() && digits(port) == port.len()).then_some(host),
        None => Some(host),
    }
}

/// A value for Azure CLI, which reads an argument that starts with `@` from the file of that name.
pub fn no_at_first(text: &str) -> Option<Code> {
    text.starts_with('@').then_some(Code::StartsWithAt)
}

/// A plain file name. It becomes a line of `.gitignore`, where other characters would make it a pattern.
pub fn file_name(text: &str) -> Option<Code> {
    let good = !matches!(text, "." | "..")
        && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'));
    (!good).then_some(Code::FileNameShape)
}
