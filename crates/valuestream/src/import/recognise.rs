//! Recognises documents by their content, never by file name.

use yaml::Position;
use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::document::{Document, Standing};
use super::gather::Gathering;
use super::input_file::{Source, Wanted};
use super::kind::Kind;
use super::marks::{is_deployment_config, is_qvs_config, kind, names_declared, other_kind};
use super::note::At;
use super::pieces::{self, Candidate, Pieces};
use super::{assembly_line, ignore, qvs_config};
use crate::plan::Plan;

/// How many parts of YAML are read in total: the most that the form holds, 1000 ExternalSecrets with one entry each,
/// has about 41,000. Reading this many takes the browser about a tenth of a second.
pub(super) const MAX_NODES: usize = 50_000;

/// Reads the texts and puts the documents that it recognises into `gathering`.
pub(super) fn documents(sources: &mut [Source], gathering: &mut Gathering) {
    let mut found: Vec<(usize, Candidate)> = Vec::new();
    let mut others = Others::default();
    let mut room = MAX_NODES;
    for (file, source) in sources.iter_mut().enumerate() {
        let pieces = match source.wanted {
            Wanted::Nothing => continue,
            Wanted::All => pieces::read(&source.text, &mut room),
            Wanted::Blocks => pieces::only_blocks(&source.text, &mut room),
        };
        if pieces.has_secret {
            // None of its lines are shown.
            source.text.clear();
        }
        let is_silent = source.wanted == Wanted::Blocks && pieces.ours() == 0;
        if is_silent && let Some(file) = gathering.files.get_mut(file) {
            file.unread = true;
            continue;
        }
        tell(&pieces, file, gathering);
        others.kinds.extend(pieces.around.into_iter().map(|(kind, at)| (file, kind, at)));
        let only_ours = pieces.only_blocks.is_some();
        found.extend(
            pieces
                .documents
                .into_iter()
                .filter(|it| !only_ours || is_told(it.parsed.root()))
                .map(|candidate| (file, candidate)),
        );
    }
    let declared = Declared::of(&found);
    for (file, Candidate { parsed, inside }) in found {
        let at = At { file, mark: Some(parsed.root().at()) };
        match declared.kind(parsed.root(), gathering.plan) {
            Ok((kind, standing)) => {
                if let Some(file) = gathering.files.get_mut(file) {
                    file.documents.push(kind);
                }
                if let Some(path) = inside {
                    gathering.note_at(ImportCode::FoundInside { path: (&path).into() }, at);
                }
                if standing == Standing::OtherApplication {
                    gathering.note_at(ImportCode::NotThisInstallation, at);
                }
                gathering.documents.push(Document {
                    file,
                    kind,
                    standing,
                    environment: Some(0),
                    adapters: None,
                    parsed,
                    taken: Vec::new(),
                });
            }
            Err(ImportCode::OtherKind { .. }) => {
                others.kinds.push((file, other_kind(parsed.root()), parsed.root().at()));
            }
            Err(code) => {
                if let (ImportCode::SecretContent { .. }, Some(source)) = (&code, sources.get_mut(file)) {
                    source.text.clear();
                }
                gathering.note_at(code, at);
            }
        }
    }
    others.tell(gathering);
    for (file, source) in sources.iter().enumerate() {
        let is_read = gathering.files.get(file).is_some_and(|file| !file.documents.is_empty());
        for (name, mark) in ignore::unknown(&source.text).filter(|_| is_read) {
            let code = ImportCode::IgnoreUnknown { name: name.into(), near: ignore::near(name).to_owned() };
            gathering.note_at(code, At { file, mark: Some(mark) });
        }
    }
}

