//! Git: branches, clone URLs, directories, and which of them the pipeline puts into a shell. Sources: git's
//! documentation (check-ref-format), the official adapters.

use text::hidden::visible;

use super::code::Code;
use super::shape::digits;

/// `configDirectory` (docs/contract.md#values): names of `[A-Za-z0-9._-]` separated by `/`, none of them `.` or `..`.
/// The pipeline uses the path unquoted in a shell (official adapters, compileDesignPattern.cue), so it must contain
/// nothing else.
pub fn directory(text: &str) -> Option<Code> {
    let name = |part: &str| {
        !matches!(part, "" | "." | "..")
            && !part.eq_ignore_ascii_case(".git")
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
    };
    (!text.split('/').all(name)).then_some(Code::DirectoryShape)
}

/// A branch, tag or commit that `git check-ref-format --branch` accepts, short enough for every file system.
pub fn revision(text: &str) -> Option<Code> {
    let part = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.ends_with(".lock");
    let good = text.len() <= 244
        && text.split('/').all(part)
        && !text.starts_with('-')
        && !text.ends_with('.')
        && !text.contains("..")
        && !text.contains("@{")
        && !matches!(text, "@" | "HEAD")
        && !text.contains(|c: char| c.is_control() || " ~^:?*[\\".contains(c));
    (!good).then_some(Code::RevisionShape)
}

/// A revision that is safe for the pipeline, whose checkout uses it unquoted in a shell (official adapters,
/// gitCheckout.cue).
pub fn bare_revision(text: &str) -> Option<Code> {
    unsafe_in_shell(text, REVISION)
}

/// A clone URL that is safe for the pipeline, for the same reason.
pub fn bare_url(text: &str) -> Option<Code> {
    unsafe_in_shell(text, URL)
}

/// Whether a shell takes more of a text for its own than a word: a blank, a quote or a sign with a meaning.
pub fn breaks_shell(text: &str) -> bool {
    const SIGNS: &str = "\\'\"`$&|;<>(){}*?[]!";
    let is_sign = |c: char| c.is_whitespace() || c.is_control() || SIGNS.contains(c);
    text.contains(is_sign) || text.starts_with(['#', '~', '-'])
}

const REVISION: &str = "._/@+-";
const URL: &str = "._/@+-:%~=,";

/// Finds a character that is neither a letter, nor a digit, nor in `also`.
fn unsafe_in_shell(text: &str, also: &str) -> Option<Code> {
    let c = text.chars().find(|c| !c.is_ascii_alphanumeric() && !also.contains(*c))?;
    Some(Code::PastedIntoShell { character: visible(c.encode_utf8(&mut [0; 4])) })
}

/// A clone URL over https or ssh (official adapters, gitCheckout.cue and gitCheckoutSsh.cue).
pub fn clone_url(text: &str) -> Option<Code> {
    let host = |host: &str| {
        !host.starts_with('-')
            && !host.is_empty()
            && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
    };
    let good = CloneUrl::read(text).is_some_and(|url| host(url.host) && !url.path.is_empty()) && !text.starts_with('-');
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
    /// The protocol, by the start of the URL.
    pub transport: Transport,
    /// The host, without user and port.
    pub host: &'t str,
    /// What follows the host, without the separator.
    pub path: &'t str,
}

impl<'t> CloneUrl<'t> {
    /// Reads the parts of a URL; `None` if it is neither https nor ssh, or has a query or fragment over https.
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

/// The host in `user@host:port`; `None` if the port is not a number.
fn host_of(authority: &str) -> Option<&str> {
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    match host.split_once(':') {
        Some((host, port)) => (!port.is_empty() && digits(port) == port.len()).then_some(host),
        None => Some(host),
    }
}

/// Parts of host names that reveal a hosting service, and the `repositoryKind` of each.
const HOSTS: &[(&str, &str)] =
    &[("github", "github"), ("gitlab", "gitlab"), ("bitbucket", "bitbucket"), ("backlog", "backlog")];

/// The `repositoryKind` that a host's name reveals.
pub(crate) fn kind_of_host(host: &str) -> Option<&'static str> {
    let host = host.to_ascii_lowercase();
    HOSTS.iter().find(|(part, _)| host.split(['.', '-']).any(|name| name == *part)).map(|(_, kind)| *kind)
}
