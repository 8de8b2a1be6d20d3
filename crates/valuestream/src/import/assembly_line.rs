//! Reads an AssemblyLine: its name, and the names that its stages refer to.

use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::document::Standing;
use super::gather::{Gathering, is_placeholder};
use crate::adapters::{PIPELINE_SUFFIX, STATE};
use crate::check::files::is_other_line;
use crate::files::assembly_line::{OFFICIAL_STORE_STATE, OPERATOR_STATE, OWN_STORE_STATE};
use crate::plan::release::StoreDelivery;
use crate::plan::{Plan, ProjectField, ReleaseField};

/// Whose AssemblyLine it is. One that runs the plan's own pipeline is this installation's, whatever its stages say.
/// `has_other_config` says whether a QVS Config of another Application is there.
pub(super) fn standing(root: SpannedNode, plan: &Plan, has_other_config: bool) -> Standing {
    let pipeline = [plan.project.pipeline_prefix.as_str(), PIPELINE_SUFFIX].concat();
    let mut stages = root.find(&["spec", "stages"]).into_iter().flat_map(SpannedNode::items);
    let runs = |stage: SpannedNode| stage.find(&["spec", "pipeline"]).and_then(SpannedNode::text) == Some(&pipeline);
    let is_others = is_other_line(root.node, has_other_config) && !stages.any(runs);
    if is_others { Standing::OtherApplication } else { Standing::Ours }
}

pub(super) fn read(gathering: &mut Gathering, root: SpannedNode) {
    gathering.take_directory();
    if let Some(name) = root.find(&["metadata", "name"]) {
        gathering.take(ProjectField::AssemblyLineName, name, "metadata.name");
    }
    for stage in root.find(&["spec", "stages"]).into_iter().flat_map(SpannedNode::items) {
        if let Some(app) = stage.find(&["spec", "deployment", "app"]) {
            gathering.take(ProjectField::ApplicationId, app, "spec.deployment.app");
        }
        if let Some(name) = stage.find(&["spec", "deployment", "name"]) {
            gathering.take(ProjectField::DeploymentName, name, "spec.deployment.name");
        }
        if let Some(pipeline) = stage.find(&["spec", "pipeline"]) {
            read_pipeline(gathering, pipeline);
        }
    }
    read_delivery(gathering, root);
}

/// Who makes the store, according to the names of the stages' states; unknown states say nothing.
fn read_delivery(gathering: &mut Gathering, root: SpannedNode) {
    let state = |stage: SpannedNode| {
        let mut params = stage.find(&["spec", "params"]).into_iter().flat_map(SpannedNode::items);
        let state = params.find(|param| param.get("name").and_then(SpannedNode::text) == Some(STATE))?;
        Some(state.get("value")?.text()?.to_owned())
    };
    let stages = || root.find(&["spec", "stages"]).into_iter().flat_map(SpannedNode::items);
    let states: Vec<Option<String>> = stages().map(state).collect();
    let states: Vec<&str> = states.iter().map(|state| state.as_deref().unwrap_or_default()).collect();
    let delivery = match states[..] {
        [OPERATOR_STATE] => StoreDelivery::Manifest,
        [OPERATOR_STATE, OFFICIAL_STORE_STATE] => StoreDelivery::OfficialAdapter,
        [OPERATOR_STATE, OWN_STORE_STATE] => StoreDelivery::OwnAdapter,
        _ => return,
    };
    if let Some(last) = stages().last() {
        gathering.take_text(ReleaseField::StoreDelivery, delivery.value(), gathering.at(last.at()));
    }
}

/// Reads the prefix in `<prefix>-deploy`.
fn read_pipeline(gathering: &mut Gathering, pipeline: SpannedNode) {
    let field = ProjectField::PipelinePrefix;
    let Some(written) = gathering.text(pipeline, "spec.pipeline", field.key()) else { return };
    match written.text.strip_suffix(PIPELINE_SUFFIX) {
        Some(prefix) if is_placeholder(prefix, field.key()) => {
            gathering.note(ImportCode::Placeholder { written: prefix.into() }, pipeline.at());
        }
        Some(prefix) => gathering.take_text(field, prefix, written.at),
        None => gathering.note(ImportCode::PipelineName { name: (&written.text).into() }, pipeline.at()),
    }
}
