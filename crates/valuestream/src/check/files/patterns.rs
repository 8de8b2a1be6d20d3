//! The adapters that a QVS Config uses, and their parameters. What the compiler silently ignores is an error here.

use text::TextIndex;
use yaml::Node;

use super::at::{At, Findings};
use super::code::FileCode;
use super::declared::Declared;
use super::expression::{Expression, expressions};
use crate::adapters::{Adapter, REPOSITORY_KIND, Values, adapter};

/// How deep to look into the value of an adapter's parameter.
const MAX_DEPTH: usize = 16;

/// Reads `designPatterns`; `names` are the names of `declared`, `own` is the repository's own module.
pub(super) fn read<'n>(
    root: &At<'n>,
    declared: &[Declared],
    names: &TextIndex,
    own: Option<&str>,
    found: &mut Findings,
) -> Vec<(&'static Adapter, At<'n>)> {
    let Some(patterns) = found.want(root, "designPatterns") else { return Vec::new() };
    let mut params = Params { declared, names, used: vec![false; declared.len()] };
    let mut used = Vec::new();
    let mut unknown = false;
    for pattern in found.list(&patterns) {
        if !found.mapping(&pattern) {
            continue;
        }
        let Some(name) = found.want_text(&pattern, "pattern") else { continue };
        let Some(known) = adapter(name, own) else {
            unknown = true;
            let place = pattern.get("pattern").unwrap_or_else(|| pattern.clone());
            found.add(FileCode::PatternUnknown { name: name.into() }, &place);
            params.note(pattern.get("params"), found);
            continue;
        };
        params.check(known, &pattern, found);
        check_options(known, &pattern, found);
        used.push((known, pattern));
    }
    if !unknown && matches!(patterns.node, Node::List(_)) {
        if !used.iter().any(|(adapter, _)| adapter.is_infrastructure()) {
            found.add(FileCode::InfrastructureMissing, &patterns);
        }
        if used.iter().all(|(adapter, _)| adapter.is_infrastructure()) {
            found.add(FileCode::PipelineMissing, &patterns);
        }
    }
    for (n, param) in declared.iter().enumerate() {
        // Of two with the same name, only the first counts.
        if names.find(param.name, 0) == Some(n) && !params.used[n] {
            found.add(FileCode::ParamUnused { name: param.name.into() }, &param.at);
        }
    }
    used
}

/// The declared parameters, and which of them have been used so far.
struct Params<'p, 'n> {
    declared: &'p [Declared<'n>],
    names: &'p TextIndex<'n>,
    used: Vec<bool>,
}

impl Params<'_, '_> {
    /// Checks the parameters that an adapter gets.
    fn check(&mut self, adapter: &Adapter, pattern: &At, found: &mut Findings) {
        let given = pattern.get("params");
        let all_given = given.as_ref().map_or(&[][..], |given| given.node.entries());
        for param in adapter.params.iter().filter(|param| param.default.is_none()) {
            if !all_given.iter().any(|(name, _)| name.text == param.name) {
                found.add(FileCode::AdapterParamMissing { name: param.name.into() }, given.as_ref().unwrap_or(pattern));
            }
        }
        let Some(given) = given else { return };
        found.mapping(&given);
        for (name, value) in given.entries() {
            if adapter.params.iter().all(|param| param.name != name) {
                found.add(FileCode::AdapterParamUnknown { name: name.into() }, &value);
                self.note(Some(value), found);
            } else if let Some(text) = found.text(&value) {
                self.note(Some(value.clone()), found);
                self.check_type(text, &value, found);
            }
        }
    }

    /// Every parameter of an adapter is a text; one that is bound to a parameter of another type gets that type
    /// instead.
    fn check_type(&self, text: &str, at: &At, found: &mut Findings) {
        let Some(name) = text.strip_prefix("$(params.").and_then(|rest| rest.strip_suffix(')')) else { return };
        let kind = self.names.find(name, 0).map(|n| self.declared[n].kind);
        if let Some(kind @ ("int" | "bool" | "secret" | "array")) = kind {
            found.add(FileCode::AdapterParamType { name: name.into(), kind: kind.into() }, at);
        }
    }

    /// Notes the parameters that a value refers to, at any depth.
    fn note(&mut self, value: Option<At>, found: &mut Findings) {
        let mut open: Vec<(At, usize)> = value.into_iter().map(|value| (value, 0)).collect();
        while let Some((at, depth)) = open.pop() {
            for expression in at.text().into_iter().flat_map(expressions) {
                match expression {
                    Expression::Param(name) => match self.names.find(name, 0) {
                        Some(n) => self.used[n] = true,
                        None => found.add(FileCode::ParamUndeclared { name: name.into() }, &at),
                    },
                    Expression::Input(name) => {
                        found.add(FileCode::ExpressionUnknown { inside: (&format!("inputs.{name}")).into() }, &at)
                    }
                    Expression::Result(name) => {
                        found.add(FileCode::ExpressionUnknown { inside: (&format!("stages.{name}")).into() }, &at)
                    }
                    Expression::Other(inside) => found.add(FileCode::ExpressionUnknown { inside: inside.into() }, &at),
                }
            }
            if depth < MAX_DEPTH {
                open.extend(at.items().map(|item| (item, depth + 1)));
                open.extend(at.entries().map(|(_, entry)| (entry, depth + 1)));
            }
        }
    }
}

fn check_options(adapter: &Adapter, pattern: &At, found: &mut Findings) {
    let Some(given) = pattern.get("pipelineParams") else { return };
    found.mapping(&given);
    for (name, value) in given.entries() {
        let Some(option) = adapter.options.iter().find(|option| option.name == name) else {
            found.add(FileCode::OptionUnknown { name: name.into() }, &value);
            continue;
        };
        match option.values {
            Values::Flag if !matches!(value.node, Node::Flag(_)) => {
                found.add(FileCode::OptionFlag { name: name.into() }, &value)
            }
            Values::Flag => {}
            Values::OneOf(choices) => match found.text(&value) {
                Some("") if name == REPOSITORY_KIND => found.add(FileCode::RepositoryKindEmpty, &value),
                Some(text) if !choices.contains(&text) => {
                    let choices: Vec<&str> = choices.iter().copied().filter(|choice| !choice.is_empty()).collect();
                    found.add(
                        FileCode::OptionValue { name: name.into(), choices: (&choices.join(", ")).into() },
                        &value,
                    );
                }
                _ => {}
            },
        }
    }
}
