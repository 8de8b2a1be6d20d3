//! What an AssemblyLine says: its name, and the names that its stages refer to.

use super::ImportCode;
use super::gather::{Gathering, is_placeholder};
use crate::adapters::PIPELINE_SUFFIX;
use crate::plan::project::field;
use crate::yaml::read::Spot;

pub(super) fn read(gathering: &mut Gathering, root: Spot) {
    gathering.take_directory();
    if let Some(name) = root.find(&["metadata", "name"]) {
        gathering.take(&field::assembly_line_name, name, "metadata.name");
    }
    for stage in root.find(&["spec", "stages"]).into_iter().flat_map(Spot::items) {
        if let Some(app) = stage.find(&["spec", "deployment", "app"]) {
            gathering.take(&field::application_id, app, "spec.deployment.app");
        }
        if let Some(name) = stage.find(&["spec", "deployment", "name"]) {
            gathering.take(&field::deployment_name, name, "spec.deployment.name");
        }
        if let Some(pipeline) = stage.find(&["spec", "pipeline"]) {
            read_pipeline(gathering, pipeline);
        }
    }
}

/// The prefix of `<prefix>-deploy`.
fn read_pipeline(gathering: &mut Gathering, pipeline: Spot) {
    let field = &field::pipeline_prefix;
    let Some(written) = gathering.text(pipeline, "spec.pipeline", field.spec.key) else { return };
    match written.text.strip_suffix(PIPELINE_SUFFIX) {
        Some(prefix) if is_placeholder(prefix, field.spec.key) => {
            gathering.note(ImportCode::Placeholder, pipeline.at(), &[prefix]);
        }
        Some(prefix) => gathering.take_text(field, prefix, written.at),
        None => gathering.note(ImportCode::PipelineName, pipeline.at(), &[&written.text]),
    }
}
