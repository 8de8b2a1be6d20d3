//! Reads a QVS Config: where the adapters come from, how the repository is cloned, and which parameter holds which
//! value.

use yaml::Node;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::document::Standing;
use super::gather::Gathering;
use super::kind::Kind;
use super::marks::OTHER_STORE_PARAMETER;
use crate::adapters::{
    self, Adapter, DEPLOY_PATTERN, NAMED_MODULE, OPERATOR_PATTERN, OWN_STORE_NAME_PARAM, REPOSITORY_MODULE,
    STORE_NAME_PARAM, STORE_PATTERN, USE_SSH_KEY,
};
use crate::check::files::{is_other_config, own_module};
use crate::files::{bound_to_store, operator_params};
use crate::plan::release::StoreDelivery;
use crate::plan::{AdapterSource, PlanField, ReleaseField, RepositoryField, RepositoryKind};
use crate::rule::git::{CloneUrl, Transport};

/// A parameter of the QVS Config and the value that it holds.
pub(super) struct Binding {
    pub(super) name: String,
    pub(super) field: PlanField,
}

/// Reads every QVS Config, and returns the meaning of the Deployment Config's keys.
pub(super) fn read_all(gathering: &mut Gathering) -> Vec<Binding> {
    let mut bindings = Vec::new();
    for n in 0..gathering.documents.len() {
        if gathering.documents[n].kind == Kind::QvsConfig && gathering.documents[n].is_ours() {
            let document = gathering.open(n);
            read(gathering, document.parsed.root(), &mut bindings);
            gathering.close(n, document);
        }
    }
    bindings
}

/// Whose QVS Config it is.
pub(super) fn standing(root: SpannedNode) -> Standing {
    if is_other_config(root.node) { Standing::OtherApplication } else { Standing::Ours }
}

fn read(gathering: &mut Gathering, root: SpannedNode, bindings: &mut Vec<Binding>) {
    gathering.take_directory();
    let own = read_modules(gathering, root);
    let mine = bindings.len();
    let (mut delivery, mut operator, mut unknown) = (None, None, false);
    for pattern in root.get("designPatterns").into_iter().flat_map(SpannedNode::items) {
        match pattern.get("pattern").and_then(SpannedNode::text) {
            Some(name) if is_pattern(name, OPERATOR_PATTERN) => {
                let known = operator_params().map(|bound| (bound.adapter_param, bound.field));
                read_params(gathering, pattern, &adapters::OPERATOR, &known, bindings);
                operator = Some(pattern.at());
            }
            Some(name) if is_pattern(name, STORE_PATTERN) => {
                read_params(gathering, pattern, &adapters::STORE, &of_store(STORE_NAME_PARAM), bindings);
                delivery = Some((StoreDelivery::OfficialAdapter, pattern.at()));
            }
            Some(name) if own.and_then(|own| adapters::adapter(name, Some(own))).is_some_and(is_own_store) => {
                read_params(gathering, pattern, &adapters::OWN_STORE, &of_store(OWN_STORE_NAME_PARAM), bindings);
                delivery = Some((StoreDelivery::OwnAdapter, pattern.at()));
            }
            Some(name) if is_pattern(name, DEPLOY_PATTERN) => read_options(gathering, pattern),
            _ => unknown = true,
        }
    }
    // If no pattern makes the store, a manifest does; but an unknown pattern may make it.
    let by_manifest = operator.filter(|_| !unknown).map(|mark| (StoreDelivery::Manifest, mark));
    if let Some((delivery, mark)) = delivery.or(by_manifest) {
        gathering.take_text(ReleaseField::StoreDelivery, delivery.value(), gathering.at(mark));
    }
    // A parameter that is only declared under a different name is no loss.
    for param in root.get("params").into_iter().flat_map(SpannedNode::items) {
        let name = param.get("name");
        if let Some(name) = name
            && bindings.iter().skip(mine).any(|binding| Some(binding.name.as_str()) == name.text())
        {
            gathering.use_up(name);
            if let Some(kind) = param.get("type").filter(|kind| kind.text() == Some("string")) {
                gathering.use_up(kind);
            }
        }
    }
}

/// The parameters of an adapter that makes the store, with `name` for the store's name.
fn of_store(name: &'static str) -> Vec<(&'static str, PlanField)> {
    bound_to_store(name.into(), name).into_iter().map(|bound| (bound.adapter_param, bound.field)).collect()
}

fn is_own_store(adapter: &Adapter) -> bool {
    adapter.pattern == adapters::OWN_STORE.pattern
}

/// Whether this is the intended pattern, with or without its package after a colon.
pub(super) fn is_pattern(name: &str, pattern: &str) -> bool {
    let package = pattern.rsplit('/').next().unwrap_or_default();
    name == pattern || name.strip_prefix(pattern).and_then(|rest| rest.strip_prefix(':')) == Some(package)
}

