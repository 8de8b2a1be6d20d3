//! Further fields of an ExternalSecret, one by one: whether the release knows them and takes what they hold, and how they
//! meet the form's own values. Each message has the line and column in the text of the value.

use text::{TextIndex, nearest};
use yaml::Node;
use yaml::read::{Parsed, SpannedNode};

use super::diagnostic::Diagnostic;
use crate::files::further::{Meets, OF_CLUSTER, meets, partner};
use crate::plan::items::{identity, is_identity};
use crate::plan::{FieldPath, Resolved, ResolvedSecret, SecretField};
use crate::release::fields::{Field, Holds, Need, ObjectKind, field, names};
use crate::release::{Found, Verdict, dotted, numbers, verdict};
use crate::rule::Code;
use crate::rule::regexp::is_read;
use crate::rule::shape::digits;

/// How many messages are worth listing.
const MAX_FOUND: usize = 20;
/// How many names are worth listing.
const MAX_NAMES: usize = 12;

/// Fields that hold a regular expression.
const REGEXPS: [&str; 2] = ["spec.dataFrom.find.name.regexp", "spec.dataFrom.rewrite.regexp.source"];

/// Fields of any object's metadata that people write (Kubernetes API, ObjectMeta).
const METADATA: [&str; 6] = ["annotations", "finalizers", "generateName", "labels", "name", "namespace"];

pub(super) fn check(
    resolved: &Resolved,
    secret: &ResolvedSecret,
    form: &Node,
    further: &Parsed,
    found: &mut Vec<Diagnostic>,
) {
    let version = resolved.plan.release.version.trim();
    let mut walk = Walk {
        at: secret.path(SecretField::Extra),
        version,
        // A newer release may know more than the list.
        is_listed: verdict(version) != Verdict::Unlisted,
        found: Vec::new(),
    };
    let root = further.root();
    if let Some(metadata) = root.get("metadata") {
        walk.metadata(metadata);
    }
    if let Some(spec) = root.get("spec") {
        walk.fields("spec", spec, form.get("spec"));
    }
    walk.clashes(&mut Vec::new(), root, form);
    walk.repeated_keys(root, form);
    walk.data_from(root, form);
    store(secret, found);
    found.extend(walk.found);
}

/// Says that an ExternalSecret reads from another store.
fn store(secret: &ResolvedSecret, found: &mut Vec<Diagnostic>) {
    if let Some((kind, name)) = secret.stores().other() {
        let code = Code::OtherStore { kind: kind.into(), name: name.into() };
        found.push(Diagnostic::new(code, secret.path(SecretField::Extra)));
    }
}

