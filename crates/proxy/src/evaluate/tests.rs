use std::fmt::Write;

use jiff::Timestamp;
use live_status::{Evidence, State, Words};
use snapbox::{assert_data_eq, file};
use valuestream::live::{parse, step_of};
use valuestream::plan::release::StoreDelivery;

use super::*;
mod cases;
use super::cause::{CONDITIONS, Of};
use crate::cluster::projection::{CRDS, DEPLOYMENTS, EXTERNAL_SECRETS, Projection};
use crate::cluster::rights::{KINDS, VERBS};
use crate::cluster::snapshot::{
    Allowed, Condition, Crd, Deployment, ExternalSecret, Namespace, Pod, Raw, Rights, Scope, Secret, ServiceAccount,
    Status, Store, Truth, Warning,
};
use crate::cluster::unavailable::Unavailable;

const TIME: &str = "2026-01-02T03:04:05Z";

/// The time of every case, when the newest sync is half an hour old.
fn now() -> Timestamp {
    "2026-01-02T05:30:00Z".parse().unwrap()
}

fn expected() -> Expected {
    parse("v=1&azureKeyContainerName=contoso-kv&secrets.0.refreshInterval=1h").unwrap()
}

fn put<K: Projection>(snapshot: &mut Snapshot, namespace: &str, name: &str, kept: K) {
    let entry = K::cache(snapshot).watches.entry(Scope::All).or_insert_with(|| (Status::Live, Default::default()));
    entry.0 = Status::Live;
    entry.1.entry(namespace.to_owned()).or_default().insert(name.to_owned(), kept);
}

fn take<K: Projection>(snapshot: &mut Snapshot) {
    K::cache(snapshot).watches.insert(Scope::All, (Status::Live, Default::default()));
}

fn condition(status: Truth, reason: &str, message: &str) -> Condition {
    Condition { status, reason: reason.to_owned(), message: Raw(message.to_owned()), time: TIME.to_owned() }
}

fn ready(status: Truth, reason: &str, message: &str) -> Option<Condition> {
    Some(condition(status, reason, message))
}

fn crd(served: &[&str], converts: bool) -> Crd {
    Crd {
        served: served.iter().map(|it| (*it).to_owned()).collect(),
        converts,
        established: ready(Truth::True, "InitialNamesAccepted", "the initial names have been accepted"),
    }
}

fn deployment(tag: &str) -> Deployment {
    Deployment {
        tag: Some(tag.to_owned()),
        expected: 1,
        available: 1,
        rolls: false,
        stuck: None,
        condition: ready(Truth::True, "MinimumReplicasAvailable", "kept to itself"),
    }
}

fn store() -> Store {
    Store {
        uid: "of-store".to_owned(),
        created: TIME.to_owned(),
        vault_url: Some("https://contoso-kv.vault.azure.net/".to_owned()),
        account: Some(("qmonus-system".to_owned(), "azure-key-vault".to_owned())),
        ready: ready(Truth::True, "Valid", "store validated"),
    }
}

fn external_secret() -> ExternalSecret {
    ExternalSecret {
        store: Some(("ClusterSecretStore".to_owned(), "azure-key-vault".to_owned())),
        target: "qvs-kubernetes-secret".to_owned(),
        uid: "of-external-secret".to_owned(),
        refresh_interval: "1h".to_owned(),
        generation: Some(1),
        synced_generation: Some(1),
        synced: "2026-01-02T05:00:00Z".to_owned(),
        ready: ready(Truth::True, "SecretSynced", "secret synced"),
        created: TIME.to_owned(),
        ..ExternalSecret::default()
    }
}

fn secret() -> Secret {
    Secret {
        keys: Some(vec!["greeting".to_owned()]),
        owner: Some(("ExternalSecret".to_owned(), "example".to_owned())),
        created: TIME.to_owned(),
    }
}

fn account(client_id: &str) -> ServiceAccount {
    ServiceAccount {
        client_id: Some(client_id.to_owned()),
        tenant_id: Some("tenant".to_owned()),
        created: TIME.to_owned(),
    }
}

