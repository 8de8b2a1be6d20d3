//! AssemblyLine: stages of the same pipeline, first the operator, then the store if an adapter makes it. Stage names
//! and deployStateNames are the tutorial's and never change: another state name would orphan what an earlier run
//! deployed. The own adapter's store has a separate state, so that what the official one deployed stays as it is.

use text::Lang;
use yaml::{Document, Node, list, map};

use super::kind::{FileKind, header};
use super::written;
use crate::adapters::{HELM_PROVIDER, PIPELINE_SUFFIX, PROVIDER, REVISION, STATE};
use crate::plan::release::StoreDelivery;
use crate::plan::{ProjectField, Resolved};

/// The `apiVersion` and `kind` of every AssemblyLine (QVS documentation, spec/assemblyline).
pub(crate) const API_VERSION: &str = "vs.axis-dev.io/v1";
pub(crate) const KIND: &str = "AssemblyLine";
/// The name of the first stage's state.
pub(crate) const OPERATOR_STATE: &str = "externalsecretsoperator";
/// The name of the second stage's state, with the official adapter and with the own one.
pub(crate) const OFFICIAL_STORE_STATE: &str = "clustersecretstore";
pub(crate) const OWN_STORE_STATE: &str = "clustersecretstore-v1";
/// The names of the stages.
pub(crate) const OPERATOR_STAGE: &str = "eso-deploy";
pub(crate) const STORE_STAGE: &str = "clustersecretstore-deploy";

pub(super) fn document(resolved: &Resolved, lang: Lang) -> Document {
    let name = written::value(resolved, ProjectField::AssemblyLineName);
    let operator = [(PROVIDER, HELM_PROVIDER), (STATE, OPERATOR_STATE)];
    let store = match resolved.store_delivery {
        StoreDelivery::Manifest => None,
        StoreDelivery::OfficialAdapter => Some(OFFICIAL_STORE_STATE),
        StoreDelivery::OwnAdapter => Some(OWN_STORE_STATE),
    };
    let store = store.map(|state| stage(resolved, STORE_STAGE, &[(STATE, state)], Some(OPERATOR_STAGE)));
    let spec = map([
        ("params", list([map([("name", REVISION.into()), ("description", "".into())])])),
        ("results", list([])),
        ("artifacts", list([])),
        ("stages", list([stage(resolved, OPERATOR_STAGE, &operator, None)].into_iter().chain(store))),
    ]);
    let body = map([
        ("apiVersion", API_VERSION.into()),
        ("kind", KIND.into()),
        ("metadata", map([("name", name.into())])),
        ("spec", spec),
    ]);
    Document { header: header(FileKind::AssemblyLine, lang), notes: vec![], body }
}

fn stage(resolved: &Resolved, name: &str, own_params: &[(&str, &str)], run_after: Option<&str>) -> Node {
    let param = |(name, value): &(&str, &str)| map([("name", (*name).into()), ("value", (*value).into())]);
    let revision = [(REVISION, "$(inputs.gitRevision)")];
    let spec = map([
        (
            "deployment",
            map([
                ("app", written::value(resolved, ProjectField::ApplicationId).into()),
                ("name", written::value(resolved, ProjectField::DeploymentName).into()),
            ]),
        ),
        ("params", list(revision.iter().chain(own_params).map(param))),
        ("pipeline", written::value(resolved, ProjectField::PipelinePrefix).then(PIPELINE_SUFFIX).into()),
    ]);
    let run_after = run_after.map(|stage| ("runAfter", list([stage.into()])));
    map([("name", name.into()), ("spec", spec)].into_iter().chain(run_after))
}
