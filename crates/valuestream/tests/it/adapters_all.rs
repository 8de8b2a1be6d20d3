//! Every official adapter of the table: with what it needs its QVS Config is good, and each slip in it is told.

use std::collections::HashMap;

use proptest::prelude::*;
use valuestream::adapters::official::{Absent, Format, MODULE, NEWEST, PATTERNS, Param, Pattern, REMOVED, Rule, Shape};
use valuestream::check::Severity;
use valuestream::check::files::{Files, Finding, check};
use yaml::{Node, Path, list, map};

use crate::common::nodes::written;

/// Values by the names of parameters, in order.
pub type Given = Vec<(String, Node)>;

/// The shortest text that a parameter takes.
fn text_of(param: &Param) -> String {
    let choice = param.choices.iter().find(|choice| !choice.is_empty());
    let by_rule = param.rules.iter().find_map(|rule| match rule {
        Rule::Begins(begin) => Some(format!("{begin}1")),
        Rule::Ends(end) => Some(format!("a{end}")),
        // What others have must differ from it.
        Rule::DiffersFrom(_) => Some("b".to_owned()),
        _ => None,
    });
    let by_format = param.format.map(|format| match format {
        Format::Integer | Format::IntegerOrPercentage | Format::Number => "1".to_owned(),
        Format::Boolean => "true".to_owned(),
        Format::Cidr => "10.0.0.0/16".to_owned(),
    });
    choice.map(|choice| (*choice).to_owned()).or(by_rule).or(by_format).unwrap_or_else(|| "a".to_owned())
}

pub fn value_of(param: &Param) -> Node {
    match param.shape {
        Shape::Text => Node::from(text_of(param).as_str()),
        shape => shaped(shape, param.fields),
    }
}

fn shaped(shape: Shape, fields: &[Param]) -> Node {
    let required = || map(fields.iter().filter(|it| it.absent == Absent::Fails).map(|it| (it.name, value_of(it))));
    let secret = || map([("key", Node::from("a")), ("version", Node::from("1"))]);
    match shape {
        Shape::Text | Shape::Any => Node::from("a"),
        Shape::Flag => Node::from(true),
        Shape::Texts => list([Node::from("a")]),
        Shape::Objects => list([required()]),
        Shape::Object => required(),
        Shape::TextsByName => map([("A", Node::from("a"))]),
        Shape::SecretsByName => map([("A", secret())]),
        Shape::ByName => map([("A", required())]),
        Shape::Secret => secret(),
    }
}

/// Whether a parameter must be given beside the defaults of the others.
fn is_needed(param: &Param, pattern: &Pattern) -> bool {
    let default = |name: &str| match pattern.param(name).map(|other| other.absent) {
        Some(Absent::Text(text)) => text,
        _ => "",
    };
    param.absent == Absent::Fails
        || param.rules.iter().any(|rule| match rule {
            Rule::Wanted => true,
            Rule::RequiredWhen(other, value) | Rule::WantedWhen(other, value) => default(other) == *value,
            _ => false,
        })
}

/// What a pattern must be given.
pub fn least(pattern: &Pattern) -> Given {
    let needed = pattern.params.iter().filter(|param| is_needed(param, pattern));
    needed.map(|param| (param.name.to_owned(), value_of(param))).collect()
}

/// What a pattern must be given, with this value of a parameter, and what the adapter needs to make something of it.
fn with(pattern: &Pattern, param: &Param, value: Node) -> Given {
    let mut others: Vec<(&str, Node)> = Vec::new();
    for rule in param.rules {
        match rule {
            Rule::ReadWith(names) | Rule::UsedWith(names) => {
                others.extend(names.iter().filter_map(|name| Some((*name, value_of(pattern.param(name)?)))));
            }
            Rule::ReadWhen(name, value) => others.push((name, Node::from(*value))),
            _ => {}
        }
    }
    others.push((param.name, value));
    let mut params = least(pattern);
    params.retain(|(name, _)| others.iter().all(|(other, _)| other != name));
    params.extend(others.into_iter().map(|(name, value)| (name.to_owned(), value)));
    params
}

