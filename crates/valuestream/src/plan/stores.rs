//! Whose store an ExternalSecret reads from. The form's values are read from this installation's store; further fields may
//! name another one, for all values or for one. What holds only for this installation's vault (how names are written, what
//! the runbook creates, how often it is asked) goes by this alone.

use text::TextIndex;
use yaml::{Node, Position};

use super::items::identity;
use super::lists::{RowField, SecretList, SecretRow};
use super::secrets::{DataFromField, EntryField, Source};
use crate::rule::yaml::read_extra;

/// The `kind` of this installation's store.
pub(crate) const STORE_KIND: &str = "ClusterSecretStore";
/// Where an ExternalSecret names its store. The form names this installation's; a further one replaces it as a whole,
/// because half of one with half of the other would be a third.
pub(crate) const STORE_REF: [&str; 2] = ["spec", "secretStoreRef"];
/// Where a value names a store of its own, which External Secrets Operator then reads instead.
const OWN_REF: [&str; 2] = ["sourceRef", "storeRef"];
/// What every such name has, so that most further fields need not be read.
const MARK: &str = "toreRef";

/// The store that all values are read from, unless they say otherwise.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
enum Whole {
    /// This installation's.
    #[default]
    Ours,
    /// Another one: its kind and name.
    Other(String, String),
    /// None; where the further fields say so.
    None(Position),
}

/// The stores of an ExternalSecret.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Stores {
    whole: Whole,
    /// The form's rows that name a store of their own, by what tells them apart, and whether it is this installation's.
    own: Vec<(SecretList, String, bool)>,
}

impl Stores {
    /// Those of a row, where this installation's store has this name.
    pub(crate) fn of(row: &SecretRow, store: &str) -> Stores {
        let extra = row.values.extra.as_str();
        let parsed = extra.contains(MARK).then(|| read_extra(extra).ok().flatten()).flatten();
        let Some(parsed) = parsed else { return Stores::default() };
        let root = parsed.root();
        let whole = root.find(&STORE_REF).map_or(Whole::Ours, |reference| match named(reference.node) {
            None => Whole::None(reference.at()),
            Some(name) if name == (STORE_KIND, store) => Whole::Ours,
            Some((kind, name)) => Whole::Other(kind.to_owned(), name.to_owned()),
        });
        let mut own = Vec::new();
        for list in [SecretList::Data, SecretList::DataFrom] {
            let items = root.find(&["spec", list.key()]).map(|items| items.node.items()).unwrap_or_default();
            let rows = TextIndex::new((0..row.count(list)).map(|m| row_identity(row, list, m)));
            own.extend(items.iter().filter_map(|item| {
                let is_ours = own_store(item)? == (STORE_KIND, store);
                let (_, text) = identity(list.key(), item)?;
                // Where the form has one twice, it belongs to none of them.
                let is_one = rows.find(text, 0).is_some() && !rows.occurs_twice(text);
                is_one.then(|| (list, text.to_owned(), is_ours))
            }));
        }
        Stores { whole, own }
    }

    /// Whether a value that names no store of its own is read from this installation's. Where no store is named at all,
    /// it is what the form would make of it.
    pub(crate) fn is_ours(&self) -> bool {
        !matches!(self.whole, Whole::Other(..))
    }

    /// The kind and name of the store, if it is another one than this installation's.
    pub(crate) fn other(&self) -> Option<(&str, &str)> {
        match &self.whole {
            Whole::Other(kind, name) => Some((kind, name)),
            Whole::Ours | Whole::None(_) => None,
        }
    }

    /// Where the further fields say that there is no store.
    pub(crate) fn missing(&self) -> Option<Position> {
        match self.whole {
            Whole::None(at) => Some(at),
            Whole::Ours | Whole::Other(..) => None,
        }
    }

    /// Whether the row at `m` of a list is read from this installation's store.
    pub(crate) fn is_row_ours(&self, row: &SecretRow, list: SecretList, m: usize) -> bool {
        let mut own = self.own.iter();
        let found = own.find(|(of, text, _)| *of == list && text == row_identity(row, list, m));
        found.map_or(self.is_ours(), |(.., is_ours)| *is_ours)
    }
}

/// Whether an item of `data` or `dataFrom`, as it is in the file, names a store of its own.
pub(crate) fn has_own_store(item: &Node) -> bool {
    own_store(item).is_some()
}

/// Whether an item that names a store of its own names this installation's.
pub(crate) fn is_item_ours(item: &Node, stores: &Stores, store: &str) -> bool {
    own_store(item).map_or(stores.is_ours(), |own| own == (STORE_KIND, store))
}

/// What tells a row of the form from the others, in the file.
fn row_identity(row: &SecretRow, list: SecretList, m: usize) -> &str {
    let text = |field: RowField| row.row_text(m, field).unwrap_or_default();
    match list {
        SecretList::Data => text(EntryField::SecretKey.into()),
        SecretList::DataFrom => match Source::or_default(text(DataFromField::Source.into())) {
            Source::Extract => text(DataFromField::RemoteKey.into()),
            Source::Find => text(DataFromField::NameRegexp.into()),
        },
        SecretList::Template => "",
    }
}

fn own_store(item: &Node) -> Option<(&str, &str)> {
    named(item.get(OWN_REF[0])?.get(OWN_REF[1])?)
}

/// The kind and name of a reference, with the kind that External Secrets Operator takes if it is left out.
fn named(reference: &Node) -> Option<(&str, &str)> {
    let text = |key| reference.get(key).and_then(Node::text).filter(|text| !text.is_empty());
    Some((text("kind").unwrap_or("SecretStore"), text("name")?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Plan;

    fn stores(extra: &str) -> (SecretRow, Stores) {
        let mut plan = Plan::default();
        let id = plan.secrets[0].id;
        plan.add_row(id, SecretList::Data);
        for (m, key) in ["a", "b"].into_iter().enumerate() {
            key.clone_into(plan.secrets[0].row_text_mut(m, EntryField::SecretKey.into()).expect("a row"));
        }
        extra.clone_into(&mut plan.secrets[0].values.extra);
        let row = plan.secrets.remove(0);
        let stores = Stores::of(&row, "ours");
        (row, stores)
    }

    #[test]
    fn a_reference_is_ours_only_by_kind_and_name() {
        let ours = "{kind: ClusterSecretStore, name: ours}";
        for (extra, whole, of_a) in [
            (String::new(), true, true),
            (format!("spec: {{secretStoreRef: {ours}}}"), true, true),
            ("spec: {secretStoreRef: {name: ours}}".to_owned(), false, false),
            ("spec: {secretStoreRef: {kind: ClusterSecretStore, name: aws}}".to_owned(), false, false),
            ("spec: {data: [{secretKey: a, sourceRef: {storeRef: {name: x}}}]}".to_owned(), true, false),
            // A generator beside a name in the vault changes nothing.
            ("spec: {data: [{secretKey: a, sourceRef: {generatorRef: {name: x}}}]}".to_owned(), true, true),
            (
                format!(
                    "spec: {{secretStoreRef: {{name: x}}, data: [{{secretKey: a, sourceRef: {{storeRef: {ours}}}}}]}}"
                ),
                false,
                true,
            ),
        ] {
            let (row, found) = stores(&extra);
            let is_ours = |m| found.is_row_ours(&row, SecretList::Data, m);
            let told = (found.is_ours(), is_ours(0), is_ours(1));
            assert_eq!(told, (whole, of_a, whole), "{extra}");
            assert_eq!(found.missing(), None, "{extra}");
        }
        assert!(stores("spec: {secretStoreRef: {}}").1.missing().is_some());
    }
}
