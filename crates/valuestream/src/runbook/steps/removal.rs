//! A removal: what the plan set up is taken away in the order in which nothing gets stuck.

use super::words::{CLUSTER_UNREAD, removal as words, repository as repository_words};
use super::writer::Writer;
use super::{apply, azure};
use crate::files::external_secret;
use crate::files::vault;
use crate::plan::{CreationPolicy, ResolvedSecret};
use crate::release::has_finalizer;
use crate::runbook::commands::block;
use crate::runbook::needs::tools::{AZ, GIT, KUBECTL};
use crate::runbook::step::{Entry, Part, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::{Bound, EntryValue, Value};

const TERMINAL: StepKind = StepKind::Terminal;

pub(super) fn all(w: &Writer) -> Vec<Step> {
    let named = vec![
        (Bound::Unread, w.word(CLUSTER_UNREAD)),
        (Bound::Left, w.word(words::LEFT)),
        (Bound::None, w.word(words::GONE)),
    ];
    w.with(named, |w| {
        let mut steps = vec![
            azure::sign_in(w).called(w, StepId::RemovalSignIn),
            external_secrets(w),
            store(w),
            operator(w),
            definitions(w),
            identity(w),
            account(w),
            console(w),
        ];
        // The files of an Environment may stand beside those of the others.
        steps.extend((!w.shares_branch()).then(|| branch(w)));
        steps
    })
}

fn external_secrets(w: &Writer) -> Step {
    let mut parts = vec![w.say(words::SECRETS_FIRST)];
    if w.plan.secrets.is_empty() {
        parts.push(w.say(words::NO_SECRETS));
    }
    for (secret, file) in w.resolved.secrets().zip(external_secret::file_names(w.resolved)) {
        parts.extend(w.with(w.secret_values(&secret, &file), |w| external_secret(w, &secret)));
    }
    w.step(StepId::RemoveExternalSecrets, TERMINAL, &[&KUBECTL], parts)
}

fn external_secret(w: &Writer, secret: &ResolvedSecret) -> Vec<Part> {
    let name = w.values.get(Bound::SecretName.name()).text;
    let ask = |w: &Writer, ask| vec![(Bound::Ask, w.word(ask)), (Bound::Other, w.word(words::OTHER_STORE))];
    let about = block!("ask-about-external-secret");
    let mut parts = Vec::new();
    if secret.creation_policy() == CreationPolicy::Owner {
        parts.push(w.warn(words::SECRET_GOES));
        parts.push(w.with(ask(w, words::ASK_KEEPING), |w| {
            w.run_for(&name, words::DELETE_KEEPING, about.around(block!("delete-keeping-secret")))
        }));
    } else {
        parts.push(w.say(words::SECRET_STAYS));
    }
    parts.push(w.with(ask(w, words::ASK_EXTERNAL_SECRET), |w| {
        w.run_for(&name, words::DELETE_EXTERNAL_SECRET, about.around(block!("delete-external-secret")))
    }));
    if has_finalizer(&w.plan.release.version) {
        let named = vec![(Bound::Ask, w.word(words::ASK_FINALIZER)), (Bound::None, w.word(words::NOT_STUCK))];
        parts.push(w.with(named, |w| w.run_for(&name, words::RELEASE, block!("release-external-secret"))));
    }
    parts
}

fn store(w: &Writer) -> Step {
    let named = vec![
        (Bound::Ask, w.word(words::ASK_STORE)),
        (Bound::Other, w.word(words::STORE_OF_OTHERS)),
        (Bound::Several, w.word(words::STILL_READ)),
    ];
    let run = w.with(named, |w| w.run(words::DELETE_STORE, block!("delete-store")));
    w.step(StepId::RemoveStore, TERMINAL, &[&KUBECTL], vec![run])
}

fn operator(w: &Writer) -> Step {
    let named = vec![(Bound::Ask, w.word(words::ASK_OPERATOR)), (Bound::Several, w.word(words::STILL_THERE))];
    let run = w.with(named, |w| w.run(words::DELETE_OPERATOR, block!("delete-operator")));
    w.step(StepId::RemoveOperator, TERMINAL, &[&KUBECTL], vec![w.say(words::STATE_OF_QVS), run])
}

fn definitions(w: &Writer) -> Step {
    let named = vec![
        (Bound::Ask, w.word(words::ASK_DEFINITIONS)),
        (Bound::Other, w.word(words::OPERATOR_RUNS)),
        (Bound::Several, w.word(words::OBJECTS_LEFT)),
    ];
    let run = w.with(named, |w| w.run(words::DELETE_DEFINITIONS, block!("delete-definitions")));
    w.step(StepId::RemoveCrds, TERMINAL, &[&KUBECTL], vec![run])
}

fn identity(w: &Writer) -> Step {
    let named =
        vec![(Bound::Several, w.word(words::SEVERAL_APPLICATIONS)), (Bound::None, w.word(words::NO_APPLICATION))];
    w.with(named, |w| {
        let credential = vec![
            (Bound::Ask, w.word(words::ASK_CREDENTIAL)),
            (Bound::Already, w.word(words::NO_CREDENTIAL)),
            (Bound::Unread, w.word(words::AZURE_UNREAD)),
        ];
        let application = vec![
            (Bound::Ask, w.word(words::ASK_APPLICATION)),
            (Bound::Other, w.word(words::APPLICATION_IN_USE)),
            (Bound::Unread, w.word(words::AZURE_UNREAD)),
        ];
        let revoke_right = vec![(Bound::Ask, w.word(words::ASK_REVOKE)), (Bound::Unread, w.word(words::AZURE_UNREAD))];
        let revoke = if w.by_rbac() { block!("revoke-role") } else { block!("revoke-policy") };
        let parts = vec![
            w.with(credential, |w| {
                w.run(words::DELETE_CREDENTIAL, block!("with-application").around(block!("delete-credential")))
            }),
            if w.shares_application() && w.shares_right() {
                w.say(words::RIGHT_IN_USE)
            } else if w.shares_application() {
                w.with(revoke_right, |w| {
                    w.run(words::REVOKE, block!("with-application").around(block!("revoke-from-vault").around(revoke)))
                })
            } else {
                w.with(application, |w| {
                    w.run(
                        words::DELETE_APPLICATION,
                        block!("with-application").around(block!("revoke-and-delete-application").around(revoke)),
                    )
                })
            },
            w.say(words::VAULT_STAYS),
            Part::Enter(staying(w)),
            w.run(words::LIST_DELETED, block!("list-deleted")),
        ];
        w.step(StepId::RemoveIdentity, StepKind::Azure, &[&AZ], parts)
    })
}

/// The vault, and the secrets in it that the plan's ExternalSecrets read, each once.
fn staying(w: &Writer) -> Vec<Entry> {
    let mut entries = vec![w.entry("Key Vault", "azureKeyContainerName")];
    for secret in vault::secrets_read(w.resolved) {
        let key = apply::named(w, secret.name);
        let value = EntryValue::Value { text: key.text, path: secret.name, good: key.good };
        if !entries.iter().any(|it| it.value.text() == value.text()) {
            entries.push(Entry { label: "Key Vault secret", value });
        }
    }
    entries
}

fn account(w: &Writer) -> Step {
    let named = vec![(Bound::Ask, w.word(words::ASK_ACCOUNT))];
    let mut parts = vec![w.with(named, |w| w.run(words::DELETE_ACCOUNT, block!("delete-service-account")))];
    let mut namespaces = vec![w.values.get("ksaNamespace"), w.values.get("esoNamespace")];
    namespaces.dedup_by(|one, other| one.text == other.text);
    for namespace in namespaces {
        let named = vec![
            (Bound::Ask, w.word(words::ASK_NAMESPACE)),
            (Bound::Several, w.word(words::NAMESPACE_IN_USE)),
            (Bound::Namespace, namespace.clone()),
        ];
        parts.push(w.with(named, |w| w.run_for(&namespace.text, words::DELETE_NAMESPACE, block!("delete-namespace"))));
    }
    w.step(StepId::RemoveAccount, TERMINAL, &[&KUBECTL], parts)
}

fn console(w: &Writer) -> Step {
    // What all Environments share goes with the last one.
    let is_shared = w.plan.is_one_of_several();
    let shared = |label, name| (!is_shared).then(|| w.entry(label, name));
    let entries = [
        Some(w.entry("AssemblyLine", "assemblyLineName")),
        shared("Pipeline", "pipeline"),
        Some(w.entry("Deployment", "deploymentName")),
        Some(w.entry("Environment", "environmentName")),
        shared("Application", "applicationId"),
        shared("Repository", "gitCloneUrl"),
    ];
    let mut parts = vec![
        w.say(words::IN_THE_CONSOLE),
        Part::Enter(entries.into_iter().flatten().collect()),
        w.warn(words::CONSOLE_UNVERIFIED),
    ];
    if is_shared {
        parts.push(w.say(words::SHARED_STAYS));
    }
    if w.is_further() {
        parts.push(w.say(words::FILES_OF_ENVIRONMENT));
        parts.push(Part::Enter(own_files(w)));
    }
    w.step(StepId::RemoveFromConsole, StepKind::Console, &[], parts)
}

/// The files that only a further Environment has.
fn own_files(w: &Writer) -> Vec<Entry> {
    let below = |directory: &str, name: &str, end: &str| {
        let [directory, name] = [directory, name].map(|name| w.values.get(name));
        let text = format!("{}/{}{end}", directory.text, name.text);
        name.path.map(|path| EntryValue::Value { text, path, good: directory.good && name.good })
    };
    let files = [
        ("AssemblyLine", below("pipelinesDirectory", "assemblyLineName", "-assemblyline.yaml")),
        ("Deployment", below("configDirectory", "deploymentName", "/")),
    ];
    files.into_iter().filter_map(|(label, value)| Some(Entry { label, value: value? })).collect()
}

fn branch(w: &Writer) -> Step {
    let named = vec![
        (Bound::Ask, w.word(words::ASK_BRANCH)),
        (Bound::Other, w.word(words::DEFAULT_BRANCH)),
        (Bound::Unread, Value::ours(w.t(words::REPOSITORY_UNREAD))),
    ];
    let parts = vec![
        w.run(repository_words::CLONE, block!("clone-repository")),
        w.with(named, |w| w.run(words::DELETE_BRANCH, block!("delete-branch"))),
        w.say(words::FILES_STAY),
    ];
    w.step(StepId::RemoveBranch, TERMINAL, &[&GIT], parts)
}
