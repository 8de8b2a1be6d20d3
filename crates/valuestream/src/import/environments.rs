//! Which Environment each document is of (docs/contract.md#environments). An AssemblyLine says it by the Deployment that its
//! stages name. A Deployment Config and a ClusterSecretStore do not: where they stand does. What neither says is asked, and
//! nothing of it is taken.

use yaml::read::SpannedNode;

use super::code::ImportCode;
use super::document::Document;
use super::gather::{Environment, Gathering, is_placeholder};
use super::kind::Kind;
use super::note::At;
use super::path::Path;
use super::places::Places;
use super::store_note;
use crate::files::{ASSEMBLY_LINE_END, DEPLOYMENT_CONFIG_FILE, cluster_secret_store};
use crate::plan::{Plan, ProjectField};
use crate::share::ROWS;

/// How many Environments are worth naming.
const MAX_NAMES: usize = 6;

/// Finds the Environments, says of each document which it is of, and notes what is open.
pub(super) fn find(gathering: &mut Gathering) {
    let mut environments = of_plan(gathering.reference());
    let known = environments.len();
    let mut found = Found::default();
    found.lines(&lines(&gathering.documents), &mut environments);
    let places = Places::of(&gathering.files, &gathering.documents, &environments, &found.of);
    for kind in [Kind::AssemblyLine, Kind::DeploymentConfig, Kind::ClusterSecretStore] {
        let open = |(n, it): &(usize, &Document)| is_of_one(it) && it.kind == kind && !found.knows(*n);
        let open: Vec<usize> = gathering.documents.iter().enumerate().filter(open).map(|(n, _)| n).collect();
        found.of.extend(places.find(kind, &open));
        let left: Vec<usize> = open.into_iter().filter(|n| !found.knows(*n)).collect();
        let of_kind = found.of.iter().filter(|(n, _)| gathering.documents[*n].kind == kind);
        let taken: Vec<usize> = of_kind.map(|(_, of)| *of).collect();
        let free: Vec<usize> = (0..environments.len()).filter(|n| !taken.contains(n)).collect();
        let name = |n: usize| {
            let file = gathering.files.get(gathering.documents[n].file).and_then(Path::of);
            // One that was pasted is called as in a bundle.
            file.or_else(|| Path::read(own_name(kind))).map_or_else(Default::default, |path| path.parts())
        };
        found.left.extend(left.into_iter().map(|n| (n, asked(&environments, &free, name(n)))));
    }
    for (n, environment) in found.of {
        gathering.documents[n].environment = Some(environment);
    }
    for (n, code) in found.left {
        let document = &mut gathering.documents[n];
        document.environment = None;
        let at = document.start();
        gathering.note_at(code, at);
    }
    // What follows from a Deployment that takes the place of the plan's is its name, too.
    let renamed =
        environments.first().filter(|it| environments.len() > 1 && it.name.is_empty() && gathering.link.is_none());
    if let Some(first) = renamed {
        gathering.name_first(&first.deployment, first.at);
    }
    for environment in renamed.into_iter().chain(&environments[known..]) {
        let code = ImportCode::EnvironmentName { name: environment.deployment.as_str().into() };
        gathering.note_at(code, environment.at);
    }
    gathering.environments = environments;
}

/// Those of a plan, the first one first.
fn of_plan((file, plan): (usize, &Plan)) -> Vec<Environment> {
    let at = At { file, mark: None };
    let fields = [ProjectField::DeploymentName, ProjectField::EnvironmentName];
    let further = plan.environments.iter().map(|row| fields.map(|field| row.get(field.into())));
    let all = std::iter::once(fields.map(|field| plan.project.get(field))).chain(further);
    all.map(|[deployment, name]| Environment { deployment: deployment.to_owned(), name: name.to_owned(), at }).collect()
}

/// Whether it is an Environment's, as far as anything is taken of it.
fn is_of_one(document: &Document) -> bool {
    let is_store = document.kind == Kind::ClusterSecretStore;
    document.is_ours() && !(is_store && store_note::other_provider(document.parsed.root()).is_some())
}

/// What the bundle calls a file of a kind, without the name that stands before that.
fn own_name(kind: Kind) -> &'static str {
    let name = match kind {
        Kind::AssemblyLine => ASSEMBLY_LINE_END,
        Kind::ClusterSecretStore => cluster_secret_store::FILE_END,
        _ => DEPLOYMENT_CONFIG_FILE,
    };
    name.trim_start_matches('-')
}

