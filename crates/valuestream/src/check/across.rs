//! What several values say together.

use super::shape::{CloneUrl, Transport};
use super::{Code, Diagnostic};
use crate::files::external_secret;
use crate::plan::{Place, Plan, repository, secrets};
use crate::texts::Texts;

pub(super) fn check(plan: &Plan, found: &mut Vec<Diagnostic>) {
    repository_kind(plan, found);
    file_names(plan, found);
}

/// Parts of host names that give a hosting service away, and the `repositoryKind` of each.
const HOSTS: &[(&str, &str)] =
    &[("github", "github"), ("gitlab", "gitlab"), ("bitbucket", "bitbucket"), ("backlog", "backlog")];

fn repository_kind(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let values = &plan.repository;
    let Some(url) = CloneUrl::read(&values.git_clone_url) else { return };
    let host = url.host.to_ascii_lowercase();
    let suggested = HOSTS.iter().find(|(part, _)| host.split(['.', '-']).any(|name| name == *part));
    if suggested.is_some_and(|(_, kind)| *kind != values.repository_kind) {
        let place = Place::Plan(repository::field::repository_kind.spec.key);
        found.push(Diagnostic::new(Code::RepositoryKindDiffers, place));
    }
    let ssh_only = matches!(values.repository_kind.as_str(), "bitbucket" | "backlog");
    if ssh_only && url.transport == Transport::Https {
        let place = Place::Plan(repository::field::git_clone_url.spec.key);
        found.push(Diagnostic::new(Code::SshUrlNeeded, place));
    }
}

fn file_names(plan: &Plan, found: &mut Vec<Diagnostic>) {
    let names = external_secret::file_names(plan);
    let texts = Texts::new(names.iter().map(String::as_str));
    let taken = names.iter().enumerate().filter(|(n, name)| texts.stands_before(name, *n));
    let at = |(n, _)| Diagnostic::new(Code::FileNameTaken, Place::Secret(n, secrets::field::name.spec.key));
    found.extend(taken.map(at));
}