/// A QVS Config with one official pattern, beside one of which nothing is known.
fn config(pattern: &str, params: Given, options: Given) -> Node {
    let [major, minor, patch] = NEWEST;
    let module = map([
        ("name", Node::from("github.com/qmonus/official-cloud-native-adapters")),
        ("revision", Node::from(format!("v{major}.{minor}.{patch}").as_str())),
    ]);
    let entry = |entries: Given| {
        map(entries.into_iter().map(|(key, value)| (key.as_str().into(), value)).collect::<Vec<(yaml::Scalar, Node)>>())
    };
    let pattern =
        map([("pattern", Node::from(pattern)), ("params", entry(params)), ("pipelineParams", entry(options))]);
    let own = map([("pattern", Node::from("example.com/own/adapter"))]);
    map([("params", list([])), ("modules", list([module])), ("designPatterns", list([pattern, own]))])
}

pub fn found(pattern: &Pattern, params: Given, options: Given) -> Vec<Finding> {
    found_in(&config(&pattern.full_name(), params, options))
}

fn found_in(config: &Node) -> Vec<Finding> {
    check(&Files { qvs_config: Some(config), ..Files::default() })
}

/// The codes of findings with their places below the first pattern.
pub fn told(found: &[Finding]) -> Vec<String> {
    let place = |path: &Path| written(path).replace("designPatterns.0", "");
    found.iter().map(|it| format!("{} {}", it.name(), place(&it.location.path))).collect()
}

pub fn good() -> impl Iterator<Item = &'static Pattern> {
    PATTERNS.iter().filter(|pattern| !pattern.broken)
}

#[test]
fn each_with_what_it_needs_is_good() {
    for pattern in good() {
        let found = found(pattern, least(pattern), Vec::new());
        assert_eq!(told(&found), [""; 0], "{}", pattern.name);
    }
}

#[test]
fn each_with_one_value_more_is_good_or_lacks_another_one() {
    for pattern in good() {
        for param in pattern.params {
            let params = with(pattern, param, value_of(param));
            let given = |name: &str| params.iter().any(|(own, _)| own == name);
            let found = found(pattern, params.clone(), Vec::new());
            let grave: Vec<_> = found.iter().filter(|it| it.severity() == Severity::Error).cloned().collect();
            let may_lack = pattern.params.iter().flat_map(|other| other.rules).any(|rule| match rule {
                Rule::RequiredWhen(other, _) => given(other),
                Rule::RequiredWith(others) => others.iter().any(|other| given(other)),
                Rule::RequiredWithAll(others) => others.iter().all(|other| given(other)),
                _ => false,
            });
            assert!(grave.is_empty() || may_lack, "{}: {:?}", pattern.name, told(&grave));
        }
        for option in pattern.options {
            let found = found(pattern, least(pattern), vec![(option.name.to_owned(), value_of(option))]);
            assert_eq!(told(&found), [""; 0], "{}: {}", pattern.name, option.name);
        }
    }
}

#[test]
fn what_is_left_out_is_told() {
    let mut count = 0;
    for pattern in good() {
        for param in pattern.params.iter().filter(|param| param.absent == Absent::Fails) {
            let mut params = least(pattern);
            params.retain(|(name, _)| name != param.name);
            let found = found(pattern, params, Vec::new());
            assert_eq!(told(&found), ["adapter-param-missing .params"], "{}: {}", pattern.name, param.name);
            count += 1;
        }
    }
    assert!(count > 150, "{count}");
}

#[test]
fn a_value_of_another_type_is_told() {
    for pattern in good() {
        let of = |param: &Param, wrong: Node, is_option: bool| {
            let mut params = least(pattern);
            params.retain(|(name, _)| is_option || name != param.name);
            let given = vec![(param.name.to_owned(), wrong)];
            let found = if is_option {
                found(pattern, params, given)
            } else {
                found(pattern, [params, given].concat(), Vec::new())
            };
            let key = if is_option { "pipelineParams" } else { "params" };
            let at = format!(".{key}.{}", param.name);
            let grave = found.iter().filter(|it| it.severity() == Severity::Error);
            let places: Vec<String> =
                grave.map(|it| written(&it.location.path).replace("designPatterns.0", "")).collect();
            assert!(places.iter().any(|place| place.starts_with(&at)), "{} {at}: {:?}", pattern.name, told(&found));
        };
        for (param, is_option) in
            pattern.params.iter().map(|it| (it, false)).chain(pattern.options.iter().map(|it| (it, true)))
        {
            let wrong = match param.shape {
                Shape::Text => {
                    vec![Node::Other("5".to_owned()), Node::from(true), Node::Other("~".to_owned()), list([])]
                }
                Shape::Flag => vec![Node::from("true"), Node::Other("1".to_owned())],
                Shape::Any => Vec::new(),
                Shape::Secret => vec![Node::from("a"), list([]), Node::Other("5".to_owned())],
                _ => vec![Node::from("a"), Node::from(true), Node::Other("5".to_owned())],
            };
            let takes_null = |wrong: &Node| param.absent == Absent::Null && *wrong == Node::Other("~".to_owned());
            wrong.into_iter().filter(|wrong| !takes_null(wrong)).for_each(|wrong| of(param, wrong, is_option));
        }
    }
}

