//! What tells the kinds of documents apart.

use text::nearest;
use yaml::Node;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::kind::Kind;
use crate::adapters::{OWN_STORE_NAME_PARAM, STORE_NAME_PARAM};
use crate::files::assembly_line::KIND;
use crate::files::{bound_to_store, cluster_secret_store, external_secret, operator_params};
use crate::plan_file::VERSION_KEY;
use crate::release::GROUP;

/// Whether this is an object of External Secrets Operator that can be imported.
pub(super) fn is_of_eso(root: SpannedNode) -> bool {
    let text = |key| root.get(key).and_then(SpannedNode::text).unwrap_or_default();
    text("apiVersion").starts_with(GROUP) && matches!(text("kind"), external_secret::KIND | cluster_secret_store::KIND)
}

/// Whether this is a file of secret values.
pub(super) fn is_secret(root: SpannedNode) -> bool {
    matches!(kind(root, &[]), Err(ImportCode::SecretContent { .. }))
}

/// What patches of Kustomize are listed under.
const PATCHES: &[&str] = &["patches", "patchesStrategicMerge", "patchesJson6902"];

/// Whether this changes other files, or is changed by others, when Kustomize builds them.
fn is_patch(root: SpannedNode) -> bool {
    let lists = root.get("kind").and_then(SpannedNode::text) == Some("Kustomization")
        && PATCHES.iter().any(|key| root.get(key).is_some_and(|list| !list.is_empty()));
    lists || root.get("$patch").is_some() || root.find(&["spec", "$patch"]).is_some()
}

/// The kind of an object that is not imported; with its API version, where that alone tells it from one that is.
pub(super) fn other_kind(root: SpannedNode) -> String {
    let text = |key| root.get(key).and_then(SpannedNode::text).unwrap_or_default();
    match text("kind") {
        kind @ (external_secret::KIND | cluster_secret_store::KIND) => format!("{kind} ({})", text("apiVersion")),
        kind => kind.to_owned(),
    }
}

/// The kind of a document, or the note on a document that is not imported. `declared` are the names of the parameters that
/// a QVS Config declares.
pub(super) fn kind(root: SpannedNode, declared: &[String]) -> Result<Kind, ImportCode> {
    if is_patch(root) {
        return Err(ImportCode::Kustomize);
    }
    // A version is a single value; a job of a pipeline, say, may have this name, too.
    if root.get(VERSION_KEY).is_some_and(|version| !matches!(version.node, Node::List(_) | Node::Map(_))) {
        return Ok(Kind::PlanFile);
    }
    if is_assembly_line(root) {
        return Ok(Kind::AssemblyLine);
    }
    if let Some(kind) = root.get("kind").and_then(SpannedNode::text) {
        let ours = root.get("apiVersion").and_then(SpannedNode::text).is_none_or(|api| api.starts_with(GROUP));
        return match kind {
            external_secret::KIND if ours => Ok(Kind::ExternalSecret),
            cluster_secret_store::KIND if ours => Ok(Kind::ClusterSecretStore),
            "Secret" | "Config" => Err(ImportCode::SecretContent { kind: kind.into() }),
            _ => Err(ImportCode::OtherKind { kind: (&other_kind(root)).into() }),
        };
    }
    if is_qvs_config(root) {
        Ok(Kind::QvsConfig)
    } else if is_deployment_config(root, declared) {
        Ok(Kind::DeploymentConfig)
    } else {
        Err(ImportCode::NotOurs)
    }
}

/// Whether it says that it is an AssemblyLine, or has the stages of one where the kind has a slip or is left out. Pipelines of other
/// tools have stages, too: without a kind, those of QVS must say which Deployment they are for.
fn is_assembly_line(root: SpannedNode) -> bool {
    let kind = root.get("kind").and_then(SpannedNode::text);
    let stages = || root.find(&["spec", "stages"]).into_iter().flat_map(SpannedNode::items);
    let have = |path: &[&str]| stages().any(|stage| stage.find(path).is_some());
    let runs_pipelines = || have(&["spec", "pipeline"]);
    match kind {
        Some(kind) => kind == KIND || nearest(kind, [KIND].into_iter()).is_some() && runs_pipelines(),
        None => runs_pipelines() && have(&["spec", "deployment", "app"]),
    }
}

pub(super) fn is_qvs_config(root: SpannedNode) -> bool {
    let is_list = |key| root.get(key).is_some_and(|spot| matches!(spot.node, Node::List(_)));
    root.get("kind").is_none() && (is_list("designPatterns") || is_list("modules") || is_list("params"))
}

/// The names of a QVS Config's parameters.
pub(super) fn names_declared(config: SpannedNode) -> impl Iterator<Item = String> {
    let params = config.get("params").into_iter().flat_map(SpannedNode::items);
    params.filter_map(|param| param.get("name")?.text().map(str::to_owned))
}

/// A mapping most of whose keys are parameters that we know or that a QVS Config declares. Other files have a `version`
/// too.
pub(super) fn is_deployment_config(root: SpannedNode, declared: &[String]) -> bool {
    let (operator, store) = (operator_params(), bound_to_store(STORE_NAME_PARAM.into(), STORE_NAME_PARAM));
    let known = |key: &str| {
        key == OTHER_STORE_PARAMETER
            || operator.iter().chain(&store).any(|bound| bound.name.text == key)
            || declared.iter().any(|name| name == key)
    };
    let (all, ours) = root.entries().take(MAX_KEYS).fold((0, 0), |(all, ours), entry| {
        (all + 1, ours + usize::from(known(&entry.key.text) && entry.value.written().is_some()))
    });
    ours > 0 && ours * 2 >= all
}

/// How many keys are examined.
const MAX_KEYS: usize = 200;

/// The parameter for the store's name that does not clash with QVS's own.
pub(super) const OTHER_STORE_PARAMETER: &str = OWN_STORE_NAME_PARAM;
