//! Reads an ExternalSecret. Values of the form are taken; everything else of `metadata` and `spec` becomes further
//! fields, so that nothing of a file is lost (docs/contract.md#plan-file). Values that it leaves out are those that the
//! cluster would use.

use yaml::Node;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::gather::Gathering;
use super::rest::Rest;
use super::written::{Read, RowValues, Written};
use super::{data_from, entries};
use crate::files::further::OF_CLUSTER;
use crate::plan::{ReleaseField, SecretField, SecretList, TemplateField};

pub(super) fn read(gathering: &mut Gathering, root: SpannedNode) {
    let mut reader = Reader { gathering, root, rest: Rest::of(root.node), values: Vec::new() };
    reader.envelope();
    let name =
        reader.value(SecretField::Name, &["metadata", "name"]).unwrap_or_else(|| reader.missing("metadata.name"));
    reader.values.push((SecretField::Name, name.clone()));
    let namespace = reader.value(SecretField::Namespace, &["metadata", "namespace"]);
    let namespace = namespace.unwrap_or_else(|| {
        let default = SecretField::Namespace.spec().default;
        reader.gathering.note(ImportCode::NamespaceMissing { default: default.into() }, root.at());
        Written { text: default.to_owned(), at: reader.gathering.at(root.at()) }
    });
    reader.values.push((SecretField::Namespace, namespace));
    reader.or_default(SecretField::RefreshInterval, &["spec", "refreshInterval"], "1h");
    reader.or_default(SecretField::Target, &["spec", "target", "name"], &name.text);
    let owner = SecretField::CreationPolicy.spec().default;
    reader.or_default(SecretField::CreationPolicy, &["spec", "target", "creationPolicy"], owner);
    for (field, keys) in [
        (SecretField::RefreshPolicy, &["spec", "refreshPolicy"][..]),
        (SecretField::DeletionPolicy, &["spec", "target", "deletionPolicy"]),
        (SecretField::TemplateType, &["spec", "target", "template", "type"]),
    ] {
        let written = reader.value(field, keys);
        reader.values.extend(written.map(|written| (field, written)));
    }
    let store = reader.store();
    let template = reader.template();
    let data = entries::read(reader.gathering, root, &mut reader.rest);
    let data_from = data_from::read(reader.gathering, root, &mut reader.rest);
    let Reader { values, rest, .. } = reader;
    if let Some((paths, at)) = rest.paths(root) {
        gathering.note(ImportCode::KeptAsFurther { paths }, at);
    }
    let rows = vec![(SecretList::Template, template), (SecretList::Data, data), (SecretList::DataFrom, data_from)];
    gathering.take_secret(root.at(), Read { values, rows, store, rest });
}

struct Reader<'g, 'p, 'd> {
    gathering: &'g mut Gathering<'p>,
    root: SpannedNode<'d>,
    rest: Rest,
    values: Vec<(SecretField, Written)>,
}

pub(super) const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";
/// The controller's own finalizer (External Secrets Operator, from 0.20.0 on).
const FINALIZER: &str = "externalsecrets.external-secrets.io/externalsecret-cleanup";