#[test]
fn a_value_outside_the_choices_is_told() {
    let mut count = 0;
    for pattern in good() {
        for (param, is_option) in
            pattern.params.iter().map(|it| (it, false)).chain(pattern.options.iter().map(|it| (it, true)))
        {
            if param.choices.is_empty() && param.format.is_none() {
                continue;
            }
            let wrong = Node::from("none-of-them");
            let found = if is_option {
                found(pattern, least(pattern), vec![(param.name.to_owned(), wrong)])
            } else {
                found(pattern, with(pattern, param, wrong), Vec::new())
            };
            let code = match (is_option, param.choices.is_empty()) {
                (true, _) => "option-value",
                (false, false) => "adapter-param-value",
                (false, true) => "adapter-param-format",
            };
            assert!(found.iter().any(|it| it.name() == code), "{}: {} {:?}", pattern.name, param.name, told(&found));
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn patterns_of_other_tags_are_told() {
    for removed in &REMOVED {
        let found = found_in(&config(&[MODULE, removed.name].concat(), Vec::new(), Vec::new()));
        assert_eq!(told(&found), ["pattern-not-in-revision .pattern"], "{}", removed.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// A letter of a name that is changed, added or left out: told, with the name that was meant.
    #[test]
    fn a_slip_in_a_name_is_told(n in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), way in 0..3, option in any::<bool>()) {
        let mut all: Vec<(&Pattern, &Param, bool)> = Vec::new();
        for pattern in good() {
            all.extend(pattern.params.iter().map(|param| (pattern, param, false)));
            all.extend(pattern.options.iter().map(|param| (pattern, param, true)));
        }
        let (pattern, param, is_option) = all[n.index(all.len())];
        let place = at.index(param.name.len());
        let (before, after) = param.name.split_at(place);
        let letter = if option { "x" } else { "Q" };
        let name = match way {
            0 => [before, letter, after].concat(),
            1 => [before, letter, &after[1..]].concat(),
            _ => [before, &after[1..]].concat(),
        };
        let own = if is_option { pattern.options } else { pattern.params };
        prop_assume!(!name.is_empty() && own.iter().all(|other| other.name != name));
        let given = vec![(name.clone(), value_of(param))];
        let mut params = least(pattern);
        params.retain(|(name, _)| is_option || name != param.name);
        let (params, options) = if is_option { (params, given) } else { ([params, given].concat(), Vec::new()) };
        let found = found(pattern, params, options);
        let told: HashMap<&str, &Finding> = found.iter().map(|it| (it.name(), it)).collect();
        let slip = match is_option {
            false => told.get("adapter-param-unknown"),
            true => told.get("option-unknown").or_else(|| told.get("option-refused")),
        };
        prop_assert!(slip.is_some(), "{}: {name} {:?}", pattern.name, found);
        // Of two names that are as near, it may be the other one.
        if name.len() > 4 {
            let said = slip.map(|it| it.fix(valuestream::Lang::En)).unwrap_or_default();
            let others = own.iter().filter(|other| said.ends_with(&[": ", other.name].concat()));
            prop_assert!(others.count() > 0, "{}: {name}: {said}", pattern.name);
        }
    }

    /// A letter of a pattern's name.
    #[test]
    fn a_slip_in_a_pattern_is_told(n in any::<prop::sample::Index>(), at in any::<prop::sample::Index>()) {
        let pattern = &PATTERNS[n.index(PATTERNS.len())];
        let place = at.index(pattern.name.len());
        let (before, after) = pattern.name.split_at(place);
        let name = [MODULE, before, "x", &after[1..]].concat();
        prop_assume!(name != pattern.full_name());
        let found = found_in(&config(&name, Vec::new(), Vec::new()));
        prop_assert_eq!(told(&found), ["pattern-not-in-revision .pattern"]);
        prop_assert!(found[0].fix(valuestream::Lang::En).contains(MODULE), "{}", found[0].fix(valuestream::Lang::En));
    }
}
