//! Files that people may write, as trees; and any tree.

use proptest::prelude::*;
use serde_yaml::Value;
use yaml::{Node, Path, Scalar, Step};

use super::any;

/// The tree of a YAML text.
pub fn node(yaml: &str) -> Node {
    of(serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}")))
}

fn of(value: Value) -> Node {
    match value {
        Value::String(text) => Node::Text(Scalar::plain(text)),
        Value::Bool(flag) => Node::Flag(flag),
        Value::Number(number) => Node::Other(number.to_string()),
        Value::Null => Node::Other("~".to_owned()),
        Value::Sequence(items) => Node::List(items.into_iter().map(of).collect()),
        Value::Mapping(entries) => {
            Node::Map(entries.into_iter().map(|(key, value)| (Scalar::plain(text(&key)), of(value))).collect())
        }
        Value::Tagged(tagged) => of(tagged.value),
    }
}

fn text(key: &Value) -> String {
    key.as_str().map_or_else(|| format!("{key:?}"), str::to_owned)
}

/// A path such as `spec.stages.0.name`; the root is `.`.
pub fn written(path: &Path) -> String {
    let step = |step: &Step| match step {
        Step::Key(key) => key.clone(),
        Step::Index(n) => n.to_string(),
    };
    if path.is_empty() { ".".to_owned() } else { path.iter().map(step).collect::<Vec<_>>().join(".") }
}

/// Whether a path leads to a node. Any of several equal keys counts, although no reader accepts them.
pub fn leads_somewhere(root: &Node, path: &[Step]) -> bool {
    match path {
        [] => true,
        [Step::Index(n), rest @ ..] => root.items().get(*n).is_some_and(|node| leads_somewhere(node, rest)),
        [Step::Key(key), rest @ ..] => {
            root.entries().iter().any(|(name, node)| name.text == *key && leads_somewhere(node, rest))
        }
    }
}

/// Words that the checks know, so that trees made from them get far into the checks.
const WORDS: &[&str] = &[
    "params",
    "name",
    "type",
    "string",
    "int",
    "modules",
    "local",
    "path",
    "revision",
    "remote",
    "designPatterns",
    "pattern",
    "pipelineParams",
    "repositoryKind",
    "qmonus.net/adapter/official",
    "qmonus.net/adapter/official/kubernetes/secrets/eso",
    "qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore",
    "qmonus.net/adapter/official/pipeline/deploy:simple",
    "version",
    "k8sNamespace",
    "appName",
    "$(params.version)",
    "$(inputs.gitRevision)",
    "$(stages.a.results.r)",
    "gitRevision",
    "providerType",
    "kubernetes-helm",
    "deployStateName",
    "apiVersion",
    "kind",
    "metadata",
    "spec",
    "stages",
    "runAfter",
    "deployment",
    "app",
    "pipeline",
    "value",
    "a",
    "b",
    "results",
    "secretStoreRef",
    "data",
    "target",
    "ClusterSecretStore",
];

/// A text, usually one that the checks know.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![3 => proptest::sample::select(WORDS).prop_map(str::to_owned), 1 => any::text()]
}

/// Any tree.
pub fn tree() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        4 => word().prop_map(|text| Node::Text(Scalar::plain(text))),
        1 => any::<bool>().prop_map(Node::Flag),
        1 => proptest::sample::select(&["", "~", "null", "1", "-2.5", "2024-01-01"][..]).prop_map(|text| Node::Other(text.to_owned())),
    ];
    leaf.prop_recursive(8, 96, 6, |inner| {
        let entry = (word().prop_map(Scalar::plain), inner.clone());
        prop_oneof![
            proptest::collection::vec(inner, 0..6).prop_map(Node::List),
            proptest::collection::vec(entry, 0..6).prop_map(Node::Map),
        ]
    })
}

/// A tree that differs from `node` in a few positions: a part is missing, doubled, or any other tree.
pub fn damaged(node: Node) -> impl Strategy<Value = Node> {
    proptest::collection::vec((any::<prop::sample::Index>(), 0_u8..3, tree()), 1..6).prop_map(move |changes| {
        let mut node = node.clone();
        for (place, way, other) in changes {
            let mut count = 0;
            each(&mut node, &mut |_| count += 1);
            let chosen = place.index(count);
            let (mut n, mut other) = (0, Some(other));
            each(&mut node, &mut |here| {
                if n == chosen {
                    damage(here, way, &mut other);
                }
                n += 1;
            });
        }
        node
    })
}

fn damage(node: &mut Node, way: u8, other: &mut Option<Node>) {
    match (node, way) {
        (Node::List(items), 0) => drop(items.pop()),
        (Node::Map(entries), 0) => drop(entries.pop()),
        (Node::List(items), 1) => items.extend(items.last().cloned()),
        (Node::Map(entries), 1) => entries.extend(entries.first().cloned()),
        (node, _) => {
            if let Some(other) = other.take() {
                *node = other;
            }
        }
    }
}

fn each(node: &mut Node, visit: &mut impl FnMut(&mut Node)) {
    visit(node);
    match node {
        Node::List(items) => items.iter_mut().for_each(|item| each(item, visit)),
        Node::Map(entries) => entries.iter_mut().for_each(|(_, value)| each(value, visit)),
        _ => {}
    }
}
