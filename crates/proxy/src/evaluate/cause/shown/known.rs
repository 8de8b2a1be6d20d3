//! What may be shown of one word.

use std::collections::HashSet;

use regex::Regex;

use super::super::about::About;
use super::super::told::pattern;
use super::vocabulary::{self, HIDDEN};

/// The longest number: a status, a position.
const MAX_DIGITS: usize = 3;

/// What may be shown beside the vocabulary.
pub(super) struct Known {
    names: HashSet<String>,
}

impl Known {
    /// The names of the plan, and what the text has in a place where it can only be an id or an address.
    pub(super) fn new(text: &str, about: &About) -> Known {
        let expected = about.expected;
        let mut names: HashSet<String> = [&expected.app_name, &expected.eso_namespace].map(Clone::clone).into();
        let (namespace, account) = (&expected.ksa_namespace, &expected.ksa_name);
        names.extend([namespace.clone(), account.clone(), format!("system:serviceaccount:{namespace}:{account}")]);
        let operator = format!("system:serviceaccount:{}:{}", expected.eso_namespace, vocabulary::OPERATOR);
        names.extend([operator, vocabulary::OPERATOR.to_owned()]);
        let vault = &expected.azure_key_container_name;
        if !vault.is_empty() {
            names.extend(vocabulary::OF_VAULT.map(|domain| format!("{vault}{domain}")));
        }
        for secret in &expected.secrets {
            let keys = secret.keys.iter();
            names.extend([&secret.name, &secret.namespace, &secret.target].into_iter().chain(keys).cloned());
            names.insert(format!("{}/{}", secret.namespace, secret.target));
        }
        for place in places() {
            let groups = place.captures_iter(text).flat_map(|found| {
                found.iter().skip(1).flatten().map(|group| group.as_str().to_owned()).collect::<Vec<_>>()
            });
            names.extend(groups);
        }
        names.remove("");
        Known { names }
    }

    fn has(&self, text: &str) -> bool {
        self.names.contains(text) || vocabulary::WORDS.contains(&text)
    }

    /// A word outside of quotes; `strict` if it may be a value although it looks like a word.
    pub(super) fn word(&self, text: &str, strict: bool) -> String {
        let (before, core, after) = trimmed(text);
        if core.is_empty() {
            return text.to_owned();
        }
        if let Some(core) = self.core(core, strict) {
            return format!("{before}{core}{after}");
        }
        let before = if before == "(" { before } else { "" };
        let after = if matches!(after, "," | ":" | ";" | "." | ")" | ")," | "):") { after } else { "" };
        format!("{before}{HIDDEN}{after}")
    }

    /// What is in quotes, if it is known.
    pub(super) fn strict(&self, text: &str) -> Option<String> {
        let (before, core, after) = trimmed(text);
        if core.is_empty() {
            return Some(text.to_owned());
        }
        self.core(core, true).map(|core| format!("{before}{core}{after}"))
    }

    /// A word without the punctuation around it.
    fn core(&self, text: &str, strict: bool) -> Option<String> {
        let plain = !strict && vocabulary::is_plain(text);
        let number = !strict && text.len() <= MAX_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
        if plain || number || self.has(text) || pattern!(vocabulary::SHAPES).is_match(text) {
            return Some(text.to_owned());
        }
        self.address(text).or_else(|| self.pairs(text)).or_else(|| self.within(text))
    }

    /// An address of a known host, without what follows it.
    fn address(&self, text: &str) -> Option<String> {
        let (scheme, rest) = text.split_once("://")?;
        let (before, scheme) = scheme.split_at(scheme.rfind('(').map_or(0, |at| at + 1));
        let host = rest.split(['/', '?', '#', ')']).next()?;
        let known = self.names.contains(host) || vocabulary::HOSTS.contains(&host);
        if !known || !matches!(scheme, "http" | "https") || !matches!(before, "" | "call(") {
            return None;
        }
        let path = rest.strip_prefix(host)?;
        let path = match path {
            "" | "/" => path,
            _ if path.starts_with('/') => "/…",
            _ => "…",
        };
        let method =
            if before.is_empty() { "" } else { pattern!(r"\)\((?:GET|POST)$").find(text).map_or("", |it| it.as_str()) };
        Some(format!("{before}{scheme}://{host}{path}{method}"))
    }

    /// `name=value;name=value` with names of the vocabulary. The first may be a known name.
    fn pairs(&self, text: &str) -> Option<String> {
        if !text.contains('=') {
            return None;
        }
        let pairs = text.split(';').enumerate().map(|(n, pair)| match pair.split_once('=') {
            Some((name, value)) if vocabulary::NAMES_OF_VALUES.contains(&name) => {
                let value = if value.contains('=') { None } else { self.strict(value) };
                Some(format!("{name}={}", value.unwrap_or_else(|| HIDDEN.to_owned())))
            }
            None if n == 0 && self.has(pair) => Some(pair.to_owned()),
            None if n > 0 && pair.is_empty() => Some(String::new()),
            _ => None,
        });
        pairs.collect::<Option<Vec<_>>>().map(|pairs| pairs.join(";"))
    }

    /// A known name within the marks of Go: `data[key`, `key:1:5`.
    fn within(&self, text: &str) -> Option<String> {
        let found =
            pattern!(r"^(?:(?:spec\.)?(?:data|stringData)\[)?(.+?)(?::\d{1,3}(?::\d{1,3})?)?$").captures(text)?;
        let name = found.get(1)?.as_str();
        (name != text && self.has(name)).then(|| text.to_owned())
    }
}

/// Where the text has an id or an address that helps to find the cause, and nothing else can be there.
fn places() -> [&'static Regex; 9] {
    [
        // Who was refused: the object that a right has to be granted to.
        pattern!(r"\bappid=([0-9a-f-]{36});oid=([0-9a-f-]{36});iss=https://sts\.windows\.net/[0-9a-f-]{36}/"),
        pattern!(
            r"\bClient address: ([0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7})(?: Caller:|$)"
        ),
        pattern!(r"\bApplication with identifier '([0-9a-f-]{36})' was not found"),
        pattern!(
            r"\bThe client application '?([0-9a-f-]{36})'? is missing service principal in the tenant '?([0-9a-f-]{36})'?\."
        ),
        pattern!(r"\bTenant '([0-9a-f-]{36})' not found"),
        pattern!(
            r"\blookup ([a-z0-9-]{3,24}\.vault\.(?:azure\.net|azure\.cn|usgovcloudapi\.net|microsoftazure\.de))(?::| on )"
        ),
        pattern!(
            r"(?i)\bassertion issuer:? '(https://[a-z0-9-]+\.oic\.prod-aks\.azure\.com/[0-9a-f-]{36}/[0-9a-f-]{36}/)'"
        ),
        pattern!(
            r"\bExpected one of (?:\S+, )*?(https://sts\.windows\.net/[0-9a-f-]{36}/), found (https://sts\.windows\.net/[0-9a-f-]{36}/)\."
        ),
        pattern!(r#""error_codes":\[(\d{5,7})\]"#),
    ]
}

/// The punctuation before, the word, and the punctuation after it.
fn trimmed(text: &str) -> (&str, &str, &str) {
    let outside = |c: char| !c.is_alphanumeric() && c.is_ascii() && !matches!(c, '/' | '%' | '+' | '=' | '~');
    let core = text.trim_matches(outside);
    let start = if core.is_empty() { text.len() } else { text.find(core).unwrap_or_default() };
    let (before, rest) = text.split_at(start);
    let (core, after) = rest.split_at(core.len().min(rest.len()));
    (before, core, after)
}
