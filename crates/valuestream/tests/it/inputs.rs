//! "Input Parameters" of a plan and of files, compared with what the console shows in the tutorial's step 8.

use proptest::prelude::*;
use valuestream::check::files::Files;
use valuestream::check::{Severity, check};
use valuestream::field::Defaults;
use valuestream::inputs::{Input, InputValue, Inputs, State, inputs, inputs_of};
use valuestream::{Lang, Plan};

use crate::common::nodes::node;
use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::tutorial_files::{LINE, QVS, VALUES};
use crate::common::{REQUIRED, any, tutorial_plan};

/// A row as `name | source | value | state`, followed by a second source if there is one.
fn written(row: &Input) -> String {
    let given = |given: &InputValue| {
        let value = given.value.as_deref().unwrap_or("?");
        format!("{} | {value}", given.source.label().en)
    };
    let also = row.also.as_ref().map(|also| format!(" + {}", given(also))).unwrap_or_default();
    format!("{} | {}{also} | {}", row.name, given(&row.given), row.state().label().en)
}

fn stage(inputs: &Inputs, n: usize) -> Vec<String> {
    inputs.stages[n].rows.iter().map(written).collect()
}

fn row<'i>(inputs: &'i Inputs, name: &str) -> &'i Input {
    inputs.stages[1].rows.iter().find(|row| row.name == name).unwrap()
}

#[test]
fn the_tutorials_stages_are_green() {
    let inputs = inputs(&tutorial_plan(REQUIRED).resolve());
    assert_eq!(inputs.missing, 0);
    assert_eq!(inputs.stages[0].stage, "eso-deploy");
    assert_eq!(
        stage(&inputs, 0),
        [
            "gitCloneUrl | Automatic (Repository) | https://github.com/sample-org/sample-repo-name.git | Bound",
            "gitRevision | Entered at the run (step 9) | qvs_eso_clustersecretstore | Bound",
            "gitRepositoryDeleteExisting | Its default | true | Bound",
            "gitCheckoutSubDirectory | Its default |  | Bound",
            "gitTokenSecretName | Automatic (Repository) | ? | Bound",
            "pathToSource | Its default |  | Bound",
            "qvsConfigPath | Automatic (Application) | eso-clustersecretstore/.valuestream/qvs.yaml | Bound",
            "appName | Automatic (Application) | external-secrets-operator + Deployment Config | azure-key-vault | Bound",
            "qvsDeploymentName | Automatic (Deployment) | staging | Bound",
            "deployStateName | The stage | externalsecretsoperator | Bound",
            "providerType | The stage | kubernetes-helm | Bound",
            "kubeconfigSecretName | Automatic (Deployment's Credentials) | ? | Bound",
            "version | Deployment Config | 0.16.2 | Bound",
            "esoNamespace | Deployment Config | qmonus-system | Bound",
            "azureKeyContainerName | Deployment Config | contoso-kv | Bound",
            "ksaName | Deployment Config | azure-key-vault | Bound",
            "ksaNamespace | Deployment Config | qmonus-system | Bound",
        ]
    );
    assert_eq!(inputs.stages[1].stage, "clustersecretstore-deploy");
    let second = stage(&inputs, 1);
    assert!(second.contains(&"providerType | Its default | kubernetes | Bound".to_owned()));
    assert!(second.contains(&"deployStateName | The stage | clustersecretstore | Bound".to_owned()));
}

#[test]
fn the_store_and_the_application_share_app_name_unless_it_is_renamed() {
    let shared = inputs(&tutorial_plan(REQUIRED).resolve());
    assert!(row(&shared, "appName").note.unwrap().en.contains("clusterSecretStoreName"));
    assert_eq!(row(&shared, "appName").given.path.unwrap().to_string(), "applicationId");
    assert_eq!(row(&shared, "appName").also.as_ref().unwrap().path.unwrap().to_string(), "appName");

    let unnamed = inputs(&tutorial_plan(&[REQUIRED, &[("appName", "")]].concat()).resolve());
    assert_eq!(row(&shared, "appName").path().unwrap().to_string(), "applicationId");
    assert_eq!(row(&unnamed, "appName").path().unwrap().to_string(), "appName");

    let renamed =
        inputs(&tutorial_plan(&[REQUIRED, &[("storeParameter", "clusterSecretStoreName")]].concat()).resolve());
    assert_eq!(
        written(row(&renamed, "appName")),
        "appName | Automatic (Application) | external-secrets-operator | Bound"
    );
    assert_eq!(row(&renamed, "appName").note, None);
    let store = row(&renamed, "clusterSecretStoreName");
    assert_eq!(written(store), "clusterSecretStoreName | Deployment Config | azure-key-vault | Bound");
}

#[test]
fn ssh_needs_a_key_instead_of_a_token() {
    let names = |values: &[(&str, &str)]| {
        let inputs = inputs(&tutorial_plan(&[REQUIRED, values].concat()).resolve());
        inputs.stages[0].rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>()
    };
    for values in [
        &[("gitCloneUrl", "git@github.com:o/r.git")][..],
        &[("repositoryKind", "backlog"), ("gitCloneUrl", "https://x/o/r.git")],
    ] {
        let names = names(values);
        assert!(names.contains(&"gitSshKeySecretName".to_owned()) && !names.contains(&"gitTokenSecretName".to_owned()));
    }
    assert!(names(&[]).contains(&"gitTokenSecretName".to_owned()));
}

