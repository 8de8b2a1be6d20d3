//! A preview of the console's "Input Parameters": for each stage of the AssemblyLine, every parameter of its pipeline,
//! where its value comes from, and the value. QVS shows the same list, in green when it is complete (the tutorial's
//! step 8).
//!
//! It is computed from the files, as QVS does. The Plan adds what the files do not contain: what QVS binds itself, and
//! which value to change.

use text::Text;
use yaml::Node;

use crate::adapters::{self, Filled, Origin, RUN_TIME, RunTime};
use crate::check::files::expression::{Expression, expressions, resolve};
use crate::check::files::{At, Config, File, Files, Findings, Generated, Line, Stage, is_null};
use crate::field::Value;
use crate::files::{QVS_CONFIG_FILE, operator_params, store_params};
use crate::plan::{FieldPath, PlanField, ProjectField, RepositoryField, Resolved};

/// The input parameters of every stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inputs {
    /// The stages in AssemblyLine order.
    pub stages: Vec<StageInputs>,
    /// How many rows are not green.
    pub missing: usize,
}

/// The input parameters of a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageInputs {
    /// The stage's name.
    pub stage: String,
    /// One row per parameter: those of deploy:simple, then those of the QVS Config.
    pub rows: Vec<Input>,
}

/// A parameter of a stage's pipeline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Where its value comes from.
    pub given: InputValue,
    /// A second source of its value.
    pub also: Option<InputValue>,
    /// A note about it.
    pub note: Option<Text>,
}

/// A value and where it comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InputValue {
    /// Where it comes from.
    pub source: Source,
    /// The value; `None` if it is missing or only QVS knows it.
    pub value: Option<String>,
    /// The value of the Plan to change.
    pub path: Option<FieldPath>,
    /// Whether it will work.
    pub state: State,
}

impl Input {
    /// Whether the row is green.
    pub fn state(&self) -> State {
        self.worse().state
    }

    /// The path of the Plan's value to go to: the bad one, if there is one.
    pub fn path(&self) -> Option<FieldPath> {
        self.worse().path
    }

    fn worse(&self) -> &InputValue {
        self.also.as_ref().filter(|also| also.state > self.given.state).unwrap_or(&self.given)
    }
}

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// QVS binds it.
    Automatic(Origin),
    /// The Deployment Config.
    DeploymentConfig,
    /// The stage itself.
    Stage,
    /// Entered when the AssemblyLine runs, and passed by the stage.
    Run,
    /// The parameter's default.
    Default,
    /// Nowhere.
    Nowhere,
}

impl Source {
    /// Its name for people.
    pub const fn label(self) -> Text {
        match self {
            Source::Automatic(Origin::Application) => {
                Text { ja: "自動 (Application)", en: "Automatic (Application)" }
            }
            Source::Automatic(Origin::Repository) => Text { ja: "自動 (Repository)", en: "Automatic (Repository)" },
            Source::Automatic(Origin::Deployment) => Text { ja: "自動 (Deployment)", en: "Automatic (Deployment)" },
            Source::Automatic(Origin::Credentials) => {
                Text { ja: "自動 (DeploymentのCredentials)", en: "Automatic (Deployment's Credentials)" }
            }
            Source::DeploymentConfig => Text { ja: "Deployment Config", en: "Deployment Config" },
            Source::Stage => Text { ja: "ステージ", en: "The stage" },
            Source::Run => Text { ja: "実行時に入力 (手順9)", en: "Entered at the run (step 9)" },
            Source::Default => Text { ja: "既定値", en: "Its default" },
            Source::Nowhere => Text { ja: "なし", en: "Nowhere" },
        }
    }
}

/// Whether a parameter has a value. Of two states, the later one counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum State {
    /// It has a value.
    Bound,
    /// It has a value that will not work.
    Invalid,
    /// It has none.
    Missing,
}

impl State {
    /// Its name for people.
    pub const fn label(self) -> Text {
        match self {
            State::Bound => Text { ja: "設定済み", en: "Bound" },
            State::Invalid => Text { ja: "正しくない値", en: "Wrong" },
            State::Missing => Text { ja: "不足", en: "Missing" },
        }
    }
}

