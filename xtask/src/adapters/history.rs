//! The adapters at every tag, as the text of their CUE declares them.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};

use super::cue::{OPTIONS, PARAMETERS, Source};
use crate::clone::{Files, Repository};

/// A tag's numbers.
type Number = Vec<u32>;

/// The adapters of one tag, by pattern.
#[derive(Debug)]
pub struct Tagged {
    /// The name of the tag.
    pub tag: String,
    /// Each adapter with the path of its file.
    pub adapters: BTreeMap<String, (String, Rc<Source>)>,
}

/// The releases up to this one, or all of them: the oldest first.
pub fn read(repository: &Repository, module: &str, until: Option<&str>) -> Result<Vec<Tagged>> {
    let mut tags: Vec<(Number, String, String)> =
        repository.tags()?.into_iter().filter_map(|tag| Some((numbers(&tag.name)?, tag.name, tag.id))).collect();
    tags.sort();
    if let Some(until) = until {
        let end = tags.iter().position(|(_, name, _)| name == until);
        tags.truncate(end.with_context(|| format!("the clone has no tag {until}"))? + 1);
    }
    ensure!(
        !tags.is_empty(),
        "no tag there is a release like v1.2.3: `git fetch --tags` in the clone fetches its tags"
    );
    let mut files = repository.files()?;
    let mut known = HashMap::new();
    tags.into_iter().map(|(_, tag, id)| tagged(repository, &mut files, &mut known, module, tag, &id)).collect()
}

/// The CUE files at a tag: their paths and texts.
pub fn module_at(repository: &Repository, tag: &str) -> Result<Vec<(String, String)>> {
    let mut files = repository.files()?;
    let paths = repository.paths(tag)?.into_iter().filter(|path| path.ends_with(".cue"));
    paths
        .map(|path| {
            let file = files.read(tag, &path)?.with_context(|| format!("{path} is no file"))?;
            Ok((path, file.text))
        })
        .collect()
}

fn tagged(
    repository: &Repository,
    files: &mut Files,
    known: &mut HashMap<String, Option<Rc<Source>>>,
    module: &str,
    tag: String,
    id: &str,
) -> Result<Tagged> {
    let mut adapters = BTreeMap::new();
    for path in repository.paths(id)? {
        if !path.ends_with(".cue") || path.starts_with("cue.mod/") {
            continue;
        }
        let file = files.read(id, &path)?.with_context(|| format!("{path} is no file of {tag}"))?;
        // Most tags change few files.
        let source = known.entry(file.id).or_insert_with(|| Source::of_adapter(&file.text).map(Rc::new));
        if let Some(source) = source {
            adapters.insert(pattern(module, &path, source.package()), (path, Rc::clone(source)));
        }
    }
    Ok(Tagged { tag, adapters })
}

/// What a QVS Config calls the adapter of a package: the package stands in it only where the path does not end with it.
fn pattern(module: &str, path: &str, package: &str) -> String {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_last = folder.rsplit('/').next() == Some(package);
    if is_last { format!("{module}/{folder}") } else { format!("{module}/{folder}:{package}") }
}

/// `v1.2.3` as numbers.
fn numbers(tag: &str) -> Option<Number> {
    let numbers: Option<Number> = tag.strip_prefix('v')?.split('.').map(|number| number.parse().ok()).collect();
    numbers.filter(|numbers| numbers.len() == 3)
}

/// The first tag with an adapter.
pub fn since(history: &[Tagged], pattern: &str) -> Option<String> {
    history.iter().find(|at| at.adapters.contains_key(pattern)).map(|at| at.tag.clone())
}

/// The first tag whose adapter declares this name.
pub fn declared_since(history: &[Tagged], pattern: &str, of: &str, name: &str) -> Option<String> {
    let declares = |at: &&Tagged| {
        let adapter = at.adapters.get(pattern);
        adapter.is_some_and(|(_, source)| source.declared(of).iter().any(|own| own == name))
    };
    history.iter().find(declares).map(|at| at.tag.clone())
}

/// The names that an adapter declared once and does not any more: of which list, the name, its last tag, the first without it.
pub fn gone(history: &[Tagged], pattern: &str) -> Vec<[String; 4]> {
    let mut found = Vec::new();
    for (list, of) in [("params", PARAMETERS), ("pipelineParams", OPTIONS)] {
        let mut last: BTreeMap<String, usize> = BTreeMap::new();
        for (at, tagged) in history.iter().enumerate() {
            for name in tagged.adapters.get(pattern).map(|(_, source)| source.declared(of)).into_iter().flatten() {
                last.insert(name, at);
            }
        }
        let gone = last.into_iter().filter_map(|(name, at)| Some((name, at, history.get(at + 1)?)));
        found.extend(gone.map(|(name, at, after)| [list.to_owned(), name, history[at].tag.clone(), after.tag.clone()]));
    }
    found
}
