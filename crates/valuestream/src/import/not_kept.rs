//! Reports what the form does not keep of a document, so that nothing is lost silently: the document is compared with
//! the file that the form makes from the same values. Values that were taken are not compared.

use yaml::Node;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::document::Document;
use super::gather::MAX_NOTES;
use super::kind::Kind;
use super::note::{At, Note};
use super::store_note;
use crate::diagnostic::{Catalogue, Severity};
use crate::release::ApiVersion;

/// Known keys that the form does not have: the kind, where they are, and their names.
const KNOWN: &[(Kind, &str, &[&str])] = &[
    (Kind::QvsConfig, "designPatterns", &["params"]),
    (Kind::QvsConfig, "designPatterns.pipelineParams", &["useDebug", "deployPhase", "resourcePriority"]),
    (Kind::QvsConfig, "modules", &["local", "remote", "revision"]),
    (Kind::QvsConfig, "modules.remote", &["repo", "revision"]),
    (Kind::AssemblyLine, "spec.params", &["type", "default"]),
    (Kind::AssemblyLine, "spec.stages", &["runAfter"]),
    (Kind::ClusterSecretStore, "spec", &["refreshInterval"]),
];
/// A mapping that our file leaves out if it would contain only defaults.
const OPTIONS: &str = "designPatterns.pipelineParams";
/// Keys that any Kubernetes object's `metadata` can have.
const METADATA: &[&str] = &[
    "annotations",
    "creationTimestamp",
    "finalizers",
    "generateName",
    "generation",
    "labels",
    "managedFields",
    "ownerReferences",
    "resourceVersion",
    "selfLink",
    "uid",
];

/// Notes what `document` has that `ours` lacks. `ours` is what the form makes from the same values for the ESO release
/// `version`.
pub(super) fn compare(document: &Document, ours: &Node, version: &str, notes: &mut Vec<Note>) {
    let mut comparing = Comparing { document, version, path: String::new(), place: String::new(), notes };
    let root = document.parsed.root();
    match document.kind {
        // Of an ExternalSecret everything is kept.
        Kind::ExternalSecret => {
            if let (Some(theirs), Some(ours)) = (root.get("apiVersion"), ours.get("apiVersion")) {
                comparing.inside("apiVersion", true, |inner| inner.value(theirs, ours));
            }
        }
        // Nothing was taken from it, which is told.
        Kind::ClusterSecretStore if store_note::other_provider(root).is_some() => {}
        _ => comparing.node(root, Some(ours)),
    }
}

struct Comparing<'c> {
    document: &'c Document,
    version: &'c str,
    /// The current path, as shown to people.
    path: String,
    /// The same without list indices.
    place: String,
    notes: &'c mut Vec<Note>,
}

