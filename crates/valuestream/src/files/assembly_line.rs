//! AssemblyLine: two stages of the same pipeline, first the operator, then the store. Stage names and deployStateNames
//! are the tutorial's and never change: another state name would orphan what an earlier run deployed.

use serde::Serialize;

use super::{FileKind, header, written};
use crate::plan::{Plan, project};
use crate::text::Lang;
use crate::yaml::{Document, Scalar};

/// An AssemblyLine manifest.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct AssemblyLine {
    api_version: &'static str,
    kind: &'static str,
    metadata: Metadata,
    /// What it runs.
    pub spec: Spec,
}

#[derive(Serialize, Debug)]
struct Metadata {
    name: Scalar,
}

/// What an AssemblyLine runs.
#[derive(Serialize, Debug)]
pub struct Spec {
    params: Vec<Input>,
    results: [(); 0],
    artifacts: [(); 0],
    /// Its stages in order.
    pub stages: Vec<Stage>,
}

#[derive(Serialize, Debug)]
struct Input {
    name: &'static str,
    description: &'static str,
}

/// One run of a pipeline against a Deployment.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    name: &'static str,
    spec: StageSpec,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    run_after: Vec<&'static str>,
}

#[derive(Serialize, Debug)]
struct StageSpec {
    deployment: Deployment,
    params: Vec<Param>,
    pipeline: Scalar,
}

#[derive(Serialize, Debug)]
struct Deployment {
    app: Scalar,
    name: Scalar,
}

#[derive(Serialize, Debug)]
struct Param {
    name: &'static str,
    value: &'static str,
}

const OPERATOR_STAGE: &str = "eso-deploy";
const STORE_STAGE: &str = "clustersecretstore-deploy";

pub(super) fn document(plan: &Plan, lang: Lang) -> Document {
    Document::new(header(FileKind::AssemblyLine, lang), vec![], &manifest(plan))
}

/// The AssemblyLine of a Plan.
pub fn manifest(plan: &Plan) -> AssemblyLine {
    let operator = [("providerType", "kubernetes-helm"), ("deployStateName", "externalsecretsoperator")];
    AssemblyLine {
        api_version: "vs.axis-dev.io/v1",
        kind: "AssemblyLine",
        metadata: Metadata { name: written::value(plan, &project::field::assembly_line_name) },
        spec: Spec {
            params: vec![Input { name: "gitRevision", description: "" }],
            results: [],
            artifacts: [],
            stages: vec![
                stage(plan, OPERATOR_STAGE, &operator, vec![]),
                stage(plan, STORE_STAGE, &[("deployStateName", "clustersecretstore")], vec![OPERATOR_STAGE]),
            ],
        },
    }
}

fn stage(
    plan: &Plan,
    name: &'static str,
    params: &[(&'static str, &'static str)],
    run_after: Vec<&'static str>,
) -> Stage {
    let revision = Param { name: "gitRevision", value: "$(inputs.gitRevision)" };
    let own = params.iter().map(|(name, value)| Param { name, value });
    Stage {
        name,
        spec: StageSpec {
            deployment: Deployment {
                app: written::value(plan, &project::field::application_id),
                name: written::value(plan, &project::field::deployment_name),
            },
            params: std::iter::once(revision).chain(own).collect(),
            pipeline: written::value(plan, &project::field::pipeline_prefix).then("-deploy"),
        },
        run_after,
    }
}
