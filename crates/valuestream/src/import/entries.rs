//! Reads `spec.data` of an ExternalSecret: its entries, each one value of the vault.

use yaml::Node;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::gather::Gathering;
use super::rest::Rest;
use super::written::{RowValues, Written};
use crate::plan::{EntryField, RemoteKind};

pub(super) const PATH: [&str; 2] = ["spec", "data"];

/// The values of an entry, and where they stand.
const VALUES: [(EntryField, &[&str]); 5] = [
    (EntryField::SecretKey, &["secretKey"]),
    (EntryField::RemoteKey, &["remoteRef", "key"]),
    (EntryField::RemoteVersion, &["remoteRef", "version"]),
    (EntryField::Property, &["remoteRef", "property"]),
    (EntryField::DecodingStrategy, &["remoteRef", "decodingStrategy"]),
];

/// Takes the entries that the form can hold. What an entry has beside the form's values stays in the rest, under the
/// entry's key; where keys do not tell entries apart, or an entry lacks what the form asks for, the whole list stays.
pub(super) fn read(gathering: &mut Gathering, root: SpannedNode, rest: &mut Rest) -> Vec<RowValues> {
    let Some(data) = root.find(&PATH) else { return Vec::new() };
    let Some(Node::List(items)) = rest.take(&PATH) else {
        if !data.is_empty() {
            gathering.note(ImportCode::Shape { path: "spec.data".into() }, data.at());
            gathering.use_up(data);
        }
        return Vec::new();
    };
    let left: Vec<Option<Node>> = data.items().zip(&items).map(|(entry, item)| beside(entry, item)).collect();
    let is_whole = left.iter().all(Option::is_some);
    let left: Vec<Node> = left.into_iter().flatten().filter(|node| !node.entries().is_empty()).collect();
    if !is_whole || (!left.is_empty() && !told_apart(data)) {
        rest.put(&PATH, Node::List(items));
        return Vec::new();
    }
    if !left.is_empty() {
        rest.put(&PATH, Node::List(left));
    }
    data.items().map(|entry| row(gathering, entry)).collect()
}

/// What an item has beside the form's values, with its key if there is anything; `None` if the form cannot hold it.
fn beside(entry: SpannedNode, item: &Node) -> Option<Node> {
    let is_text = |keys: &[&str]| entry.find(keys).is_some_and(|it| it.written().is_some() && !it.is_empty());
    let is_named = VALUES[..2].iter().all(|(_, keys)| is_text(keys));
    let mut left = Rest::of(item);
    for (_, keys) in VALUES {
        if is_text(keys) {
            left.take(keys);
        }
    }
    // A value of the form that is a list or mapping has no place in it.
    let fits = is_named && matches!(item, Node::Map(_));
    fits.then(|| left.keyed(entry))
}

impl Rest {
    /// The rest of an entry, under the entry's key.
    fn keyed(mut self, entry: SpannedNode) -> Node {
        if self.is_empty() {
            return Node::Map(Vec::new());
        }
        let key = entry.get("secretKey").and_then(SpannedNode::written).map_or("", |(text, _)| text);
        self.lead("secretKey", key.into());
        self.into_node()
    }
}

fn told_apart(data: SpannedNode) -> bool {
    let keys: Vec<&str> = data.items().filter_map(|entry| Some(entry.get("secretKey")?.written()?.0)).collect();
    let index = text::TextIndex::new(keys.iter().copied());
    (0..keys.len()).all(|n| !index.occurs_before(keys[n], n))
}

fn row(gathering: &mut Gathering, entry: SpannedNode) -> RowValues {
    let mut row = Vec::new();
    for (field, keys) in VALUES {
        let Some(spot) = entry.find(keys).filter(|spot| !spot.is_empty()) else { continue };
        let path = format!("spec.data[].{}", keys.join("."));
        let written = gathering.row_text(spot, &path, &format!("secrets.data.{}", field.key()));
        if field == EntryField::RemoteKey {
            // Taken off the name's front once it is known whose store it is.
            let text = RemoteKind::Secret.value().to_owned();
            row.push((EntryField::RemoteKind.into(), Written { text, at: written.at }));
        }
        row.push((field.into(), written));
    }
    row
}
