//! Whether a value is what an adapter takes: its shape, and the text in it.

use yaml::Node;

use super::super::at::{At, Findings, flag, is_null};
use super::super::code::FileCode;
use super::super::expression::expressions;
use super::near;
use super::reading::Reading;
use crate::adapters::REPOSITORY_KIND;
use crate::adapters::official::{Absent, Format, Param, Rule, Shape};
use crate::rule::shape;

/// How a value is judged.
#[derive(Clone, Copy)]
pub(super) struct As {
    /// It is that of an option, which is fixed before anything takes the place of an expression.
    pub(super) is_option: bool,
    /// What the adapter makes of it.
    pub(super) reading: Reading,
}

/// Checks a value of a parameter or an option.
pub(super) fn check(param: &Param, at: &At, how: As, found: &mut Findings) {
    within(param, param.closed, at, how, found);
}

/// The same for a key of its value; `closed` says whether others are refused there.
fn within(param: &Param, closed: bool, at: &At, how: As, found: &mut Findings) {
    if how.is_open(at) || param.absent == Absent::Null && matches!(at.node, Node::Other(written) if is_null(written)) {
        return;
    }
    let item = |at: &At, found: &mut Findings| object(param.fields, closed, at, how, found);
    match param.shape {
        Shape::Text => {
            if let Some(text) = found.text(at) {
                check_text(param, text, at, how, found);
            }
        }
        Shape::Flag => {
            if !is_flag(at.node) {
                found.add(FileCode::OptionFlag { name: param.name.into() }, at);
            }
        }
        Shape::Texts => found.list(at).iter().for_each(|text| {
            found.text(text);
        }),
        Shape::Objects => found.list(at).iter().for_each(|at| item(at, found)),
        Shape::Object => item(at, found),
        Shape::TextsByName => each(at, found, |at, found| {
            found.text(at);
        }),
        Shape::SecretsByName => each(at, found, |at, found| secret(at, how, found)),
        Shape::Secret => secret(at, how, found),
        Shape::ByName if param.fields.is_empty() => _ = found.mapping(at),
        Shape::ByName => each(at, found, item),
        Shape::Any => {
            if how.reading == Reading::Used && param.rules.contains(&Rule::UsedAsText) {
                found.text(at);
            }
        }
    }
}

/// Whether it is true or false, also as YAML 1.1 writes that.
fn is_flag(node: &Node) -> bool {
    const WORDS: [&str; 6] = ["yes", "no", "on", "off", "y", "n"];
    match node {
        node if flag(node).is_some() => true,
        Node::Other(written) => WORDS.iter().any(|word| written.eq_ignore_ascii_case(word)),
        _ => false,
    }
}

fn check_text(param: &Param, text: &str, at: &At, how: As, found: &mut Findings) {
    let name = || param.name.into();
    if text.is_empty() && param.rules.contains(&Rule::EmptyFails) {
        if param.name == REPOSITORY_KIND {
            found.add(FileCode::RepositoryKindEmpty, at);
        }
        return;
    }
    if !param.choices.is_empty() && !param.choices.contains(&text) {
        let choices: Vec<&str> = param.choices.iter().copied().filter(|choice| !choice.is_empty()).collect();
        let choices = (&choices.join(", ")).into();
        found.add(
            match how.is_option {
                true => FileCode::OptionValue { name: name(), given: text.into(), choices },
                false => FileCode::AdapterParamValue { name: name(), given: text.into(), choices },
            },
            at,
        );
        return;
    }
    if let Some(like) = param.format.filter(|_| how.reading > Reading::No).and_then(|format| unlike(format, text)) {
        found.add(FileCode::AdapterParamFormat { name: name(), like: like.into() }, at);
    }
    let rules = if how.reading == Reading::Used { param.rules } else { &[] };
    if let Some(like) = rules.iter().find_map(|rule| refused_by_kubernetes(*rule, text)) {
        found.add(FileCode::KubernetesRefuses { name: name(), given: text.into(), like: like.into() }, at);
    }
    for rule in param.rules {
        let like = match rule {
            Rule::Begins(begin) if !text.starts_with(begin) => format!("{begin}…"),
            Rule::Ends(end) if !text.ends_with(end) => format!("…{end}"),
            _ => continue,
        };
        found.add(FileCode::AdapterParamForm { name: name(), like }, at);
    }
}

