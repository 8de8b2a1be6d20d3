//! An upgrade: from the release that the cluster has to the plan's, under the same names.

use super::words::{CLUSTER_UNREAD, store as store_words, upgrade as words};
use super::writer::Writer;
use super::{apply, azure, changes, console, repository, store, verify};
use crate::files::external_secret;
use crate::plan::release::StoreDelivery;
use crate::plan::{ProjectField, ReleaseField};
use crate::release::{converts, needs_kubernetes, serves, stops};
use crate::runbook::commands::block;
use crate::runbook::needs::tools::KUBECTL;
use crate::runbook::step::{Part, Runs, Step, StepKind};
use crate::runbook::step_id::StepId;
use crate::runbook::values::{Bound, Value};

const TERMINAL: StepKind = StepKind::Terminal;

/// The definitions whose objects the plan makes, or people beside it.
const DEFINITIONS: [&str; 4] = [
    "externalsecrets.external-secrets.io",
    "secretstores.external-secrets.io",
    "clustersecretstores.external-secrets.io",
    "clusterexternalsecrets.external-secrets.io",
];

/// Where an upgrade begins and ends.
#[derive(Clone, Copy)]
struct Way<'p> {
    installed: &'p str,
    version: &'p str,
}

impl Way<'_> {
    /// Whether the new definitions have no conversion webhook, but those of before may: also where an earlier release left it
    /// there.
    fn loses_conversion(self) -> bool {
        serves(self.installed, "v1beta1") && !converts(self.version)
    }

    /// Whether the new definitions no longer serve what those of before do.
    fn loses_v1beta1(self) -> bool {
        serves(self.installed, "v1beta1") && !serves(self.version, "v1beta1")
    }
}

pub(super) fn all(w: &Writer) -> Vec<Step> {
    let way = Way { installed: w.resolved.plan.release.installed_version.trim(), version: &w.plan.release.version };
    // Until the release to come from is known, no command that needs it may be run.
    let from = w.values.get(ReleaseField::InstalledVersion.key());
    let unknown = || Value { text: format!("<{}>", ReleaseField::InstalledVersion.key()), good: false, ..from.clone() };
    let tag = if way.installed.is_empty() { unknown() } else { from.map(|version| format!("v{version}")) };
    // Any other text is no name of a file.
    let is_version = w.resolved.value(ReleaseField::InstalledVersion).is_valid() && !way.installed.is_empty();
    // Each cluster has its own backup, also where all are upgraded from one directory.
    let deployment = w.values.get(ProjectField::DeploymentName.key());
    let whose = if w.is_further() { format!("-{}", deployment.text) } else { String::new() };
    let file = if is_version {
        let good = from.good && (deployment.good || !w.is_further());
        Value { good, ..from.map(|version| format!("external-secrets{whose}-before-{version}.yaml")) }
    } else {
        unknown()
    };
    let named = vec![(Bound::InstalledTag, tag), (Bound::BackupFile, file), (Bound::Unread, w.word(CLUSTER_UNREAD))];
    w.with(named, |w| {
        let mut steps = vec![azure::sign_in(w).called(w, StepId::UpgradeSignIn), look(w, way), back_up(w)];
        if way.loses_conversion() {
            steps.push(prepare(w, way));
        }
        steps.push(definitions(w));
        let [clone, files, pipeline, line] = repository::all(w);
        steps.push(clone.called(w, StepId::UpgradeClone));
        steps.push(files.called(w, StepId::UpgradeFiles));
        if !w.is_further() {
            steps.push(pipeline.called(w, StepId::UpgradePipeline));
        }
        steps.push(assembly_line(w, line));
        steps.push(manifests(w));
        steps.push(console::deployment_config(w).called(w, StepId::UpgradeDeploymentConfig));
        steps.push(console::run(w).called(w, StepId::UpgradeRun));
        steps.push(check(w, way));
        steps
    })
}

fn look(w: &Writer, way: Way) -> Step {
    let mut parts = Vec::new();
    let known = [ReleaseField::InstalledVersion, ReleaseField::Version].map(|field| w.resolved.value(field).is_valid());
    if known == [true; 2] && !way.installed.is_empty() {
        let changes = changes::between(way.installed, way.version, w.lang);
        if changes.is_empty() {
            parts.push(w.say(words::NOTHING_CHANGES));
        } else {
            parts.extend([w.say(words::WHAT_CHANGES), Part::List(changes)]);
        }
        let stops = stops(way.installed, way.version);
        if stops.len() > 1 {
            parts.extend([w.say(words::STOPS), Part::List(vec![stops.join(" → ")])]);
        }
    }
    if let Some(least) = needs_kubernetes(way.version) {
        parts.extend(azure::check_kubernetes(w, least));
    }
    let named = vec![
        (Bound::There, w.word(words::AS_EXPECTED)),
        (Bound::Already, w.word(words::ALREADY_THERE)),
        (Bound::None, w.word(if w.is_further() { words::NONE_RUNS_HERE } else { words::NONE_RUNS })),
        (Bound::OtherRelease, w.word(words::ANOTHER_RUNS)),
    ];
    parts.push(w.with(named, |w| w.run(words::LOOK, block!("look-before-upgrade"))));
    w.step(StepId::UpgradeLook, TERMINAL, &[&KUBECTL], parts)
}

