//! Stages: what each passes to the pipeline, and what they must and must not have in common. They run one pipeline on
//! one Deployment, first with the operator's provider, then with the store's, and keep their states separate (the
//! tutorial's step 7; official adapters, docs/cicd/deploy-simple.md).

use std::collections::BTreeSet;

use text::TextIndex;

use super::assembly_line::{Line, deploys_eso};
use super::at::{At, Findings};
use super::code::FileCode;
use super::expression::{Expression, expressions};
use super::order::Before;
use super::qvs_config::Config;
use super::stage::Stage;
use super::stage::StageParam;
use crate::adapters::{self, HELM_PROVIDER, PIPELINE_SUFFIX, PLAIN_PROVIDER, run_time_param};
use crate::rule::Quoted;
use crate::rule::{git, shape};

/// Checks the stages of an AssemblyLine of this installation, and says which of them do something else.
pub(super) fn check(line: &Line, config: Option<&Config>, found: &mut Findings) -> Vec<bool> {
    let others = others(&line.stages, config);
    params(line, &others, config, found);
    in_common(&line.stages, &others, config, found);
    states(&line.stages, &others, config, found);
    providers(line, &others, config, found);
    others
}

fn params(line: &Line, others: &[bool], config: Option<&Config>, found: &mut Findings) {
    let names = line.names();
    let mut before = Before::new(&line.order);
    for (n, stage) in line.stages.iter().enumerate() {
        if stage.param(adapters::REVISION).is_none() && !others[n] {
            found.add(FileCode::RevisionMissing, &stage.at);
        }
        let mut looked = false;
        for param in &stage.params {
            let is_declared = || config.is_none_or(|config| config.declares(param.name));
            if !others[n] && run_time_param(param.name).is_none() && !is_declared() {
                found.add(FileCode::StageParamUnknown { name: param.name.into() }, &param.name_at);
            }
            let Some(value) = param.value else { continue };
            line.unreplaced(value, &param.at, found);
            for expression in expressions(value) {
                if let Expression::Result(other, _) = expression {
                    if !looked {
                        before.look(n);
                        looked = true;
                    }
                    if !names.find(other, 0).is_some_and(|other| before.runs(other, n)) {
                        found.add(FileCode::ResultNotBefore { stage: other.into() }, &param.at);
                    }
                }
                line.expression(expression, &param.at, found);
            }
            if is_literal(value) {
                let is_param = config.is_none_or(|config| config.declares(param.name));
                check_literal(param.name, value, &param.at, is_param, found);
            }
        }
    }
}

/// Checks that a literal value is safe for the pipeline, which pastes the QVS Config's parameters into Python and some
/// of its own into a shell. `is_param` says whether it is the QVS Config's.
pub(super) fn check_literal(name: &str, value: &str, at: &At, is_param: bool, found: &mut Findings) {
    if is_param && shape::python_literal(value).is_some() {
        found.add(FileCode::PastedIntoCode, at);
    }
    if name == adapters::STATE {
        if shape::label(value).is_some() {
            found.add(FileCode::StateShape, at);
        }
    } else if run_time_param(name).is_some_and(|param| param.in_shell) && git::breaks_shell(value) {
        found.add(FileCode::PastedIntoShell { name: name.into() }, at);
    }
}

pub(super) fn is_literal(value: &str) -> bool {
    expressions(value).next().is_none()
}

/// Which stages do something else than those that deploy the operator and the store: each runs a pipeline that deploys nothing, or
/// another one for another Application.
fn others(stages: &[Stage], config: Option<&Config>) -> Vec<bool> {
    let suffix = config.map_or(PIPELINE_SUFFIX, Config::suffix);
    let deploys = |stage: &&Stage| deploys_eso(stage.at.node, true);
    let Some(own) = stages.iter().find(deploys) else { return vec![false; stages.len()] };
    let text = |at: &Option<At>| at.as_ref().and_then(At::text).unwrap_or_default().to_owned();
    let (application, pipeline) = (text(&own.application), text(&own.pipeline));
    let is_other = |stage: &Stage| {
        let is_apart = || text(&stage.application) != application && text(&stage.pipeline) != pipeline;
        !deploys(&stage) && (!text(&stage.pipeline).ends_with(suffix) || is_apart())
    };
    stages.iter().map(is_other).collect()
}

