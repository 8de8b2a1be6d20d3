//! What the stages of an AssemblyLine pass to the pipelines that a QVS Config makes, whatever the Application. The pipelines,
//! their parameters and results are those of the table of official adapters.

use text::{TextIndex, nearest, nearest_first};
use yaml::Node;

use super::assembly_line::Line;
use super::at::{At, Findings};
use super::code::FileCode;
use super::expression::{Expression, expressions};
use super::patterns::{near_names, refused_by_kubernetes};
use super::qvs_config::Config;
use super::stage::Stage;
use crate::adapters::official::{Of, PATTERNS, Pattern, Pipeline, RunTime, Tag, When};
use crate::adapters::{DEPLOY_PHASE, REPOSITORY_KIND, REVISION, USE_SSH_KEY};

/// More patterns than anyone puts together; those behind them are left out.
const MAX_PATTERNS: usize = 50;

/// A pipeline that a QVS Config makes. Several patterns may make parts of one.
pub(crate) struct Made<'c, 'n> {
    /// What its name ends in.
    id: &'static str,
    parts: Vec<Part<'c, 'n>>,
}

/// What a pattern makes of a pipeline.
struct Part<'c, 'n> {
    pattern: &'static Pattern,
    pipeline: &'static Pipeline,
    entry: &'c At<'n>,
}

impl Part<'_, '_> {
    /// The value of an option by its path; `None` if it is left out.
    fn option(&self, path: &str) -> Option<&Node> {
        let options = self.entry.node.get("pipelineParams")?;
        path.split('.').try_fold(options, |node, key| node.get(key))
    }

    fn is_on(&self, path: &str) -> bool {
        self.option(path) == Some(&Node::Flag(true))
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
    fn run_time(&self) -> impl Iterator<Item = &'static RunTime> {
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
    fn is_open(&self) -> bool {
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

fn pipeline_of<'n>(stage: &Stage<'n>) -> &'n str {
    stage.pipeline.as_ref().and_then(At::text).unwrap_or_default()
}

/// Checks the stages of a line. `values` is the Deployment Config, if it is known.
pub(super) fn check(line: &Line, config: &Config, values: Option<&Node>, found: &mut Findings) {
    let made = Made::of(config);
    let runs: Vec<_> = line.stages.iter().map(|stage| run_by(&made, pipeline_of(stage))).collect();
    let mut prefixes: Vec<&str> = runs.iter().flatten().map(|(_, prefix)| *prefix).collect();
    prefixes.sort_unstable();
    prefixes.dedup();
    // Stages of several Applications run pipelines of several QVS Configs, of which this is one.
    let prefix = match prefixes[..] {
        [] => None,
        [prefix] => Some(prefix),
        _ => return,
    };
    let tag = config.tag;
    for (stage, run) in line.stages.iter().zip(&runs) {
        match run {
            Some((made, _)) => {
                given(stage, made, config, tag, found);
                missing(stage, made, config, values, found);
            }
            None => unmade(stage, pipeline_of(stage), prefix, &made, config, found),
        }
    }
    let names = line.names();
    let from = |stage: &str| names.find(stage, 0).and_then(|n| runs[n]);
    let values = line.stages.iter().flat_map(|stage| &stage.params).filter_map(|param| Some((param.value?, &param.at)));
    for (text, at) in values.chain(line.results.iter().filter_map(|at| Some((at.text()?, at)))) {
        for expression in expressions(text) {
            if let Expression::Result(stage, result) = expression
                && let Some((made, _)) = from(stage)
            {
                check_result(made, result, at, found);
            }
        }
    }
}

/// A pipeline with the prefix of the others that nothing makes; where no stage tells the prefix, one that is nearly made.
fn unmade(stage: &Stage, name: &str, prefix: Option<&str>, made: &[Made], config: &Config, found: &mut Findings) {
    let is_whole = !config.others && config.official.len() <= MAX_PATTERNS;
    let of_prefix = |prefix: &&str| name.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'));
    let prefix = match prefix {
        Some(prefix) => Some(prefix).filter(of_prefix),
        None => slip_prefix(name, made),
    };
    if let (Some(at), Some(prefix), true) = (&stage.pipeline, prefix, is_whole) {
        let ids: Vec<String> = made.iter().map(|made| format!("{prefix}-{}", made.id)).collect();
        let made = nearest_first(name, ids.iter().map(String::as_str)).join(", ");
        found.add(FileCode::StagePipelineUnmade { name: name.into(), made }, at);
    }
}

/// What stands before a slip in the id of one of these pipelines. The id of another pipeline is none: it may be one of another
/// QVS Config.
fn slip_prefix<'t>(name: &'t str, made: &[Made]) -> Option<&'t str> {
    let is_id = |end: &str| PATTERNS.iter().flat_map(|pattern| pattern.pipelines).any(|pipeline| pipeline.id == end);
    let ends = || name.match_indices('-').map(|(at, _)| (&name[..at], &name[at + 1..]));
    if ends().any(|(_, end)| is_id(end)) {
        return None;
    }
    let is_slip =
        |(prefix, end): &(&str, &str)| !prefix.is_empty() && nearest(end, made.iter().map(|made| made.id)).is_some();
    ends().find(is_slip).map(|(prefix, _)| prefix)
}