fn all_rights() -> Rights {
    let answers = KINDS.iter().flat_map(|kind| VERBS.map(|verb| ((kind.plural, verb), Allowed::Everywhere)));
    Rights {
        asked: [("secrets", "default".to_owned())].into(),
        user: Some("masterclient".to_owned()),
        answers: answers.collect(),
    }
}

/// A cluster in which everything is as the plan expects.
fn good() -> Snapshot {
    let mut snapshot = Snapshot { link: Link::Connected, context: Some("aks-admin".to_owned()), ..Snapshot::default() };
    CRDS.iter().for_each(|name| put(&mut snapshot, "", name, crd(&["v1", "v1beta1"], false)));
    put(&mut snapshot, "", "qmonus-system", Namespace { terminating: false, created: TIME.to_owned() });
    put(&mut snapshot, "", "default", Namespace::default());
    put(&mut snapshot, "qmonus-system", "azure-key-vault", account("client"));
    snapshot.rights = Some(all_rights());
    DEPLOYMENTS.iter().for_each(|name| put(&mut snapshot, "qmonus-system", name, deployment("v0.16.2")));
    put(&mut snapshot, "", "azure-key-vault", store());
    put(&mut snapshot, "default", "example", external_secret());
    put(&mut snapshot, "default", "qvs-kubernetes-secret", secret());
    take::<Pod>(&mut snapshot);
    take::<Warning>(&mut snapshot);
    snapshot
}

