//! What boxes are called in the page: the same as long as the rows before them stay.

use valuestream::picture::{NodeId, Part};

/// What a box is called.
pub fn of(id: &NodeId) -> String {
    match id {
        NodeId::Part(part) => of_part(*part),
        NodeId::Value => "value".to_owned(),
        NodeId::File(path) => format!("file.{path}"),
        NodeId::Command(step) => format!("command.{step}"),
        NodeId::Entry(step) => format!("entry.{step}"),
        NodeId::Alike => "alike".to_owned(),
        NodeId::More(heading) => format!("more.{heading}"),
    }
}

fn of_part(part: Part) -> String {
    let name = name(part);
    match part {
        Part::ExternalSecret(n) | Part::Secret(n) | Part::Rest(n) | Part::Stage(n) => format!("{name}.{n}"),
        _ => name.to_owned(),
    }
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
