//! QVS Config: what it declares, where the adapters come from, and their parameters.

use text::{TextIndex, nearest};
use yaml::Node;

use super::at::{At, Findings, is_null, meant_key};
use super::code::FileCode;
use super::declared::Declared;
use super::expression::{Expression, resolve};
use super::patterns::{self, About, Read, Standing};
use crate::adapters::official::{Pattern, Tag};
use crate::adapters::{
    self, Adapter, DEPLOY, DEPLOY_PHASE, OFFICIAL_MODULES, OPERATOR, OWN_STORE, PIPELINE_SUFFIX, SETUP_SUFFIX, STORE,
};
use crate::plan::RepositoryKind;
use crate::rule::git::Transport;

/// The types a parameter may have (QVS documentation, spec/qvs-config; the adapters' use cases). `bool` is in neither, but
/// nothing says that it is refused.
const TYPES: [&str; 5] = ["string", "int", "bool", "secret", "array"];

/// A QVS Config that was read.
pub(crate) struct Config<'n> {
    /// The parameters with a name.
    pub(crate) declared: Vec<Declared<'n>>,
    /// Their names, in the order of `declared`.
    pub(crate) names: TextIndex<'n>,
    /// The adapters that are used.
    pub(crate) used: Vec<(&'static Adapter, At<'n>)>,
    /// All official adapters.
    pub(crate) official: Vec<(&'static Pattern, At<'n>)>,
    /// Whether there are adapters of which nothing is known.
    pub(crate) others: bool,
    /// The tag of the official adapters, if it is known.
    pub(crate) tag: Option<Tag>,
    /// What is known about the official adapters.
    pub(super) standing: Standing<'n>,
}

/// The keys of a QVS Config.
const KEYS: [&str; 3] = ["params", "modules", "designPatterns"];
/// What stands in a pattern.
const OPTIONS: &str = "pipelineParams";
/// A spelling of `designPatterns` that some files have; whether QVS takes it is not known.
const OTHER_SPELLING: &str = "design_patterns";

/// The list of patterns of a QVS Config, also where it is spelt otherwise.
pub(crate) fn patterns_of(config: &Node) -> &[Node] {
    let spelt = || {
        let is_it = |key: &str| !KEYS.contains(&key) && meant_key(key, [KEYS[2]].into_iter()).is_some();
        config.entries().iter().find(|(key, _)| is_it(&key.text)).map(|(_, list)| list)
    };
    config.get(KEYS[2]).or_else(spelt).map(Node::items).unwrap_or_default()
}

impl<'n> Config<'n> {
    /// Reads one; `adapters` is the revision of those that lie beside it, `is_ours` whether it is for External Secrets Operator.
    pub(crate) fn read(root: &At<'n>, adapters: Option<&'n str>, is_ours: bool, found: &mut Findings) -> Config<'n> {
        found.mapping(root);
        let declared = params(root, is_ours, found);
        let required = if is_ours { &KEYS[1..] } else { &KEYS[2..] };
        found.optional_keys(root, &KEYS, required);
        if let Some(options) = root.get(OPTIONS) {
            found.add(FileCode::KeyUnknown { key: OPTIONS.into(), near: format!("{}[].{OPTIONS}", KEYS[2]) }, &options);
        }
        // Whether another Application's may leave it out is not known.
        let modules = if is_ours { found.want_spelt(root, KEYS[1], &KEYS) } else { root.get(KEYS[1]) };
        let own = modules.and_then(|modules| check_modules(&modules, is_ours, found));
        let names = TextIndex::new(declared.iter().map(|param| param.name));
        let other = root.get(OTHER_SPELLING).filter(|_| root.get(KEYS[2]).is_none());
        if let Some(at) = &other {
            found.add(FileCode::KeyUnknown { key: OTHER_SPELLING.into(), near: KEYS[2].into() }, at);
        }
        let list = other.or_else(|| found.want_spelt(root, KEYS[2], &KEYS));
        let about = About { declared: &declared, names: &names, own, adapters, is_ours };
        let Read { used, official, others, tag, standing } = patterns::read(root, list, about, found);
        reserved(&declared, &official, found);
        Config { declared, names, used, official, others, tag, standing }
    }

    pub(crate) fn declares(&self, name: &str) -> bool {
        self.declared(name).is_some()
    }

    /// The parameter of that name; the first if there are two.
    pub(crate) fn declared(&self, name: &str) -> Option<&Declared<'n>> {
        self.declared.get(self.names.find(name, 0)?)
    }

    /// The value of an adapter's parameter as filled by the Deployment Config; `None` if it is unknown.
    pub(crate) fn value(&self, adapter: &Adapter, param: &str, values: Option<&Node>) -> Option<String> {
        let (_, at) = self.used.iter().find(|(used, _)| used.pattern == adapter.pattern)?;
        let given = at.node.get("params").and_then(|params| params.get(param));
        match given {
            None => adapter.params.iter().find(|known| known.name == param)?.default.map(str::to_owned),
            Some(given) => resolve(given.text()?, |expression| match expression {
                Expression::Param(name) => values?.get(name)?.text(),
                _ => None,
            }),
        }
    }

    /// The adapter that makes the store, if any.
    pub(crate) fn store(&self) -> Option<&'static Adapter> {
        let makes = |adapter: &&Adapter| [STORE.pattern, OWN_STORE.pattern].contains(&adapter.pattern);
        self.used.iter().map(|(adapter, _)| *adapter).find(makes)
    }

    /// Whether it installs the operator.
    pub(crate) fn has_operator(&self) -> bool {
        self.used.iter().any(|(adapter, _)| adapter.pattern == OPERATOR.pattern)
    }

    /// Whether it has more than the operator, the store and their pipeline.
    pub(crate) fn has_more(&self) -> bool {
        let known = self.used.iter().filter(|(adapter, _)| adapter.pattern != OWN_STORE.pattern).count();
        self.others || self.official.len() > known
    }

    fn option(&self, name: &str) -> Option<&'n Node> {
        let (_, at) = self.used.iter().find(|(used, _)| used.pattern == DEPLOY.pattern)?;
        at.node.get("pipelineParams")?.get(name)
    }

    /// The phase of the pipeline; `""` if none is given.
    pub(crate) fn phase(&self) -> &'n str {
        self.option(DEPLOY_PHASE).and_then(Node::text).unwrap_or_default()
    }

    /// The suffix of the pipeline's name (official adapters, pipeline/deploy/simple.cue).
    pub(crate) fn suffix(&self) -> &'static str {
        if self.phase() == "setup" { SETUP_SUFFIX } else { PIPELINE_SUFFIX }
    }

    /// How the pipeline clones (official adapters, pipeline/deploy/simple.cue).
    pub(crate) fn transport(&self) -> Transport {
        let by_key = self.option(adapters::USE_SSH_KEY) == Some(&Node::Flag(true));
        let kind = self.option(adapters::REPOSITORY_KIND).and_then(Node::text).and_then(RepositoryKind::of);
        let by_kind = kind.is_some_and(RepositoryKind::is_ssh_only);
        if by_key || by_kind { Transport::Ssh } else { Transport::Https }
    }
}