const TWO_VALUES: Text = Text {
    ja: "値が2か所から来ます。どちらが使われるかは文書化されていません。",
    en: "Its value comes from two places; which of them is used is not documented.",
};
const STORE_OR_APPLICATION: Text = Text {
    ja: "Application名とストア名が同じパラメータで渡ります。どちらが使われるかは文書化されていません。\
         ストア名のパラメータにclusterSecretStoreNameを選ぶと避けられます。",
    en: "The Application's name and the store's name share this parameter; which of them is used is not documented. \
         Choose clusterSecretStoreName as the parameter for the store name to avoid it.",
};
const NAMED_BY_QVS: Text = Text { ja: "名前はQVSが決めます。", en: "QVS chooses the name." };

/// The input parameters of the files made from a plan.
pub fn inputs(resolved: &Resolved) -> Inputs {
    inputs_of(&Generated::of(resolved).files(), resolved)
}

/// The input parameters of `files`, whoever wrote them.
pub fn inputs_of(files: &Files, resolved: &Resolved) -> Inputs {
    // Findings in the files are reported elsewhere.
    let mut unheard = Findings::default();
    let config = files.qvs_config.map(|node| Config::read(&At::root(File::QvsConfig, node), None, true, &mut unheard));
    let line = files.assembly_line.map(|node| Line::read(&At::root(File::AssemblyLine, node), &mut unheard));
    let known = Known::of(resolved, config, files.deployment_config);
    let stages: Vec<StageInputs> = line
        .iter()
        .flat_map(|line| &line.stages)
        .map(|stage| StageInputs { stage: stage.name.to_owned(), rows: known.rows(stage) })
        .collect();
    let missing = stages.iter().flat_map(|stage| &stage.rows).filter(|row| row.state() != State::Bound).count();
    Inputs { stages, missing }
}

/// All sources of values except the stages.
struct Known<'k> {
    resolved: &'k Resolved<'k>,
    config: Option<Config<'k>>,
    values: Option<&'k Node>,
    /// The Plan's value that fills each parameter of the Deployment Config.
    fields: Vec<(String, PlanField)>,
}

