//! Shapes that texts must have, each with its source. They are plain scans: a regex engine would be larger in the
//! browser than all of them.

use std::collections::BTreeSet;

use text::hidden::is_hidden;

use super::code::Code;
use crate::release::{Verdict, newest, verdict};

/// RFC 1123 label: a namespace, and anything that becomes the name of a Tekton object (Kubernetes apimachinery
/// validation).
pub fn label(text: &str) -> Option<Code> {
    let good = text.len() <= 63 && is_label(text);
    (!good).then_some(Code::LabelShape)
}

/// RFC 1123 subdomain: the name of most Kubernetes objects (Kubernetes apimachinery validation).
pub fn subdomain(text: &str) -> Option<Code> {
    let good = text.len() <= 253 && text.split('.').all(is_label);
    (!good).then_some(Code::SubdomainShape)
}

pub(super) fn is_label(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

pub(super) fn is_guid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    parts.len() == 5 && parts.iter().zip([8, 4, 4, 4, 12]).all(|(part, length)| part.len() == length && is_hex(part))
}

pub(super) fn is_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A key in a Secret: up to 253 letters, digits, `-`, `_` and `.`, but neither `.` nor anything that starts with `..`
/// (Kubernetes apimachinery validation; ESO's CRD since 0.11.0).
pub fn secret_key(text: &str) -> Option<Code> {
    let good = text.len() <= 253
        && text != "."
        && !text.starts_with("..")
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    (!good).then_some(Code::SecretKeyShape)
}

/// A text on one line.
pub fn one_line(text: &str) -> Option<Code> {
    text.contains(is_hidden).then_some(Code::HiddenCharacter)
}

/// Tags of Key Vault as `key=value`, with commas; a value may be empty, a key may not, and each key is there once.
pub fn tags(text: &str) -> Option<Code> {
    let mut known = BTreeSet::new();
    let good = tags_in(text).all(|tag| tag.is_some_and(|(key, _)| !key.is_empty() && known.insert(key)));
    (!good).then_some(Code::TagsShape)
}

/// The tags of a text; `None` for a part that has no `=`.
pub(crate) fn tags_in(text: &str) -> impl Iterator<Item = Option<(&str, &str)>> {
    text.split(',').map(|tag| tag.split_once('=').map(|(key, value)| (key.trim(), value.trim())))
}

/// A name that people read: visible characters on one line.
pub fn seen(text: &str) -> Option<Code> {
    text.contains(is_hidden).then_some(Code::HiddenCharacter)
}

/// A text that the pipeline pastes into a Python literal between `'''` (official adapters, compileDesignPattern.cue).
pub fn python_literal(text: &str) -> Option<Code> {
    let bad = text.contains('\\') || text.contains("'''") || text.ends_with('\'');
    bad.then_some(Code::PastedIntoCode)
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
    (!good).then(|| Code::VersionShape { newest: newest() })
}

/// A release that can be installed.
pub fn usable_release(text: &str) -> Option<Code> {
    match verdict(text) {
        Verdict::Listed | Verdict::Unlisted => None,
        Verdict::NoSuchRelease => Some(Code::ReleaseUnknown { newest: newest() }),
        Verdict::NoChart(instead) => Some(Code::ReleaseWithoutChart { instead }),
        Verdict::NoConverter(instead) => Some(Code::ReleaseWithoutConverter { instead }),
    }
}

/// A release that a cluster may have: one that was made, whether or not it can be installed today.
pub fn existing_release(text: &str) -> Option<Code> {
    (verdict(text) == Verdict::NoSuchRelease).then(|| Code::ReleaseUnknown { newest: newest() })
}

/// How many digits a text begins with.
pub(crate) fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// A plain file name. It becomes a line of `.gitignore`, where other characters would turn it into a pattern.
pub fn file_name(text: &str) -> Option<Code> {
    let good = !matches!(text, "." | "..")
        && text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'));
    (!good).then_some(Code::FileNameShape)
}