struct Walk<'w> {
    at: FieldPath,
    version: &'w str,
    is_listed: bool,
    found: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn tell(&mut self, code: Code) {
        if self.found.len() < MAX_FOUND {
            self.found.push(Diagnostic::new(code, self.at));
        }
    }

    fn metadata(&mut self, metadata: SpannedNode) {
        for entry in metadata.entries() {
            let (key, at) = (entry.key.text.as_str(), entry.key_at);
            let path = format!("metadata.{key}");
            match key {
                "labels" | "annotations" => self.holds(&path, entry.value, Holds::Texts),
                "finalizers" => self.holds(&path, entry.value, Holds::TextList),
                _ if METADATA.contains(&key) => {}
                _ if OF_CLUSTER.contains(&key) => {
                    self.tell(Code::FurtherOfCluster { path: path.as_str().into(), line: at.line, column: at.column })
                }
                _ => self.tell(Code::FurtherUnknown {
                    path: path.as_str().into(),
                    line: at.line,
                    column: at.column,
                    names: METADATA[..4].join(", "),
                }),
            }
        }
    }

    /// The fields of the mapping at a place; what the form has of it, too.
    fn fields(&mut self, place: &str, map: SpannedNode, form: Option<&Node>) {
        let version = numbers(self.version);
        for entry in map.entries() {
            let (key, at) = (entry.key.text.as_str(), entry.key_at);
            let path = format!("{place}.{key}");
            let quoted = || path.as_str().into();
            match field(ObjectKind::ExternalSecret, place, key, version) {
                Found::Here(known) => self.value(&path, entry.value, known, form.and_then(|form| form.get(key))),
                Found::NotYet(since) => self.tell(Code::FurtherTooNew {
                    path: quoted(),
                    line: at.line,
                    column: at.column,
                    since: dotted(since),
                    version: self.version.to_owned(),
                }),
                Found::Dropped(until) => self.tell(Code::FurtherGone {
                    path: quoted(),
                    line: at.line,
                    column: at.column,
                    until: dotted(until),
                }),
                Found::Unknown if self.is_listed => {
                    let mut all: Vec<&str> = names(ObjectKind::ExternalSecret, place, version).collect();
                    // What was probably meant comes first.
                    let near = nearest(key, all.iter().copied());
                    all.sort_by_key(|name| Some(*name) != near);
                    all.truncate(MAX_NAMES);
                    let names = all.join(", ");
                    self.tell(Code::FurtherUnknown { path: quoted(), line: at.line, column: at.column, names });
                }
                Found::Unknown => {}
            }
        }
        let has = |name: &str| map.get(name).is_some() || form.is_some_and(|form| form.get(name).is_some());
        let lacking = names(ObjectKind::ExternalSecret, place, version).filter(|name| {
            let known = field(ObjectKind::ExternalSecret, place, name, version).here();
            known.is_some_and(|known| known.need == Need::Required) && !has(name)
        });
        for name in lacking.collect::<Vec<_>>() {
            let at = map.at();
            let path = format!("{place}.{name}");
            self.tell(Code::FurtherMissing { path: path.as_str().into(), line: at.line, column: at.column });
        }
    }

    fn value(&mut self, path: &str, value: SpannedNode, known: &Field, form: Option<&Node>) {
        // An empty mapping may still lack what it must have.
        if value.is_empty() && !matches!(value.node, Node::Map(_)) {
            return;
        }
        match (known.holds, value.node) {
            (Holds::Fields, Node::Map(_)) => self.fields(path, value, form),
            (Holds::FieldsList, Node::List(_)) => {
                let own = form.map(Node::items).unwrap_or_default();
                let keys: Vec<&str> = path.split('.').collect();
                for item in value.items() {
                    let same = partner(&keys, own, item.node).and_then(|m| own.get(m));
                    match item.node {
                        Node::Map(_) => self.fields(path, item, same),
                        _ => self.wrong_kind(path, item, "object"),
                    }
                }
            }
            (holds, _) => self.holds(path, value, holds),
        }
        if REGEXPS.contains(&path) && value.text().is_some_and(|text| !is_read(text)) {
            let at = value.at();
            self.tell(Code::FurtherRegexp { path: path.into(), line: at.line, column: at.column });
        }
        let text = value.text().filter(|_| known.values().next().is_some());
        if let Some(text) = text.filter(|text| !known.values().any(|it| it == *text)) {
            let at = value.at();
            let values = known.values().collect::<Vec<_>>().join(", ");
            self.tell(Code::FurtherValue {
                path: path.into(),
                written: text.into(),
                values: values.as_str().into(),
                line: at.line,
                column: at.column,
            });
        }
    }

    fn holds(&mut self, path: &str, value: SpannedNode, holds: Holds) {
        let is_number = |node: &Node| matches!(node, Node::Other(text) if text.parse::<i64>().is_ok());
        let is_text = |node: &Node| match node {
            Node::Text(_) => true,
            Node::Other(text) => is_plain_text(text),
            _ => false,
        };
        let is_flag = |node: &Node| match node {
            Node::Flag(_) => true,
            Node::Other(text) => FLAGS.iter().any(|flag| text.eq_ignore_ascii_case(flag)),
            _ => false,
        };
        let (good, wanted) = match holds {
            Holds::Text => (is_text(value.node), "string"),
            Holds::Number => (is_number(value.node), "integer"),
            Holds::Flag => (is_flag(value.node), "boolean"),
            Holds::NumberOrText => (is_text(value.node) || is_number(value.node), "integer or string"),
            Holds::Fields => (false, "object"),
            Holds::FieldsList => (false, "list of objects"),
            Holds::Texts => {
                for wrong in value.entries().filter(|entry| !is_text(entry.value.node)) {
                    self.wrong_kind(&format!("{path}.{}", wrong.key.text), wrong.value, "string");
                }
                (matches!(value.node, Node::Map(_)), "object")
            }
            Holds::TextList => {
                for wrong in value.items().filter(|item| !is_text(item.node)) {
                    self.wrong_kind(path, wrong, "string");
                }
                (matches!(value.node, Node::List(_)), "list of strings")
            }
            Holds::Anything => return,
        };
        if !good && !value.is_empty() {
            self.wrong_kind(path, value, wanted);
        }
    }

    fn wrong_kind(&mut self, path: &str, value: SpannedNode, wanted: &'static str) {
        let at = value.at();
        self.tell(Code::FurtherKind { path: path.into(), line: at.line, column: at.column, wanted });
    }

    /// Entries whose key another one has: one before them, or one of the form to which they cannot belong.
    fn repeated_keys(&mut self, root: SpannedNode, form: &Node) {
        const DATA: [&str; 2] = ["spec", "data"];
        let Some(data) = root.find(&DATA) else { return };
        let own = form.get(DATA[0]).and_then(|spec| spec.get(DATA[1])).map(Node::items).unwrap_or_default();
        let keys_of = |items: &[Node]| -> Vec<String> {
            let key = |item: &Node| item.get("secretKey").and_then(Node::text).unwrap_or_default().to_owned();
            items.iter().map(key).collect()
        };
        let (keys, own_keys) = (keys_of(data.node.items()), keys_of(own));
        let (index, own_index) = (texts(&keys), texts(&own_keys));
        for (n, item) in data.items().enumerate().filter(|(n, _)| !keys[*n].is_empty()) {
            if index.occurs_before(&keys[n], n) || own_index.occurs_twice(&keys[n]) {
                let at = item.get("secretKey").map_or(item.at(), SpannedNode::at);
                let key = keys[n].as_str().into();
                self.tell(Code::FurtherKeyTaken { key, line: at.line, column: at.column });
            }
        }
    }

    /// Items of `dataFrom` that ESO refuses, and those that are more than the form's, although they look as if they belonged
    /// to one of them: its name may have been changed since.
    fn data_from(&mut self, root: SpannedNode, form: &Node) {
        const LIST: [&str; 2] = ["spec", "dataFrom"];
        let own = form.get(LIST[0]).and_then(|spec| spec.get(LIST[1])).map(Node::items).unwrap_or_default();
        for item in root.find(&LIST).iter().flat_map(|list| list.items()) {
            let source = |keys: &[&str]| item.find(keys).is_some();
            let sources = [source(&["extract"]), source(&["find"]), source(&["sourceRef", "generatorRef"])];
            if sources.iter().filter(|is_there| **is_there).count() > 1 {
                let at = item.at();
                self.tell(Code::FurtherTwoSources { line: at.line, column: at.column });
            }
            if own.is_empty() {
                continue;
            }
            let name = identity(LIST[1], item.node).map(|(_, name)| name);
            let Some(name) = name.filter(|name| !name.contains('/') && item.get("sourceRef").is_none()) else {
                continue;
            };
            if partner(&LIST, own, item.node).is_none() {
                let at = item.at();
                self.tell(Code::FurtherApart { name: name.into(), line: at.line, column: at.column });
            }
        }
    }

    /// Where a further field and a value of the form want the same place.
    fn clashes<'f>(&mut self, path: &mut Vec<&'f str>, further: SpannedNode<'f>, form: &Node) {
        for entry in further.entries() {
            let Some(own) = form.get(&entry.key.text) else { continue };
            path.push(&entry.key.text);
            match meets(path, Some(own), entry.value.node) {
                Meets::Clashes if is_identity(path) => {}
                Meets::Clashes => {
                    let at = entry.key_at;
                    let path = path.join(".");
                    self.tell(Code::FurtherClash { path: path.as_str().into(), line: at.line, column: at.column });
                }
                Meets::Joins => {
                    self.clashes(path, entry.value, own);
                    for item in entry.value.items() {
                        let same = partner(path, own.items(), item.node).and_then(|m| own.items().get(m));
                        if let Some(same) = same {
                            self.clashes(path, item, same);
                        }
                    }
                }
                Meets::Replaces => {}
            }
            path.pop();
        }
    }
}

