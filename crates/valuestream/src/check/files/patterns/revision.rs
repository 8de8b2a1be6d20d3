//! The tag of the official adapters that a QVS Config is pinned to.

use yaml::Node;

use super::super::at::{At, is_null};
use crate::adapters::OFFICIAL_MODULES;
use crate::adapters::official::{NEWEST, TAGS, Tag};

/// What is known about the adapters that a QVS Config takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing<'n> {
    /// Those of a tag that the table knows.
    Tag(Tag),
    /// The newest ones.
    Newest,
    /// Those beside the file, of this tag if it is known.
    Local(Option<Tag>),
    /// Those that QVS takes where the file does not say which.
    Unsaid,
    /// Those of a branch, a commit, a tag that the table does not know, or of another repository.
    Open(&'n str),
}

impl<'n> Standing<'n> {
    /// What `modules` says, and `local`, the revision of the adapters that lie beside the file.
    pub(super) fn of(config: &'n Node, local: Option<&'n str>) -> Standing<'n> {
        let Some(module) = official(config) else {
            // Another module may bring them, of whatever revision.
            let modules = config.get("modules").map(Node::items).unwrap_or_default();
            let is_local = modules.iter().any(|module| module.get("local").is_some());
            let unsaid = if is_local { Standing::Local(None) } else { Standing::Unsaid };
            return modules.iter().find_map(revision_of).map_or(unsaid, Standing::Open);
        };
        let of_remote = |key| module.get("remote").and_then(|remote| remote.get(key)).and_then(Node::text);
        if let Some(other) = of_remote("repo").filter(|repo| !repo.contains(REPOSITORY)) {
            return Standing::Open(other);
        }
        let tag = |revision| read(revision).filter(is_known);
        match (revision_of(module), local) {
            (None, None) if module.get("local").is_some() => Standing::Local(None),
            (None, None) => Standing::Unsaid,
            (Some(NEWEST_BRANCH), _) | (None, Some(NEWEST_BRANCH)) => Standing::Newest,
            (None, Some(local)) => tag(local).map_or(Standing::Open(local), |tag| Standing::Local(Some(tag))),
            (Some(revision), _) => tag(revision).map_or(Standing::Open(revision), Standing::Tag),
        }
    }

    /// A revision at which the adapters may be other ones than those of the newest tag that the table knows.
    pub(super) fn unsure(self) -> Option<&'n str> {
        match self {
            Standing::Open(revision) => Some(revision),
            Standing::Newest => Some(NEWEST_BRANCH),
            Standing::Tag(_) | Standing::Local(_) | Standing::Unsaid => None,
        }
    }

    /// What adapters are called whose files may be other ones than those of a tag.
    pub(super) fn unsure_files(self) -> Option<&'n str> {
        match self {
            Standing::Local(_) => Some("local"),
            Standing::Unsaid => Some("?"),
            _ => self.unsure(),
        }
    }

    /// The tag, if it is known.
    pub(super) fn tag(self) -> Option<Tag> {
        match self {
            Standing::Tag(tag) | Standing::Local(Some(tag)) => Some(tag),
            _ => None,
        }
    }
}

/// What the address of the official repository contains.
const REPOSITORY: &str = "qmonus/official-cloud-native-adapters";
/// The branch whose head is the newest tag.
const NEWEST_BRANCH: &str = "main";

fn official(config: &Node) -> Option<&Node> {
    let modules = config.get("modules").map(Node::items).unwrap_or_default();
    modules.iter().find(|module| is_official(module))
}

fn is_official(module: &Node) -> bool {
    module.get("name").and_then(Node::text).is_some_and(|name| OFFICIAL_MODULES.contains(&name))
}

/// Where a QVS Config says the revision of the official adapters, or else that of another module.
pub(super) fn place<'n>(config: &At<'n>) -> Option<At<'n>> {
    let revision = |module: At<'n>| module.get("revision").or_else(|| module.get("remote")?.get("revision"));
    let modules = config.get("modules")?;
    let of_official = modules.items().filter(|module| is_official(module.node)).find_map(revision);
    of_official.or_else(|| modules.items().find_map(revision))
}

