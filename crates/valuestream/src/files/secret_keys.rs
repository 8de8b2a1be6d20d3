//! Which keys the Secret of an ExternalSecret will have, as far as its manifest tells.

use yaml::Node;

/// The keys.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Keys {
    /// Those that are known.
    pub(crate) names: Vec<String>,
    /// Whether there may be others: what the vault has decides.
    pub(crate) has_more: bool,
}

/// The keys that the entries give: what templates can use.
pub(crate) fn given(spec: &Node) -> Keys {
    let entries = spec.get("data").map(Node::items).unwrap_or_default();
    let names = entries.iter().filter_map(|entry| Some(entry.get("secretKey")?.text()?.to_owned())).collect();
    Keys { names, has_more: spec.get("dataFrom").is_some_and(|list| !list.items().is_empty()) }
}

/// The keys that the Secret has in the end: a template with keys of its own replaces those of the entries, unless it
/// says that it joins them (External Secrets Operator, pkg/controllers/externalsecret, ApplyTemplate).
pub(crate) fn made(spec: &Node) -> Keys {
    let given = given(spec);
    let Some(template) = template(spec).filter(|_| are_templated(spec)) else { return given };
    let own = template.get("data").map(Node::entries).unwrap_or_default();
    let from = template.get("templateFrom").map(Node::items).unwrap_or_default();
    let joins = template.get("mergePolicy").and_then(Node::text) == Some("Merge");
    let mut names: Vec<String> = own.iter().map(|(key, _)| key.text.clone()).collect();
    if joins {
        names.extend(given.names);
    }
    Keys { names, has_more: !from.is_empty() || (joins && given.has_more) }
}

/// Whether a template makes keys.
pub(crate) fn are_templated(spec: &Node) -> bool {
    let has = |template: &Node| {
        let own = template.get("data").is_some_and(|data| !data.entries().is_empty());
        own || template.get("templateFrom").is_some_and(|from| !from.items().is_empty())
    };
    template(spec).is_some_and(has)
}

fn template(spec: &Node) -> Option<&Node> {
    spec.get("target")?.get("template")
}
