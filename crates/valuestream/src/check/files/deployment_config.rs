//! Deployment Config: a flat mapping with a text for each parameter of the QVS Config. A value that YAML reads as a
//! number or flag makes the compilation fail (verified with a CUE engine).

use text::TextIndex;
use yaml::Node;

use super::assembly_line::Line;
use super::at::{At, Findings};
use super::code::FileCode;
use super::made::is_automatic;
use super::qvs_config::Config;
use super::stage::Stage;
use super::stages::check_literal;
use crate::adapters::{Filled, run_time_param};

/// Checks one of this installation. `elsewhere` says which stages of the line run something else.
pub(super) fn check(root: &At, config: Option<&Config>, line: Option<&Line>, elsewhere: &[bool], found: &mut Findings) {
    if !found.mapping(root) {
        return;
    }
    for (name, value) in root.entries() {
        let declared = config.and_then(|config| config.declared(name));
        if config.is_some() && declared.is_none() {
            match run_time_param(name).map(|param| param.filled) {
                // What else the QVS Config has may take it.
                None if config.is_some_and(Config::has_more) => {}
                None => {
                    found.add(FileCode::DeploymentValueUnused { name: name.into() }, &value);
                    continue;
                }
                Some(Filled::By(_)) => found.add(FileCode::DeploymentValueAutomatic { name: name.into() }, &value),
                Some(Filled::Default(_) | Filled::Nothing) => {}
            }
        }
        if is_of_type(value.node, declared.map_or("string", |param| param.kind)) {
            continue;
        }
        if let Some(text) = found.text(&value) {
            check_literal(name, text, &value, config.is_none() || declared.is_some(), found);
        }
    }
    if let Some(config) = config {
        let stages = line.map_or(&[][..], |line| &line.stages);
        let own = stages.iter().zip(elsewhere).filter(|(_, elsewhere)| !**elsewhere);
        missing(root, config, &own.map(|(stage, _)| stage).collect::<Vec<_>>(), found);
    }
}

/// Whether a value that is not a text has the type of its parameter.
fn is_of_type(value: &Node, kind: &str) -> bool {
    match (kind, value) {
        ("array", Node::List(_)) | ("bool", Node::Flag(_)) => true,
        ("int", Node::Other(written)) => {
            let digits = written.strip_prefix(['-', '+']).unwrap_or(written);
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => false,
    }
}

/// Every parameter needs a value here or in every stage. Where a `secret` is kept is not documented, so a missing one
/// is not reported.
fn missing(root: &At, config: &Config, stages: &[&Stage], found: &mut Findings) {
    let mut passed = vec![0_usize; config.declared.len()];
    for param in stages.iter().flat_map(|stage| &stage.params) {
        if let Some(n) = config.names.find(param.name, 0) {
            passed[n] += 1;
        }
    }
    let keys = TextIndex::new(root.node.entries().iter().map(|(key, _)| key.text.as_str()));
    for (n, param) in config.declared.iter().enumerate() {
        let by_stages = !stages.is_empty() && passed[n] >= stages.len();
        let first = config.names.find(param.name, 0) == Some(n);
        let is_filled = config.has_more() && is_automatic(param.name);
        if first && !param.is_secret() && !by_stages && !is_filled && keys.find(param.name, 0).is_none() {
            found.add(FileCode::DeploymentValueMissing { name: param.name.into() }, root);
        }
    }
}
