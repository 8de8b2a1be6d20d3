//! The tag of the official adapters that a QVS Config is pinned to.

use yaml::Node;

use crate::adapters::official::Tag;
use crate::adapters::{NAMED_MODULE, REPOSITORY_MODULE};

/// The tag, if the official module names one. A branch, a commit and a local module may be any.
pub(crate) fn pinned(config: &Node) -> Option<Tag> {
    let modules = config.get("modules").map(Node::items).unwrap_or_default();
    let is_official = |module: &&Node| {
        let name = module.get("name").and_then(Node::text);
        name.is_some_and(|name| [NAMED_MODULE, REPOSITORY_MODULE].contains(&name))
    };
    let module = modules.iter().find(is_official)?;
    let revision = module.get("revision").or_else(|| module.get("remote")?.get("revision"));
    read(revision?.text()?)
}

/// A tag, `v1.2.3`.
fn read(text: &str) -> Option<Tag> {
    let mut numbers = text.strip_prefix('v')?.split('.').map(|number| number.parse().ok());
    let tag = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(tag)
}

/// A tag as it is written.
pub(super) fn text([major, minor, patch]: Tag) -> String {
    format!("v{major}.{minor}.{patch}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read() {
        assert_eq!(read("v0.52.3"), Some([0, 52, 3]));
        for other in ["main", "0.52.3", "v0.52", "v0.52.3.1", "v0.52.x", "v0.52.3-rc1", ""] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