/// Notes what is wrong with the pieces of a file. That aliases were resolved is told once.
fn tell(pieces: &Pieces, file: usize, gathering: &mut Gathering) {
    let at = |mark| At { file, mark: Some(mark) };
    if let Some(mark) = pieces.only_blocks {
        gathering.note_at(ImportCode::OnlyBlocks, at(mark));
    }
    let mut aliases = false;
    for (code, mark) in &pieces.notes {
        let again = *code == ImportCode::Alias && std::mem::replace(&mut aliases, true);
        if !again {
            gathering.note_at(code.clone(), at(*mark));
        }
    }
    if pieces.documents.is_empty() && pieces.notes.is_empty() {
        gathering.note_at(ImportCode::Nothing, At { file, mark: None });
    }
}

/// Whether a document among other text is worth telling of.
fn is_told(root: SpannedNode) -> bool {
    root.get("kind").is_some() || kind(root, &[]).is_ok()
}

/// Kinds of objects that are not imported.
#[derive(Default)]
struct Others {
    /// The file, the kind and where it is.
    kinds: Vec<(usize, String, Position)>,
}

/// How many kinds are worth listing.
const MAX_KINDS: usize = 6;

impl Others {
    /// Names them: once and quietly if something was recognised beside them.
    fn tell(mut self, gathering: &mut Gathering) {
        self.kinds.sort_by_key(|(file, _, at)| (*file, *at));
        for of_file in self.kinds.chunk_by(|a, b| a.0 == b.0) {
            let Some((file, _, first)) = of_file.first() else { continue };
            if gathering.files.get(*file).is_none_or(|file| file.documents.is_empty()) {
                for (file, kind, at) in of_file {
                    let code = ImportCode::OtherKind { kind: kind.into() };
                    gathering.note_at(code, At { file: *file, mark: Some(*at) });
                }
                continue;
            }
            let mut names: Vec<&str> = Vec::new();
            for (_, kind, _) in of_file {
                if names.len() <= MAX_KINDS && !names.contains(&kind.as_str()) {
                    names.push(kind);
                }
            }
            if names.len() > MAX_KINDS {
                names[MAX_KINDS] = "…";
            }
            let kinds = names.join(", ");
            gathering
                .note_at(ImportCode::OtherKinds { kinds: (&kinds).into() }, At { file: *file, mark: Some(*first) });
        }
    }
}

/// The names of the parameters that the QVS Configs declare.
struct Declared {
    /// Of this installation.
    ours: Vec<String>,
    /// Of other Applications.
    others: Vec<String>,
    /// Whether there are any.
    has_others: bool,
}

impl Declared {
    fn of(found: &[(usize, Candidate)]) -> Declared {
        let mut declared = Declared { ours: Vec::new(), others: Vec::new(), has_others: false };
        for (_, candidate) in found.iter().filter(|(_, candidate)| is_qvs_config(candidate.parsed.root())) {
            let root = candidate.parsed.root();
            let names = match qvs_config::standing(root) {
                Standing::Ours => &mut declared.ours,
                Standing::OtherApplication => {
                    declared.has_others = true;
                    &mut declared.others
                }
            };
            names.extend(names_declared(root));
        }
        declared
    }

    /// The kind of a document and whose it is, or the note on a document that is not imported.
    fn kind(&self, root: SpannedNode, plan: &Plan) -> Result<(Kind, Standing), ImportCode> {
        let kind = match kind(root, &self.ours) {
            Err(ImportCode::NotOurs) if is_deployment_config(root, &self.others) => {
                return Ok((Kind::DeploymentConfig, Standing::OtherApplication));
            }
            other => other?,
        };
        let of_ours = |name: &str| self.ours.iter().any(|own| own == name);
        let of_others = |name: &str| self.others.iter().any(|other| other == name) && !of_ours(name);
        let standing = match kind {
            Kind::QvsConfig => qvs_config::standing(root),
            // Others have parameters with the names of ours, too.
            Kind::DeploymentConfig if root.entries().all(|entry| of_others(&entry.key.text)) => {
                Standing::OtherApplication
            }
            Kind::AssemblyLine => assembly_line::standing(root, plan, self.has_others),
            Kind::DeploymentConfig | Kind::ExternalSecret | Kind::ClusterSecretStore | Kind::PlanFile => Standing::Ours,
        };
        Ok((kind, standing))
    }
}
