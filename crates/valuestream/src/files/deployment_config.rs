//! Deployment Config: the values behind the QVS Config's parameters. Every value is a text: one that YAML would read as
//! a number or flag breaks the compile.

use super::qvs_config::{operator_params, store_params};
use super::{FileKind, header, written};
use crate::plan::Plan;
use crate::text::Lang;
use crate::yaml::Document;

/// The order in which the tutorial writes the values; the store's name goes by the adapter's parameter.
const ORDER: [&str; 6] = ["version", "k8sNamespace", "azureKeyContainerName", "ksaName", "appName", "ksaNamespace"];

pub(super) fn document(plan: &Plan, lang: Lang) -> Document {
    let bound: Vec<_> = operator_params().into_iter().chain(store_params(plan)).collect();
    let values: serde_yaml::Mapping = ORDER
        .iter()
        .filter_map(|param| bound.iter().find(|b| b.adapter_param == *param))
        .filter_map(|b| Some((b.name.text.clone().into(), serde_yaml::to_value(written::value(plan, b.field)).ok()?)))
        .collect();
    Document::new(header(FileKind::DeploymentConfig, lang), vec![], &values)
}
