//! Texts that look like a secret. Every field refuses them: a Plan must not contain secrets.

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Credential {
    /// Something like a token, a key or a kubeconfig.
    Like,
    /// A user or password in a URL.
    InUrl,
}

/// Prefixes of well-known tokens.
const TOKENS: &[&str] = &[
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "glpat-",
    "glptt-",
    "ATBB",
    // A client secret of an Entra application has one of these after three letters or digits.
    "7Q~",
    "8Q~",
];

/// Words that occur only in kubeconfigs and keys.
const WORDS: &[&str] =
    &["-----BEGIN", "client-key-data", "client-certificate-data", "AccountKey=", "SharedAccessSignature"];

/// The minimum number of characters after `eyJ` in the first part of a JSON Web Token.
const JWT_TAIL: usize = 8;

pub(crate) fn found_in(text: &str) -> Option<Credential> {
    if !text.contains(ACTION.0) {
        return found_in_bare(text);
    }
    let (text, actions) = without_actions(text);
    found_in_bare(&text).or_else(|| is_token(&actions).then_some(Credential::Like))
}

/// Whether a text has a token in it. In an action, a word is but the name of an entry or what a function looks for.
fn is_token(text: &str) -> bool {
    TOKENS.iter().any(|mark| text.contains(mark)) || has_jwt(text) || has_long_base64(text)
}

/// What a template puts in is not in the text: `AccountKey={{ .key }}` and `https://{{ .user }}:{{ .password }}@host`
/// hold no secret.
const ACTION: (&str, &str) = ("{{", "}}");
/// What can follow a mark of a credential without being one.
const PUT_IN: &str = " ";

/// A text without its actions, and what is in them.
fn without_actions(text: &str) -> (String, String) {
    let mut out = String::with_capacity(text.len());
    let mut actions = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(ACTION.0) {
        let Some((inside, after)) = inside.split_once(ACTION.1) else { break };
        actions.push_str(inside);
        actions.push_str(PUT_IN);
        // The mark itself goes where its value is put in.
        let mark = WORDS.iter().find(|mark| mark.ends_with('=') && before.ends_with(*mark));
        out.push_str(mark.map_or(before, |mark| before.strip_suffix(mark).unwrap_or(before)));
        out.push_str(PUT_IN);
        rest = after;
    }
    out.push_str(rest);
    (out, actions)
}

fn found_in_bare(text: &str) -> Option<Credential> {
    if is_token(text) || WORDS.iter().any(|word| text.contains(word)) {
        return Some(Credential::Like);
    }
    has_user_info(text).then_some(Credential::InUrl)
}

fn has_jwt(text: &str) -> bool {
    text.match_indices("eyJ").any(|(at, mark)| {
        let starts = text[..at].chars().next_back().is_none_or(|c| !c.is_ascii_alphanumeric());
        let tail = text[at + mark.len()..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        starts && tail.count() >= JWT_TAIL
    })
}

/// The minimum length of a key in base64: 45 bytes. A hash or id in hex has letters of only one case.
const BASE64: usize = 60;

fn has_long_base64(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '+').any(|run| {
        run.len() >= BASE64
            && run.contains(|c: char| c.is_ascii_lowercase())
            && run.contains(|c: char| c.is_ascii_uppercase())
            && run.contains(|c: char| c.is_ascii_digit())
    })
}

/// The scheme of each URL in `text` that names a user, and what stands before its `@`.
fn users(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices("://").filter_map(|(at, mark)| {
        let scheme = text[..at].rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let rest = &text[at + mark.len()..];
        let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        let (user, _) = authority.rsplit_once('@')?;
        Some((scheme, user))
    })
}

/// Whether a URL in `text` contains a password or, over http(s), any user at all. `ssh://git@host` reveals no secret.
fn has_user_info(text: &str) -> bool {
    users(text).any(|(scheme, user)| {
        if user.split(':').all(|part| part.trim().is_empty()) {
            return false;
        }
        let web = ["http", "https"].iter().any(|name| scheme.eq_ignore_ascii_case(name));
        web || user.contains(':')
    })
}

/// Whether a text must not be shown or kept anywhere: it looks like a credential or contains U+0000.
pub fn looks_secret(text: &str) -> bool {
    text.contains('\0') || found_in(text).is_some()
}

/// What begins blocks that everyone may read.
const PUBLIC: &[&str] = &["-----BEGIN CERTIFICATE", "-----BEGIN PUBLIC KEY"];
/// What a password in a URL begins with that is put in later.
const PLACEHOLDERS: &[&str] = &["$", "<", "%"];

/// Whether a credential certainly stands in a text of any file: no certificate or public key, no place for a password, and no name
/// without one, which a URL may have.
pub(crate) fn is_written_credential(text: &str) -> bool {
    match found_in(text) {
        None => false,
        Some(Credential::Like) => !PUBLIC.iter().any(|begin| text.contains(begin)) || text.contains("PRIVATE KEY-----"),
        Some(Credential::InUrl) => users(text).any(|(_, user)| {
            let password = user.split_once(':').map(|(_, password)| password).unwrap_or_default();
            !password.is_empty() && !PLACEHOLDERS.iter().any(|begin| password.starts_with(begin))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::is_written_credential;

    #[test]
    fn what_everyone_may_read_is_no_credential() {
        for text in [
            "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UEChMJQmFsdGltb3Jl",
            "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG",
            "postgres://app:${DB_PASSWORD}@db:5432/app",
            "mongodb+srv://app:<password>@c0.example.com/t",
            "mysql://root:@localhost/x",
            "https://0123456789abcdef0123456789abcdef@o1.example.com/2",
            "https://example.com/a",
        ] {
            assert!(!is_written_credential(text), "{text}");
        }
        for text in [
            "-----BEGIN RSA PRIVATE KEY-----\nMIIBIjANBgkqhkiG",
            "-----BEGIN CERTIFICATE-----\na\n-----BEGIN PRIVATE KEY-----\nb",
            "postgres://app:hunter2@db:5432/app",
            "ghp_canary0123456789canary0123456789abcd",
        ] {
            assert!(is_written_credential(text), "{text}");
        }
    }
}