fn back_up(w: &Writer) -> Step {
    let named = vec![(Bound::Already, w.word(words::ALREADY_SAVED))];
    let run = w.with(named, |w| w.run(words::BACK_UP, block!("back-up")));
    w.step(StepId::UpgradeBackUp, TERMINAL, &[&KUBECTL], vec![run, w.say(words::ABOUT_BACK_UP)])
}

fn prepare(w: &Writer, way: Way) -> Step {
    let mut parts = Vec::new();
    if way.loses_v1beta1() {
        let named = vec![(Bound::Other, w.word(words::OLD_TEMPLATES)), (Bound::None, w.word(words::NO_OLD_TEMPLATES))];
        parts.push(w.with(named, |w| w.run(words::FIND_OLD_TEMPLATES, block!("find-old-templates"))));
    }
    // Objects are read in another version with the webhook's help, so it goes last.
    parts.push(w.say(words::ABOUT_STORED));
    for definition in DEFINITIONS {
        let named = vec![(Bound::Definition, Value::ours(definition)), (Bound::None, w.word(words::NOT_STORED))];
        parts.push(w.with(named, |w| w.run_for(definition, words::STORED, block!("forget-old-version"))));
    }
    parts.push(w.say(words::CERT_CONTROLLER_STOPS));
    let named = vec![(Bound::None, w.word(words::NO_CONVERSION))];
    parts.push(w.with(named, |w| w.run(words::REMOVE_CONVERSION, block!("remove-conversion"))));
    w.step(StepId::UpgradePrepare, TERMINAL, &[&KUBECTL], parts)
}

fn definitions(w: &Writer) -> Step {
    let named =
        vec![(Bound::OtherRelease, w.word(words::ANOTHER_RUNS)), (Bound::NotPrepared, w.word(words::NOT_PREPARED))];
    let apply = block!("check-before-upgrade").around(block!("apply-crds-over-operator"));
    let parts = vec![
        w.warn(words::NO_WAY_BACK),
        w.with(named, |w| w.run(words::APPLY_CRDS, apply)),
        w.expect(azure::CRDS_APPLIED),
    ];
    w.step(StepId::UpgradeCrds, TERMINAL, &[&KUBECTL], parts)
}

fn assembly_line(w: &Writer, line: Step) -> Step {
    let mut line = line.called(w, StepId::UpgradeAssemblyLine);
    match w.resolved.store_delivery {
        StoreDelivery::Manifest => line.parts.push(w.warn(words::STAGE_RETIRED)),
        StoreDelivery::OwnAdapter => line.parts.extend([w.warn(words::STAGE_RETIRED), w.warn(words::OWN_STATE)]),
        StoreDelivery::OfficialAdapter => {}
    }
    line
}

fn manifests(w: &Writer) -> Step {
    let mut parts = vec![w.say(words::SAME_NAMES)];
    if w.by_manifest() {
        let named = vec![(Bound::Other, w.word(store_words::ANOTHER_IS_THERE))];
        let apply = block!("check-store-owner").around(if w.is_further() {
            block!("apply-store-of-environment-over-older")
        } else {
            block!("apply-store-over-older")
        });
        parts.push(w.with(named, |w| w.run(words::APPLY_STORE, apply)));
        parts.push(w.expect("clustersecretstore.external-secrets.io/«appName» serverside-applied"));
    }
    for (secret, file) in w.resolved.secrets().zip(external_secret::file_names(w.resolved)) {
        parts.push(w.with(w.secret_values(&secret, &file), apply::apply));
    }
    w.step(StepId::UpgradeManifests, TERMINAL, &[&KUBECTL], parts).running(Runs::InClone)
}

fn check(w: &Writer, way: Way) -> Step {
    let named = vec![(Bound::Already, w.word(words::RUNS_ALREADY))];
    let mut parts = Vec::new();
    if way.loses_conversion() {
        parts.push(w.with(named, |w| w.run(words::START_CERT_CONTROLLER, block!("start-cert-controller"))));
    }
    parts.push(w.run(store_words::WAIT_FOR_OPERATOR, block!("wait-for-operator")));
    parts.push(verify::deployments(w));
    parts.extend(store::ready(w));
    for (secret, file) in w.resolved.secrets().zip(external_secret::file_names(w.resolved)) {
        parts.extend(w.with(w.secret_values(&secret, &file), apply::check));
    }
    parts.push(w.run(words::ALL_EXTERNAL_SECRETS, block!("list-external-secrets")));
    w.step(StepId::UpgradeVerify, TERMINAL, &[&KUBECTL], parts)
}
