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
    /// The Deployment Config.
    DeploymentConfig,
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
            Source::DeploymentConfig => "deploymentConfig",
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
            Source::DeploymentConfig => Text { ja: "Deployment Config", en: "Deployment Config" },
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
    let pipelines: Vec<&str> = line.stages.iter().map(Stage::pipeline_name).collect();
    let runs = makers.runs(&pipelines);
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
    let mut add = |name: &str, of_pipeline: Option<(&Made, &'static RunTime)>| {
        if names.insert(name.to_owned()) {
            rows.push(row(name, of_pipeline, stage, values));
        }
    };
    if let Some((maker, made)) = run {
        made.run_time().into_iter().for_each(|param| add(param.name, Some((made, param))));
        if made.takes_params() {
            maker.config.declared.iter().for_each(|declared| add(declared.name, None));
        }
    }
    stage.params.iter().for_each(|param| add(param.name, None));
    let pipeline = stage.pipeline_name().to_owned();
    StageInputs { stage: stage.name.to_owned(), pipeline, is_known: run.is_some(), rows }
}

fn row(name: &str, of_pipeline: Option<(&Made, &RunTime)>, stage: &Stage, values: Option<&Node>) -> Input {
    let (source, value) = if let Some(given) = stage.param(name) {
        (given.value.map_or(Source::Stage, of_text), given.value.map(str::to_owned))
    } else if let Some(value) = values.and_then(|values| values.get(name)) {
        (Source::DeploymentConfig, written(value))
    } else if of_pipeline.is_some_and(|(_, param)| param.automatic) || is_automatic(name) {
        (Source::Automatic, None)
    } else if let Some(default) = of_pipeline.and_then(|(made, param)| made.default_of(param)) {
        (Source::Default, Some(default.to_owned()))
    } else {
        (if values.is_some() { Source::Nowhere } else { Source::Open }, None)
    };
    Input { name: name.to_owned(), source, value }
}

/// Where what a stage passes comes from.
fn of_text(text: &str) -> Source {
    let has = |is: fn(&Expression) -> bool| expressions(text).any(|expression| is(&expression));
    if has(|it| matches!(it, Expression::Result(..))) {
        Source::Result
    } else if has(|it| matches!(it, Expression::Input(_))) {
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
