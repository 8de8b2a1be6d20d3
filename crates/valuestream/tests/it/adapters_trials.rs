//! What official adapters are given as a trial: as it should be, and with each slip in it.

use serde_json::{Map, Value};
use valuestream::adapters::official::{Absent, Param, Pattern, Rule, Shape};
use valuestream::check::files::Finding;
use yaml::{Node, list, map};

use crate::adapters_all::{Given, found, good, least, value_of};

/// A pattern with what it is given.
pub struct Trial {
    pub pattern: &'static Pattern,
    pub params: Given,
    pub options: Given,
}

impl Trial {
    /// What our checks find.
    pub fn found(&self) -> Vec<Finding> {
        found(self.pattern, self.params.clone(), self.options.clone())
    }
}

/// Values as CUE, of which JSON is a part.
pub fn cue(given: &Given) -> Value {
    let entries = given.iter().map(|(name, value)| (name.clone(), json(value)));
    Value::from(entries.collect::<Map<String, Value>>())
}

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

/// What a pattern needs, with these values in the place of its own.
fn with<'a>(pattern: &Pattern, others: impl IntoIterator<Item = (&'a str, Node)>) -> Given {
    let mut params = least(pattern);
    for (name, value) in others {
        params.retain(|(own, _)| own != name);
        params.push((name.to_owned(), value));
    }
    params
}

fn without(mut given: Given, name: &str) -> Given {
    given.retain(|(own, _)| own != name);
    given
}

/// Values of every kind.
fn of_each_kind() -> [Node; 4] {
    [Node::from(UNKNOWN), Node::from(true), Node::Other("5".to_owned()), list([])]
}

/// A text and a name that nothing knows.
const UNKNOWN: &str = "nobodyKnowsThis";

/// What types say, for each pattern: as it should be; each parameter of every wrong kind; each that is needed left out; unknown
/// names; a key too many.
pub fn of_types() -> Vec<Trial> {
    let mut all = Vec::new();
    for pattern in good() {
        let mut add = |params: Given, options: Given| all.push(Trial { pattern, params, options });
        add(least(pattern), Vec::new());
        add(with(pattern, [(UNKNOWN, Node::from("a"))]), Vec::new());
        add(least(pattern), vec![(UNKNOWN.to_owned(), Node::from(true))]);
        for param in pattern.params {
            add(with(pattern, [(param.name, value_of(param))]), Vec::new());
            // What converts texts is not in the types.
            for value in of_each_kind().into_iter().filter(|value| value.text().is_none() || param.format.is_none()) {
                add(with(pattern, [(param.name, value)]), Vec::new());
            }
            if param.absent == Absent::Fails {
                add(without(least(pattern), param.name), Vec::new());
            }
            if let (true, Node::Map(mut entries)) = (param.closed, value_of(param)) {
                entries.push((UNKNOWN.into(), Node::from("a")));
                add(with(pattern, [(param.name, Node::Map(entries))]), Vec::new());
            }
        }
        for option in pattern.options {
            for value in [value_of(option)].into_iter().chain(of_each_kind()) {
                add(least(pattern), vec![(option.name.to_owned(), value)]);
            }
        }
    }
    all
}

/// What types do not say: each choice, empty and converted texts, nothing at all, keys of values, what holds among parameters.
pub fn beyond_types() -> Vec<Trial> {
    let mut all = Vec::new();
    for pattern in good() {
        let mut add = |params: Given, options: Given| all.push(Trial { pattern, params, options });
        for param in pattern.params {
            for value in values(param) {
                add(with(pattern, [(param.name, value)]), Vec::new());
            }
            for rule in param.rules {
                among(pattern, param, rule).into_iter().for_each(|params| add(params, Vec::new()));
            }
        }
        for option in pattern.options {
            for value in values(option) {
                add(least(pattern), vec![(option.name.to_owned(), value)]);
            }
            for rule in option.rules {
                if let Rule::NeedsFlag(value, flag) = rule {
                    let option = (option.name.to_owned(), Node::from(*value));
                    for is_on in [true, false] {
                        add(least(pattern), vec![option.clone(), ((*flag).to_owned(), Node::from(is_on))]);
                    }
                }
            }
        }
    }
    all
}

