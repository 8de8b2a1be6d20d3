//! AssemblyLine: its frame, its inputs and results, and its stages.

use text::TextIndex;
use yaml::Node;

use super::at::{At, Findings};
use super::code::FileCode;
use super::expression::{Expression, expressions, meant, unreplaced};
use super::order::Order;
use super::stage::{Stage, StageParam};
use crate::adapters::{HELM_PROVIDER, PROVIDER, STATE};
use crate::files::assembly_line::{
    API_VERSION, KIND, OFFICIAL_STORE_STATE, OPERATOR_STAGE, OPERATOR_STATE, OWN_STORE_STATE, STORE_STAGE,
};

/// An AssemblyLine that was read.
pub(crate) struct Line<'n> {
    /// The names of its inputs.
    pub(super) inputs: TextIndex<'n>,
    pub(crate) stages: Vec<Stage<'n>>,
    /// Which stages wait for which.
    pub(super) order: Order,
    /// The values of its results.
    pub(super) results: Vec<At<'n>>,
}

/// What expressions begin with.
const WORDS: [&str; 3] = ["inputs", "params", "stages"];

/// Whether a stage deploys the operator or the store: by its name or its state, and as long as nothing speaks against it by its
/// provider, which any Helm chart has.
pub(crate) fn deploys_eso(stage: &Node, by_provider: bool) -> bool {
    let states = [OPERATOR_STATE, OFFICIAL_STORE_STATE, OWN_STORE_STATE];
    let is_named =
        stage.get("name").and_then(Node::text).is_some_and(|name| [OPERATOR_STAGE, STORE_STAGE].contains(&name));
    let params = stage.get("spec").and_then(|spec| spec.get("params")).map(Node::items).unwrap_or_default();
    let says = |param: &Node| {
        let text = |key| param.get(key).and_then(Node::text).unwrap_or_default();
        text("name") == STATE && states.contains(&text("value"))
            || by_provider && text("name") == PROVIDER && text("value") == HELM_PROVIDER
    };
    is_named || params.iter().any(says)
}

impl<'n> Line<'n> {
    pub(crate) fn read(root: &At<'n>, found: &mut Findings) -> Line<'n> {
        found.mapping(root);
        for (key, wanted, code) in [
            ("apiVersion", API_VERSION, FileCode::ApiVersionDiffers { api_version: API_VERSION.into() }),
            ("kind", KIND, FileCode::KindDiffers { kind: KIND.into() }),
        ] {
            if found.want_text(root, key).is_some_and(|text| text != wanted)
                && let Some(at) = root.get(key)
            {
                found.add(code, &at);
            }
        }
        if let Some(metadata) = found.want(root, "metadata") {
            found.mapping(&metadata);
            found.want_text(&metadata, "name");
        }
        let spec = found.want(root, "spec");
        if let Some(spec) = &spec {
            found.mapping(spec);
            found.known_keys(spec, &SPEC_KEYS);
        }
        let declared = inputs(spec.as_ref(), found);
        let inputs = TextIndex::new(declared.iter().map(|(name, _)| *name));
        let stages = stages(spec.as_ref(), found);
        let order = Order::read(&stages, found);
        let results = found.list_of(spec.as_ref(), "results");
        let results = results.iter().filter_map(|result| result.get("value")).collect();
        let line = Line { inputs, stages, order, results };
        line.check_results(found);
        line.unused(&declared, found);
        line
    }

    /// Every text of it that may have expressions.
    fn texts(&self) -> impl Iterator<Item = &'n str> {
        let of_stages = self.stages.iter().flat_map(|stage| &stage.params).filter_map(|param| param.value);
        of_stages.chain(self.results.iter().filter_map(At::text))
    }

    /// The parameters of the Deployment that it refers to.
    pub(super) fn deployment_params(&self) -> Vec<&'n str> {
        let name = |expression| match expression {
            Expression::Param(name) => Some(name),
            _ => None,
        };
        self.texts().flat_map(expressions).filter_map(name).collect()
    }

    /// Tells of inputs that nothing refers to.
    fn unused(&self, declared: &[(&'n str, At<'n>)], found: &mut Findings) {
        let mut used = vec![false; declared.len()];
        let by_expressions = self.texts().flat_map(expressions).filter_map(|expression| match expression {
            Expression::Input(name) => Some(name),
            _ => None,
        });
        // A slip has a message of its own.
        let by_slips = self.texts().flat_map(|text| unreplaced(text, WORDS[0])).map(|it| it.name);
        for name in by_expressions.chain(by_slips) {
            if let Some(n) = self.inputs.find(name, 0) {
                used[n] = true;
            }
        }
        for (n, (name, at)) in declared.iter().enumerate() {
            if self.inputs.find(name, 0) == Some(n) && !used[n] {
                found.add(FileCode::InputUnused { name: (*name).into() }, at);
            }
        }
    }

    /// Tells of inputs in a text that nothing replaces.
    pub(super) fn unreplaced(&self, text: &str, at: &At, found: &mut Findings) {
        for it in unreplaced(text, WORDS[0]).filter(|it| self.inputs.find(it.name, 0).is_some()) {
            found.add_unreplaced(it, WORDS[0], at);
        }
    }

    /// The results of the whole line may come from any of its stages.
    fn check_results(&self, found: &mut Findings) {
        let names = self.names();
        for value in &self.results {
            self.unreplaced(value.text().unwrap_or_default(), value, found);
            for expression in value.text().into_iter().flat_map(expressions) {
                match expression {
                    Expression::Result(stage, _) if names.find(stage, 0).is_none() => {
                        found.add(FileCode::ResultNotBefore { stage: stage.into() }, value);
                    }
                    other => self.expression(other, value, found),
                }
            }
        }
    }

    /// Checks an expression as far as possible without knowing its location.
    pub(super) fn expression(&self, expression: Expression, at: &At, found: &mut Findings) {
        match expression {
            Expression::Input(name) if self.inputs.find(name, 0).is_none() => {
                found.add(FileCode::InputUndeclared { name: name.into() }, at);
            }
            Expression::Other(inside) => {
                let near = meant(inside, &WORDS).unwrap_or_default();
                found.add(FileCode::ExpressionUnknown { inside: inside.into(), near }, at);
            }
            _ => {}
        }
    }

    pub(super) fn names(&self) -> TextIndex<'n> {
        TextIndex::new(self.stages.iter().map(|stage| stage.name))
    }
}