/// What to ask about a file whose Environment is open. `free` are those that have no such file; `name` is the file's, in parts.
fn asked(environments: &[Environment], free: &[usize], name: (&str, &str)) -> ImportCode {
    // A name by which its place is told.
    let called = |deployment: &str| format!("{}.{deployment}.{}", name.0, name.1).as_str().into();
    if let [only] = free {
        let deployment = environments[*only].deployment.as_str();
        return ImportCode::EnvironmentLeft { deployment: deployment.into(), name: called(deployment) };
    }
    let of = |n: &usize| environments[*n].deployment.as_str();
    let all: Vec<usize> = (0..environments.len()).collect();
    let candidates = if free.is_empty() { &all } else { free };
    let mut names: Vec<&str> = candidates.iter().map(of).take(MAX_NAMES).collect();
    let name = called(names.last().copied().unwrap_or_default());
    if candidates.len() > MAX_NAMES {
        names.push("…");
    }
    ImportCode::EnvironmentOpen { candidates: names.join(", ").as_str().into(), name }
}

/// What tells the Environment of an AssemblyLine.
struct Line {
    document: usize,
    /// The Deployments that its stages name, each with its place.
    deployments: Vec<(String, At)>,
    applications: Vec<(String, At)>,
    pipelines: Vec<(String, At)>,
}

fn lines(documents: &[Document]) -> Vec<Line> {
    let ours = documents.iter().enumerate().filter(|(_, it)| it.is_ours() && it.kind == Kind::AssemblyLine);
    let line = |(n, document): (usize, &Document)| Line {
        document: n,
        deployments: texts(document, &["spec", "deployment", "name"], ProjectField::DeploymentName),
        applications: texts(document, &["spec", "deployment", "app"], ProjectField::ApplicationId),
        pipelines: texts(document, &["spec", "pipeline"], ProjectField::PipelinePrefix),
    };
    ours.map(line).collect()
}

/// What the stages of an AssemblyLine have at a path, each text once.
fn texts(line: &Document, path: &[&str], field: ProjectField) -> Vec<(String, At)> {
    let mut texts: Vec<(String, At)> = Vec::new();
    for stage in line.parsed.root().find(&["spec", "stages"]).into_iter().flat_map(SpannedNode::items) {
        let Some(spot) = stage.find(path) else { continue };
        let text = spot.written().map_or("", |(text, _)| text);
        if !spot.is_empty() && !is_placeholder(text, field.key()) && texts.iter().all(|(known, _)| known != text) {
            texts.push((text.to_owned(), At { file: line.file, mark: Some(spot.at()) }));
        }
    }
    texts
}

impl Line {
    /// The one of these Environments whose Deployment it names.
    fn known(&self, environments: &[Environment]) -> Option<usize> {
        let of = |(name, _): &(String, At)| environments.iter().position(|it| it.deployment == *name);
        self.deployments.iter().find_map(of)
    }

    /// Whether both are of one Application, as far as they say.
    fn is_beside(&self, other: &Line) -> bool {
        let meet = |a: &[(String, At)], b: &[(String, At)]| {
            a.is_empty() || b.is_empty() || a.iter().any(|(a, _)| b.iter().any(|(b, _)| a == b))
        };
        meet(&self.applications, &other.applications) && meet(&self.pipelines, &other.pipelines)
    }
}

/// What was found.
#[derive(Default)]
struct Found {
    /// Documents with their Environments.
    of: Vec<(usize, usize)>,
    /// Documents that nothing is taken of, and why.
    left: Vec<(usize, ImportCode)>,
}

impl Found {
    fn knows(&self, document: usize) -> bool {
        self.of.iter().any(|(n, _)| *n == document) || self.left.iter().any(|(n, _)| *n == document)
    }

    /// Those of AssemblyLines that name a Deployment. The plan's Environments go by theirs; where no AssemblyLine names one of
    /// them, the first one is the first Environment's.
    fn lines(&mut self, lines: &[Line], environments: &mut Vec<Environment>) {
        let known = lines.iter().find(|line| line.known(environments).is_some());
        let Some(lead) = known.or_else(|| lines.iter().find(|line| !line.deployments.is_empty())) else { return };
        if known.is_none()
            && let (Some((deployment, at)), Some(first)) = (lead.deployments.first(), environments.first_mut())
        {
            *first = Environment { deployment: deployment.clone(), name: String::new(), at: *at };
        }
        for line in lines {
            let n = line.document;
            match (line.known(environments), line.deployments.first()) {
                (Some(environment), _) => self.of.push((n, environment)),
                // What of it disagrees with the others is told value by value.
                (None, Some(_)) if !line.is_beside(lead) => self.of.push((n, 0)),
                (None, Some(_)) if environments.len() >= ROWS => self.left.push((n, ImportCode::TooManyRows)),
                (None, Some((deployment, at))) => {
                    self.of.push((n, environments.len()));
                    environments.push(Environment { deployment: deployment.clone(), name: String::new(), at: *at });
                }
                (None, None) => {}
            }
        }
    }
}
