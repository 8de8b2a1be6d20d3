//! Each step of an upgrade against a cluster in every state that older releases leave behind: it looks before it changes
//! anything, and stops with a sentence.

use crate::common::scenarios::{SCENARIOS, plan};
use crate::shells::cluster::{as_left_behind, fakes};
use crate::shells::runbook::step_text;
use crate::shells::{Ran, Sandbox, Shell, have};
use valuestream::plan::Plan;

const PROGRAMS: &[&str] = &["bash", "zsh", "setsid"];

fn upgrade(name: &str) -> Plan {
    plan(SCENARIOS.iter().find(|(known, _)| *known == name).unwrap().1)
}

/// A step, run in a cluster with these files of state on top of what was left behind.
fn run(shell: Shell, step: &str, state: &[(&str, &str)]) -> (Sandbox, Ran) {
    let plan = upgrade("upgrade-0.9.20");
    let sandbox = Sandbox::new();
    fakes(&sandbox);
    as_left_behind(&sandbox, &plan.release.installed_version);
    for (name, text) in state {
        sandbox.write(&format!("state/{name}"), text);
    }
    let ran = sandbox.session(shell, &sandbox.path("work"), &step_text(&plan, step));
    (sandbox, ran)
}

fn everywhere(name: &str, mut test: impl FnMut(Shell)) {
    if have(name, PROGRAMS) {
        [Shell::Bash, Shell::Zsh].into_iter().for_each(&mut test);
    }
}

const STORED: &str = "state of a definition";

/// State in which every definition has stored these versions, and stores the last one.
fn stored(versions: &'static str) -> [(&'static str, &'static str); 4] {
    [
        ("stored/externalsecrets.external-secrets.io", versions),
        ("stored/secretstores.external-secrets.io", versions),
        ("stored/clustersecretstores.external-secrets.io", versions),
        ("stored/clusterexternalsecrets.external-secrets.io", versions),
    ]
}

#[test]
fn the_cluster_must_have_the_release_to_upgrade_from() {
    everywhere("the_cluster_must_have_the_release_to_upgrade_from", |shell| {
        for (running, said, good) in [
            ("v0.9.20", "The release to upgrade from is running: v0.9.20", true),
            ("v2.9.0", "The new release is running already: v2.9.0", true),
            ("v0.16.2", "Another release", false),
            ("v0.9.20 v0.9.20", "Another release", false),
            ("", "There is no External Secrets Operator", false),
        ] {
            let (_, ran) = run(shell, "u-2", &[("running", running)]);
            assert_eq!(ran.code, Some(i32::from(!good)), "{running}: {}", ran.all());
            assert!(ran.all().contains(said), "{running}: {}", ran.all());
        }
        let (_, ran) = run(shell, "u-2", &[("deployment-fails", "")]);
        assert!(ran.code == Some(1) && ran.err.contains("cannot be read"), "{}", ran.all());
    });
}

