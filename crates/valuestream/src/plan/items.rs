//! What tells the items of an ExternalSecret's lists apart, as they are in the file: further fields of an item join the
//! form's item that is the same (docs/contract.md#further-fields).

use yaml::Node;

/// Of each list of `spec`, the keys to a text that tells its items apart.
const IDENTITIES: [(&str, &[&str]); 3] =
    [("data", &["secretKey"]), ("dataFrom", &["extract", "key"]), ("dataFrom", &["find", "name", "regexp"])];

/// What tells an item of a list of `spec` from the others: the keys to it, and the text there.
pub(crate) fn identity<'n>(list: &str, item: &'n Node) -> Option<(&'static [&'static str], &'n str)> {
    let text = |keys: &[&str]| keys.iter().try_fold(item, |node, key| node.get(key))?.text();
    let mut found = IDENTITIES.iter().filter(|(of, _)| *of == list).filter_map(|(_, keys)| Some((*keys, text(keys)?)));
    found.next()
}

/// Whether a path leads to the identity of an item; indices of lists are no part of it.
pub(crate) fn is_identity(path: &[&str]) -> bool {
    let ["spec", list, inside @ ..] = path else { return false };
    IDENTITIES.contains(&(list, inside))
}
