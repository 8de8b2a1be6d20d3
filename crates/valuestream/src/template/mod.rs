//! The Go templates of an ExternalSecret's `target.template`: what is wrong with one, before a cluster renders it.
//!
//! What is reported is what Go refuses when it reads a template (text/template/parse) or cannot carry out with what the engine gives
//! it: a mapping of names to texts (ESO, runtime/template/v2/template.go, `execute`). Where that depends on values, nothing is
//! reported. A controller with other delimiters (`--template-left-delimiter`, since 0.15.0) reads templates differently.

mod action;
mod blocks;
mod lex;
mod pipeline;
mod problem;
mod setting;
mod token;
mod word;

#[cfg(test)]
mod tests;

pub use problem::{By, Near, Problem, ProblemKind};
pub use setting::{MOST, Names, Setting};

use crate::release::functions::Engine;

/// What is wrong with a template, in the order of the text; at most [`MOST`].
pub fn check(text: &str, setting: &Setting) -> Vec<Problem> {
    blocks::read(text, setting).problems
}

/// The names of entries that a template asks for, each once, in the order of the text. Those that it reaches only through
/// `range .` or another function of all entries are not among them.
pub fn names_used(text: &str) -> Vec<String> {
    let setting = Setting { names: Names::Open, engine: Engine::V2, version: None };
    blocks::read(text, &setting).used
}