/// The keys of a parameter.
const PARAM_KEYS: [&str; 2] = ["name", "type"];

fn params<'n>(root: &At<'n>, is_ours: bool, found: &mut Findings) -> Vec<Declared<'n>> {
    let mut declared = Vec::new();
    // A key without a value is an empty list.
    let list = root.get("params").filter(|list| !matches!(list.node, Node::Other(written) if is_null(written)));
    for param in list.iter().flat_map(|list| found.list(list)).collect::<Vec<_>>() {
        if !found.mapping(&param) {
            continue;
        }
        let name = found.want_spelt(&param, PARAM_KEYS[0], &PARAM_KEYS).and_then(|name| found.text(&name));
        let required = if is_ours { &PARAM_KEYS[..] } else { &PARAM_KEYS[..1] };
        let from = found.0.len();
        found.optional_keys(&param, &PARAM_KEYS, required);
        let kind = match param.get(PARAM_KEYS[1]) {
            None if is_ours => found.want_spelt(&param, PARAM_KEYS[1], &PARAM_KEYS),
            kind => kind,
        };
        if let (None, Some(name), true) = (&kind, name, found.0.len() == from) {
            found.add(FileCode::ParamTypeMissing { name: name.into() }, &param);
        }
        let kind = kind.and_then(|kind| found.text(&kind));
        // `n` and `5` are names, too, though no text to YAML.
        let name = name.or_else(|| match param.node.get("name")? {
            Node::Other(written) if !is_null(written) => Some(written.as_str()),
            _ => None,
        });
        if let Some(kind) = kind.filter(|kind| !TYPES.contains(kind))
            && let Some(at) = param.get("type")
        {
            found.add(FileCode::ParamTypeUnknown { kind: kind.into() }, &at);
        }
        if let Some(name) = name {
            let at = param.get("name").unwrap_or(param);
            declared.push(Declared { name, kind: kind.unwrap_or("string"), at });
        }
    }
    let names = TextIndex::new(declared.iter().map(|param| param.name));
    for (n, param) in declared.iter().enumerate() {
        if names.occurs_before(param.name, n) {
            found.add(FileCode::ParamTaken { name: param.name.into() }, &param.at);
        }
    }
    declared
}