fn texts(all: &[String]) -> TextIndex<'_> {
    TextIndex::new(all.iter().map(String::as_str))
}

/// Words that kubectl reads as true or false, besides these two.
const FLAGS: [&str; 4] = ["yes", "no", "on", "off"];

/// Whether kubectl reads a scalar without quotes as a text: it knows neither dates nor times, and no sign but for numbers.
fn is_plain_text(text: &str) -> bool {
    let digits = text.replace('_', "");
    let is_number = is_decimal(&digits) || ["0x", "0o", "0b"].iter().any(|it| digits.contains(it));
    let is_word = ["y", "n", "true", "false", "null", "~", ""].iter().any(|word| text.eq_ignore_ascii_case(word));
    let is_float = [".inf", ".nan"].iter().any(|word| digits.trim_start_matches(['-', '+']).eq_ignore_ascii_case(word));
    !is_number && !is_word && !is_float && !FLAGS.iter().any(|flag| text.eq_ignore_ascii_case(flag))
}

/// Whether a text is a decimal number, with or without a fraction and an exponent. The library's own reading of fractions weighs
/// more than all checks of further fields.
fn is_decimal(text: &str) -> bool {
    let without_sign = |text: &'_ str| text.len() - text.strip_prefix(['+', '-']).unwrap_or(text).len();
    let rest = &text[without_sign(text)..];
    let whole = digits(rest);
    let rest = &rest[whole..];
    let fraction = rest.strip_prefix('.').map_or(0, digits);
    let rest = &rest[fraction + usize::from(rest.starts_with('.'))..];
    let exponent = rest.strip_prefix(['e', 'E']).map(|exponent| &exponent[without_sign(exponent)..]);
    let is_at_end =
        exponent.map_or(rest.is_empty(), |exponent| !exponent.is_empty() && digits(exponent) == exponent.len());
    whole + fraction > 0 && is_at_end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_kubectl_reads_as_a_text_is_one() {
        for text in ["2024-01-01", "1:30", "=", "a", "1.2.3", "-", "+", ".", "1e", "e1"] {
            assert!(is_plain_text(text), "{text}");
        }
        for text in [
            "1", "-1.5", "+.5", "1.", "1e3", "1E-3", "1_000", "007", "0x1f", "yes", "N", "null", "~", "", ".inf",
            "-.NaN",
        ] {
            assert!(!is_plain_text(text), "{text}");
        }
    }
}
