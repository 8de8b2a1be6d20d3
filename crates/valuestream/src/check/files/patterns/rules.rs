//! What holds among the parameters of an adapter.

use super::super::at::{At, Findings};
use super::super::code::FileCode;
use super::read::at_name;
use super::reading::Reading;
use super::value::has_expression;
use crate::adapters::official::{Absent, Format, Param, Pattern, Rule};

/// Checks `given`, the parameters of `pattern`; `has` says which of them the pinned revision knows.
pub(super) fn check(
    known: &Pattern,
    given: Option<&At>,
    pattern: &At,
    has: impl Fn(&Param) -> bool,
    found: &mut Findings,
) {
    for param in known.params.iter().filter(|param| has(param)) {
        let at = given.and_then(|given| entry(given, param.name));
        let is_there = |rule: &&Rule| known.param(other_of(rule)).is_none_or(&has);
        for rule in param.rules.iter().filter(is_there) {
            match &at {
                Some(at) => of_given(rule, param, at, known, given, found),
                None => of_absent(rule, param, known, given, pattern, found),
            }
        }
    }
}

/// The other parameter that a rule is about, if it is one.
fn other_of(rule: &Rule) -> &'static str {
    match rule {
        Rule::RequiredWhen(other, _)
        | Rule::WantedWhen(other, _)
        | Rule::ReadWhen(other, _)
        | Rule::DiffersFrom(other)
        | Rule::NotBothZero(other) => other,
        _ => "",
    }
}

fn entry<'n>(given: &At<'n>, name: &str) -> Option<At<'n>> {
    given.entries().find(|(key, _)| *key == name).map(|(_, at)| at)
}

fn has(name: &str, given: Option<&At>) -> bool {
    given.is_some_and(|given| given.node.get(name).is_some())
}

/// The text of another parameter: as given, or its default. `None` if it is not known.
fn text_of<'n>(name: &str, known: &Pattern, given: Option<&At<'n>>) -> Option<&'n str> {
    match given.and_then(|given| entry(given, name)) {
        Some(at) => at.text().filter(|text| !has_expression(text)),
        None => match known.params.iter().find(|param| param.name == name)?.absent {
            Absent::Text(text) => Some(text),
            _ => None,
        },
    }
}

/// What the adapter makes of a parameter that is given.
pub(super) fn reading(param: &Param, known: &Pattern, given: Option<&At>) -> Reading {
    let all = |others: &[&str]| others.iter().all(|other| has(other, given));
    let of_rule = |rule: &Rule| match rule {
        Rule::ReadWith(others) if !all(others) => Reading::No,
        Rule::ReadWhen(other, value) if text_of(other, known, given) != Some(value) => Reading::No,
        Rule::UsedWith(others) if !all(others) => Reading::Converted,
        _ => Reading::Used,
    };
    param.rules.iter().map(of_rule).min().unwrap_or(Reading::Used)
}

fn is_read(param: &Param, known: &Pattern, given: Option<&At>) -> bool {
    reading(param, known, given) > Reading::No
}

/// Whether another parameter is given and read.
fn is_used(name: &str, known: &Pattern, given: Option<&At>) -> bool {
    has(name, given) && known.param(name).is_some_and(|param| is_read(param, known, given))
}

/// What makes a parameter necessary that is not there.
fn of_absent(rule: &Rule, param: &Param, known: &Pattern, given: Option<&At>, pattern: &At, found: &mut Findings) {
    let name = || param.name.into();
    let at = given.unwrap_or(pattern);
    let needed =
        |why| FileCode::AdapterParamNeeded { name: name(), why, default: String::new(), others: String::new() };
    match rule {
        Rule::RequiredWhen(other, value) if text_of(other, known, given) == Some(value) => {
            let why = format!("{other}: {value}");
            let others = without_need(param, other, known);
            // What is not written has no line of its own.
            let is_default = given.is_none_or(|given| given.node.get(other).is_none());
            let (default, at) = match is_default {
                true => (why.clone(), at_name(pattern)),
                false => (String::new(), at.clone()),
            };
            found.add(FileCode::AdapterParamNeeded { name: name(), why, default, others }, &at);
        }
        Rule::WantedWhen(other, value) if text_of(other, known, given) == Some(value) => {
            let why = format!("{other}: {value}");
            found.add(FileCode::AdapterParamWanted { name: name(), why }, at);
        }
        Rule::RequiredWith(others) => {
            if let Some(other) = others.iter().find(|other| is_used(other, known, given)) {
                found.add(needed((*other).to_owned()), at);
            }
        }
        Rule::RequiredWithAll(others) if others.iter().all(|other| has(other, given)) => {
            found.add(needed(others.join(", ")), at);
        }
        Rule::Wanted => {
            found.add(FileCode::AdapterParamWanted { name: name(), why: known.full_name() }, at);
        }
        _ => {}
    }
}