impl<'k> Known<'k> {
    fn of(resolved: &'k Resolved<'k>, config: Option<Config<'k>>, values: Option<&'k Node>) -> Known<'k> {
        let bound = operator_params().into_iter().chain(store_params(resolved));
        Known { resolved, config, values, fields: bound.map(|bound| (bound.name.text, bound.field)).collect() }
    }

    fn rows(&self, stage: &Stage) -> Vec<Input> {
        let transport = self.config.as_ref().map(Config::transport);
        let of_pipeline = RUN_TIME.iter().filter(|param| param.only.is_none() || param.only == transport);
        let mut rows: Vec<Input> = of_pipeline.map(|param| self.row(param.name, Some(param), stage)).collect();
        for (n, declared) in self.config.iter().flat_map(|config| config.declared.iter().enumerate()) {
            let once = self.config.as_ref().is_some_and(|config| config.names.find(declared.name, 0) == Some(n));
            if once && adapters::run_time_param(declared.name).is_none() {
                rows.push(self.row(declared.name, None, stage));
            }
        }
        rows
    }

    fn row(&self, name: &str, param: Option<&RunTime>, stage: &Stage) -> Input {
        let by_stage = self.by_stage(name, stage);
        let by_qvs = match param.map(|param| param.filled) {
            Some(Filled::By(origin)) => Some(self.by_qvs(name, origin, stage)),
            _ => None,
        };
        let mut all = [by_stage, by_qvs, self.by_deployment_config(name)].into_iter().flatten();
        let given = all.next().unwrap_or_else(|| self.by_default(name, param));
        let also = all.next();
        let note = match (&also, given.source) {
            (Some(_), Source::Automatic(_)) if name == adapters::APPLICATION => Some(STORE_OR_APPLICATION),
            (Some(_), _) => Some(TWO_VALUES),
            (None, Source::Automatic(_)) if given.value.is_none() && given.state == State::Bound => Some(NAMED_BY_QVS),
            (None, _) => None,
        };
        Input { name: name.to_owned(), given, also, note }
    }

    fn by_stage(&self, name: &str, stage: &Stage) -> Option<InputValue> {
        let given = |source, value, state| Some(InputValue { source, value, path: None, state });
        let Some(text) = stage.param(name)?.value else { return given(Source::Stage, None, State::Invalid) };
        if expressions(text).any(is_revision) {
            let branch = self.planned(RepositoryField::GitBranch, |branch| {
                resolve(text, |expression| is_revision(expression).then_some(branch))
            });
            return Some(InputValue { source: Source::Run, ..branch });
        }
        if expressions(text).any(|expression| matches!(expression, Expression::Input(_))) {
            return given(Source::Run, None, State::Bound);
        }
        given(Source::Stage, Some(text.to_owned()), State::Bound)
    }

    fn by_qvs(&self, name: &str, origin: Origin, stage: &Stage) -> InputValue {
        let source = Source::Automatic(origin);
        let written = |at: &Option<At>| at.as_ref().and_then(At::text).map(str::to_owned);
        let given = match name {
            "gitCloneUrl" => self.planned(RepositoryField::GitCloneUrl, |url| Some(url.to_owned())),
            "qvsConfigPath" => self
                .planned(RepositoryField::ConfigDirectory, |directory| Some(format!("{directory}/{QVS_CONFIG_FILE}"))),
            adapters::APPLICATION => self.planned(ProjectField::ApplicationId, |_| written(&stage.application)),
            "qvsDeploymentName" => self.planned(ProjectField::DeploymentName, |_| written(&stage.deployment)),
            // The names of the Secrets in which QVS keeps credentials.
            _ => InputValue { source, value: None, path: None, state: State::Bound },
        };
        InputValue { source, ..given }
    }

    fn by_deployment_config(&self, name: &str) -> Option<InputValue> {
        let source = Source::DeploymentConfig;
        let (value, state) = match self.values?.get(name)? {
            Node::Text(text) => (Some(text.text.clone()), State::Bound),
            Node::Other(written) if is_null(written) => (None, State::Missing),
            Node::Other(written) => (Some(written.clone()), State::Invalid),
            Node::Flag(flag) => (Some(flag.to_string()), State::Invalid),
            Node::List(_) | Node::Map(_) => (None, State::Invalid),
        };
        let Some(field) = self.field(name) else { return Some(InputValue { source, value, path: None, state }) };
        let given = self.planned(field, |_| value);
        Some(InputValue { source, state: state.max(given.state), ..given })
    }

    /// The value if nobody gives one.
    fn by_default(&self, name: &str, param: Option<&RunTime>) -> InputValue {
        if let Some(Filled::Default(default)) = param.map(|param| param.filled) {
            let phase = self.config.as_ref().map(Config::phase).filter(|phase| !phase.is_empty());
            let value = phase.filter(|_| name == adapters::STATE).unwrap_or(default).to_owned();
            return InputValue { source: Source::Default, value: Some(value), path: None, state: State::Bound };
        }
        let path = self.field(name).map(FieldPath::Plan);
        InputValue { source: Source::Nowhere, value: None, path, state: State::Missing }
    }

    /// The Plan's value that fills a parameter of the Deployment Config.
    fn field(&self, name: &str) -> Option<PlanField> {
        self.fields.iter().find(|(filled, _)| filled == name).map(|(_, field)| *field)
    }

    /// A text derived from a value of the Plan. A value that is missing or must not be shown is in no file either.
    fn planned(&self, field: impl Into<PlanField>, follow: impl FnOnce(&str) -> Option<String>) -> InputValue {
        let field = field.into();
        let (value, state) = match self.resolved.value(field) {
            Value::Valid(text) => (follow(text), State::Bound),
            Value::Invalid(text) => (follow(text), State::Invalid),
            Value::Missing | Value::Hidden => (None, State::Missing),
        };
        let state = if value.is_none() { State::Missing } else { state };
        InputValue { source: Source::Nowhere, value, path: Some(FieldPath::Plan(field)), state }
    }
}

fn is_revision(expression: Expression) -> bool {
    expression == Expression::Input(adapters::REVISION)
}