#[test]
fn half_a_backup_is_none() {
    everywhere("half_a_backup_is_none", |shell| {
        let (sandbox, ran) = run(shell, "u-3", &[("objects-fail", "")]);
        assert_ne!(ran.code, Some(0), "{}", ran.all());
        assert!(!sandbox.path("work/external-secrets-before-0.9.20.yaml").exists(), "{}", ran.all());
        let (sandbox, ran) = run(shell, "u-3", &[]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        let file = sandbox.write("work/external-secrets-before-0.9.20.yaml", "from before\n");
        let ran = sandbox.session(shell, &sandbox.path("work"), &step_text(&upgrade("upgrade-0.9.20"), "u-3"));
        assert!(ran.code == Some(0) && ran.out.contains("which stays as it is"), "{}", ran.all());
        assert_eq!(std::fs::read_to_string(file).unwrap(), "from before\n");
    });
}

#[test]
fn definitions_are_made_ready_where_they_are_not() {
    everywhere("definitions_are_made_ready_where_they_are_not", |shell| {
        // What is there, and how often something is patched, stored again, scaled and deleted.
        for (state, expected) in [
            (&[][..], [7, 4, 1, 1]),
            // No object needs to be stored again.
            (&[("objects", "")], [7, 0, 1, 1]),
            // The operator is gone already.
            (&[("no-controller", "")], [7, 4, 0, 0]),
            (&[("webhooks", "widgets.contoso.example\n")], [4, 4, 0, 0]),
        ] {
            let (sandbox, ran) = run(shell, "u-4", state);
            assert_eq!(ran.code, Some(0), "{state:?}: {}", ran.all());
            let changed = [
                "kubectl patch customresourcedefinition ",
                "kubectl patch --filename ",
                "kubectl scale ",
                "kubectl delete ",
            ];
            assert_eq!(changed.map(|start| sandbox.called(start).len()), expected, "{state:?}: {}", ran.all());
            assert!(sandbox.called("kubectl patch customresourcedefinition widgets").is_empty(), "not ours");
        }
        for versions in ["v1beta1 v1beta1", "v1beta1 v1 v1", "v1 v1"] {
            let state = [&stored(versions)[..], &[("webhooks", "")]].concat();
            let (sandbox, ran) = run(shell, "u-4", &state);
            assert_eq!(ran.code, Some(0), "{STORED} {versions}: {}", ran.all());
            assert!(sandbox.called("kubectl patch ").is_empty(), "{STORED} {versions}: {}", ran.all());
        }
    });
}

#[test]
fn what_cannot_be_read_is_not_mended() {
    everywhere("what_cannot_be_read_is_not_mended", |shell| {
        for (state, said) in [
            (("definitions-fail", ""), "cannot be read"),
            (("old-templates", "shop/tls\n"), "shop/tls"),
            (("objects-fail", ""), "cannot be read"),
        ] {
            let (_, ran) = run(shell, "u-4", &[state]);
            assert!(ran.err.contains(said), "{state:?}: {}", ran.all());
        }
    });
}

#[test]
fn new_definitions_are_applied_to_ready_ones_alone() {
    everywhere("new_definitions_are_applied_to_ready_ones_alone", |shell| {
        let ready = [&stored("v1beta1 v1beta1")[..], &[("webhooks", "")]].concat();
        let with = |more: &[(&'static str, &'static str)]| [&ready, more].concat();
        for (state, said) in [
            (with(&[]), None),
            (with(&[("running", "v2.9.0")]), None),
            (with(&stored("v1beta1 v1 v1")), None),
            (with(&[("running", "v0.16.2")]), Some("Another release")),
            (with(&[("running", "")]), Some("Another release")),
            (with(&[("webhooks", "secretstores.external-secrets.io\n")]), Some("Do step u-4 first")),
            (with(&stored("v1alpha1 v1beta1 v1beta1")), Some("Do step u-4 first")),
            (with(&[("deployment-fails", "")]), Some("cannot be read")),
            (with(&[("definitions-fail", "")]), Some("cannot be read")),
        ] {
            let (sandbox, ran) = run(shell, "u-5", &state);
            let applied = sandbox.called("kubectl apply --server-side --force-conflicts --filename https://").len();
            assert_eq!(applied, usize::from(said.is_none()), "{state:?}: {}", ran.all());
            assert_eq!(ran.code, Some(i32::from(said.is_some())), "{state:?}: {}", ran.all());
            assert!(said.is_none_or(|said| ran.err.contains(said)), "{state:?}: {}", ran.all());
        }
    });
}

#[test]
fn only_a_store_of_the_same_vault_is_written_over() {
    everywhere("only_a_store_of_the_same_vault_is_written_over", |shell| {
        let plan = upgrade("upgrade-0.9.20");
        let ours = format!(
            "{}/{} https://{}.vault.azure.net/",
            plan.identity.ksa_namespace, plan.identity.ksa_name, plan.cluster.azure_key_container_name
        );
        let first = |step: &str| crate::shells::runbook::step_blocks(&plan, step)[0].text();
        for (there, applied) in [("", 1), (ours.as_str(), 1), ("qmonus-system/other https://x.vault.azure.net", 0)] {
            let sandbox = Sandbox::new();
            fakes(&sandbox);
            sandbox.write("state/store", there);
            let manifest =
                format!("work/{}/manifests/azure-key-vault-clustersecretstore.yaml", plan.repository.config_directory);
            sandbox.write(&manifest, "kind: ClusterSecretStore\n");
            let ran = sandbox.session(shell, &sandbox.path("work"), &first("u-10"));
            let calls = sandbox.called("kubectl apply --server-side --force-conflicts ");
            assert_eq!(calls.len(), applied, "{there}: {}", ran.all());
            assert_eq!(ran.code, Some(i32::from(applied == 0)), "{there}: {}", ran.all());
        }
    });
}

#[test]
fn a_stopped_controller_is_started_again() {
    everywhere("a_stopped_controller_is_started_again", |shell| {
        for (replicas, scaled) in [("0", 1), ("1", 0), ("2", 0)] {
            let (sandbox, ran) = run(shell, "u-13", &[("replicas", replicas)]);
            assert_eq!(sandbox.called("kubectl scale ").len(), scaled, "{replicas}: {}", ran.all());
        }
    });
}
