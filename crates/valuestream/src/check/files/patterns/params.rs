//! The parameters that a QVS Config declares, and where it refers to them.

use text::TextIndex;

use super::super::at::{At, Findings};
use super::super::code::FileCode;
use super::super::declared::Declared;
use super::super::expression::{Expression, Pieces, expressions, meant, unreplaced};
use crate::adapters::official::{Param, Shape};
use crate::rule::is_written_credential;

/// What an expression begins with.
const WORD: &str = "params";

/// The types that do not fit where a text belongs.
pub(super) const TEXT: [&str; 4] = ["int", "bool", "secret", "array"];
/// The types that do not fit where a reference to a secret belongs.
const SECRET: [&str; 4] = ["string", "int", "bool", "array"];

/// How deep to look into the value of an adapter's parameter.
const MAX_DEPTH: usize = 16;

/// The declared parameters, and which of them have been used so far.
pub(super) struct Params<'p, 'n> {
    declared: &'p [Declared<'n>],
    names: &'p TextIndex<'n>,
    used: Vec<bool>,
}

impl<'p, 'n> Params<'p, 'n> {
    pub(super) fn new(declared: &'p [Declared<'n>], names: &'p TextIndex<'n>) -> Params<'p, 'n> {
        Params { declared, names, used: vec![false; declared.len()] }
    }

    /// What is bound to a parameter gets its type: checks that of each text and of each reference to a secret in a value.
    pub(super) fn check_types(&self, shape: Shape, fields: &[Param], at: &At, found: &mut Findings) {
        let mut each = |shape, fields| at.entries().for_each(|(_, at)| self.check_types(shape, fields, &at, found));
        match shape {
            Shape::Text => self.check_type(&TEXT, at, found),
            Shape::Secret => self.check_type(&SECRET, at, found),
            Shape::TextsByName => each(Shape::Text, &[]),
            Shape::SecretsByName => each(Shape::Secret, &[]),
            Shape::ByName if !fields.is_empty() => each(Shape::Object, fields),
            Shape::Objects => at.items().for_each(|at| self.check_types(Shape::Object, fields, &at, found)),
            Shape::Object => {
                for (name, at) in at.entries() {
                    if let Some(field) = fields.iter().find(|field| field.name == name) {
                        self.check_types(field.shape, field.fields, &at, found);
                    }
                }
            }
            Shape::Texts => {
                // A list that is not spread wants other words.
                let kinds = TEXT.iter().copied().filter(|kind| *kind != "array").collect::<Vec<_>>();
                at.items().for_each(|at| self.check_type(&kinds, &at, found));
            }
            Shape::Flag | Shape::ByName | Shape::Any => {}
        }
    }

    /// Tells of a value that is a parameter of one of these types, and nothing else.
    pub(super) fn check_type(&self, kinds: &[&str], at: &At, found: &mut Findings) {
        let text = at.text().unwrap_or_default();
        let Some(name) = text.strip_prefix("$(params.").and_then(|rest| rest.strip_suffix(')')) else { return };
        let Some(kind) = self.names.find(name, 0).map(|n| self.declared[n].kind).filter(|kind| kinds.contains(kind))
        else {
            return;
        };
        let name = name.into();
        found.add(
            match kind {
                _ if kinds.contains(&"string") => FileCode::SecretParamType { name, kind: kind.into() },
                "secret" => FileCode::SecretIntoText { name },
                _ => FileCode::AdapterParamType { name, kind: kind.into() },
            },
            at,
        );
    }

    /// Notes what a pattern of which nothing is known refers to.
    pub(super) fn note_all(&mut self, pattern: &At, found: &mut Findings) {
        self.note(pattern.get("params"), found);
    }

    /// Notes the parameters that a value refers to, at any depth.
    pub(super) fn note(&mut self, value: Option<At>, found: &mut Findings) {
        let mut open: Vec<(At, usize)> = value.into_iter().map(|value| (value, 0)).collect();
        while let Some((at, depth)) = open.pop() {
            let text = at.text().unwrap_or_default();
            for expression in expressions(text) {
                self.note_expression(expression, &at, found);
            }
            if Pieces::of(text).any(|(piece, _)| is_written_credential(piece)) {
                found.add(FileCode::ConfigSecret, &at);
            }
            for it in unreplaced(text, WORD) {
                if self.note_used(it.name) {
                    found.add_unreplaced(it, WORD, &at);
                }
            }
            if depth < MAX_DEPTH {
                open.extend(at.items().map(|item| (item, depth + 1)));
                open.extend(at.entries().map(|(_, entry)| (entry, depth + 1)));
            }
        }
    }

    /// Notes that a parameter is used, and says whether it is declared.
    fn note_used(&mut self, name: &str) -> bool {
        let at = self.names.find(name, 0);
        if let Some(n) = at {
            self.used[n] = true;
        }
        at.is_some()
    }

    fn note_expression(&mut self, expression: Expression, at: &At, found: &mut Findings) {
        let other = match expression {
            Expression::Param(name) => {
                if !self.note_used(name) {
                    found.add(FileCode::ParamUndeclared { name: name.into() }, at);
                }
                return;
            }
            Expression::Input(name) => format!("inputs.{name}"),
            Expression::Result(stage, _) => format!("stages.{stage}"),
            // A container's arguments may have `$(…)` of their own, which Kubernetes replaces.
            Expression::Other(inside) if self.note_used(inside) => {
                found.add(FileCode::ExpressionBare { name: inside.into() }, at);
                return;
            }
            Expression::Other(inside) => inside.to_owned(),
        };
        let near = meant(&other, &[WORD]).unwrap_or_default();
        // Where a slip is certain, the parameter is used.
        if let Some(Expression::Param(name)) = expressions(&near).next() {
            self.note_used(name);
        }
        found.add(FileCode::ExpressionUnknown { inside: (&other).into(), near }, at);
    }

    /// Tells of the parameters that nothing refers to.
    pub(super) fn unused(&self, found: &mut Findings) {
        for (n, param) in self.declared.iter().enumerate() {
            // Of two with the same name, only the first counts.
            if self.names.find(param.name, 0) == Some(n) && !self.used[n] {
                found.add(FileCode::ParamUnused { name: param.name.into() }, &param.at);
            }
        }
    }
}