impl Comparing<'_> {
    fn note(&mut self, code: ImportCode, mark: yaml::Position) {
        if self.notes.len() < 2 * MAX_NOTES || code.severity() == Severity::Error {
            self.notes.push(Note::new(code, At { file: self.document.file, mark: Some(mark) }));
        }
    }

    /// Descends one step, and returns.
    fn inside(&mut self, step: &str, is_key: bool, go: impl FnOnce(&mut Self)) {
        let lengths = (self.path.len(), self.place.len());
        if is_key {
            for path in [&mut self.path, &mut self.place] {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(step);
            }
        } else {
            self.path.push('[');
            self.path.push_str(step);
            self.path.push(']');
        }
        go(self);
        self.path.truncate(lengths.0);
        self.place.truncate(lengths.1);
    }

    fn is_taken(&self, spot: SpannedNode) -> bool {
        spot.written().is_some() && self.document.taken.binary_search(&spot.at()).is_ok()
    }

    /// Whether any value inside was taken.
    fn has_taken(&self, spot: SpannedNode) -> bool {
        let within = spot.items().chain(spot.entries().map(|entry| entry.value));
        self.is_taken(spot) || within.into_iter().any(|inner| self.has_taken(inner))
    }

    /// Whether the store's reader has told what is at the end of the path.
    fn is_told(&self, key: &str) -> bool {
        let place = self.place.strip_suffix(key).unwrap_or_default().trim_end_matches('.');
        self.document.kind == Kind::ClusterSecretStore && store_note::tells(place, key)
    }

    fn node(&mut self, theirs: SpannedNode, ours: Option<&Node>) {
        match (theirs.node, ours) {
            _ if theirs.is_empty() || self.is_taken(theirs) => {}
            (Node::Map(_), Some(Node::Map(_)) | None) => self.map(theirs, ours),
            (Node::List(_), Some(Node::List(_)) | None) => self.list(theirs, ours),
            (_, Some(ours)) => self.value(theirs, ours),
            (_, None) => {}
        }
    }

    fn value(&mut self, theirs: SpannedNode, ours: &Node) {
        let text = |node: &Node| match node {
            Node::Text(text) => Some(text.text.clone()),
            Node::Flag(flag) => Some(flag.to_string()),
            Node::Other(text) => Some(text.clone()),
            Node::List(_) | Node::Map(_) => None,
        };
        let path = self.path.clone();
        match (text(theirs.node), text(ours)) {
            (Some(theirs), Some(ours)) if theirs == ours => {}
            (Some(written), Some(ours))
                if path == "apiVersion"
                    && matches!(self.document.kind, Kind::ExternalSecret | Kind::ClusterSecretStore) =>
            {
                // These two have the same fields.
                let alike = [ApiVersion::V1, ApiVersion::V1Beta1].iter().any(|version| version.name() == written);
                let (theirs_is, ours) = ((&written).into(), (&ours).into());
                let code = match alike {
                    true => ImportCode::ApiVersion { theirs: theirs_is, ours, version: self.version.into() },
                    false => ImportCode::OldApiVersion { theirs: theirs_is, ours },
                };
                self.note(code, theirs.at());
            }
            (Some(written), Some(ours)) => self.note(
                ImportCode::Fixed { path: (&path).into(), theirs: (&written).into(), ours: (&ours).into() },
                theirs.at(),
            ),
            _ => self.note(ImportCode::Shape { path: (&path).into() }, theirs.at()),
        }
    }

    fn map(&mut self, theirs: SpannedNode, ours: Option<&Node>) {
        // A stage that waits for another one although ours does not is more than a detail.
        let waits = |stage: &Node| stage.get("runAfter").is_some();
        if self.place == "spec.stages" && ours.is_some_and(waits) && !waits(theirs.node) {
            let path = [self.path.as_str(), ".runAfter"].concat();
            self.note(ImportCode::Added { path: (&path).into() }, theirs.at());
        }
        for entry in theirs.entries() {
            let key = entry.key.text.as_str();
            let counterpart = ours.and_then(|ours| ours.get(key));
            self.inside(key, true, |inner| {
                if inner.is_told(key) {
                } else if counterpart.is_some() || inner.place == OPTIONS || inner.has_taken(entry.value) {
                    inner.node(entry.value, counterpart);
                } else if !entry.value.is_empty() {
                    let path = inner.path.clone();
                    let known = inner.is_known(key);
                    let path = (&path).into();
                    let code = if known { ImportCode::NotKept { path } } else { ImportCode::UnknownKey { path } };
                    inner.note(code, entry.key_at);
                }
            });
        }
    }

    /// Whether this kind of document can have the key at the end of the path.
    fn is_known(&self, key: &str) -> bool {
        let place = self.place.strip_suffix(key).and_then(|place| place.strip_suffix('.')).unwrap_or_default();
        let kind = self.document.kind;
        KNOWN.iter().any(|(of, at, keys)| *of == kind && *at == place && keys.contains(&key))
            || (place == "metadata" && METADATA.contains(&key))
            || self.place == "status"
    }

    fn list(&mut self, theirs: SpannedNode, ours: Option<&Node>) {
        let ours = ours.map(Node::items).unwrap_or_default();
        let mut used = vec![false; ours.len()];
        let theirs_items: Vec<SpannedNode> = theirs.items().collect();
        let mut matches: Vec<Option<usize>> = Vec::new();
        for (n, item) in theirs_items.iter().enumerate() {
            let found = match identity(item.node) {
                // Entries correspond by position, because a key may occur twice.
                Some(id) => (0..ours.len()).find(|m| !used[*m] && identity(&ours[*m]).is_some_and(|own| same(id, own))),
                None => Some(n).filter(|n| ours.get(*n).is_some_and(|own| identity(own).is_none())),
            };
            if let Some(used) = found.and_then(|m| used.get_mut(m)) {
                *used = true;
            }
            matches.push(found);
        }
        // Stages with different names correspond by order.
        if self.place == "spec.stages" {
            for unmatched in matches.iter_mut().filter(|found| found.is_none()) {
                *unmatched = used.iter().position(|used| !used);
                if let Some(used) = unmatched.and_then(|m| used.get_mut(m)) {
                    *used = true;
                }
            }
        }
        for (n, (item, found)) in theirs_items.into_iter().zip(matches).enumerate() {
            let number = n.to_string();
            let name = identity(item.node).filter(|_| found.is_none()).unwrap_or(&number);
            self.inside(name, false, |inner| match found {
                Some(m) => inner.node(item, Some(&ours[m])),
                None if inner.has_taken(item) => inner.node(item, None),
                None => {
                    let path = inner.path.clone();
                    inner.note(ImportCode::NotKept { path: (&path).into() }, item.at());
                }
            });
        }
        if matches!(self.place.as_str(), "designPatterns" | "spec.stages" | "spec.stages.spec.params") {
            for (own, _) in ours.iter().zip(used).filter(|(_, used)| !used) {
                let path = [self.path.as_str(), "[", identity(own).unwrap_or_default(), "]"].concat();
                self.note(ImportCode::Added { path: (&path).into() }, theirs.at());
            }
        }
    }
}

/// What identifies an item of a list.
fn identity(item: &Node) -> Option<&str> {
    item.get("name").or_else(|| item.get("pattern")).and_then(Node::text)
}

fn same(theirs: &str, ours: &str) -> bool {
    theirs == ours || super::qvs_config::is_pattern(theirs, ours)
}
