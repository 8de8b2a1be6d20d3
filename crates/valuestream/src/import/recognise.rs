//! Recognises documents by their content, never by file name.

use yaml::Node;
use yaml::read::{Parsed, SpannedNode, Trouble, read};

use super::code::ImportCode;
use super::document::Document;
use super::gather::Gathering;
use super::input_file::Source;
use super::kind::Kind;
use super::note::At;
use crate::adapters::{OWN_STORE_NAME_PARAM, STORE_NAME_PARAM};
use crate::files::{bound_to_store, cluster_secret_store, external_secret, operator_params};
use crate::release::GROUP;

/// How many parts of YAML are read in total: the most that the form holds, 1000 ExternalSecrets with one entry each,
/// has about 41,000. Reading this many takes the browser about a tenth of a second.
pub(super) const MAX_NODES: usize = 50_000;

/// Reads the texts and puts the documents that it recognises into `gathering`.
pub(super) fn documents(sources: &mut [Source], gathering: &mut Gathering) {
    let mut parsed: Vec<(usize, Parsed)> = Vec::new();
    let mut room = MAX_NODES;
    for (file, source) in sources.iter().enumerate().filter(|(_, source)| source.wanted) {
        let reading = read(&source.text, &mut room);
        let fatal = reading.troubles.last().is_some_and(|(trouble, _)| trouble.is_fatal());
        for (trouble, mark) in reading.troubles {
            gathering.note_at(reported(trouble), At { file, mark: Some(mark) });
        }
        if reading.documents.is_empty() && !fatal {
            gathering.note_at(ImportCode::Nothing, At { file, mark: None });
        }
        for document in reading.documents {
            unfold(document, file, &mut parsed);
        }
    }

    let declared: Vec<String> = parsed
        .iter()
        .filter(|(_, parsed)| is_qvs_config(parsed.root()))
        .flat_map(|(_, parsed)| declared(parsed))
        .collect();
    for (file, parsed) in parsed {
        let at = At { file, mark: Some(parsed.root().at()) };
        match kind(parsed.root(), &declared) {
            Ok(kind) => {
                if let Some(file) = gathering.files.get_mut(file) {
                    file.documents.push(kind);
                }
                gathering.documents.push(Document { file, kind, parsed, taken: Vec::new() });
            }
            Err(code) => {
                if let (ImportCode::SecretContent { .. }, Some(source)) = (&code, sources.get_mut(file)) {
                    // None of its lines are shown.
                    source.text.clear();
                }
                gathering.note_at(code, at);
            }
        }
    }
}

fn reported(trouble: Trouble) -> ImportCode {
    match trouble {
        Trouble::Syntax(words) => ImportCode::Syntax { said: (&words).into() },
        Trouble::MissingSeparator => ImportCode::Syntax { said: "a document begins without ---".into() },
        Trouble::Control(c) => ImportCode::ControlCharacter { character: (&*c.encode_utf8(&mut [0; 4])).into() },
        Trouble::DuplicateKey(key, first) => {
            ImportCode::DuplicateKey { key: (&key).into(), line: first.line, column: first.column }
        }
        Trouble::Tab => ImportCode::Tab,
        Trouble::Unclosed => ImportCode::Unclosed,
        Trouble::TooDeep => ImportCode::TooDeep,
        Trouble::TooMany => ImportCode::TooMany,
        Trouble::UnknownAlias => ImportCode::Alias,
        Trouble::Alias | Trouble::Anchor => ImportCode::Anchor,
        Trouble::Tag => ImportCode::Tag,
        Trouble::MergeKey => ImportCode::MergeKey,
        Trouble::KeyShape => ImportCode::KeyShape,
    }
}

/// A `List`, in which `kubectl get -o yaml` writes several objects, becomes one document per item.
fn unfold(document: Parsed, file: usize, out: &mut Vec<(usize, Parsed)>) {
    let root = document.root();
    match root.get("items").filter(|_| root.get("kind").and_then(SpannedNode::text) == Some("List")) {
        Some(items) => out.extend(items.items().map(|item| (file, item.cut()))),
        None => out.push((file, document)),
    }
}

/// The kind of a document, or the note on a document that is not ours.
fn kind(root: SpannedNode, declared: &[String]) -> Result<Kind, ImportCode> {
    if let Some(kind) = root.get("kind").and_then(SpannedNode::text) {
        let ours = root.get("apiVersion").and_then(SpannedNode::text).is_none_or(|api| api.starts_with(GROUP));
        return match kind {
            "AssemblyLine" => Ok(Kind::AssemblyLine),
            external_secret::KIND if ours => Ok(Kind::ExternalSecret),
            cluster_secret_store::KIND if ours => Ok(Kind::ClusterSecretStore),
            "Secret" | "Config" => Err(ImportCode::SecretContent { kind: kind.into() }),
            _ => Err(ImportCode::OtherKind { kind: kind.into() }),
        };
    }
    if is_qvs_config(root) {
        Ok(Kind::QvsConfig)
    } else if is_deployment_config(root, declared) {
        Ok(Kind::DeploymentConfig)
    } else {
        Err(ImportCode::NotOurs)
    }
}

fn is_qvs_config(root: SpannedNode) -> bool {
    let is_list = |key| root.get(key).is_some_and(|spot| matches!(spot.node, Node::List(_)));
    root.get("kind").is_none() && (is_list("designPatterns") || is_list("modules") || is_list("params"))
}

/// The names of a QVS Config's parameters.
fn declared(config: &Parsed) -> Vec<String> {
    let params = config.root().get("params");
    let names = params.into_iter().flat_map(SpannedNode::items).filter_map(|param| param.get("name")?.text());
    names.map(str::to_owned).collect()
}

/// A mapping most of whose keys are parameters that we know or that a QVS Config declares. Other files have a `version`
/// too.
fn is_deployment_config(root: SpannedNode, declared: &[String]) -> bool {
    let (operator, store) = (operator_params(), bound_to_store(STORE_NAME_PARAM.into(), STORE_NAME_PARAM));
    let known = |key: &str| {
        key == OTHER_STORE_PARAMETER
            || operator.iter().chain(&store).any(|bound| bound.name.text == key)
            || declared.iter().any(|name| name == key)
    };
    let (all, ours) = root.entries().take(MAX_KEYS).fold((0, 0), |(all, ours), entry| {
        (all + 1, ours + usize::from(known(&entry.key.text) && entry.value.written().is_some()))
    });
    ours > 0 && ours * 2 >= all
}

/// How many keys are examined.
const MAX_KEYS: usize = 200;

/// The parameter for the store's name that does not clash with QVS's own.
pub(super) const OTHER_STORE_PARAMETER: &str = OWN_STORE_NAME_PARAM;