/// Tells of parameters with the name of one that a pipeline has itself, beside those of the QVS Config.
fn reserved(declared: &[Declared], official: &[(&'static Pattern, At)], found: &mut Findings) {
    // The plan's checks report the tutorial's own `appName`.
    let is_reserved = |name: &str| name != adapters::APPLICATION && adapters::run_time_param(name).is_some();
    for param in declared.iter().filter(|param| is_reserved(param.name)) {
        let takes = |pattern: &Pattern| pattern.pipelines.iter().any(|pipeline| pipeline.takes_params);
        let has = |pattern: &Pattern| pattern.run_time.iter().any(|own| own.name == param.name);
        if official.iter().any(|(pattern, _)| takes(pattern) && has(pattern)) {
            found.add(FileCode::ParamReserved { name: param.name.into() }, &param.at);
        }
    }
}

/// Checks the styles of modules, and gives the name of the repository's own module. Of the official adapters the
/// pipeline reads only the first entry (pipeline/tasks/compileDesignPattern.cue); an own module precedes it, or is
/// alone if the official adapters are in its `cue.mod/pkg` (public QVS repositories). Another Application may have more modules.
fn check_modules<'n>(modules: &At<'n>, is_ours: bool, found: &mut Findings) -> Option<&'n str> {
    let each = found.list(modules);
    if each.is_empty() && matches!(modules.node, Node::List(_)) {
        found.add(FileCode::ModuleStyle, modules);
    }
    for module in &each {
        found.known_keys(module, &MODULE_KEYS);
        if let Some(remote) = module.get("remote") {
            found.known_keys(&remote, &REMOTE_KEYS);
        }
    }
    for name in each.iter().filter_map(|module| module.get("name")) {
        let text = name.text().filter(|text| !OFFICIAL_MODULES.contains(text)).unwrap_or_default();
        if let Some(near) = nearest(text, OFFICIAL_MODULES.into_iter()) {
            found.add(FileCode::ModuleName { name: text.into(), near: near.into() }, &name);
        }
    }
    let own = each.first().and_then(|first| own_module(first.node));
    let (mut others, mut official) = (0, 0);
    for module in each.iter().skip(usize::from(own.is_some())) {
        let name = module.node.get("name").and_then(Node::text).unwrap_or_default();
        let before = if is_ours { others } else { official };
        let is_official = OFFICIAL_MODULES.contains(&name);
        others += 1;
        official += usize::from(is_official);
        if let Some(address) = ["https://", "http://"].iter().find_map(|scheme| name.strip_prefix(scheme)) {
            let address = address.trim_end_matches('/').trim_end_matches(".git");
            found.add(FileCode::ModuleAddress { name: address.into() }, &module.get("name").unwrap_or(module.clone()));
        } else if before > 0 && (is_ours || is_official) {
            found.add(FileCode::ModuleIgnored, module);
        } else if found.mapping(module) && (is_ours || is_official) {
            check_style(module, is_ours, found);
        }
    }
    own
}

/// The keys of a module.
const MODULE_KEYS: [&str; 4] = ["name", "revision", "remote", "local"];
/// The keys of where a module comes from.
const REMOTE_KEYS: [&str; 3] = ["type", "repo", "revision"];

/// What says where a module comes from.
const SOURCES: [&str; 3] = ["revision", "remote", "local"];

/// Checks that a module says where it comes from, and says it once.
fn check_style(module: &At, is_ours: bool, found: &mut Findings) {
    let given: Vec<&str> = SOURCES.into_iter().filter(|key| module.node.get(key).is_some()).collect();
    if given.len() > 1 {
        found.add(FileCode::ModuleSources { keys: given.join(", ") }, module);
    } else if is_ours && !has_style(module.node) {
        found.add(FileCode::ModuleStyle, module);
    } else if !is_ours {
        let at = module.get("remote").unwrap_or_else(|| module.clone());
        let is_null = |at: &At| matches!(at.node, Node::Other(written) if is_null(written)) || at.text() == Some("");
        let is_said = module.get("local").is_some() || at.get("revision").is_some_and(|revision| !is_null(&revision));
        let has_slip = |(key, _): (&str, At)| meant_key(key, ["revision"].into_iter()).is_some() && key != "revision";
        if !is_said && !at.entries().any(has_slip) {
            found.add(FileCode::ModuleRevisionMissing, &at);
        }
    }
}

/// The name of a module next to the QVS Config that is not an official one. Its first part is a host name.
pub(crate) fn own_module(module: &Node) -> Option<&str> {
    let name = module.get("name").and_then(Node::text)?;
    let host = name.split_once('/').is_some_and(|(host, _)| host.contains('.') || host.starts_with('<'));
    let official = OFFICIAL_MODULES.contains(&name);
    let local = module.get("local").and_then(|local| local.get("path")).and_then(Node::text);
    (host && !official && local.is_some_and(|path| !path.is_empty())).then_some(name)
}

fn has_style(module: &Node) -> bool {
    let text = |node: &Node, key: &str| node.get(key).and_then(Node::text).is_some_and(|text| !text.is_empty());
    let style = [
        text(module, "revision"),
        module.get("remote").is_some_and(|remote| text(remote, "repo") && text(remote, "revision")),
        module.get("local").is_some_and(|local| text(local, "path")),
    ];
    let wanted = if style[0] { adapters::REPOSITORY_MODULE } else { adapters::NAMED_MODULE };
    style.contains(&true) && module.get("name").and_then(Node::text) == Some(wanted)
}