/// Reads the modules, and returns the name of the repository's own.
fn read_modules<'d>(gathering: &mut Gathering, root: SpannedNode<'d>) -> Option<&'d str> {
    let mut modules = root.get("modules").into_iter().flat_map(SpannedNode::items);
    let first = modules.next()?;
    let Some(own) = own_module(first.node) else {
        read_module(gathering, first, "modules[0].revision");
        return None;
    };
    match modules.next() {
        Some(official) => read_module(gathering, official, "modules[1].revision"),
        // The official adapters are committed next to it.
        None => {
            gathering.take_text(RepositoryField::AdapterSource, AdapterSource::Local.value(), gathering.at(first.at()))
        }
    }
    Some(own)
}

/// The source of the adapters can be written in three ways: their repository at a revision, the same under the old
/// name, and a copy next to the QVS Config.
fn read_module(gathering: &mut Gathering, module: SpannedNode, path: &str) {
    let name = module.get("name").and_then(SpannedNode::text);
    let revision = match name {
        Some(REPOSITORY_MODULE) => module.get("revision"),
        Some(NAMED_MODULE) if module.get("remote").is_some() => module.find(&["remote", "revision"]),
        Some(NAMED_MODULE) => {
            gathering.take_text(
                RepositoryField::AdapterSource,
                AdapterSource::Local.value(),
                gathering.at(module.at()),
            );
            return;
        }
        _ => return,
    };
    if let Some(repo) = module.find(&["remote", "repo"])
        && repo.text().is_some_and(|repo| repo.contains(REPOSITORY_MODULE))
    {
        gathering.use_up(repo);
    }
    gathering.take_text(RepositoryField::AdapterSource, AdapterSource::Remote.value(), gathering.at(module.at()));
    if let Some(revision) = revision {
        gathering.take(RepositoryField::AdapterRevision, revision, path);
    }
}

/// Reads the parameters of an adapter: bound to a parameter of the QVS Config, written out, or left at their defaults.
fn read_params(
    gathering: &mut Gathering,
    pattern: SpannedNode,
    adapter: &Adapter,
    known: &[(&'static str, PlanField)],
    bindings: &mut Vec<Binding>,
) {
    let params = pattern.get("params");
    for (param, field) in known {
        let path = ["params.", param].concat();
        let Some(value) = params.and_then(|params| params.get(param)).filter(|value| !value.is_empty()) else {
            if let Some(default) = adapter.params.iter().find(|own| own.name == *param).and_then(|own| own.default) {
                let mark = params.unwrap_or(pattern).at();
                gathering.note(ImportCode::DefaultApplies { path: (*param).into(), default: (*default).into() }, mark);
                gathering.take_text(*field, default, gathering.at(mark));
            }
            continue;
        };
        let text = value.text().unwrap_or_default();
        match parameter(text) {
            Some(name) => {
                gathering.use_up(value);
                bind(gathering, value, param, *field, name);
                bindings.push(Binding { name: name.to_owned(), field: *field });
            }
            None if text.contains("$(") => {
                gathering.use_up(value);
                gathering.note(ImportCode::Expression { param: (*param).into(), written: text.into() }, value.at());
            }
            None => gathering.take(*field, value, &path),
        }
    }
}

/// The name in `$(params.name)`.
fn parameter(text: &str) -> Option<&str> {
    text.strip_prefix("$(params.")?.strip_suffix(')').filter(|name| !name.contains(['(', ')']))
}

fn bind(gathering: &mut Gathering, value: SpannedNode, param: &str, field: PlanField, name: &str) {
    let ours = if param == OWN_STORE_NAME_PARAM {
        OWN_STORE_NAME_PARAM
    } else if field == ReleaseField::AppName.into() {
        if name == param || name == OTHER_STORE_PARAMETER {
            gathering.take_text(ReleaseField::StoreParameter, name, gathering.at(value.at()));
            return;
        }
        gathering.plan.release.store_parameter.as_str()
    } else {
        field.key()
    };
    if name != ours {
        let ours = ours.to_owned();
        gathering.note(
            ImportCode::ParameterName { param: param.into(), theirs: name.into(), ours: (&ours).into() },
            value.at(),
        );
    }
}

/// Reads the options of the deploy pipeline that correspond to values of ours.
fn read_options(gathering: &mut Gathering, pattern: SpannedNode) {
    let options = pattern.get("pipelineParams");
    let kind = RepositoryField::RepositoryKind;
    match options.and_then(|options| options.get(kind.key())) {
        Some(value) => gathering.take(kind, value, "pipelineParams.repositoryKind"),
        None => gathering.take_text(kind, kind.spec().default, gathering.at(options.unwrap_or(pattern).at())),
    }
    let ssh = options.and_then(|options| options.get(USE_SSH_KEY));
    if let Some(ssh) = ssh {
        gathering.use_up(ssh);
    }
    let asked = ssh.is_some_and(|ssh| *ssh.node == Node::Flag(true));
    let url = CloneUrl::read(gathering.clone_url()).map(|url| url.transport);
    // Kinds that are only cloned over ssh need not ask for it.
    let always = options
        .and_then(|options| RepositoryKind::of(options.get(kind.key())?.text()?))
        .is_some_and(RepositoryKind::is_ssh_only);
    let differs = match url {
        Some(Transport::Ssh) => !asked && !always,
        Some(Transport::Https) | None => asked,
    };
    if differs {
        let mark = ssh.or(options).unwrap_or(pattern).at();
        gathering.note(ImportCode::SshDiffers, mark);
    }
}