/// The parameters that a stage passes.
fn given(stage: &Stage, made: &Made, config: &Config, tag: Option<Tag>, found: &mut Findings) {
    if made.is_open() {
        return;
    }
    let names = || made.parts.iter().flat_map(Part::run_time).map(|param| param.name);
    for param in &stage.params {
        let is_own = made.takes_params() && (config.others || config.declares(param.name));
        if is_own || names().any(|name| name == param.name) {
            continue;
        }
        let gone = made.parts.iter().flat_map(|part| part.pattern.gone);
        let gone = gone.into_iter().find(|gone| gone.of == Of::RunTime && gone.name == param.name);
        if gone.is_some_and(|gone| tag.is_some_and(|tag| tag < gone.since)) {
            continue;
        }
        let all: Vec<&str> = names().chain(config.declared.iter().map(|param| param.name)).collect();
        let near = match gone {
            Some(gone) if !gone.now.is_empty() => gone.now.to_owned(),
            _ => near_names(param.name, all.into_iter(), found),
        };
        found.add(FileCode::StageParamIgnored { name: param.name.into(), near }, &param.at);
    }
}

/// The parameters that nobody supplies. Without the Deployment Config, which may have any, only the revision is certain: it
/// differs from run to run.
fn missing(stage: &Stage, made: &Made, config: &Config, values: Option<&Node>, found: &mut Findings) {
    for param in made.run_time() {
        let is_given =
            stage.param(param.name).is_some() || values.is_some_and(|values| values.get(param.name).is_some());
        let is_certain = values.is_some() || param.name == REVISION;
        // How a name with an image before it is written is not documented.
        let is_named = !(param.image_prefix && made.is_open());
        if is_certain && is_named && !is_given && param.default.is_none() && !is_automatic(param.name) {
            found.add(FileCode::StageParamMissing { name: param.name.into() }, &stage.at);
        }
    }
    // Where the Deployment Config is not known, it may have any.
    let Some(values) = values.filter(|_| made.takes_params()) else { return };
    for param in config.declared.iter().filter(|param| param.kind != "secret") {
        let is_given = stage.param(param.name).is_some() || values.get(param.name).is_some();
        if !is_given && !is_automatic(param.name) {
            found.add(FileCode::StageParamMissing { name: param.name.into() }, &stage.at);
        }
    }
}

fn check_result(made: &Made, result: &str, at: &At, found: &mut Findings) {
    let results = || made.parts.iter().flat_map(|part| part.pipeline.results).copied();
    let is_open = made.is_open() || made.parts.iter().any(|part| part.pipeline.open_results);
    if !is_open && !results().any(|known| known == result) {
        let all: Vec<&str> = results().collect();
        let near = near_names(result, all.into_iter(), found);
        found.add(FileCode::ResultUnknown { name: result.into(), near }, at);
    }
}

/// Tells of the values of a Deployment Config that nothing takes, or whose type breaks something.
pub(super) fn check_values(root: &At, config: &Config, line: Option<&Line>, found: &mut Findings) {
    let made = Made::of(config);
    let of_pipelines: Vec<&str> =
        made.iter().flat_map(|made| &made.parts).flat_map(Part::run_time).map(|param| param.name).collect();
    let of_pipelines = TextIndex::new(of_pipelines.into_iter());
    let used = line.map(Line::deployment_params).unwrap_or_default();
    let used = TextIndex::new(used.into_iter());
    // Lines that are not known may use any.
    let is_open = config.others || line.is_none() || made.iter().any(Made::is_open);
    for (name, value) in root.entries() {
        let declared = config.names.find(name, 0).map(|n| &config.declared[n]);
        let is_known = declared.is_some() || of_pipelines.find(name, 0).is_some() || used.find(name, 0).is_some();
        if !is_known && !is_open && !is_automatic(name) {
            found.add(FileCode::DeploymentValueIdle { name: name.into() }, &value);
        }
        if let Some(text) = value.text()
            && crate::rule::looks_secret(text)
        {
            found.add(FileCode::DeploymentSecret { name: name.into() }, &value);
        }
        if let Some(text) = value.text() {
            refused(name, text, &value, config, found);
        }
        let is_text = declared.is_some_and(|param| param.kind == "string");
        if is_text && matches!(value.node, Node::Flag(_) | Node::Other(_)) {
            found.add(FileCode::DeploymentValueNoText { name: name.into() }, &value);
        }
    }
}

/// Tells of a value that Kubernetes refuses where an adapter puts it.
fn refused(name: &str, text: &str, at: &At, config: &Config, found: &mut Findings) {
    let whole = format!("$(params.{name})");
    let is_given = |entry: &At, param: &str| {
        let given = entry.node.get("params").and_then(|params| params.get(param));
        given.and_then(Node::text) == Some(&whole)
    };
    let rules = config.official.iter().take(MAX_PATTERNS).flat_map(|(pattern, entry)| {
        let given = pattern.params.iter().filter(|param| !param.rules.is_empty() && is_given(entry, param.name));
        given.flat_map(|param| param.rules)
    });
    if let Some(like) = rules.into_iter().find_map(|rule| refused_by_kubernetes(*rule, text)) {
        found.add(FileCode::KubernetesRefuses { name: name.into(), given: text.into(), like: like.into() }, at);
    }
}
