//! QVS Config: the parameters a deployment supplies, where the adapters come from, and the three of them that are used.

use serde::Serialize;

use super::{FileKind, header, written};
use crate::check::shape::{CloneUrl, Transport};
use crate::plan::{Plan, release, repository};
use crate::text::{Lang, Text};
use crate::yaml::{Document, Scalar};

/// A QVS Config (`qvs.yaml`).
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct QvsConfig {
    /// What the Deployment Config has to supply.
    pub params: Vec<Param>,
    /// Where the adapters come from.
    pub modules: Vec<Module>,
    /// The adapters in use and what is bound to their parameters.
    pub design_patterns: Vec<DesignPattern>,
}

/// A declared parameter.
#[derive(Serialize, Debug)]
pub struct Param {
    name: Scalar,
    #[serde(rename = "type")]
    kind: &'static str,
}

/// A module of adapters: committed beside the QVS Config, or in a Git repository at a revision.
#[derive(Serialize, Debug)]
pub struct Module {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    local: Option<Local>,
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<Scalar>,
}

/// Where a committed module lies, relative to the QVS Config.
#[derive(Serialize, Debug)]
pub struct Local {
    path: &'static str,
}

/// An adapter in use.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct DesignPattern {
    pattern: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    params: Option<serde_yaml::Mapping>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pipeline_params: Option<PipelineParams>,
}

/// Options of the deploy:simple adapter that decide how the pipeline clones.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct PipelineParams {
    repository_kind: Scalar,
    #[serde(skip_serializing_if = "Option::is_none")]
    use_ssh_key: Option<bool>,
}

/// A parameter of the Deployment Config: its name there, the adapter's parameter that it is bound to, and the field it
/// is filled from.
pub(super) struct Bound {
    pub(super) name: Scalar,
    pub(super) adapter_param: &'static str,
    pub(super) field: &'static crate::field::Field<Plan>,
}

/// Parameters of the External Secrets Operator adapter.
pub(super) fn operator_params() -> [Bound; 2] {
    [
        Bound { name: "version".into(), adapter_param: "version", field: &release::field::version },
        Bound { name: "esoNamespace".into(), adapter_param: "k8sNamespace", field: &release::field::eso_namespace },
    ]
}

/// Parameters of the AKS Cluster Secret Store adapter.
pub(super) fn store_params(plan: &Plan) -> [Bound; 4] {
    use crate::plan::{cluster, identity};
    [
        Bound {
            name: written::value(plan, &release::field::store_parameter),
            adapter_param: "appName",
            field: &release::field::app_name,
        },
        Bound {
            name: "azureKeyContainerName".into(),
            adapter_param: "azureKeyContainerName",
            field: &cluster::field::azure_key_container_name,
        },
        Bound { name: "ksaName".into(), adapter_param: "ksaName", field: &identity::field::ksa_name },
        Bound { name: "ksaNamespace".into(), adapter_param: "ksaNamespace", field: &identity::field::ksa_namespace },
    ]
}

pub(super) fn document(plan: &Plan, lang: Lang) -> Document {
    let notes = vec![
        ("params", Text::new("Deployment Config が渡す値", "What the Deployment Config supplies").get(lang)),
        ("modules", Text::new("アダプタの取得元", "Where the adapters come from").get(lang)),
        (
            "designPatterns",
            Text::new("使うアダプタと値の結び付け", "The adapters in use and what is bound to them").get(lang),
        ),
    ];
    Document::new(header(FileKind::QvsConfig, lang), notes, &config(plan))
}

/// The QVS Config of a Plan.
pub fn config(plan: &Plan) -> QvsConfig {
    let operator = operator_params();
    let store = store_params(plan);
    let pattern =
        |pattern, bound: &[Bound]| DesignPattern { pattern, params: Some(bind(bound)), pipeline_params: None };
    QvsConfig {
        params: operator.iter().chain(&store).map(|b| Param { name: b.name.clone(), kind: "string" }).collect(),
        modules: vec![module(plan)],
        design_patterns: vec![
            pattern("qmonus.net/adapter/official/kubernetes/secrets/eso", &operator),
            pattern("qmonus.net/adapter/official/kubernetes/secrets/aks/clustersecretstore", &store),
            DesignPattern {
                pattern: "qmonus.net/adapter/official/pipeline/deploy:simple",
                params: None,
                pipeline_params: pipeline_params(plan),
            },
        ],
    }
}

fn bind(bound: &[Bound]) -> serde_yaml::Mapping {
    bound.iter().map(|b| (b.adapter_param.into(), format!("$(params.{})", b.name.text).into())).collect()
}

fn module(plan: &Plan) -> Module {
    if plan.repository.adapter_source == "remote" {
        Module {
            name: "github.com/qmonus/official-cloud-native-adapters",
            local: None,
            revision: Some(written::value(plan, &repository::field::adapter_revision)),
        }
    } else {
        Module { name: "qmonus.net/adapter/official", local: Some(Local { path: "." }), revision: None }
    }
}

/// deploy:simple clones GitHub over https unless told otherwise; everything else has to be said. An empty
/// `repositoryKind` must not be written out: the adapter refuses it.
fn pipeline_params(plan: &Plan) -> Option<PipelineParams> {
    let ssh = CloneUrl::read(&plan.repository.git_clone_url).is_some_and(|url| url.transport == Transport::Ssh);
    let kind = written::value(plan, &repository::field::repository_kind);
    (ssh || kind.text != "github").then_some(PipelineParams { repository_kind: kind, use_ssh_key: ssh.then_some(true) })
}