#[test]
fn missing_values_lead_to_the_plans_values() {
    let empty = inputs(&Plan::with(Defaults::V1).resolve());
    let missing: Vec<String> = empty.stages[0]
        .rows
        .iter()
        .filter(|row| row.state() != State::Bound)
        .map(|row| format!("{} {}", written(row), row.path().unwrap()))
        .collect();
    assert_eq!(
        missing,
        [
            "gitCloneUrl | Automatic (Repository) | ? | Missing gitCloneUrl",
            "azureKeyContainerName | Deployment Config | ? | Missing azureKeyContainerName",
        ]
    );
    assert_eq!(empty.missing, 4);

    for (key, name, state) in [
        ("gitBranch", "gitRevision", State::Missing),
        ("configDirectory", "qvsConfigPath", State::Missing),
        ("applicationId", "appName", State::Missing),
        ("appName", "appName", State::Missing),
        ("deploymentName", "qvsDeploymentName", State::Missing),
        ("version", "version", State::Missing),
        ("ksaNamespace", "ksaNamespace", State::Missing),
    ] {
        let of = |text| inputs(&tutorial_plan(&[REQUIRED, &[(key, text)]].concat()).resolve());
        assert_eq!(row(&of(""), name).state(), state, "{name} without {key}");
        assert_eq!(row(&of("ghp_canary0123456789"), name).state(), State::Missing, "{name} with a credential");
        assert_eq!(row(&of("a b'"), name).state(), State::Invalid, "{name} with a wrong {key}");
    }
}

#[test]
fn files_of_others_are_read_the_same_way() {
    let plan = tutorial_plan(REQUIRED);
    let of = |qvs: &str, line: &str, values: &str| {
        let (qvs, line, values) = (node(qvs), node(line), node(values));
        inputs_of(
            &Files {
                qvs_config: Some(&qvs),
                assembly_line: Some(&line),
                deployment_config: Some(&values),
                ..Files::default()
            },
            &plan.resolve(),
        )
    };
    assert_eq!(of(QVS, LINE, VALUES).missing, 0);
    let told = |name: &str, inputs: Inputs| written(row(&inputs, name));
    let without = of(QVS, LINE, &VALUES.replace("ksaName:", "ksaname:"));
    assert_eq!(row(&without, "ksaName").given.path.unwrap().to_string(), "ksaName");
    assert_eq!(told("ksaName", without), "ksaName | Nowhere | ? | Missing");
    let number = VALUES.replace("contoso-kv", "5");
    assert_eq!(
        told("azureKeyContainerName", of(QVS, LINE, &number)),
        "azureKeyContainerName | Deployment Config | 5 | Wrong"
    );
    let null = VALUES.replace("contoso-kv", "");
    assert_eq!(
        told("azureKeyContainerName", of(QVS, LINE, &null)),
        "azureKeyContainerName | Deployment Config | ? | Missing"
    );
    let no_revision =
        LINE.replace("- name: gitRevision\n            value: $(inputs.gitRevision) # second\n          ", "");
    assert_eq!(told("gitRevision", of(QVS, &no_revision, VALUES)), "gitRevision | Nowhere | ? | Missing");
    let fixed = LINE.replace("$(inputs.gitRevision) # second", "main");
    assert_eq!(told("gitRevision", of(QVS, &fixed, VALUES)), "gitRevision | The stage | main | Bound");
    let input = LINE.replace("value: clustersecretstore", "value: $(inputs.state)");
    assert_eq!(
        told("deployStateName", of(QVS, &input, VALUES)),
        "deployStateName | Entered at the run (step 9) | ? | Bound"
    );
    let phase = QVS.replace("deploy:simple", "deploy:simple\n    pipelineParams: {deployPhase: app}");
    let no_state = LINE.replace("\n          - name: deployStateName\n            value: clustersecretstore", "");
    assert_eq!(told("deployStateName", of(&phase, &no_state, VALUES)), "deployStateName | Its default | app | Bound");
    let twice = LINE.replace(
        "- name: deployStateName\n            value: clustersecretstore",
        "- name: ksaName\n            value: other",
    );
    let twice = of(QVS, &twice, VALUES);
    assert!(row(&twice, "ksaName").note.is_some());
    assert_eq!(told("ksaName", twice), "ksaName | The stage | other + Deployment Config | azure-key-vault | Bound");
}

#[test]
fn every_scenario_is_green() {
    for (name, values) in SCENARIOS {
        assert_eq!(inputs(&plan(values).resolve()).missing, 0, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn without_errors_all_is_green(plan in any::good_plan()) {
        if check(&plan).iter().all(|found| found.severity() != Severity::Error) {
            prop_assert_eq!(inputs(&plan.resolve()).missing, 0);
        }
    }

    #[test]
    fn what_leads_to_a_value_is_green_only_when_that_is_good(plan in any::plan()) {
        for row in inputs(&plan.resolve()).stages.iter().flat_map(|stage| &stage.rows) {
            let field = row.path().and_then(|path| plan.field_at(path));
            if let Some(field) = field {
                let bad = field.spec().error_of(field.get(&plan).unwrap()).is_some();
                prop_assert!(!bad || row.state() != State::Bound, "{}", written(row));
            }
        }
    }

    #[test]
    fn a_credential_is_in_no_row(plan in any::plan(), n in any::<prop::sample::Index>()) {
        let mut plan = plan;
        let fields = plan.field_refs();
        fields[n.index(fields.len())].set(&mut plan, "ghp_canary0123456789".to_owned());
        let shown = format!("{:?}", inputs(&plan.resolve()));
        prop_assert!(!shown.contains("canary"), "{}", shown);
    }
}

#[test]
fn texts_exist_in_both_languages() {
    for row in inputs(&Plan::with(Defaults::V1).resolve()).stages.iter().flat_map(|stage| &stage.rows) {
        for lang in Lang::ALL {
            assert!(!row.given.source.label().get(lang).is_empty() && !row.state().label().get(lang).is_empty());
        }
    }
}
