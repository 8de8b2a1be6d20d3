//! AssemblyLine: two stages of the same pipeline, first the operator, then the store. Stage names and deployStateNames
//! are the tutorial's and never change: another state name would orphan what an earlier run deployed.

use super::{FileKind, header, written};
use crate::plan::{Plan, project};
use crate::text::Lang;
use crate::yaml::{Document, Node, list, map};

/// What deploy:simple puts behind the prefix to name its pipeline (official adapters, pipeline/deploy/simple.cue).
pub(crate) const PIPELINE_SUFFIX: &str = "-deploy";
/// Where the state of the first stage is kept.
pub(crate) const OPERATOR_STATE: &str = "externalsecretsoperator";
const OPERATOR_STAGE: &str = "eso-deploy";
const STORE_STAGE: &str = "clustersecretstore-deploy";

pub(super) fn document(plan: &Plan, lang: Lang) -> Document {
    let name = written::value(plan, &project::field::assembly_line_name);
    let operator = [("providerType", "kubernetes-helm"), ("deployStateName", OPERATOR_STATE)];
    let store = [("deployStateName", "clustersecretstore")];
    let spec = map([
        ("params", list([map([("name", "gitRevision".into()), ("description", "".into())])])),
        ("results", list([])),
        ("artifacts", list([])),
        (
            "stages",
            list([
                stage(plan, OPERATOR_STAGE, &operator, None),
                stage(plan, STORE_STAGE, &store, Some(OPERATOR_STAGE)),
            ]),
        ),
    ]);
    let body = map([
        ("apiVersion", "vs.axis-dev.io/v1".into()),
        ("kind", "AssemblyLine".into()),
        ("metadata", map([("name", name.into())])),
        ("spec", spec),
    ]);
    Document { header: header(FileKind::AssemblyLine, lang), notes: vec![], body }
}

fn stage(plan: &Plan, name: &str, own_params: &[(&str, &str)], run_after: Option<&str>) -> Node {
    let param = |(name, value): &(&str, &str)| map([("name", (*name).into()), ("value", (*value).into())]);
    let revision = [("gitRevision", "$(inputs.gitRevision)")];
    let spec = map([
        (
            "deployment",
            map([
                ("app", written::value(plan, &project::field::application_id).into()),
                ("name", written::value(plan, &project::field::deployment_name).into()),
            ]),
        ),
        ("params", list(revision.iter().chain(own_params).map(param))),
        ("pipeline", written::value(plan, &project::field::pipeline_prefix).then(PIPELINE_SUFFIX).into()),
    ]);
    let run_after = run_after.map(|stage| ("runAfter", list([stage.into()])));
    map([("name", name.into()), ("spec", spec)].into_iter().chain(run_after))
}
