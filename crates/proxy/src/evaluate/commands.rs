//! What can be done about a check, as commands. Every name in them is one of the plan's that is valid, so none needs
//! quotes.

use live_status::{CheckId, Command, CommandId};
use valuestream::live::ExpectedSecret;

use super::input::Input;
use super::schedule::{self, Schedule};
use crate::cluster::projection::{CLUSTER_EVENTS, DEPLOYMENTS};
use crate::cluster::snapshot::{ExternalSecret, Seen};

/// The commands of a check.
pub(super) fn of(what: CheckId, input: &Input) -> Vec<Command> {
    let Input { snapshot, expected, .. } = input;
    match what {
        CheckId::Deployments => {
            let is_there = |name| matches!(snapshot.deployments.look(&expected.eso_namespace, name), Seen::There(_));
            if DEPLOYMENTS.into_iter().any(is_there) { deployments(&expected.eso_namespace) } else { Vec::new() }
        }
        CheckId::Store => match snapshot.stores.look("", &expected.app_name) {
            Seen::There(_) => store(&expected.app_name),
            Seen::Missing | Seen::Unknown(_) => Vec::new(),
        },
        CheckId::ExternalSecret(n) => {
            let named = expected.secrets.get(n).filter(|it| !it.name.is_empty() && !it.namespace.is_empty());
            named.map_or_else(Vec::new, |secret| external_secret(input, secret))
        }
        _ => Vec::new(),
    }
}

/// A store is looked at again at once when it is changed (pkg/controllers/secretstore/common.go@v2.9.0).
fn store(name: &str) -> Vec<Command> {
    let command = format!("kubectl annotate clustersecretstore/{name} force-sync=\"$(date +%s)\" --overwrite");
    vec![
        Command { id: CommandId::Sync, command },
        describe("clustersecretstore", name, ""),
        events("ClusterSecretStore", name, CLUSTER_EVENTS),
    ]
}

fn deployments(namespace: &str) -> Vec<Command> {
    let [operator, ..] = DEPLOYMENTS;
    vec![
        Command {
            id: CommandId::Describe,
            command: format!("kubectl describe replicasets,pods --namespace {namespace}"),
        },
        Command {
            id: CommandId::Logs,
            command: format!("kubectl logs deployment/{operator} --namespace {namespace} --tail=100"),
        },
    ]
}

fn external_secret(input: &Input, secret: &ExpectedSecret) -> Vec<Command> {
    let (name, namespace) = (&secret.name, &secret.namespace);
    let Seen::There(it) = input.snapshot.external_secrets.look(namespace, name) else { return Vec::new() };
    let mut all = Vec::new();
    if it.deleted.is_empty() {
        all.push(sync(it, input, secret));
    } else if !it.finalizers.is_empty() && input.is_held(it) {
        let patch = r#"'{"metadata":{"finalizers":null}}'"#;
        let command =
            format!("kubectl patch externalsecret/{name} --namespace {namespace} --type=merge --patch={patch}");
        all.push(Command { id: CommandId::Release, command });
    }
    all.push(describe("externalsecret", name, namespace));
    all.push(events("ExternalSecret", name, namespace));
    all
}

/// Syncs now: by an annotation, as docs/introduction/faq.md@v2.9.0 has it, or, where that is ignored because the last sync
/// succeeded, by taking away the Secret, which an owner makes again at once.
fn sync(it: &ExternalSecret, input: &Input, secret: &ExpectedSecret) -> Command {
    let (name, namespace, target) = (&secret.name, &secret.namespace, &secret.target);
    let is_ignored = it.is_ready() && schedule::of(it, input.release()) == Schedule::Never;
    let is_owner = it.is_owner() && it.target == *target;
    let is_there = matches!(input.snapshot.secrets.look(namespace, target), Seen::There(_));
    if is_ignored && is_owner && is_there {
        return Command {
            id: CommandId::Remake,
            command: format!("kubectl delete secret/{target} --namespace {namespace}"),
        };
    }
    let command = format!(
        "kubectl annotate externalsecret/{name} --namespace {namespace} force-sync=\"$(date +%s)\" --overwrite"
    );
    Command { id: CommandId::Sync, command }
}

fn describe(kind: &str, name: &str, namespace: &str) -> Command {
    let place = if namespace.is_empty() { String::new() } else { format!(" --namespace {namespace}") };
    Command { id: CommandId::Describe, command: format!("kubectl describe {kind}/{name}{place}") }
}

fn events(kind: &str, name: &str, namespace: &str) -> Command {
    let of = format!("involvedObject.kind={kind},involvedObject.name={name}");
    let command = format!("kubectl get events --namespace {namespace} --field-selector={of} --sort-by=.lastTimestamp");
    Command { id: CommandId::Events, command }
}
