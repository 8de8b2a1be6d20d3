//! Verdicts about what adapters are given, proven with a CUE engine: the types that the table states are written as CUE, and
//! what the engine refuses of good and wrong values is an error here, and nothing else is.

use serde_json::{Map, Value};
use valuestream::adapters::official::{Absent, Field, Param, Pattern, Shape};
use valuestream::check::Severity;
use valuestream::check::files::Finding;
use yaml::Node;

use crate::adapters_all::{Given, found, good, least, told, value_of};
use crate::common::cue::{Evaluation, evaluate};

/// A value as JSON, which is CUE too.
fn json(node: &Node) -> Value {
    match node {
        Node::Text(text) => Value::from(text.text.as_str()),
        Node::Flag(flag) => Value::from(*flag),
        Node::Other(other) => other.parse::<i64>().map_or(Value::Null, Value::from),
        Node::List(items) => items.iter().map(json).collect(),
        Node::Map(entries) => {
            entries.iter().map(|(key, value)| (key.text.clone(), json(value))).collect::<Map<String, Value>>().into()
        }
    }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// The CUE type of a parameter or option.
fn cue_type(param: &Param) -> String {
    if param.shape == Shape::Text && !param.choices.is_empty() {
        return param.choices.iter().map(|choice| quoted(choice)).collect::<Vec<_>>().join(" | ");
    }
    cue_shape(param.shape, param.fields, param.closed)
}

fn cue_shape(shape: Shape, fields: &[Field], closed: bool) -> String {
    let object = || {
        let field = |field: &Field| {
            let mark = if field.required { "" } else { "?" };
            format!("{}{mark}: {}", quoted(field.name), cue_shape(field.shape, field.fields, closed))
        };
        let fields = fields.iter().map(field).collect::<Vec<_>>().join(", ");
        if closed && !fields.is_empty() { format!("close({{{fields}}})") } else { format!("{{{fields}, ...}}") }
    };
    // types/base.cue of the adapters.
    let secret = "close({key: string, version?: string})";
    match shape {
        Shape::Text => "string".to_owned(),
        Shape::Flag => "bool".to_owned(),
        Shape::Any => "_".to_owned(),
        Shape::Texts => "[...string]".to_owned(),
        Shape::Objects => format!("[...{}]", object()),
        Shape::Object => object(),
        Shape::TextsByName => "{[string]: string}".to_owned(),
        Shape::SecretsByName => format!("{{[string]: {secret}}}"),
        Shape::ByName if fields.is_empty() => "{[string]: _}".to_owned(),
        Shape::ByName => format!("{{[string]: {}}}", object()),
        Shape::Secret => secret.to_owned(),
    }
}

/// The parameters or options of a pattern as CUE: open, as those of the adapters are.
fn declared(params: &[Param], closed: bool) -> String {
    let line = |param: &Param| {
        let (name, kind) = (quoted(param.name), cue_type(param));
        match param.absent {
            Absent::Fails => format!("{name}: {kind}"),
            Absent::Text(text) => format!("{name}: *{} | {kind}", quoted(text)),
            Absent::Nothing | Absent::Unread | Absent::Other => format!("{name}?: {kind}"),
        }
    };
    let lines = params.iter().map(line).collect::<Vec<_>>().join("\n");
    if closed { format!("close({{\n{lines}\n}})") } else { format!("{{\n{lines}\n...\n}}") }
}

struct Trial {
    pattern: &'static Pattern,
    params: Given,
    options: Given,
}

impl Trial {
    fn evaluation(&self) -> Evaluation {
        let given = |given: &Given| {
            let entries = given.iter().map(|(name, value)| (name.clone(), json(value)));
            Value::from(entries.collect::<Map<String, Value>>())
        };
        let Pattern { params, options, options_closed, .. } = self.pattern;
        Evaluation::of_text(&format!(
            "params: {}\nparams: {}\noptions: {}\noptions: {}\n",
            declared(params, false),
            given(&self.params),
            declared(options, *options_closed),
            given(&self.options),
        ))
    }

    fn found(&self) -> Vec<Finding> {
        found(self.pattern, self.params.clone(), self.options.clone())
    }
}

/// For each pattern: as it should be; each parameter of every wrong kind; each that is needed left out; unknown names; a key
/// too many.
fn trials() -> Vec<Trial> {
    let mut all = Vec::new();
    for pattern in good() {
        let mut add = |params: Given, options: Given| all.push(Trial { pattern, params, options });
        add(least(pattern), Vec::new());
        let with = |name: &str, value: Node| {
            let mut params = least(pattern);
            params.retain(|(own, _)| own != name);
            params.push((name.to_owned(), value));
            params
        };
        add(with("nobodyKnowsThis", Node::from("a")), Vec::new());
        add(least(pattern), vec![("nobodyKnowsThis".to_owned(), Node::from(true))]);
        let wrong = || [Node::from("nobody-knows-this"), Node::from(true), Node::Other("5".to_owned()), yaml::list([])];
        for param in pattern.params {
            add(with(param.name, value_of(param)), Vec::new());
            // What converts texts is not in the types.
            for value in wrong().into_iter().filter(|value| value.text().is_none() || param.format.is_none()) {
                add(with(param.name, value), Vec::new());
            }
            if param.absent == Absent::Fails {
                let mut params = least(pattern);
                params.retain(|(own, _)| own != param.name);
                add(params, Vec::new());
            }
            if let (true, Node::Map(mut entries)) = (param.closed, value_of(param)) {
                entries.push(("nobodyKnowsThis".into(), Node::from("a")));
                add(with(param.name, Node::Map(entries)), Vec::new());
            }
        }
        for option in pattern.options {
            add(least(pattern), vec![(option.name.to_owned(), value_of(option))]);
            for value in wrong() {
                add(least(pattern), vec![(option.name.to_owned(), value)]);
            }
        }
    }
    all
}

/// One of so many trials is evaluated.
const EVERY: usize = 17;

#[test]
fn a_cue_engine_gives_the_same_verdicts() {
    // What the types say; what else holds among parameters has cases of its own.
    const OF_TYPES: &[&str] = &[
        "adapter-param-missing",
        "value-unquoted",
        "value-empty",
        "text-wanted",
        "list-wanted",
        "mapping-wanted",
        "option-flag",
        "option-value",
        "adapter-param-value",
        "adapter-field-missing",
        "adapter-field-unknown",
        "secret-in-plain-text",
        "option-refused",
    ];
    let all = trials();
    assert!(all.len() > 2000, "{}", all.len());
    // An evaluation takes a tenth of a second: some of each pattern.
    let trials: Vec<Trial> = all.into_iter().step_by(EVERY).collect();
    let evaluations: Vec<Evaluation> = trials.iter().map(Trial::evaluation).collect();
    let Some(answers) = evaluate("a_cue_engine_gives_the_same_verdicts", &evaluations) else { return };
    let mut refused = 0;
    for ((trial, answer), evaluation) in trials.iter().zip(answers).zip(&evaluations) {
        let found = trial.found();
        let is_error = |it: &&Finding| it.severity() == Severity::Error && OF_TYPES.contains(&it.name());
        let is_wrong = found.iter().any(|it| is_error(&it));
        assert_eq!(is_wrong, answer.is_err(), "{:?}\n{answer:?}\n{}", told(&found), evaluation.files[0].1);
        refused += usize::from(is_wrong);
    }
    assert!(trials.len() > 100 && refused > 50, "{} trials, {refused} refused", trials.len());
}
