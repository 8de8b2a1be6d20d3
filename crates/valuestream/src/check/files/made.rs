//! The pipelines that a QVS Config makes, with their parameters and results by the table of official adapters.

use yaml::Node;

use super::at::{At, flag};
use super::qvs_config::Config;
use crate::adapters::official::{PATTERNS, Pattern, Pipeline, RunTime, When};
use crate::adapters::{DEPLOY_PHASE, REPOSITORY_KIND, USE_SSH_KEY};

/// More patterns than anyone puts together; those behind them are left out.
pub(super) const MAX_PATTERNS: usize = 50;

/// A pipeline that a QVS Config makes. Several patterns may make parts of one.
pub(crate) struct Made<'c, 'n> {
    /// What its name ends in.
    pub(super) id: &'static str,
    pub(super) parts: Vec<Part<'c, 'n>>,
}

/// What a pattern makes of a pipeline.
pub(super) struct Part<'c, 'n> {
    pub(super) pattern: &'static Pattern,
    pub(super) pipeline: &'static Pipeline,
    entry: &'c At<'n>,
}

impl Part<'_, '_> {
    /// The value of an option by its path; `None` if it is left out.
    fn option(&self, path: &str) -> Option<&Node> {
        let options = self.entry.node.get("pipelineParams")?;
        path.split('.').try_fold(options, |node, key| node.get(key))
    }

    fn is_on(&self, path: &str) -> bool {
        self.option(path).and_then(flag) == Some(true)
    }

    /// Whether the repository is cloned with a key.
    fn is_ssh(&self) -> bool {
        let kind = self.option(REPOSITORY_KIND).and_then(Node::text);
        self.is_on(USE_SSH_KEY) || kind.is_some_and(|kind| ["bitbucket", "backlog"].contains(&kind))
    }

    /// Whether names have the image before them, whose exact form is not documented.
    fn has_image(&self) -> bool {
        self.option("image").is_some_and(|image| image.text() != Some(""))
    }

    /// Whether a run-time parameter is certainly there.
    fn has(&self, param: &RunTime) -> bool {
        match param.when {
            When::Always => true,
            When::Https => !self.is_ssh(),
            When::Ssh => self.is_ssh(),
            When::Option(path) => self.is_on(path),
        }
    }

    /// The run-time parameters of its pipeline.
    pub(super) fn run_time(&self) -> impl Iterator<Item = &'static RunTime> {
        let id = self.pipeline.id;
        self.pattern.run_time.iter().filter(move |param| param.pipelines.contains(&id))
    }
}

impl<'c, 'n> Made<'c, 'n> {
    /// The pipelines of a QVS Config.
    pub(crate) fn of(config: &'c Config<'n>) -> Vec<Made<'c, 'n>> {
        let mut all: Vec<Made> = Vec::new();
        for (pattern, entry) in config.official.iter().take(MAX_PATTERNS) {
            for pipeline in pattern.pipelines {
                let part = Part { pattern, pipeline, entry };
                let is_when =
                    |(option, value, _): &(&str, &str, &str)| part.option(option).and_then(Node::text) == Some(value);
                let id = pipeline.id_when.filter(is_when).map_or(pipeline.id, |(_, _, id)| id);
                match all.iter_mut().find(|made| made.id == id) {
                    Some(made) => made.parts.push(part),
                    None => all.push(Made { id, parts: vec![part] }),
                }
            }
        }
        all
    }

    /// Whether an option names parameters that no table has.
    pub(crate) fn is_open(&self) -> bool {
        self.parts.iter().any(|part| part.has_image() || part.option("buildArgs").is_some())
    }

    /// Whether it takes each parameter of the QVS Config.
    pub(crate) fn takes_params(&self) -> bool {
        self.parts.iter().any(|part| part.pipeline.takes_params)
    }

    /// Its own run-time parameters that are certainly there, each once.
    pub(crate) fn run_time(&self) -> Vec<&'static RunTime> {
        let mut all: Vec<&RunTime> = Vec::new();
        for part in &self.parts {
            for param in part.run_time().filter(|param| part.has(param) && !param.name.starts_with('<')) {
                if all.iter().all(|known| known.name != param.name) {
                    all.push(param);
                }
            }
        }
        all
    }

    /// The names of its own run-time parameters, whatever it is given.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().flat_map(Part::run_time).map(|param| param.name)
    }

    /// The default of a run-time parameter.
    pub(crate) fn default_of(&self, param: &RunTime) -> Option<&str> {
        let phase = || self.parts.iter().find_map(|part| part.option(DEPLOY_PHASE)?.text());
        match param.default {
            Some("main") if phase().is_some_and(|phase| !phase.is_empty()) => phase(),
            default => default,
        }
    }
}

/// The one of these pipelines that a stage runs, and what stands before its id.
pub(crate) fn run_by<'m, 'c, 'n>(made: &'m [Made<'c, 'n>], name: &'m str) -> Option<(&'m Made<'c, 'n>, &'m str)> {
    if let Some(exact) = made.iter().find(|made| made.id == name) {
        return Some((exact, ""));
    }
    let prefix = |id: &str| name.strip_suffix(id)?.strip_suffix('-').filter(|prefix| !prefix.is_empty());
    let fits = made.iter().filter_map(|made| Some((made, prefix(made.id)?)));
    fits.max_by_key(|(made, _)| made.id.len())
}

/// Whether QVS fills a run-time parameter, by what the documents say of any pipeline: they differ.
pub(crate) fn is_automatic(name: &str) -> bool {
    PATTERNS.iter().flat_map(|pattern| pattern.run_time).any(|param| param.name == name && param.automatic)
}

/// Whether some pattern makes a pipeline whose name ends so.
pub(super) fn is_id(end: &str) -> bool {
    PATTERNS.iter().flat_map(|pattern| pattern.pipelines).any(|pipeline| pipeline.id == end)
}