/// The values of another parameter with which this one is not needed; empty if they are not known.
fn without_need(param: &Param, other: &str, known: &Pattern) -> String {
    let Some(of_other) = known.param(other) else { return String::new() };
    let all = match of_other.format {
        Some(Format::Boolean) if of_other.choices.is_empty() => &["true", "false"],
        _ => of_other.choices,
    };
    let needs = |value: &str| {
        let is_it = |rule: &Rule| matches!(rule, Rule::RequiredWhen(of, when) if *of == other && *when == value);
        param.rules.iter().any(is_it)
    };
    let free: Vec<String> = all.iter().filter(|value| !needs(value)).map(|value| format!("\"{value}\"")).collect();
    if free.is_empty() { String::new() } else { format!("{other}: {}", free.join(", ")) }
}

/// What a parameter that is there makes necessary or excludes.
fn of_given(rule: &Rule, param: &Param, at: &At, known: &Pattern, given: Option<&At>, found: &mut Findings) {
    let name = || param.name.into();
    let is_given = |other: &str| has(other, given);
    match rule {
        // Of two that exclude each other, the later one of the table is told.
        Rule::Excludes(others) => {
            let position = |name: &str| known.params.iter().position(|param| param.name == name);
            let is_it = |other: &&&str| is_used(other, known, given) && position(other) < position(param.name);
            if let Some(other) = others.iter().find(is_it).filter(|_| is_read(param, known, given)) {
                found.add(FileCode::AdapterParamsExclude { name: name(), other: (*other).into() }, at);
            }
        }
        Rule::ReadWith(others) | Rule::UsedWith(others) => {
            if let Some(other) = others.iter().find(|other| !is_given(other)) {
                found.add(FileCode::AdapterParamWanted { name: (*other).into(), why: param.name.to_owned() }, at);
            }
        }
        Rule::DiffersFrom(other) => {
            let own = at.text().filter(|text| !has_expression(text));
            if own.is_some() && own == text_of(other, known, given) {
                found.add(FileCode::AdapterParamSame { name: name(), other: (*other).into() }, at);
            }
        }
        Rule::NotBothZero(other) => {
            let is_zero = |text: &str| ["0", "0%"].contains(&text);
            let earlier = known.params.iter().position(|it| it.name == *other)
                < known.params.iter().position(|it| it.name == param.name);
            if earlier && at.text().is_some_and(is_zero) && text_of(other, known, given).is_some_and(is_zero) {
                found.add(FileCode::AdapterParamsZero { name: name(), other: (*other).into() }, at);
            }
        }
        Rule::ForbiddenKeys(keys) => {
            for (key, value) in at.entries().filter(|(key, _)| keys.contains(key)) {
                found.add(FileCode::FieldForbidden { name: key.into() }, &value);
            }
        }
        Rule::VersionNeeded => {
            for (_, secret) in at.entries().filter(|(_, secret)| secret.node.get("key").is_some()) {
                if secret.node.get("version").is_none() {
                    found.add(FileCode::FieldMissing { name: "version".into() }, &secret);
                }
            }
        }
        Rule::WholeExpressions => {
            for (_, value) in at.entries() {
                let is_part = |text: &str| has_expression(text) && !is_whole(text);
                if value.text().is_some_and(is_part) {
                    found.add(FileCode::ExpressionNotWhole, &value);
                }
            }
        }
        _ => {}
    }
}

/// Whether a text is one expression and nothing else.
fn is_whole(text: &str) -> bool {
    text.starts_with("$(") && text.ends_with(')') && text.matches("$(").count() == 1
}

/// Checks what holds among options.
pub(super) fn options(known: &Pattern, given: &At, found: &mut Findings) {
    for option in known.options {
        let Some(at) = entry(given, option.name) else { continue };
        for rule in option.rules {
            if let Rule::NeedsFlag(value, flag) = rule
                && at.text() == Some(value)
                && given.node.get(flag) != Some(&yaml::Node::Flag(true))
            {
                found.add(FileCode::OptionNeeds { value: (*value).into(), flag: (*flag).into() }, &at);
            }
        }
    }
}
