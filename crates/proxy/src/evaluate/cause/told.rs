//! What the words about a cause can take from the text and from the plan. From the text come only names, addresses and
//! ids that cannot be anything else.

use std::net::IpAddr;

use live_status::Compared;
use regex::Regex;
use valuestream::plan::release::StoreDelivery;
use valuestream::rule::looks_secret;

use super::about::About;
use super::at::At;

/// A pattern that is compiled once.
macro_rules! pattern {
    ($text:expr) => {{
        static PATTERN: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($text).unwrap());
        &*PATTERN
    }};
}
pub(super) use pattern;

/// The longest name that is taken from a text: that of a secret in a vault.
const MAX_NAME_CHARS: usize = 127;

/// A text on one line, and what is known beside it.
pub(super) struct Told<'a> {
    pub(super) text: &'a str,
    pub(super) about: &'a About<'a>,
}

impl<'a> Told<'a> {
    /// The first group of a pattern in the text.
    pub(super) fn group(&self, pattern: &Regex) -> Option<&'a str> {
        pattern.captures(self.text).and_then(|found| found.get(1)).map(|group| group.as_str())
    }

    /// The same, if it is a name.
    pub(super) fn name(&self, pattern: &Regex) -> Option<&'a str> {
        self.group(pattern).filter(|text| is_name(text))
    }

    pub(super) fn has(&self, pattern: &Regex) -> bool {
        pattern.is_match(self.text)
    }

    /// The plan's vault.
    pub(super) fn vault(&self) -> &'a str {
        or_unknown(&self.about.expected.azure_key_container_name)
    }

    /// The plan's store.
    pub(super) fn store(&self) -> &'a str {
        or_unknown(&self.about.expected.app_name)
    }

    /// The plan's ServiceAccount, as `namespace/name`.
    pub(super) fn account(&self) -> String {
        let expected = self.about.expected;
        format!("{}/{}", or_unknown(&expected.ksa_namespace), or_unknown(&expected.ksa_name))
    }

    /// The Secret, as `namespace/name`.
    pub(super) fn target(&self) -> String {
        let (namespace, name) =
            self.about.secret.map_or(("", ""), |secret| (secret.namespace.as_str(), secret.target.as_str()));
        format!("{}/{}", or_unknown(namespace), or_unknown(name))
    }

    /// The store's step.
    pub(super) fn store_step(&self) -> &'static str {
        At::Store.step(self.about).name()
    }

    /// Whether the store comes from a manifest of the plan, without QVS.
    pub(super) fn by_manifest(&self) -> bool {
        self.about.expected.store_delivery == StoreDelivery::Manifest
    }

    /// remoteRef.key, from what the operator writes before the provider's words (`(key: K), err: ` since 0.12,
    /// `, key: K, err: ` since 0.9.9).
    pub(super) fn key(&self) -> Option<&'a str> {
        self.name(pattern!(r"^error processing \S+ \(key: ([^)]*)\), err: "))
            .or_else(|| self.name(pattern!(r"^error retrieving secret at \S+, key: ([^,]*), err: ")))
    }

    /// Who was refused, in the answer of a vault.
    pub(super) fn caller(&self) -> Option<(&'a str, &'a str)> {
        let found = pattern!(r"\bappid=([0-9a-fA-F-]{36});oid=([0-9a-fA-F-]{36});").captures(self.text)?;
        Some((found.get(1)?.as_str(), found.get(2)?.as_str()))
    }

    /// The address that a vault's firewall saw.
    pub(super) fn address(&self) -> Option<IpAddr> {
        let address = self.group(pattern!(r"\bClient address: ([0-9a-fA-F.:]{2,45})"))?;
        address.trim_end_matches(['.', ':']).parse().ok()
    }

    /// The vault whose address was looked up.
    pub(super) fn looked_up(&self) -> Option<&'a str> {
        self.name(pattern!(r"\blookup ([a-z0-9-]{1,127})\.vault\."))
    }

    /// The number of Entra's answer, such as `700016`.
    pub(super) fn entra_code(&self) -> &'a str {
        self.group(pattern!(r"\bAADSTS(\d{5,7})\b")).unwrap_or("?")
    }

    /// What was presented to Entra, beside what is expected. The issuer of the cluster is not known here.
    pub(super) fn presented(&self) -> Vec<Compared> {
        let expected = self.about.expected;
        let subject = match (expected.ksa_namespace.as_str(), expected.ksa_name.as_str()) {
            ("", _) | (_, "") => String::new(),
            (namespace, name) => format!("system:serviceaccount:{namespace}:{name}"),
        };
        // Only what the claims of a ServiceAccount's token can be.
        let claims: [(&str, &Regex, String); 3] = [
            ("issuer", pattern!(r"(?i)\bassertion issuer:? '(https://[a-z0-9./_-]{1,200})'"), String::new()),
            (
                "subject",
                pattern!(r"(?i)\bassertion subject:? '(system:serviceaccount:[a-z0-9.-]{1,63}:[a-z0-9.-]{1,253})'"),
                subject,
            ),
            (
                "audience",
                pattern!(r"(?i)\bassertion audience:? '([a-z0-9:/._-]{1,100})'"),
                AUDIENCE_OF_ENTRA.to_owned(),
            ),
        ];
        let compared = claims.into_iter().filter_map(|(what, pattern, expected)| {
            let presented = self.group(pattern).filter(|text| !looks_secret(text))?.to_owned();
            Some(Compared { what: what.to_owned(), presented, expected })
        });
        compared.collect()
    }
}

/// What a token for Entra is made out to, unless the store says otherwise.
pub(super) const AUDIENCE_OF_ENTRA: &str = "api://AzureADTokenExchange";

/// Whether a text of the cluster can be shown as a name.
pub(super) fn is_name(text: &str) -> bool {
    let valid = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
    (1..=MAX_NAME_CHARS).contains(&text.len()) && text.chars().all(valid) && !looks_secret(text)
}

fn or_unknown(name: &str) -> &str {
    if name.is_empty() { "?" } else { name }
}
