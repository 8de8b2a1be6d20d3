//! What the stages of an AssemblyLine pass to the pipelines that QVS Configs make, whatever the Application.

use text::{TextIndex, nearest_first};
use yaml::Node;

use super::assembly_line::Line;
use super::at::{At, Findings};
use super::code::FileCode;
use super::declared::Declared;
use super::expression::{Expression, expressions};
use super::made::{MAX_PATTERNS, Made, Part, is_automatic};
use super::makers::{Maker, Makers, Run};
use super::patterns::{near_names, refused_by_kubernetes, told};
use super::qvs_config::Config;
use super::stage::Stage;
use super::stages::{check_literal, is_literal};
use crate::adapters::official::Of;
use crate::adapters::{Filled, REVISION, STATE, run_time_param};
use crate::rule::is_written_credential;

/// Checks the stages of a line. `values` is the Deployment Config of its own Application, if it is known; `is_own` says which
/// stages are checked as those of this installation.
pub(super) fn check(
    line: &Line,
    makers: &Makers,
    values: Option<&Node>,
    is_own: impl Fn(usize) -> bool,
    found: &mut Findings,
) {
    let runs = makers.runs(&line.stages);
    for param in line.stages.iter().flat_map(|stage| &stage.params) {
        if param.value.is_some_and(is_written_credential) {
            found.add(FileCode::ConfigSecret, &param.at);
        }
    }
    for (n, (stage, run)) in line.stages.iter().zip(&runs).enumerate() {
        match run {
            _ if is_own(n) => {}
            Run::Made(maker, made) => {
                given(stage, made, maker, found);
                literals(stage, made, maker.config, found);
                missing(stage, made, maker, values.filter(|_| maker.is_own), found);
            }
            Run::Unmade(maker, prefix) => unmade(stage, maker, prefix, found),
            Run::Unknown => {}
        }
    }
    let names = line.names();
    let from = |stage: &str| names.find(stage, 0).and_then(|n| runs.get(n));
    let values = line.stages.iter().flat_map(|stage| &stage.params).filter_map(|param| Some((param.value?, &param.at)));
    for (text, at) in values.chain(line.results.iter().filter_map(|at| Some((at.text()?, at)))) {
        for expression in expressions(text) {
            if let Expression::Result(stage, result) = expression
                && let Some(Run::Made(maker, made)) = from(stage)
            {
                check_result(made, maker, result, at, found);
            }
        }
    }
}

/// A pipeline that a QVS Config does not make. What patterns make of which nothing is known is not known.
fn unmade(stage: &Stage, maker: &Maker, prefix: &str, found: &mut Findings) {
    let is_whole = !maker.config.others && maker.config.official.len() <= MAX_PATTERNS;
    if let (Some(at), true) = (&stage.pipeline, is_whole) {
        let ids: Vec<String> = maker.made.iter().map(|made| format!("{prefix}-{}", made.id)).collect();
        let name = stage.pipeline_name();
        let made = nearest_first(name, ids.iter().map(String::as_str)).join(", ");
        let code = FileCode::StagePipelineUnmade { name: name.into(), made, of: maker.told() };
        found.add(told(code, maker.config.standing), at);
    }
}

/// The parameters that a stage passes.
fn given(stage: &Stage, made: &Made, maker: &Maker, found: &mut Findings) {
    let config = maker.config;
    for param in stage.params.iter().filter(|param| !maker.takes(made, param.name)) {
        let gone = made.parts.iter().flat_map(|part| part.pattern.gone);
        let gone = gone.into_iter().find(|gone| gone.of == Of::RunTime && gone.name == param.name);
        if gone.is_some_and(|gone| config.tag.is_some_and(|tag| tag < gone.since)) {
            continue;
        }
        let declared = config.declared.iter().map(|param| param.name);
        let all: Vec<&str> = made.names().map(|name: &str| name).chain(declared).collect();
        let near = match gone {
            Some(gone) if !gone.now.is_empty() => gone.now.to_owned(),
            _ => near_names(param.name, all.into_iter(), found),
        };
        let code = FileCode::StageParamIgnored { name: param.name.into(), near, of: maker.told() };
        found.add(told(code, maker.config.standing), &param.name_at);
    }
}

