//! The steps, with one module per group.

mod apply;
mod azure;
mod changes;
mod console;
mod kubeconfig;
mod removal;
mod repository;
mod store;
mod upgrade;
mod verify;
mod words;
mod workload_identity;
mod writer;

use text::Lang;
use writer::Writer;

use super::step::Step;
use super::values::Values;
use crate::plan::{Resolved, RunbookEdition, RunbookTask};

pub(super) fn all(resolved: &Resolved, lang: Lang) -> Vec<Step> {
    let values = Values::of(resolved);
    let tutorial = resolved.runbook_edition == RunbookEdition::Tutorial;
    let writer = Writer { resolved, plan: resolved.plan, values: &values, lang, tutorial };
    let steps = match resolved.runbook_task {
        RunbookTask::Install => installation(&writer),
        // The tutorial has neither.
        RunbookTask::Upgrade => upgrade::all(&Writer { tutorial: false, ..writer }),
        RunbookTask::Remove => removal::all(&Writer { tutorial: false, ..writer }),
    };
    steps.into_iter().map(|step| azure::in_its_cluster(&writer, step)).collect()
}

fn installation(writer: &Writer) -> Vec<Step> {
    let mut steps = Vec::with_capacity(17);
    // After another Environment's runbook, another cluster is selected.
    if !writer.tutorial || writer.plan.is_one_of_several() {
        steps.push(azure::sign_in(writer));
    }
    steps.push(azure::custom_resources(writer));
    steps.push(workload_identity::workload_identity(writer));
    steps.push(kubeconfig::kubeconfig(writer));
    if !writer.is_further() {
        steps.extend(console::application(writer));
    }
    steps.extend(console::deployment(writer));
    let [clone, files, pipeline, line] = repository::all(writer);
    steps.extend([clone, files]);
    // All Environments run the same pipeline.
    steps.extend((!writer.is_further()).then_some(pipeline));
    steps.push(line);
    steps.push(console::deployment_config(writer));
    steps.push(console::run(writer));
    steps.push(verify::deployed(writer));
    steps.extend(writer.by_manifest().then(|| store::manifest(writer)));
    steps.push(apply::external_secrets(writer));
    steps
}
