//! Reads `spec.dataFrom` of an ExternalSecret: many values of the vault at once.

use yaml::Node;
use yaml::read::SpannedNode;

use super::gather::Gathering;
use super::rest::Rest;
use super::vault_names::without_secret;
use super::written::{RowValues, Written};
use crate::plan::{DataFromField, Source};
use crate::rule::shape::tags_in;

const PATH: [&str; 2] = ["spec", "dataFrom"];

/// The values of an extraction, and where they stand.
const EXTRACT: [(DataFromField, &str); 4] = [
    (DataFromField::RemoteKey, "key"),
    (DataFromField::RemoteVersion, "version"),
    (DataFromField::Property, "property"),
    (DataFromField::DecodingStrategy, "decodingStrategy"),
];

/// Takes the items that the form can hold whole. Later items win over earlier ones in ESO, so from the first that the
/// form cannot hold on all of them stay in the rest, in their order.
pub(super) fn read(gathering: &mut Gathering, root: SpannedNode, rest: &mut Rest) -> Vec<RowValues> {
    let Some(list) = root.find(&PATH) else { return Vec::new() };
    let mut rows = Vec::new();
    for item in list.items() {
        let Some(row) = row(gathering, item) else { break };
        rows.push(row);
    }
    if let Some(Node::List(items)) = rest.take(&PATH) {
        let left: Vec<Node> = items.into_iter().skip(rows.len()).collect();
        if !left.is_empty() {
            rest.put(&PATH, Node::List(left));
        }
    }
    rows
}

fn row(gathering: &mut Gathering, item: SpannedNode) -> Option<RowValues> {
    let mut entries = item.entries();
    let (only, None) = (entries.next()?, entries.next()) else { return None };
    let source = match only.key.text.as_str() {
        "extract" => Source::Extract,
        "find" => Source::Find,
        _ => return None,
    };
    let values = match source {
        Source::Extract => extract(gathering, only.value)?,
        Source::Find => find(gathering, only.value)?,
    };
    let source = Written { text: source.value().to_owned(), at: gathering.at(only.key_at) };
    Some([(DataFromField::Source, source)].into_iter().chain(values).map(|(field, it)| (field.into(), it)).collect())
}

/// A text that is not blank.
fn text(spot: SpannedNode<'_>) -> Option<&str> {
    spot.text().filter(|text| !text.trim().is_empty())
}

fn taken(gathering: &Gathering, spot: SpannedNode, text: &str) -> Written {
    Written { text: text.to_owned(), at: gathering.at(spot.at()) }
}

fn extract(gathering: &Gathering, extract: SpannedNode) -> Option<Vec<(DataFromField, Written)>> {
    let mut values = Vec::new();
    for entry in extract.entries() {
        let (field, _) = EXTRACT.iter().find(|(_, key)| entry.key.text == *key)?;
        let name = text(entry.value)?;
        // Another kind of object is beyond the form.
        if *field == DataFromField::RemoteKey && without_secret(name).unwrap_or(name).contains('/') {
            return None;
        }
        values.push((*field, taken(gathering, entry.value, name)));
    }
    values.iter().any(|(field, _)| *field == DataFromField::RemoteKey).then_some(values)
}

fn find(gathering: &Gathering, find: SpannedNode) -> Option<Vec<(DataFromField, Written)>> {
    let mut values = Vec::new();
    for entry in find.entries() {
        match entry.key.text.as_str() {
            "name" if entry.value.entries().count() == 1 => {
                let regexp = entry.value.get("regexp")?;
                values.push((DataFromField::NameRegexp, taken(gathering, regexp, text(regexp)?)));
            }
            "tags" => {
                let pairs: Option<Vec<String>> =
                    entry.value.entries().map(|tag| Some(format!("{}={}", tag.key.text, tag.value.text()?))).collect();
                let written = pairs?.join(",");
                let read: Option<Vec<(&str, &str)>> = tags_in(&written).collect();
                let same = read?
                    .into_iter()
                    .eq(entry.value.entries().map(|tag| (tag.key.text.as_str(), tag.value.text().unwrap_or_default())));
                same.then_some(())?;
                values.push((DataFromField::Tags, taken(gathering, entry.value, &written)));
            }
            _ => return None,
        }
    }
    (!values.is_empty()).then_some(values)
}