fn revision_of(module: &Node) -> Option<&str> {
    match module.get("revision").or_else(|| module.get("remote")?.get("revision"))? {
        // A number is no tag, and no text to YAML.
        Node::Other(written) if !is_null(written) => Some(written),
        revision => revision.text(),
    }
}

fn is_known(tag: &Tag) -> bool {
    TAGS.contains(tag)
}

/// A revision that is written like a tag, and is none of those there are; and the tag that may be meant.
pub(super) fn no_tag(revision: &str) -> Option<String> {
    let numbers = revision.trim_start_matches('v');
    if let Some(tag) = read(&format!("v{numbers}.0")) {
        // A tag has three numbers.
        let like = TAGS.iter().rev().find(|known| known[..2] == tag[..2]);
        return like.copied().map(text);
    }
    let tag = read(&format!("v{numbers}"))?;
    let is_slip = if is_known(&tag) { !revision.starts_with('v') } else { tag < NEWEST };
    let before = || TAGS.iter().rev().find(|known| **known <= tag).copied();
    is_slip.then(|| before().map(text).unwrap_or_default())
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
    fn what_modules_say_of_the_adapters() {
        for (modules, standing) in [
            ("- {name: qmonus.net/adapter/official, local: {path: .}}", Standing::Local(None)),
            ("- {name: example.com/own, local: {path: .}}", Standing::Local(None)),
            ("- {name: github.com/qmonus/official-cloud-native-adapters}", Standing::Unsaid),
            ("- {name: example.com/own}", Standing::Unsaid),
            (
                "- {name: github.com/qmonus/official-cloud-native-adapters, revision: v0.52.3}",
                Standing::Tag([0, 52, 3]),
            ),
            ("- {name: github.com/qmonus/official-cloud-native-adapters, revision: main}", Standing::Newest),
            (
                "- {name: github.com/qmonus/official-cloud-native-adapters, revision: v0.60.0}",
                Standing::Open("v0.60.0"),
            ),
            ("- {name: github.com/qmonus/official-cloud-native-adapters-internal, revision: x}", Standing::Open("x")),
            (
                "- {name: qmonus.net/adapter/official, remote: {type: git, repo: https://github.com/qmonus/official-cloud-native-adapters.git, revision: v0.52.0}}",
                Standing::Tag([0, 52, 0]),
            ),
            (
                "- {name: qmonus.net/adapter/official, remote: {type: git, repo: https://github.com/me/fork.git, revision: v0.52.0}}",
                Standing::Open("https://github.com/me/fork.git"),
            ),
        ] {
            let read = yaml::read::read(&format!("modules:\n{modules}\n"), &mut 1000);
            let config = &read.documents.first().expect("a document").body;
            assert_eq!(Standing::of(config, None), standing, "{modules}");
            let is_local = modules.contains("official") && !modules.contains("revision");
            let beside = if is_local { Standing::Local(Some([0, 3, 0])) } else { standing };
            assert_eq!(Standing::of(config, Some("v0.3.0")), beside, "{modules}");
        }
    }

    #[test]
    fn tags_are_read() {
        assert_eq!(read("v0.52.3"), Some([0, 52, 3]));
        for other in ["main", "0.52.3", "v0.52", "v0.52.3.1", "v0.52.x", "v0.52.3-rc1", ""] {
            assert_eq!(read(other), None, "{other}");
        }
        assert_eq!(TAGS.last(), Some(&NEWEST));
        assert_eq!(no_tag("v0.52.1").as_deref(), Some("v0.52.0"));
        assert_eq!(no_tag("0.52.3").as_deref(), Some("v0.52.3"));
        assert_eq!(no_tag("v0.52").as_deref(), Some("v0.52.3"));
        assert_eq!(no_tag("0.52").as_deref(), Some("v0.52.3"));
        for other in ["v0.52.3", "0.99", "1", "v0.60.0", "main", "1234567", "feature-1.2.3"] {
            assert_eq!(no_tag(other), None, "{other}");
        }
    }
}