/// Values of a parameter, an option or a key, some of them wrong.
fn values(param: &Param) -> Vec<Node> {
    const CONVERTED: [&str; 13] =
        ["0", "-1", "+1", "01", "1.5", "1e3", "1%", "true", "TRUE", "yes", "10.0.0.0/16", "10.0.0.0/33", "a/b"];
    let text = |text: &str| Node::from(text);
    let nothing = || Node::Map(Vec::new());
    let inside = |node: Node| match param.shape {
        Shape::Texts | Shape::Objects => list([node]),
        Shape::TextsByName | Shape::SecretsByName | Shape::ByName => map([("A", node)]),
        _ => node,
    };
    let mut all = vec![Node::Other("~".to_owned())];
    match param.shape {
        Shape::Text => {
            all.push(text(""));
            all.extend(param.choices.iter().map(|choice| text(choice)));
            all.extend(param.format.iter().flat_map(|_| CONVERTED).map(text));
        }
        Shape::Flag => all.extend([true, false].map(Node::from)),
        Shape::Texts => all.extend([text(""), Node::Other("5".to_owned()), nothing()].map(inside)),
        Shape::TextsByName => all.extend([nothing(), inside(text("")), inside(Node::Other("5".to_owned()))]),
        Shape::Secret | Shape::SecretsByName => {
            let [key, version] = ["key", "version"].map(|name| (name, text("1")));
            all.extend([map([key.clone()]), map([version.clone()]), map([key, (UNKNOWN, text("a"))])].map(inside));
            all.extend([map([("key", Node::Other("5".to_owned())), version]), text("a"), nothing()].map(inside));
        }
        Shape::Object | Shape::Objects | Shape::ByName => all.extend(objects(param.fields).into_iter().map(inside)),
        Shape::Any => {}
    }
    all
}

/// Mappings with these keys, with each value of each; with each left out, and one too many.
fn objects(fields: &[Param]) -> Vec<Node> {
    let needed = fields.iter().filter(|field| field.absent == Absent::Fails);
    let least: Vec<(&str, Node)> = needed.map(|field| (field.name, value_of(field))).collect();
    let without = |name: &str| least.iter().filter(|(own, _)| *own != name).cloned().collect::<Vec<_>>();
    let with = |name, value| map([without(name), vec![(name, value)]].concat());
    let mut all = vec![with(UNKNOWN, Node::from("a"))];
    for field in fields {
        all.push(map(without(field.name)));
        let others = [value_of(field)].into_iter().chain(of_each_kind()).chain(values(field));
        all.extend(others.map(|value| with(field.name, value)));
    }
    all
}

/// What a pattern is given to keep or break what holds between a parameter and others.
fn among(pattern: &Pattern, param: &Param, rule: &Rule) -> Vec<Given> {
    let own = || (param.name, value_of(param));
    let other = |name: &'static str| (name, value_of(pattern.param(name).unwrap()));
    let text = |text: &str| Node::from(text);
    match rule {
        Rule::RequiredWhen(name, value) | Rule::WantedWhen(name, value) | Rule::ReadWhen(name, value) => {
            let given = with(pattern, [(*name, text(value))]);
            vec![without(given.clone(), param.name), [without(given, param.name), with_only(own())].concat()]
        }
        Rule::RequiredWith(names) => names
            .iter()
            .flat_map(|name| [without(with(pattern, [other(name)]), param.name), with(pattern, [other(name), own()])])
            .collect(),
        Rule::Excludes(names) => names.iter().map(|name| with(pattern, [own(), other(name)])).collect(),
        Rule::RequiredWithAll(names) | Rule::ReadWith(names) | Rule::UsedWith(names) => {
            let all: Vec<_> = names.iter().copied().map(other).collect();
            let needed = with(pattern, all.iter().cloned());
            let some = names
                .iter()
                .map(|name| with(pattern, [own()].into_iter().chain(all.iter().filter(|it| it.0 != *name).cloned())));
            some.chain([
                without(needed.clone(), param.name),
                with(pattern, [own()].into_iter().chain(all.iter().cloned())),
            ])
            .collect()
        }
        Rule::DiffersFrom(name) => vec![with(pattern, [own(), (*name, value_of(param))])],
        Rule::NotBothZero(name) => [["0", "0"], ["0%", "0"], ["0%", "0%"], ["0", "1"], ["1", "0%"], ["00", "0"]]
            .iter()
            .map(|[one, two]| with(pattern, [(param.name, text(one)), (*name, text(two))]))
            .collect(),
        Rule::ForbiddenKeys(keys) => {
            keys.iter().map(|key| with(pattern, [(param.name, map([(*key, text("a"))]))])).collect()
        }
        Rule::Wanted => vec![without(least(pattern), param.name)],
        // The values of a parameter break or keep these.
        Rule::EmptyFails
        | Rule::NeedsFlag(..)
        | Rule::Begins(_)
        | Rule::Ends(_)
        | Rule::VersionNeeded
        | Rule::WholeExpressions
        | Rule::UsedAsText
        | Rule::KubernetesLabel
        | Rule::KubernetesPort => Vec::new(),
    }
}

fn with_only((name, value): (&str, Node)) -> Given {
    vec![(name.to_owned(), value)]
}
