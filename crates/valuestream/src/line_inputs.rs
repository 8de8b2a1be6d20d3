//! The console's "Input Parameters" of any AssemblyLine beside its QVS Config: for each stage every parameter of its pipeline,
//! and where its value comes from, as far as the files tell. Of a plan's own files [`crate::inputs`] says more.

use std::collections::BTreeSet;

use text::Text;
use yaml::Node;

use crate::adapters::official::RunTime;
use crate::check::files::expression::{Expression, expressions};
use crate::check::files::made::{Made, is_automatic};
use crate::check::files::makers::{Makers, Other, Run};
use crate::check::files::{At, Config, File, Files, Findings, Line, Stage, is_null};

/// What there is to say of a pipeline of which no QVS Config is known.
pub const PIPELINE_UNKNOWN: Text = Text {
    ja: "どのQVS ConfigがこのPipelineを作るかは、ファイルからは分かりません",
    en: "the files do not tell which QVS Config makes this pipeline",
};

/// The input parameters of a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageInputs {
    /// The stage's name.
    pub stage: String,
    /// The pipeline that it runs.
    pub pipeline: String,
    /// Whether it is known which QVS Config makes that pipeline. If not, only what the stage passes is listed.
    pub is_known: bool,
    /// One row per parameter: the pipeline's own, those of the QVS Config, and what else the stage passes.
    pub rows: Vec<Input>,
}

/// A parameter, and where its value comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Where its value comes from.
    pub source: Source,
    /// The value, if the files have it.
    pub value: Option<String>,
}

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// QVS binds it.
    Automatic,
    /// Entered when the AssemblyLine runs, and passed by the stage.
    Run,
    /// A result of an earlier stage, passed by the stage.
    Result,
    /// The stage itself.
    Stage,
    /// The stage, although its pipeline does not take it.
    Ignored,
    /// The Deployment Config.
    DeploymentConfig,
    /// QVS or the Deployment Config: which of the two is not documented.
    Either,
    /// The Deployment Secrets of the console.
    Secret,
    /// The parameter's default.
    Default,
    /// The Deployment Config, which is not among the files.
    Open,
    /// Nowhere.
    Nowhere,
}

impl Source {
    /// Its name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Source::Automatic => "automatic",
            Source::Run => "run",
            Source::Result => "result",
            Source::Stage => "stage",
            Source::Ignored => "ignored",
            Source::DeploymentConfig => "deploymentConfig",
            Source::Either => "either",
            Source::Secret => "secret",
            Source::Default => "default",
            Source::Open => "open",
            Source::Nowhere => "nowhere",
        }
    }

    /// Its name for people.
    pub const fn label(self) -> Text {
        match self {
            Source::Automatic => Text { ja: "自動", en: "Automatic" },
            Source::Run => Text { ja: "実行時に入力", en: "Entered at the run" },
            Source::Result => Text { ja: "前のステージの結果", en: "Result of a stage" },
            Source::Stage => Text { ja: "ステージ", en: "The stage" },
            Source::Ignored => Text {
                ja: "ステージ (Pipelineは受け取らない)",
                en: "The stage, but the pipeline does not take it",
            },
            Source::DeploymentConfig => Text { ja: "Deployment Config", en: "Deployment Config" },
            Source::Either => Text {
                ja: "自動またはDeployment Config",
                en: "Automatic or Deployment Config, which is not documented",
            },
            Source::Secret => {
                Text { ja: "コンソールのDeployment Secret", en: "Deployment Secret in the console" }
            }
            Source::Default => Text { ja: "既定値", en: "Its default" },
            Source::Open => Text { ja: "Deployment Configに必要", en: "Deployment Config must have it" },
            Source::Nowhere => Text { ja: "不足", en: "Missing" },
        }
    }
}

