//! Verdicts about what adapters are given, proven with a CUE engine: the types that the table states are written as CUE, and
//! what the engine refuses of good and wrong values is an error here, and nothing else is.

use serde_json::Value;
use valuestream::adapters::official::{Absent, Param, Pattern, Shape};
use valuestream::check::Severity;
use valuestream::check::files::Finding;

use crate::adapters_all::told;
use crate::adapters_trials::{Trial, cue, of_types};
use crate::common::cue::{Evaluation, evaluate};

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// The CUE type of a parameter, an option, or a key of the value of one where `closed` says whether others are refused.
fn cue_type(param: &Param, closed: bool) -> String {
    let Param { shape, choices, fields, .. } = param;
    let object = || {
        let field = |field: &Param| {
            let mark = if field.absent == Absent::Fails { "" } else { "?" };
            format!("{}{mark}: {}", quoted(field.name), cue_type(field, closed))
        };
        let fields = fields.iter().map(field).collect::<Vec<_>>().join(", ");
        if closed && !fields.is_empty() { format!("close({{{fields}}})") } else { format!("{{{fields}, ...}}") }
    };
    // types/base.cue of the adapters.
    let secret = "close({key: string, version?: string})";
    match shape {
        Shape::Text if choices.is_empty() => "string".to_owned(),
        Shape::Text => choices.iter().map(|choice| quoted(choice)).collect::<Vec<_>>().join(" | "),
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
        let (name, kind) = (quoted(param.name), cue_type(param, param.closed));
        match param.absent {
            Absent::Fails => format!("{name}: {kind}"),
            Absent::Text(text) => format!("{name}: *{} | {kind}", quoted(text)),
            Absent::Null => format!("{name}: *null | {kind}"),
            Absent::Nothing | Absent::Unread | Absent::Other => format!("{name}?: {kind}"),
        }
    };
    let lines = params.iter().map(line).collect::<Vec<_>>().join("\n");
    if closed { format!("close({{\n{lines}\n}})") } else { format!("{{\n{lines}\n...\n}}") }
}

/// A trial of the types that the table states.
fn evaluation(trial: &Trial) -> Evaluation {
    let Pattern { params, options, options_closed, .. } = trial.pattern;
    Evaluation::of_text(&format!(
        "params: {}\nparams: {}\noptions: {}\noptions: {}\n",
        declared(params, false),
        cue(&trial.params),
        declared(options, *options_closed),
        cue(&trial.options),
    ))
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
    let all = of_types();
    assert!(all.len() > 2000, "{}", all.len());
    // An evaluation takes a tenth of a second: some of each pattern.
    let trials: Vec<Trial> = all.into_iter().step_by(EVERY).collect();
    let evaluations: Vec<Evaluation> = trials.iter().map(evaluation).collect();
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