type Case = (&'static str, CheckId, State, Box<dyn Fn(&mut Snapshot, &mut Expected)>);

fn case(
    name: &'static str,
    what: CheckId,
    state: State,
    edit: impl Fn(&mut Snapshot, &mut Expected) + 'static,
) -> Case {
    (name, what, state, Box::new(edit))
}

/// A Warning about the object with this identity, half an hour ago.
fn warn(snapshot: &mut Snapshot, uid: &str, reason: &str, message: &str) {
    let time = Some("2026-01-02T05:00:00Z".parse().unwrap());
    let (uid, reason, message) = (uid.to_owned(), reason.to_owned(), Raw(message.to_owned()));
    put(snapshot, "default", "a.17", Warning { uid, reason, message, count: 3, time });
}

fn status_of<K: Projection>(snapshot: &mut Snapshot, status: Status) {
    K::cache(snapshot).watches.insert(Scope::All, (status, Default::default()));
}

fn all() -> Vec<Case> {
    use cases::*;
    [general(), of_crds(), of_account_and_access(), of_deployments(), of_store(), of_external_secret(), of_secret()]
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn every_case_has_the_expected_assessment() {
    assert_data_eq!(assessments(), file!["assessments.txt"].raw());
}

/// Each case and its assessment.
fn assessments() -> String {
    let mut out = String::new();
    for (name, what, state, edit) in all() {
        let (mut snapshot, mut expected) = (good(), expected());
        edit(&mut snapshot, &mut expected);
        let report = report(&snapshot, &expected, now());
        let check = report.checks.iter().find(|check| check.what == what).unwrap();
        assert_eq!(check.state, state, "{what}, {name}: {}", check.sentence.en);
        assert_eq!(check.step, step_of(what, expected.store_delivery).name());
        if state == State::Failing {
            assert!(check.trouble.is_some(), "{what}, {name}");
        }
        let _ = writeln!(out, "## {what}: {name}: {}", state.name());
        let mut write = |words: &Words| {
            for text in [&words.ja, &words.en] {
                assert!(!text.is_empty() && !text.contains("{}"), "{what}, {name}");
                let _ = writeln!(out, "{text}");
            }
        };
        write(&check.sentence);
        if let Some(trouble) = &check.trouble {
            write(&trouble.cause);
            write(&trouble.fix);
        }
        if let Some(sync) = check.sync.as_ref().filter(|_| what == CheckId::ExternalSecret(0)) {
            write(&sync.rule);
        }
        if let Some(Evidence { reason, message, time }) = &check.evidence {
            let _ = writeln!(out, "({reason}|{message}|{time})");
        }
        if let Some(live_status::Warning { reason, message, count, time }) = &check.warning {
            let _ = writeln!(out, "Warning {reason} x{count} {time}: {message}");
        }
        if let Some(trouble) = check.trouble.as_ref().filter(|it| !it.code.is_empty()) {
            let _ = writeln!(out, "cause: {} {}", trouble.code, trouble.step);
        }
        if let Some(first) = check.first {
            let _ = writeln!(out, "first: {first}");
        }
        if let Some(sync) = &check.sync {
            let _ = writeln!(out, "synced: {} next: {}", sync.last, sync.next);
        }
        for command in &check.commands {
            let _ = writeln!(out, "$ {}", command.command);
        }
    }
    out
}

/// A text that no release writes proves nothing.
#[test]
fn every_condition_is_one_that_a_release_writes() {
    for (name, what, _, edit) in all() {
        let (mut snapshot, mut expected) = (good(), expected());
        edit(&mut snapshot, &mut expected);
        let of_secrets = snapshot.external_secrets.all().map(|it| (Of::ExternalSecret, &it.ready));
        let of_stores = snapshot.stores.all().map(|it| (Of::Store, &it.ready));
        for (of, ready) in of_secrets.chain(of_stores) {
            let Some(Condition { status, reason, message, .. }) = ready else { continue };
            // An ExternalSecret may make something else than a Secret.
            let of_kind = |it: Of| it == of || (of, it) == (Of::ExternalSecret, Of::GenericTarget);
            let written =
                CONDITIONS.iter().any(|it| of_kind(it.of) && it.is(*status == Truth::True, reason, &message.0));
            assert!(written, "{what}, {name}: {reason}: {}", message.0);
        }
    }
}

#[test]
fn every_sentence_has_a_case() {
    let all = assessments();
    let sources = [
        include_str!("mod.rs"),
        include_str!("access.rs"),
        include_str!("account.rs"),
        include_str!("crds.rs"),
        include_str!("deployments.rs"),
        include_str!("external_secret.rs"),
        include_str!("not_ready.rs"),
        include_str!("pods.rs"),
        include_str!("schedule.rs"),
        include_str!("secret.rs"),
        include_str!("store.rs"),
    ];
    for source in sources {
        // The quoted text of a `say!`, in the parts between its values.
        for said in source.split("say!(").skip(1) {
            let Some(text) = said.split('"').nth(1) else { continue };
            let missing = text.split(['{', '}']).step_by(2).find(|part| !all.contains(part));
            assert_eq!(missing, None, "no case has: {text}");
        }
    }
}

#[test]
fn while_the_cluster_is_unavailable_every_check_is_unknown() {
    for unavailable in Unavailable::ALL {
        let snapshot = Snapshot { link: Link::Unavailable(unavailable), ..good() };
        let report = report(&snapshot, &expected(), now());
        assert_eq!(report.connection, Connection::Unavailable(unavailable.trouble()));
        assert!(report.checks.iter().all(|check| check.state == State::Unknown && check.evidence.is_none()));
    }
}

#[test]
fn only_messages_of_eso_are_quoted() {
    // Messages that Kubernetes wrote stay out of a report.
    let report = report(&good(), &expected(), now());
    let text = serde_json::to_string(&report).unwrap();
    assert!(!text.contains("kept to itself") && !text.contains("names have been accepted"));
    assert!(text.contains("store validated") && text.contains("secret synced"));
}

#[test]
fn every_secret_of_the_plan_has_checks() {
    let expected = parse("v=1&secrets=3").unwrap();
    let report = report(&good(), &expected, now());
    let ids: Vec<String> = report.checks.iter().map(|check| check.what.to_string()).collect();
    assert_eq!(ids.len(), 12);
    assert_eq!(ids[11], "secret.2");
}