impl Reader<'_, '_, '_> {
    /// What stands around `metadata` and `spec`, and what the cluster writes.
    fn envelope(&mut self) {
        let mut of_cluster: Vec<String> = Vec::new();
        for entry in self.root.entries() {
            let key = entry.key.text.as_str();
            match key {
                "metadata" | "spec" => continue,
                "apiVersion" | "kind" => {}
                "status" => of_cluster.push(key.to_owned()),
                _ if entry.value.is_empty() => {}
                _ => self.gathering.note(ImportCode::UnknownKey { path: key.into() }, entry.key_at),
            }
            self.rest.take(&[key]);
        }
        for key in OF_CLUSTER {
            if self.rest.take(&["metadata", key]).is_some() {
                of_cluster.push(format!("metadata.{key}"));
            }
        }
        if self.rest.take(&["metadata", "annotations", LAST_APPLIED]).is_some() {
            of_cluster.push(format!("metadata.annotations.{LAST_APPLIED}"));
        }
        if self.rest.drop_item(&["metadata", "finalizers"], FINALIZER) {
            of_cluster.push("metadata.finalizers".to_owned());
        }
        if !of_cluster.is_empty() {
            let paths = of_cluster.join(", ");
            self.gathering.note(ImportCode::OfCluster { paths: paths.as_str().into() }, self.root.at());
        }
    }

    /// A value of the form, taken out of the rest; `None` if it is left out or is no scalar. What is no scalar stays in
    /// the rest.
    fn value(&mut self, field: SecretField, keys: &[&str]) -> Option<Written> {
        let spot = self.root.find(keys).filter(|spot| !spot.is_empty() && spot.written().is_some())?;
        self.rest.take(keys);
        Some(self.gathering.row_text(spot, &keys.join("."), &format!("secrets.{}", field.key())))
    }

    fn missing(&mut self, path: &str) -> Written {
        self.gathering.note(ImportCode::EmptyValue { path: path.into() }, self.root.at());
        Written { text: String::new(), at: self.gathering.at(self.root.at()) }
    }

    /// A value with the default that ESO has for it.
    fn or_default(&mut self, field: SecretField, keys: &[&str], default: &str) {
        let written = self.value(field, keys).unwrap_or_else(|| {
            let at = self.root.get("spec").unwrap_or(self.root).at();
            let path = keys.join(".");
            self.gathering.note(ImportCode::DefaultApplies { path: path.as_str().into(), default: default.into() }, at);
            Written { text: default.to_owned(), at: self.gathering.at(at) }
        });
        self.values.push((field, written));
    }

    /// The store's name, if it is a ClusterSecretStore. Any other reference stays as it is; that there is none as well.
    fn store(&mut self) -> Option<String> {
        const PATH: [&str; 2] = crate::plan::stores::STORE_REF;
        let kind = crate::files::cluster_secret_store::KIND;
        let Some(store) = self.root.find(&PATH).filter(|store| !store.is_empty()) else {
            self.rest.put(&PATH, Node::Map(Vec::new()));
            return None;
        };
        let is_plain = store.entries().count() == 2 && store.get("kind").and_then(SpannedNode::text) == Some(kind);
        let name = store.get("name").filter(|name| is_plain && name.text().is_some_and(|name| !name.is_empty()));
        match name {
            Some(name) => {
                let field = ReleaseField::AppName;
                let Written { text, at } = self.gathering.row_text(name, "spec.secretStoreRef.name", field.spec().key);
                self.rest.take(&PATH);
                // One that is yet to be filled in is no other store.
                (!text.is_empty()).then(|| {
                    self.gathering.take_text(field, &text, at);
                    text
                })
            }
            None => {
                // The default is SecretStore.
                let text = |key| store.get(key).and_then(SpannedNode::text);
                self.gathering.note(
                    ImportCode::OtherStore {
                        kind: text("kind").unwrap_or("SecretStore").into(),
                        name: text("name").unwrap_or_default().into(),
                    },
                    store.at(),
                );
                None
            }
        }
    }

    /// The keys that a template makes. A key whose text is none or blank stays in the rest: the form asks for a text.
    fn template(&mut self) -> Vec<RowValues> {
        const PATH: [&str; 4] = ["spec", "target", "template", "data"];
        let mut rows = Vec::new();
        let Some(data) = self.root.find(&PATH) else { return rows };
        for entry in data.entries() {
            let key = entry.key.text.as_str();
            let fits = entry.value.text().is_some_and(|text| !text.trim().is_empty()) && !key.trim().is_empty();
            if !fits {
                continue;
            }
            self.rest.take(&[PATH[0], PATH[1], PATH[2], PATH[3], key]);
            let key = Written { text: key.to_owned(), at: self.gathering.at(entry.key_at) };
            let text = entry.value.text().unwrap_or_default().to_owned();
            let text = Written { text, at: self.gathering.at(entry.value.at()) };
            rows.push(vec![(TemplateField::Key.into(), key), (TemplateField::Text.into(), text)]);
        }
        rows
    }
}
