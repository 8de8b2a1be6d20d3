//! The JSON Schema of the plan file, from the table of values, so that editors complete and check it. What it refuses, reading
//! tells; the rest of what can be wrong with a plan is the checks'.

use serde::{Serialize, Serializer};
use text::{Lang, Text};

use super::names::{SECRETS, VERSION, VERSION_KEY};
use super::words;
use crate::field::{Control, Further, Spec};
use crate::plan::{ENVIRONMENTS, PlanField, RowField, SecretPart};

/// What JSON Schema calls itself.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema (2020-12), to be written as JSON. Its texts are in each of these languages.
pub fn schema(langs: &[Lang]) -> impl Serialize + use<> {
    let mut properties = vec![(VERSION_KEY, version(langs))];
    properties.extend(PlanField::all().map(|field| (field.key(), value(field.spec(), langs))));
    let of_secret = SecretPart::all().map(|part| match part {
        SecretPart::Value(field) => (field.spec().key, value(field.spec(), langs)),
        SecretPart::List(list) => {
            let row = list.fields().map(RowField::spec).map(|spec| (spec.key, value(spec, langs)));
            (list.key(), rows(mapping(row.collect())))
        }
    });
    properties.push((SECRETS, rows(mapping(of_secret.collect()))));
    let further = PlanField::further().map(|field| (field.key(), value_of_environment(field.spec(), langs)));
    properties.push((ENVIRONMENTS, rows(mapping(further.collect()))));
    let root = Node { required: vec![VERSION_KEY], types: vec!["object"], ..mapping(properties) };
    Schema { dialect: DIALECT, title: said(words::SCHEMA, langs, " / "), root }
}

#[derive(Serialize)]
struct Schema {
    #[serde(rename = "$schema")]
    dialect: &'static str,
    title: String,
    #[serde(flatten)]
    root: Node,
}

/// A schema, with its keys in this order.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Vec::is_empty")]
    types: Vec<&'static str>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    values: Vec<Scalar>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    examples: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    required: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    additional_properties: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Properties>,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Box<Node>>,
}

/// What a choice or version may be, as YAML reads it.
#[derive(Serialize)]
#[serde(untagged)]
enum Scalar {
    Text(&'static str),
    Flag(bool),
    Number(u32),
    Nothing,
}

/// Keys in the order of the form.
struct Properties(Vec<(&'static str, Node)>);

impl Serialize for Properties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, node)| (key, node)))
    }
}

/// The version of the file.
fn version(langs: &[Lang]) -> Node {
    let number = VERSION.parse().map(Scalar::Number);
    let values = [Scalar::Text(VERSION)].into_iter().chain(number).collect();
    Node { description: Some(said(words::VERSION, langs, "\n")), values, ..Node::default() }
}

/// A mapping of these keys and no others. An empty one may be nothing at all.
fn mapping(properties: Vec<(&'static str, Node)>) -> Node {
    Node {
        types: vec!["object", "null"],
        additional_properties: Some(false),
        properties: Some(Properties(properties)),
        ..Node::default()
    }
}

fn rows(row: Node) -> Node {
    Node { types: vec!["array", "null"], items: Some(Box::new(row)), ..Node::default() }
}

/// A value: a text, or what is read as one.
fn value(spec: &'static Spec, langs: &[Lang]) -> Node {
    of(spec, spec.optional, langs)
}

fn of(spec: &'static Spec, optional: bool, langs: &[Lang]) -> Node {
    let (types, values) = match spec.control {
        Control::Choice(choices) => {
            let flag = |value: &str| value.parse().ok().map(Scalar::Flag);
            let texts = choices.iter().flat_map(|choice| [Some(Scalar::Text(choice.value)), flag(choice.value)]);
            // An optional choice may be empty.
            let empty = optional.then_some([Scalar::Text(""), Scalar::Nothing]);
            (Vec::new(), texts.flatten().chain(empty.into_iter().flatten()).collect())
        }
        _ => (vec!["string", "number", "boolean", "null"], Vec::new()),
    };
    Node {
        title: Some(said(spec.label, langs, " / ")),
        description: Some(said(spec.help, langs, "\n")),
        types,
        values,
        default: Some(spec.default).filter(|default| !default.is_empty()),
        examples: Some(spec.example).filter(|example| !example.is_empty()).into_iter().collect(),
        ..Node::default()
    }
}

/// A value of a further Environment. One that it may leave out has no default of its own.
fn value_of_environment(spec: &'static Spec, langs: &[Lang]) -> Node {
    Node { default: None, ..of(spec, spec.optional || spec.further == Further::Inherited, langs) }
}

/// A text in each language.
fn said(text: Text, langs: &[Lang], between: &str) -> String {
    langs.iter().map(|lang| text.get(*lang)).collect::<Vec<_>>().join(between)
}