/// The input parameters of each stage of the AssemblyLine among `files`.
pub fn line_inputs(files: &Files) -> Vec<StageInputs> {
    // Findings in the files are told elsewhere.
    let mut unheard = Findings::default();
    let config = files
        .qvs_config
        .map(|node| Config::read(&At::root(File::QvsConfig, node), files.adapters, false, &mut unheard));
    let line = files.assembly_line.map(|node| Line::read(&At::root(File::AssemblyLine, node), &mut unheard));
    let Some(line) = line else { return Vec::new() };
    let others: Vec<Other> = files.other_configs.iter().map(Other::read).collect();
    let makers = Makers::of(config.as_ref().map(|config| (config, files.names)), &others);
    let runs = makers.runs(&line.stages);
    let of_stage = |(stage, run)| of_stage(stage, run, files.deployment_config);
    line.stages.iter().zip(runs).map(of_stage).collect()
}

/// `values` is the Deployment Config of the line's own Application.
fn of_stage(stage: &Stage, run: Run, values: Option<&Node>) -> StageInputs {
    let run = match run {
        Run::Made(maker, made) => Some((maker, made)),
        Run::Unmade(..) | Run::Unknown => None,
    };
    let values = values.filter(|_| run.is_none_or(|(maker, _)| maker.is_own));
    let (mut rows, mut names) = (Vec::new(), BTreeSet::new());
    let mut add = |name: &str, is_secret: bool, of_pipeline: Option<(&Made, &'static RunTime)>| {
        if names.insert(name.to_owned()) {
            rows.push(row(name, is_secret, of_pipeline, stage, values));
        }
    };
    if let Some((maker, made)) = run {
        // How a name with an image before it is written is not documented.
        let named = made.run_time().into_iter().filter(|param| !(param.image_prefix && made.is_open()));
        named.for_each(|param| add(param.name, false, Some((made, param))));
        if made.takes_params() {
            maker.config.declared.iter().for_each(|declared| add(declared.name, declared.is_secret(), None));
        }
    }
    stage.params.iter().for_each(|param| add(param.name, false, None));
    let is_ignored = |name: &str| run.is_some_and(|(maker, made)| !maker.takes(made, name));
    rows.iter_mut().filter(|row| is_ignored(&row.name)).for_each(|row| row.source = Source::Ignored);
    let pipeline = stage.pipeline_name().to_owned();
    StageInputs { stage: stage.name.to_owned(), pipeline, is_known: run.is_some(), rows }
}

fn row(
    name: &str,
    is_secret: bool,
    of_pipeline: Option<(&Made, &RunTime)>,
    stage: &Stage,
    values: Option<&Node>,
) -> Input {
    let is_filled = of_pipeline.is_some_and(|(_, param)| param.automatic) || is_automatic(name);
    let (source, value) = if let Some(given) = stage.param(name) {
        (given.value.map_or(Source::Stage, |text| of_text(text, values)), written(given.node()))
    } else if let Some(value) = values.and_then(|values| values.get(name)) {
        (if is_filled { Source::Either } else { Source::DeploymentConfig }, written(value))
    } else if is_filled {
        (Source::Automatic, None)
    } else if is_secret {
        (Source::Secret, None)
    } else if let Some(default) = of_pipeline.and_then(|(made, param)| made.default_of(param)) {
        (Source::Default, Some(default.to_owned()))
    } else {
        (if values.is_some() { Source::Nowhere } else { Source::Open }, None)
    };
    Input { name: name.to_owned(), source, value: value.filter(|_| !is_secret) }
}

/// Where what a stage passes comes from.
fn of_text(text: &str, values: Option<&Node>) -> Source {
    let is_missing = |name: &str| values.is_some_and(|values| values.get(name).is_none()) && !is_automatic(name);
    let has = |is: &dyn Fn(&Expression) -> bool| expressions(text).any(|expression| is(&expression));
    if has(&|it| matches!(it, Expression::Param(name) if is_missing(name))) {
        Source::Nowhere
    } else if has(&|it| matches!(it, Expression::Result(..))) {
        Source::Result
    } else if has(&|it| matches!(it, Expression::Input(_))) {
        Source::Run
    } else {
        Source::Stage
    }
}

fn written(value: &Node) -> Option<String> {
    match value {
        Node::Text(text) => Some(text.text.clone()),
        Node::Flag(flag) => Some(flag.to_string()),
        Node::Other(other) if !is_null(other) => Some(other.clone()),
        _ => None,
    }
}
