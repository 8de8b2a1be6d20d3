//! Files come back as the values they were made of: every scenario and any plan, as files and as a zip, and the
//! tutorial's own files.
#![allow(clippy::unwrap_used)]

mod common;

use common::scenarios::{SCENARIOS, plan};
use common::{REQUIRED, plan_of};
use valuestream::check::{check, errors};
use valuestream::import::{Given, Import, Kind, read};
use valuestream::{Lang, Plan, bundle};

fn given(name: &str, text: &str) -> Given {
    Given { name: Some(name.to_owned()), bytes: text.as_bytes().to_vec() }
}

/// The YAML files of a plan, by their bare names.
fn yaml_files(plan: &Plan) -> Vec<Given> {
    let files = bundle::files(plan, Lang::Ja).into_iter().filter(|(path, _)| path.ends_with(".yaml"));
    files.map(|(path, text)| given(path.rsplit('/').next().unwrap(), &text)).collect()
}

/// Values that no file carries.
const ELSEWHERE: &[&str] = &[
    "tenantId",
    "subscriptionId",
    "resourceGroup",
    "clusterName",
    "vaultAuthorization",
    "location",
    "applicationName",
    "gitCloneUrl",
    "gitBranch",
    "projectName",
    "applicationDisplayName",
    "environmentName",
    "kubeconfigFile",
    "runbookEdition",
];

/// The default plan with the values of `from` that files do not carry.
fn bare(from: &Plan, more: &[&str]) -> Plan {
    let mut plan = Plan::default();
    for key in ELSEWHERE.iter().chain(more) {
        let text = from.slot_of(key).unwrap().read(from).unwrap();
        plan.slot_of(key).unwrap().write(&mut plan, text.to_owned());
    }
    plan
}

fn codes(import: &Import, current: &Plan) -> Vec<String> {
    import
        .notes(current, &[])
        .iter()
        .map(|note| format!("{} {:?} {:?}", note.code.name(), note.facts, note.at.mark))
        .collect()
}

fn comes_back(original: &Plan) {
    let files = bundle::files(original, Lang::Ja);
    // The revision stands in a file only when the adapters come from there.
    let mut also = vec!["configDirectory"];
    if original.repository.adapter_source != "remote" {
        also.push("adapterRevision");
    }
    let current = bare(original, &also);
    let import = read(&yaml_files(original), &current);
    assert_eq!(codes(&import, &current), [""; 0]);
    assert_eq!(import.conflicts(), []);
    if !original.secrets.is_empty() {
        assert_eq!(bundle::files(&import.plan(&current, &[]), Lang::Ja), files);
    }

    let current = bare(original, &also[1..]);
    let zip = Given { name: Some("x.zip".to_owned()), bytes: bundle::zip(original, Lang::Ja).unwrap() };
    let import = read(&[zip], &current);
    assert_eq!(codes(&import, &current), [""; 0]);
    if !original.secrets.is_empty() {
        assert_eq!(bundle::files(&import.plan(&current, &[]), Lang::Ja), files);
    }
    assert_eq!(import.files.iter().filter(|file| file.unread).count(), 3);
}

#[test]
fn every_scenario_comes_back() {
    for (_, values) in SCENARIOS {
        comes_back(&plan(values));
    }
}

/// What the tutorial says to write; `${…}` is to be filled in first.
const TUTORIAL: [(&str, &str); 4] = [
    ("qvs.yaml", include_str!("data/tutorial/qvs.yaml")),
    (
        "eso-clustersecretstore-deploy-assemblyline.yaml",
        include_str!("data/tutorial/eso-clustersecretstore-deploy-assemblyline.yaml"),
    ),
    ("deployment-config.yaml", include_str!("data/tutorial/deployment-config.yaml")),
    ("qvs-sample-externalsecret.yaml", include_str!("data/tutorial/qvs-sample-externalsecret.yaml")),
];

const KEY_VERSION: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn the_tutorials_own_files_are_read() {
    let answers = [
        ("${version}", "0.15.1"),
        ("${esoNamespace}", "external-secrets"),
        ("${azureKeyContainerName}", "contoso-kv"),
        ("${ksaName}", "reader"),
        ("${ksaNamespace}", "identities"),
        ("${appName}", "contoso-store"),
        ("${keyVersion}", KEY_VERSION),
    ];
    let filled = |text: &str| answers.iter().fold(text.to_owned(), |text, (name, answer)| text.replace(name, answer));
    let files: Vec<Given> = TUTORIAL.iter().map(|(name, text)| given(name, &filled(text))).collect();
    let current = plan_of(REQUIRED);
    let expected = plan_of(
        &[
            REQUIRED,
            &[
                ("version", "0.15.1"),
                ("esoNamespace", "external-secrets"),
                ("ksaName", "reader"),
                ("ksaNamespace", "identities"),
                ("appName", "contoso-store"),
                ("secrets.0.data.0.remoteVersion", KEY_VERSION),
            ],
        ]
        .concat(),
    );
    let import = read(&files, &current);
    assert_eq!(import.plan(&current, &[]), expected);
    assert_eq!(import.conflicts(), []);
    let kinds: Vec<Kind> = import.files.iter().flat_map(|file| file.documents.clone()).collect();
    assert_eq!(kinds, [Kind::QvsConfig, Kind::AssemblyLine, Kind::DeploymentConfig, Kind::ExternalSecret]);
    // The one thing to tell: the tutorial's ExternalSecret has no namespace.
    let notes: Vec<_> = import.notes(&current, &[]).iter().map(|note| (note.code.name(), note.at.file)).collect();
    assert_eq!(notes, [("import-namespace-missing", 3)]);
    assert_eq!(errors(&check(&expected)).count(), 0);

    // One stream, pasted, in another order, from Windows.
    let stream = [3, 0, 2, 1].map(|n| filled(TUTORIAL[n].1)).join("---\n").replace('\n', "\r\n");
    let import = read(&[Given { name: None, bytes: format!("\u{FEFF}{stream}").into_bytes() }], &current);
    assert_eq!(import.plan(&current, &[]), expected);
    assert_eq!(import.files[0].documents.len(), 4);
}

#[test]
fn what_the_tutorial_leaves_open_stays_as_it_is() {
    let files: Vec<Given> = TUTORIAL.iter().map(|(name, text)| given(name, text)).collect();
    let current = plan_of(&[REQUIRED, &[("version", "0.14.4"), ("appName", "kept")]].concat());
    let import = read(&files, &current);
    assert_eq!(import.plan(&current, &[]), current);
    let open = import.notes(&current, &[]).iter().filter(|note| note.code.name() == "import-placeholder").count();
    assert_eq!(open, 8);
}

#[test]
fn the_empty_forms_files_change_nothing() {
    let current = Plan::default();
    let import = read(&yaml_files(&current), &current);
    assert_eq!(import.plan(&current, &[]), current);
    assert!(import.notes(&current, &[]).iter().all(|note| note.code.name() == "import-placeholder"));
}
