//! Version numbers of releases.

/// A version as pasted from a Git tag, without its `v` and surrounding spaces.
pub fn without_v(version: &str) -> &str {
    let version = version.trim();
    let bare = version.strip_prefix(['v', 'V']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    bare.unwrap_or(version)
}

/// A version of its numbers.
pub(crate) fn dotted(numbers: [u32; 3]) -> String {
    numbers.map(|part| part.to_string()).join(".")
}

/// `major.minor.patch` of a version, without any suffix.
pub fn numbers(version: &str) -> Option<[u32; 3]> {
    let bare = without_v(version).split('-').next().unwrap_or_default();
    let mut parts = bare.split('.').map(|part| part.parse().ok());
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}