/// How a text is written that Kubernetes takes, if it refuses this one (Kubernetes apimachinery validation).
pub(crate) fn refused_by_kubernetes(rule: Rule, text: &str) -> Option<&'static str> {
    match rule {
        Rule::KubernetesLabel => shape::label(text).map(|_| "a–z, 0–9, - (≤ 63)"),
        // What is no number has a message of its own.
        Rule::KubernetesPort => {
            let number = text.parse::<u64>().ok()?;
            (!(1..=65_535).contains(&number)).then_some("1–65535")
        }
        _ => None,
    }
}

/// How a text of this format is written, if this one is not of it. What the adapters convert with (Go's strconv) takes more
/// than is usual; only what it certainly refuses is told.
fn unlike(format: Format, text: &str) -> Option<&'static str> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_whole = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match format {
        Format::Integer => text.parse::<i64>().is_err().then_some("\"1\""),
        Format::IntegerOrPercentage => {
            (!is_whole(unsigned.strip_suffix('%').unwrap_or(unsigned))).then_some("\"1\", \"25%\"")
        }
        Format::Number => (text.parse::<f64>().is_err() && !unsigned.starts_with("0x")).then_some("\"0.5\""),
        Format::Boolean => {
            let taken = ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"];
            (!taken.contains(&text)).then_some("\"true\", \"false\"")
        }
        Format::Cidr => (!text.contains('/')).then_some("\"10.0.0.0/16\""),
    }
}

fn each(at: &At, found: &mut Findings, mut check: impl FnMut(&At, &mut Findings)) {
    if found.mapping(at) {
        at.entries().for_each(|(_, value)| check(&value, found));
    }
}

/// A mapping with these keys.
fn object(fields: &[Param], closed: bool, at: &At, how: As, found: &mut Findings) {
    if how.is_open(at) || !found.mapping(at) {
        return;
    }
    let is_missing = |field: &&Param| {
        how.reading == Reading::Used && field.absent == Absent::Fails && at.node.get(field.name).is_none()
    };
    for field in fields.iter().filter(is_missing) {
        found.add(FileCode::FieldMissing { name: field.name.into() }, at);
    }
    for (name, value) in at.entries() {
        match fields.iter().find(|field| field.name == name) {
            Some(field) => within(field, closed, &value, how, found),
            None if closed && !fields.is_empty() => {
                let near = near::names(name, fields.iter().map(|field| field.name), found);
                found.add(FileCode::FieldUnknown { name: name.into(), near }, &value);
            }
            None => {}
        }
    }
}

/// The keys of a reference to a secret (types/base.cue).
const OF_SECRET: [&str; 2] = ["key", "version"];

/// A reference to a secret: an expression, which QVS makes one of, or what it makes.
fn secret(at: &At, how: As, found: &mut Findings) {
    match at.node {
        Node::Map(_) => {
            if how.reading == Reading::Used && at.node.get(OF_SECRET[0]).is_none() {
                found.add(FileCode::FieldMissing { name: OF_SECRET[0].into() }, at);
            }
            for (name, value) in at.entries() {
                if OF_SECRET.contains(&name) {
                    found.text(&value);
                    continue;
                }
                let near = near::names(name, OF_SECRET.into_iter(), found);
                found.add(FileCode::FieldUnknown { name: name.into(), near }, &value);
            }
        }
        Node::Text(text) if has_expression(&text.text) => {}
        Node::Text(_) => found.add(FileCode::SecretInPlainText, at),
        _ => {
            found.mapping(at);
        }
    }
}

pub(super) fn has_expression(text: &str) -> bool {
    expressions(text).next().is_some()
}

impl As {
    /// Whether a value is a text with an expression, which may become anything.
    fn is_open(self, at: &At) -> bool {
        !self.is_option && at.text().is_some_and(has_expression)
    }
}
