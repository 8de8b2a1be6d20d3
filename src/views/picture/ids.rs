//! What boxes are called in the page, and back: the same as long as the rows before them stay.

use valuestream::picture::{NodeId, Part};

/// What the box of the value that is followed is called, and how the names of the boxes that it leads to begin.
pub const VALUE: &str = "value";
pub const FILE: &str = "file";
pub const COMMAND: &str = "command";
pub const ENTRY: &str = "entry";

/// What a box is called.
pub fn of(id: &NodeId) -> String {
    match id {
        NodeId::Part(part) => of_part(*part),
        NodeId::Value => VALUE.to_owned(),
        NodeId::File(path) => format!("{FILE}.{path}"),
        NodeId::Command(step) => format!("{COMMAND}.{step}"),
        NodeId::Entry(step) => format!("{ENTRY}.{step}"),
        NodeId::Alike => "alike".to_owned(),
        NodeId::More(heading) => format!("more.{heading}"),
    }
}

/// What the box of a part is called.
pub fn of_part(part: Part) -> String {
    let name = name(part);
    match part {
        Part::ExternalSecret(n) | Part::Secret(n) | Part::Rest(n) | Part::Stage(n) => format!("{name}.{n}"),
        _ => name.to_owned(),
    }
}

/// The part whose box is called so.
pub fn part(id: &str) -> Option<Part> {
    let Some((kind, n)) = id.split_once('.') else { return Part::all(0, 0).find(|part| name(*part) == id) };
    let n = n.parse().ok()?;
    [Part::ExternalSecret(n), Part::Secret(n), Part::Rest(n), Part::Stage(n)]
        .into_iter()
        .find(|part| name(*part) == kind)
}

/// A part without its number.
const fn name(part: Part) -> &'static str {
    match part {
        Part::Project => "project",
        Part::Application => "application",
        Part::Repository => "repository",
        Part::Pipeline => "pipeline",
        Part::AssemblyLine => "assembly-line",
        Part::Deployment => "deployment",
        Part::DeploymentConfig => "deployment-config",
        Part::Environment => "environment",
        Part::Target => "provisioning-target",
        Part::Azure => "azure",
        Part::Vault => "vault",
        Part::Identity => "identity",
        Part::Credential => "credential",
        Part::Cluster => "cluster",
        Part::Operator => "operator",
        Part::Store => "store",
        Part::Account => "account",
        Part::ExternalSecret(_) => "external-secret",
        Part::Secret(_) => "secret",
        Part::Rest(_) => "rest",
        Part::RunInput => "run-input",
        Part::Stage(_) => "stage",
    }
}