/// What a stage passes as it is, where its pipeline pastes that into a program.
fn literals(stage: &Stage, made: &Made, config: &Config, found: &mut Findings) {
    for param in &stage.params {
        // What a state of another Application may be called is not documented.
        if let Some(value) = param.value.filter(|value| is_literal(value) && param.name != STATE) {
            let is_param = made.takes_params() && config.declares(param.name);
            check_literal(param.name, value, &param.at, is_param, found);
            // What looks like one is told already.
            let is_secret = is_param && config.declared(param.name).is_some_and(Declared::is_secret);
            if is_secret && !value.is_empty() && !is_written_credential(value) {
                found.add(FileCode::ConfigSecret, &param.at);
            }
        }
    }
}

/// The parameters that nobody supplies. Without the Deployment Config, which may have any, only the revision is certain: it
/// differs from run to run.
fn missing(stage: &Stage, made: &Made, maker: &Maker, values: Option<&Node>, found: &mut Findings) {
    for param in made.run_time() {
        let is_given =
            stage.param(param.name).is_some() || values.is_some_and(|values| values.get(param.name).is_some());
        let is_certain = values.is_some() || param.name == REVISION;
        // How a name with an image before it is written is not documented.
        let is_named = !(param.image_prefix && made.is_open());
        if is_certain && is_named && !is_given && param.default.is_none() && !is_automatic(param.name) {
            let code = FileCode::StageParamMissing { name: param.name.into(), of: maker.told() };
            found.add(told(code, maker.config.standing), &stage.at);
        }
    }
    // Where the Deployment Config is not known, it may have any.
    let Some(values) = values.filter(|_| made.takes_params()) else { return };
    for param in maker.config.declared.iter().filter(|param| !param.is_secret()) {
        let is_given = stage.param(param.name).is_some() || values.get(param.name).is_some();
        if !is_given && !is_automatic(param.name) {
            found.add(FileCode::StageParamMissing { name: param.name.into(), of: maker.told() }, &stage.at);
        }
    }
}

fn check_result(made: &Made, maker: &Maker, result: &str, at: &At, found: &mut Findings) {
    let results = || made.parts.iter().flat_map(|part| part.pipeline.results).copied();
    let is_open = made.is_open() || made.parts.iter().any(|part| part.pipeline.open_results);
    if !is_open && !results().any(|known| known == result) {
        let all: Vec<&str> = results().collect();
        let near = near_names(result, all.into_iter(), found);
        let code = FileCode::ResultUnknown { name: result.into(), near, of: maker.told() };
        found.add(told(code, maker.config.standing), at);
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
        let declared = config.declared(name);
        let is_known = declared.is_some() || of_pipelines.find(name, 0).is_some() || used.find(name, 0).is_some();
        if !is_known && !is_open && !is_automatic(name) {
            found.add(FileCode::DeploymentValueIdle { name: name.into() }, &value);
        }
        let is_param = declared.is_some() && made.iter().any(Made::takes_params);
        if let Some(text) = value.text() {
            check_literal(name, text, &value, is_param, found);
        }
        let filled = run_time_param(name).map(|param| param.filled);
        if declared.is_none() && matches!(filled, Some(Filled::By(_))) {
            found.add(FileCode::DeploymentValueAutomatic { name: name.into() }, &value);
        }
        let is_secret = declared.is_some_and(Declared::is_secret);
        if let Some(text) = value.text()
            && (is_secret && !text.is_empty() || is_written_credential(text))
        {
            found.add(FileCode::DeploymentSecret { name: name.into() }, &value);
        }
        if let Some(text) = value.text() {
            refused(name, text, &value, config, found);
        }
        let is_text = declared.is_some_and(|param| param.kind == "string");
        if is_text && matches!(value.node, Node::List(_) | Node::Map(_)) {
            found.text(&value);
        }
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
