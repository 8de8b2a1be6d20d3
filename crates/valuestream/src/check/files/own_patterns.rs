//! Adapters of a repository of its own, beside the official ones: which a QVS Config uses, and what they are given.

use yaml::{Node, Step};

use super::at::{At, Findings};
use super::code::FileCode;
use super::finding::{File, Finding};
use super::patterns::near_names;
use super::qvs_config::{own_module, patterns_of};

/// An adapter in a module of the repository.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnPattern {
    /// Its position among the patterns.
    pub position: usize,
    /// The directory of its module, from that of the QVS Config.
    pub root: String,
    /// The directory of its files, from that of the QVS Config.
    pub directory: String,
    /// Its package.
    pub package: String,
}

/// The adapters of a QVS Config that are in a module of the repository.
pub fn own_patterns(config: &Node) -> Vec<OwnPattern> {
    let modules = config.get("modules").map(Node::items).unwrap_or_default();
    let local = |module: &Node| {
        let path = module.get("local")?.get("path")?.text()?.trim_end_matches('/').to_owned();
        Some((own_module(module)?.to_owned(), path))
    };
    let modules: Vec<(String, String)> = modules.iter().filter_map(local).collect();
    let patterns = config.get("designPatterns").map(Node::items).unwrap_or_default();
    let of = |(position, pattern): (usize, &Node)| {
        let name = pattern.get("pattern")?.text()?;
        let (module, root) = modules.iter().find(|(module, _)| name.starts_with(&format!("{module}/")))?;
        let path = name.get(module.len() + 1..)?;
        let (path, package) = parts(path)?;
        let (root, directory) = (root.clone(), format!("{root}/{path}"));
        Some(OwnPattern { position, root, directory, package: package.to_owned() })
    };
    patterns.iter().enumerate().filter_map(of).collect()
}

/// The directory and the package of a pattern.
fn parts(pattern: &str) -> Option<(&str, &str)> {
    pattern.split_once(':').or_else(|| Some((pattern, pattern.rsplit('/').next()?)))
}

/// The official adapter in the module at `root` that a finding is about, and the name that the table does not have.
pub fn kept_pattern<'f>(config: &Node, root: &str, finding: &'f Finding) -> Option<(OwnPattern, &'f str)> {
    let [Step::Key(_), Step::Index(position), Step::Key(key), Step::Key(name)] = &finding.location.path[..] else {
        return None;
    };
    if key != "params" || !matches!(finding.code, FileCode::AdapterNameElsewhere { .. }) {
        return None;
    }
    let (path, package) = parts(patterns_of(config).get(*position)?.get("pattern")?.text()?)?;
    // Where CUE looks for the packages of other modules.
    let directory = format!("{root}/cue.mod/pkg/{path}");
    let own = OwnPattern { position: *position, root: root.to_owned(), directory, package: package.to_owned() };
    Some((own, name))
}

/// Tells that nothing of the repository makes an adapter.
pub fn own_pattern_missing(config: &Node, own: &OwnPattern) -> Vec<Finding> {
    let mut found = Findings::default();
    let root = At::root(File::QvsConfig, config);
    let pattern = root.get("designPatterns").and_then(|patterns| patterns.items().nth(own.position)?.get("pattern"));
    if let Some(at) = pattern {
        let (package, directory) = ((&own.package).into(), (&own.directory).into());
        found.add(FileCode::OwnPatternMissing { package, directory }, &at);
    }
    found.0
}

/// Tells of parameters that the adapter at a position does not declare.
pub fn check_own_pattern(config: &Node, position: usize, declared: &[String]) -> Vec<Finding> {
    let mut found = Findings::default();
    let root = At::root(File::QvsConfig, config);
    let given = root.get("designPatterns").and_then(|patterns| patterns.items().nth(position)?.get("params"));
    for (name, at) in given.iter().flat_map(At::entries) {
        if declared.iter().all(|known| known != name) {
            let near = near_names(name, declared.iter().map(String::as_str), &found);
            found.add(FileCode::AdapterParamUnknown { name: name.into(), near }, &at);
        }
    }
    found.0
}
