//! QVS Config: the parameters that a deployment supplies, where the adapters come from, and the adapters in use.

use text::Lang;
use yaml::{Document, Node, list, map};

use super::kind::{FileKind, header};
use super::written::WrittenValue;
use super::{own_adapter, words, written};
use crate::adapters;
use crate::plan::release::StoreDelivery;
use crate::plan::{
    AdapterSource, ClusterField, IdentityField, PlanField, ReleaseField, RepositoryField, RepositoryKind, Resolved,
};
use crate::rule::git::Transport;

/// A parameter that the Deployment Config supplies.
pub(crate) struct Bound {
    /// Its name in the QVS Config and the Deployment Config.
    pub(crate) name: WrittenValue,
    /// The adapter's parameter to which it is bound.
    pub(crate) adapter_param: &'static str,
    /// The value of the Plan that fills it.
    pub(crate) field: PlanField,
}

/// Parameters of the External Secrets Operator adapter.
pub(crate) fn operator_params() -> [Bound; 2] {
    let bound = |name: &str, adapter_param, field: ReleaseField| Bound {
        name: name.into(),
        adapter_param,
        field: field.into(),
    };
    [
        bound("version", adapters::VERSION_PARAM, ReleaseField::Version),
        bound("esoNamespace", "k8sNamespace", ReleaseField::EsoNamespace),
    ]
}

/// Parameters of the adapter that makes the store; none if a manifest makes it. Only the store's name may have a
/// different name than in the adapter.
pub(crate) fn store_params(resolved: &Resolved) -> Vec<Bound> {
    match resolved.store_delivery {
        StoreDelivery::Manifest => Vec::new(),
        StoreDelivery::OfficialAdapter => bound_to_store(store_param(resolved), adapters::STORE_NAME_PARAM),
        StoreDelivery::OwnAdapter => {
            bound_to_store(adapters::OWN_STORE_NAME_PARAM.into(), adapters::OWN_STORE_NAME_PARAM)
        }
    }
}

/// The parameters of a store whose name is called `name` in the QVS Config and `param` in the adapter.
pub(crate) fn bound_to_store(name: WrittenValue, param: &'static str) -> Vec<Bound> {
    let bound = |name: WrittenValue, adapter_param, field| Bound { name, adapter_param, field };
    let own = |name: &'static str, field| bound(name.into(), name, field);
    vec![
        bound(name, param, ReleaseField::AppName.into()),
        own("azureKeyContainerName", ClusterField::AzureKeyContainerName.into()),
        own("ksaName", IdentityField::KsaName.into()),
        own("ksaNamespace", IdentityField::KsaNamespace.into()),
    ]
}

/// The parameter for the store's name. A name that another parameter already has would make the Deployment Config
/// unreadable, so it becomes the placeholder.
fn store_param(resolved: &Resolved) -> WrittenValue {
    let field = ReleaseField::StoreParameter;
    let name = written::value(resolved, field);
    let taken = ["version", "esoNamespace", "azureKeyContainerName", "ksaName", "ksaNamespace"];
    if taken.contains(&name.text.as_str()) { written::placeholder(field.into()) } else { name }
}

pub(super) fn document(resolved: &Resolved, lang: Lang) -> Document {
    let notes = vec![
        ("params", words::PARAMS.get(lang)),
        ("modules", words::MODULES.get(lang)),
        ("designPatterns", words::DESIGN_PATTERNS.get(lang)),
    ];
    Document { header: header(FileKind::QvsConfig, lang), notes, body: body(resolved) }
}

fn body(resolved: &Resolved) -> Node {
    let operator = operator_params();
    let store = store_params(resolved);
    let declared = operator.iter().chain(&store);
    let param = |bound: &Bound| map([("name", bound.name.clone().into()), ("type", "string".into())]);
    map([
        ("params", list(declared.map(param))),
        ("modules", list(modules(resolved))),
        (
            "designPatterns",
            list(
                [pattern(adapters::OPERATOR_PATTERN.into(), Some(("params", bindings(&operator))))]
                    .into_iter()
                    .chain(store_pattern(resolved).map(|name| pattern(name, Some(("params", bindings(&store))))))
                    .chain([pattern(
                        adapters::DEPLOY_PATTERN.into(),
                        pipeline_params(resolved).map(|params| ("pipelineParams", params)),
                    )]),
            ),
        ),
    ])
}

/// The pattern that makes the store, if there is one.
fn store_pattern(resolved: &Resolved) -> Option<WrittenValue> {
    match resolved.store_delivery {
        StoreDelivery::Manifest => None,
        StoreDelivery::OfficialAdapter => Some(adapters::STORE_PATTERN.into()),
        StoreDelivery::OwnAdapter => Some(own_adapter::pattern(resolved)),
    }
}

fn pattern(name: WrittenValue, params: Option<(&'static str, Node)>) -> Node {
    map([("pattern", name.into())].into_iter().chain(params))
}

fn bindings(bound: &[Bound]) -> Node {
    map(bound.iter().map(|b| (b.adapter_param, format!("$(params.{})", b.name.text).as_str().into())))
}

/// Where patterns come from: adapters committed next to the QVS Config, or their Git repository at a revision. An own
/// module comes first and also holds the committed adapters, in its `cue.mod/pkg` (as in public QVS repositories).
fn modules(resolved: &Resolved) -> Vec<Node> {
    let local = |name: WrittenValue| map([("name", name.into()), ("local", map([("path", ".".into())]))]);
    let own = resolved.store_delivery == StoreDelivery::OwnAdapter;
    let own = own.then(|| local(own_adapter::module(resolved)));
    let official = if resolved.adapter_source == AdapterSource::Remote {
        let revision = written::value(resolved, RepositoryField::AdapterRevision);
        Some(map([("name", adapters::REPOSITORY_MODULE.into()), ("revision", revision.into())]))
    } else {
        own.is_none().then(|| local(adapters::NAMED_MODULE.into()))
    };
    own.into_iter().chain(official).collect()
}

/// deploy:simple clones GitHub over https by default; everything else must be set. An empty `repositoryKind` must not
/// be written out: the adapter refuses it.
fn pipeline_params(resolved: &Resolved) -> Option<Node> {
    let ssh = resolved.clone_url.as_ref().is_some_and(|url| url.transport == Transport::Ssh);
    let kind = written::value(resolved, RepositoryField::RepositoryKind);
    (ssh || kind.text != RepositoryKind::GitHub.value()).then(|| {
        map([(adapters::REPOSITORY_KIND, kind.into())]
            .into_iter()
            .chain(ssh.then_some((adapters::USE_SSH_KEY, true.into()))))
    })
}
