//! Reads `spec.dataFrom` of an ExternalSecret: many values of the vault at once.

use std::collections::HashMap;

use text::TextIndex;
use yaml::Node;
use yaml::read::SpannedNode;

use super::gather::Gathering;
use super::rest::Rest;
use super::vault_names::without_secret;
use super::written::{RowValues, Written};
use crate::plan::items::identity;
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

/// Takes the items that the form can hold. What an item has beside the form's values stays in the rest, under what tells it
/// from the others. Later items win over earlier ones in ESO, so from the first that the form cannot hold on all of them
/// stay in the rest, in their order; and with them each that one of those would join.
pub(super) fn read(gathering: &mut Gathering, root: SpannedNode, rest: &mut Rest) -> Vec<RowValues> {
    let Some(list) = root.find(&PATH) else { return Vec::new() };
    let ids: Vec<_> = list.items().map(|item| identity(PATH[1], item.node)).collect();
    let texts = TextIndex::new(ids.iter().map(|id| id.map_or("", |(_, text)| text)));
    let (mut rows, mut left) = (Vec::new(), Vec::new());
    for (item, id) in list.items().zip(&ids) {
        let mut beside = Rest::of(item.node);
        let Some(row) = row(gathering, item, &mut beside) else { break };
        let mut more = None;
        if !beside.is_empty() {
            let Some((keys, text)) = id.filter(|(_, text)| !texts.occurs_twice(text)) else { break };
            beside.lead_to(keys, text.into());
            more = Some(beside.into_node());
        }
        left.push(more);
        rows.push(row);
    }
    let held = apart(&ids, rows.len());
    rows.truncate(held);
    let mut left: Vec<Node> = left.into_iter().take(held).flatten().collect();
    if let Some(Node::List(items)) = rest.take(&PATH) {
        left.extend(items.into_iter().skip(rows.len()));
        if !left.is_empty() {
            rest.put(&PATH, Node::List(left));
        }
    }
    rows
}

/// How many of the first `count` items can be rows without one that stays in the rest being taken for a part of them.
fn apart(ids: &[Option<(&[&str], &str)>], count: usize) -> usize {
    let last: HashMap<&str, usize> = ids.iter().enumerate().filter_map(|(n, id)| Some((id.as_ref()?.1, n))).collect();
    let (mut reach, mut held) = (0, 0);
    for (n, id) in ids.iter().enumerate().take(count) {
        reach = reach.max(id.as_ref().and_then(|(_, text)| last.get(text).copied()).unwrap_or(n));
        if reach <= n {
            held = n + 1;
        }
    }
    held
}

/// The row of an item, taken out of it; `None` if the form cannot hold it.
fn row(gathering: &mut Gathering, item: SpannedNode, rest: &mut Rest) -> Option<RowValues> {
    let of = |key| item.entries().find(|entry| entry.key.text == key);
    // Both at once are beyond the form, and another store has names of its own.
    let (source, only) = match (of("extract"), of("find"), of("sourceRef")) {
        (Some(extract), None, None) => (Source::Extract, extract),
        (None, Some(find), None) => (Source::Find, find),
        _ => return None,
    };
    let values = match source {
        Source::Extract => extract(gathering, only.value, rest)?,
        Source::Find => find(gathering, only.value, rest)?,
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

fn extract(gathering: &Gathering, extract: SpannedNode, rest: &mut Rest) -> Option<Vec<(DataFromField, Written)>> {
    let mut values = Vec::new();
    for (field, key) in EXTRACT {
        let Some(spot) = extract.get(key) else { continue };
        let name = text(spot)?;
        // Another kind of object is beyond the form.
        if field == DataFromField::RemoteKey && without_secret(name).unwrap_or(name).contains('/') {
            return None;
        }
        values.push((field, taken(gathering, spot, name)));
        rest.take(&["extract", key]);
    }
    // Its name is what the rest would be kept under, as the form writes it.
    let (_, name) = values.iter().find(|(field, _)| *field == DataFromField::RemoteKey)?;
    (rest.is_empty() || without_secret(&name.text).is_none()).then_some(values)
}

fn find(gathering: &Gathering, find: SpannedNode, rest: &mut Rest) -> Option<Vec<(DataFromField, Written)>> {
    let mut values = Vec::new();
    if let Some(name) = find.get("name") {
        let regexp = name.get("regexp").filter(|_| name.entries().count() == 1)?;
        values.push((DataFromField::NameRegexp, taken(gathering, regexp, text(regexp)?)));
        rest.take(&["find", "name", "regexp"]);
    }
    if let Some(tags) = find.get("tags") {
        let pairs: Option<Vec<String>> =
            tags.entries().map(|tag| Some(format!("{}={}", tag.key.text, tag.value.text()?))).collect();
        let written = pairs?.join(",");
        let read: Option<Vec<(&str, &str)>> = tags_in(&written).collect();
        let same = read?
            .into_iter()
            .eq(tags.entries().map(|tag| (tag.key.text.as_str(), tag.value.text().unwrap_or_default())));
        same.then_some(())?;
        values.push((DataFromField::Tags, taken(gathering, tags, &written)));
        rest.take(&["find", "tags"]);
    }
    (!values.is_empty()).then_some(values)
}
