//! Deployment Config: the values of the QVS Config's parameters. Every value is a text: one that YAML would read as a
//! number or flag breaks the compilation.

use text::Lang;
use yaml::{Document, map};

use super::kind::{FileKind, header};
use super::qvs_config::{operator_params, store_params};
use super::written;
use crate::adapters::{OWN_STORE_NAME_PARAM, STORE_NAME_PARAM, VERSION_PARAM};
use crate::plan::Resolved;

/// The order of the values in the tutorial; the store's name is sorted by the adapter's parameter.
const ORDER: [&str; 7] = [
    VERSION_PARAM,
    "k8sNamespace",
    "azureKeyContainerName",
    "ksaName",
    STORE_NAME_PARAM,
    OWN_STORE_NAME_PARAM,
    "ksaNamespace",
];

pub(super) fn document(resolved: &Resolved, lang: Lang) -> Document {
    let bound: Vec<_> = operator_params().into_iter().chain(store_params(resolved)).collect();
    let in_order = ORDER.iter().filter_map(|param| bound.iter().find(|b| b.adapter_param == *param));
    let body = map(in_order.map(|b| (b.name.clone(), written::value(resolved, b.field).into())));
    Document { header: header(FileKind::DeploymentConfig, lang), notes: vec![], body }
}