fn inputs<'n>(spec: Option<&At<'n>>, found: &mut Findings) -> Vec<(&'n str, At<'n>)> {
    let mut names = Vec::new();
    for param in found.list_of(spec, "params") {
        if found.mapping(&param)
            && let Some(name) = found.want_text(&param, "name")
        {
            names.push((name, param));
        }
    }
    let texts = TextIndex::new(names.iter().map(|(name, _)| *name));
    for (n, (name, param)) in names.iter().enumerate() {
        if texts.occurs_before(name, n) {
            found.add(FileCode::InputTaken { name: (*name).into() }, param);
        }
    }
    names
}

fn stages<'n>(spec: Option<&At<'n>>, found: &mut Findings) -> Vec<Stage<'n>> {
    let Some(list) = spec.and_then(|spec| spec.get("stages")) else {
        if let Some(spec) = spec.filter(|spec| matches!(spec.node, Node::Map(_))) {
            found.add(FileCode::StagesMissing, spec);
        }
        return Vec::new();
    };
    let items = found.list(&list);
    if matches!(list.node, Node::List(items) if items.is_empty()) {
        found.add(FileCode::StagesMissing, &list);
    }
    let stages: Vec<Stage> =
        items.into_iter().filter_map(|item| found.mapping(&item).then(|| stage(item, found))).collect();
    let names = TextIndex::new(stages.iter().map(|stage| stage.name));
    for (n, stage) in stages.iter().enumerate() {
        if !stage.name.is_empty() && names.occurs_before(stage.name, n) {
            found.add(FileCode::StageNameTaken { name: stage.name.into() }, &stage.at);
        }
    }
    stages
}

/// The keys of a stage (QVS documentation, spec/assemblyline).
const STAGE_KEYS: [&str; 3] = ["name", "spec", "runAfter"];
/// Those of its `spec`.
const STAGE_SPEC_KEYS: [&str; 3] = ["deployment", "pipeline", "params"];
/// Those of the `spec` of an AssemblyLine.
const SPEC_KEYS: [&str; 3] = ["params", "stages", "results"];

fn stage<'n>(at: At<'n>, found: &mut Findings) -> Stage<'n> {
    found.known_keys(&at, &STAGE_KEYS);
    let name = found.want_text(&at, "name").unwrap_or_default();
    let spec = found.want(&at, "spec");
    let deployment = spec.as_ref().and_then(|spec| {
        found.mapping(spec);
        found.known_keys(spec, &STAGE_SPEC_KEYS);
        if let Some(wrong) = spec.get("runAfter") {
            found.add(FileCode::RunAfterInSpec, &wrong);
        }
        found.want(spec, "deployment")
    });
    let mut text = |at: Option<&At<'n>>, key| {
        let value = found.want(at?, key)?;
        found.text(&value)?;
        Some(value)
    };
    let application = text(deployment.as_ref(), "app");
    let name_of_deployment = text(deployment.as_ref(), "name");
    let pipeline = text(spec.as_ref(), "pipeline");
    if let Some(deployment) = &deployment {
        found.mapping(deployment);
    }
    let params = given(spec.as_ref(), found);
    Stage { at, name, application, deployment: name_of_deployment, pipeline, params }
}

fn given<'n>(spec: Option<&At<'n>>, found: &mut Findings) -> Vec<StageParam<'n>> {
    let mut given = Vec::new();
    for param in found.list_of(spec, "params") {
        if !found.mapping(&param) {
            continue;
        }
        let name = found.want_text(&param, "name");
        let value = found.want_text(&param, "value");
        if let (Some(name), Some(name_at)) = (name, param.get("name")) {
            given.push(StageParam { name, name_at, value, at: param.get("value").unwrap_or(param) });
        }
    }
    let names = TextIndex::new(given.iter().map(|param| param.name));
    for (n, param) in given.iter().enumerate() {
        if names.occurs_before(param.name, n) {
            found.add(FileCode::StageParamTaken { name: param.name.into() }, &param.name_at);
        }
    }
    given
}