/// Application and pipeline must be the same in all stages, and the Deployment in those that belong together.
fn in_common(stages: &[Stage], others: &[bool], config: Option<&Config>, found: &mut Findings) {
    type Part = for<'s, 'n> fn(&'s Stage<'n>) -> Option<&'s At<'n>>;
    type Differs = fn(Quoted) -> FileCode;
    let parts: [(Part, Differs); 2] = [
        (|stage| stage.application.as_ref(), |name| FileCode::ApplicationDiffers { name }),
        (|stage| stage.pipeline.as_ref(), |name| FileCode::PipelineDiffers { name }),
    ];
    let own = || stages.iter().zip(others).filter(|(_, is_other)| !**is_other).map(|(stage, _)| stage);
    for (part, code) in parts {
        let mut all = own().filter_map(part);
        let Some(first) = all.next().and_then(At::text) else { continue };
        for other in all.filter(|other| other.text() != Some(first)) {
            found.add(code(first.into()), other);
        }
    }
    // A line may install the operator on one Deployment after the other. What else is on another one is a slip.
    let name = |stage: &Stage| stage.deployment.as_ref().and_then(At::text).unwrap_or_default().to_owned();
    let is_helm = |stage: &&Stage| stage.param(adapters::PROVIDER).and_then(|given| given.value) == Some(HELM_PROVIDER);
    let first = own().map(name).find(|name| !name.is_empty()).unwrap_or_default();
    let with_operator: BTreeSet<String> = own().filter(is_helm).map(name).chain([first.clone()]).collect();
    for stage in own().filter(|stage| !with_operator.contains(&name(stage))) {
        if let Some(at) = &stage.deployment {
            found.add(FileCode::DeploymentDiffers { name: (&first).into() }, at);
        }
    }
    let suffix = config.map_or(PIPELINE_SUFFIX, Config::suffix);
    for pipeline in own().filter_map(|stage| stage.pipeline.as_ref()) {
        if pipeline.text().is_some_and(|name| !name.ends_with(suffix)) {
            found.add(FileCode::PipelineSuffix { suffix: suffix.into() }, pipeline);
        }
    }
}

/// A state is identified by Application, Deployment and name.
fn states(stages: &[Stage], others: &[bool], config: Option<&Config>, found: &mut Findings) {
    let name = |stage: &Stage| match stage.param(adapters::STATE) {
        None => Some(config.map(Config::phase).filter(|phase| !phase.is_empty()).unwrap_or("main").to_owned()),
        Some(given) => given.value.filter(|value| is_literal(value)).map(str::to_owned),
    };
    // What else the line runs may have no state, or another default.
    let names: Vec<Option<String>> =
        stages.iter().zip(others).map(|(stage, is_other)| if *is_other { None } else { name(stage) }).collect();
    let key = |(stage, name): (&Stage, &Option<String>)| {
        let part = |at: &Option<At>| at.as_ref().and_then(At::text).unwrap_or_default().to_owned();
        name.as_ref().map(|name| [part(&stage.application), part(&stage.deployment), name.clone()].join("\0"))
    };
    let keys: Vec<Option<String>> = stages.iter().zip(&names).map(key).collect();
    let texts = TextIndex::new(keys.iter().map(|key| key.as_deref().unwrap_or_default()));
    for (n, stage) in stages.iter().enumerate() {
        if let (Some(key), Some(name)) = (&keys[n], &names[n])
            && texts.occurs_before(key, n)
        {
            let at = stage.param(adapters::STATE).map_or(&stage.at, |given| &given.at);
            found.add(FileCode::StateTaken { name: name.into() }, at);
        }
    }
}

/// The provider of a stage decides which of the resources it applies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Provider {
    /// The operator's.
    Helm,
    /// The store's.
    Plain,
    /// Unknown before the run, or wrong.
    Open,
    /// Of a stage for something else.
    Other,
}

fn providers(line: &Line, others: &[bool], config: Option<&Config>, found: &mut Findings) {
    let providers: Vec<Provider> = line
        .stages
        .iter()
        .zip(others)
        .map(|(stage, is_other)| if *is_other { Provider::Other } else { provider(stage, found) })
        .collect();
    let helm = |(n, provider): (usize, &Provider)| (*provider == Provider::Helm).then_some(n);
    let behind = line.order.behind(providers.iter().enumerate().filter_map(helm));
    // A finding about all stages is reported at the first.
    if let Some(first) = line.stages.first()
        && !providers.contains(&Provider::Open)
    {
        let is_installed = config.is_none_or(Config::has_operator);
        if is_installed && !providers.contains(&Provider::Helm) {
            found.add(FileCode::HelmStageMissing, &first.at);
            return;
        }
        // The QVS Config says whether there is a store to deploy. What else it has may be deployed by any stage.
        let has_more = config.is_some_and(Config::has_more);
        let store = config.map(|config| config.store().is_some()).filter(|is_there| *is_there || !has_more);
        if store == Some(true) && !providers.contains(&Provider::Plain) {
            found.add(FileCode::StoreStageMissing, &first.at);
        }
        if store == Some(false) {
            let plain = line.stages.iter().zip(&providers).filter(|(_, provider)| **provider == Provider::Plain);
            plain.for_each(|(stage, _)| found.add(FileCode::StoreStageIdle, &stage.at));
        }
        if store.is_none() && has_more {
            return;
        }
        let each = line.stages.iter().zip(providers).zip(behind);
        for ((stage, _), _) in each.filter(|((_, provider), behind)| *provider == Provider::Plain && !behind) {
            found.add(FileCode::StoreStageEarly, &stage.at);
        }
    }
}

fn provider(stage: &Stage, found: &mut Findings) -> Provider {
    let Some(given) = stage.param(adapters::PROVIDER) else { return Provider::Plain };
    match given.value {
        Some(HELM_PROVIDER) => Provider::Helm,
        Some(PLAIN_PROVIDER) => Provider::Plain,
        Some(other) if is_literal(other) => {
            found.add(FileCode::ProviderUnknown { kind: other.into() }, &given.at);
            Provider::Open
        }
        _ => Provider::Open,
    }
}

impl<'n> Stage<'n> {
    /// The parameter of that name that it passes; the first if there are two.
    pub(crate) fn param(&self, name: &str) -> Option<&StageParam<'n>> {
        self.params.iter().find(|param| param.name == name)
    }
}
