//! The runbook never damages what exists: it checks first, and asks before anything that cannot be undone.

use std::fs;

use crate::common::{REQUIRED, plan_of, set};
use crate::shells::cluster::fakes;
use crate::shells::runbook::step_text;
use crate::shells::terminal::answered;
use crate::shells::{Ran, Sandbox, Shell, have};
use valuestream::plan::Plan;

const EDITIONS: [&str; 2] = ["current", "tutorial"];
const SHELLS: [Shell; 2] = [Shell::Bash, Shell::Zsh];
const PROGRAMS: &[&str] = &["bash", "zsh", "git", "setsid"];
const SECRET: &str = "s3cret 'value' $(touch pwned) *";

fn plan(edition: &str, values: &[(&str, &str)]) -> Plan {
    let mut plan = plan_of(&[REQUIRED, values].concat());
    set(&mut plan, "runbookEdition", edition);
    plan
}

/// A sandbox whose fakes have these files in their state.
fn sandbox(state: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::new();
    fakes(&sandbox);
    for (name, text) in state {
        sandbox.write(&format!("state/{name}"), text);
    }
    sandbox
}

/// Runs one step without a terminal.
fn run(sandbox: &Sandbox, shell: Shell, plan: &Plan, step: &str) -> Ran {
    let text = step_text(plan, step);
    sandbox.session(shell, &sandbox.path("work"), &text)
}

fn everywhere(mut test: impl FnMut(Shell, &'static str)) {
    for shell in SHELLS {
        for edition in EDITIONS {
            test(shell, edition);
        }
    }
}

#[test]
fn another_release_is_left_alone() {
    if !have("another_release_is_left_alone", PROGRAMS) {
        return;
    }
    let mut cases = 0;
    everywhere(|shell, edition| {
        // A version, what runs and is served, and whether the definitions are applied or what is printed instead.
        for (version, state, said) in [
            ("0.16.2", &[][..], None),
            ("0.16.2", &[("running", "v0.16.2"), ("served", "v1\nv1beta1\n")], None),
            ("0.16.2", &[("served", "v1beta1\nv1\n")], None),
            ("0.15.1", &[("served", "v1beta1\nv1alpha1\n")], None),
            ("0.17.0", &[("served", "v1\n")], None),
            ("0.16.2", &[("running", "v0.17.0")], Some("Another release")),
            ("0.16.2", &[("running", "v0.16.1")], Some("Another release")),
            ("0.16.2", &[("running", "v0.16.2 v0.9.0"), ("served", "v1\nv1beta1\n")], Some("Another release")),
            ("0.16.2", &[("served", "v1\n")], Some("The CRDs of another release")),
            ("0.15.1", &[("served", "v1\n")], Some("The CRDs of another release")),
            ("0.15.1", &[("served", "v1\nv1beta1\n")], Some("The CRDs of another release")),
            ("0.16.2", &[("deployment-fails", "")], Some("cannot be read")),
            ("0.16.2", &[("definitions-fail", "")], Some("cannot be read")),
        ] {
            let sandbox = sandbox(state);
            let ran = run(&sandbox, shell, &plan(edition, &[("version", version)]), "0-1");
            let applied = sandbox.called("kubectl apply ").len();
            let what = format!("{shell:?} {edition} {version} {state:?}: {}", ran.all());
            if let Some(said) = said {
                assert_eq!(applied, 0, "{what}");
                assert!(ran.err.contains(said), "{what}");
                assert_eq!(ran.code, Some(1), "{what}");
            } else {
                assert_eq!((applied, ran.code), (1, Some(0)), "{what}");
            }
            cases += 1;
        }
    });
    eprintln!("{cases} clusters looked at");
}

#[test]
fn what_people_ran_into_is_told_before_it_happens() {
    if !have("what_people_ran_into_is_told_before_it_happens", PROGRAMS) {
        return;
    }
    for shell in SHELLS {
        // A step, what there is, what is said, and how often something is made all the same.
        for (step, state, said, made, times) in [
            ("0-1", ("configurations", "eso/external-secrets-webhook\n"), "another External Secrets Operator", "", 0),
            (
                "0-1",
                ("configurations", "qmonus-system/external-secrets-operator-webhook\n"),
                "There is no other",
                "",
                0,
            ),
            ("0-1", ("no-state", ""), "There is no other", "", 0),
            ("0-2", ("deleted", "other\nCONTOSO-KV\n"), "soft-deleted vault", "az keyvault create", 0),
            ("0-2", ("deleted", "other\n"), "", "az keyvault create", 1),
            ("0-2", ("vaults", "contoso-kv\n"), "The vault is there already", "az keyvault create", 0),
            ("11", ("target", "qvs-kubernetes-secret /"), "There is a Secret of that name already", "", 0),
            (
                "11",
                ("target", "qvs-kubernetes-secret ExternalSecret/other"),
                "There is a Secret of that name already",
                "",
                0,
            ),
            ("11", ("target", "qvs-kubernetes-secret ExternalSecret/example"), "this ExternalSecret made", "", 0),
            ("11", ("no-state", ""), "There is none yet", "", 0),
        ] {
            let plan = plan("current", &[("location", "japaneast")]);
            let sandbox = sandbox(&[state]);
            let ran = run(&sandbox, shell, &plan, step);
            assert!(ran.all().contains(said), "{shell:?} {step} {state:?}: {}", ran.all());
            if !made.is_empty() {
                assert_eq!(sandbox.called(made).len(), times, "{shell:?} {step} {state:?}: {}", ran.all());
            }
        }
    }
}

#[test]
fn another_store_is_left_alone() {
    if !have("another_store_is_left_alone", PROGRAMS) {
        return;
    }
    let ours = "qmonus-system/azure-key-vault https://contoso-kv.vault.azure.net";
    everywhere(|shell, edition| {
        // What exists, and whether the manifest is applied or what is printed instead.
        for (state, said) in [
            (&[][..], None),
            (&[("store", ours)], None),
            // As written by the official adapter.
            (&[("store", &format!("{ours}/"))], None),
            (
                &[("store", "qmonus-system/azure-key-vault https://other-kv.vault.azure.net")],
                Some("another ClusterSecretStore"),
            ),
            (
                &[("store", "other/azure-key-vault https://contoso-kv.vault.azure.net")],
                Some("another ClusterSecretStore"),
            ),
            // A store of another provider.
            (&[("store", "/ ")], Some("another ClusterSecretStore")),
            (&[("store-fails", "")], Some("cannot be read")),
        ] {
            let sandbox = sandbox(state);
            let plan = plan(edition, &[]);
            let manifest = "eso-clustersecretstore/manifests/azure-key-vault-clustersecretstore.yaml";
            sandbox.write(&format!("work/{manifest}"), "kind: ClusterSecretStore\n");
            let ran = run(&sandbox, shell, &plan, "10-a");
            let applied = sandbox.called(&format!("kubectl apply --server-side --filename {manifest}")).len();
            let what = format!("{shell:?} {edition} {state:?}: {}", ran.all());
            assert_eq!(applied, usize::from(said.is_none()), "{what}");
            assert!(said.is_none_or(|said| ran.err.contains(said)), "{what}");
        }
    });
}

#[test]
fn without_an_answer_nothing_is_overwritten() {
    if !have("without_an_answer_nothing_is_overwritten", PROGRAMS) {
        return;
    }
    everywhere(|shell, edition| {
        let plan = plan(edition, &[("location", "japaneast")]);
        let calls = |state: &[(&str, &str)], start: &str| {
            let sandbox = sandbox(state);
            let ran = run(&sandbox, shell, &plan, "0-2");
            assert!(ran.code.is_some(), "{}", ran.all());
            sandbox.called(start).len()
        };
        let account = "azwi serviceaccount create phase sa ";
        assert_eq!(calls(&[], account), 1, "a missing ServiceAccount is made");
        assert_eq!(calls(&[("service-account", "")], account), 0, "an existing one stays");
        assert_eq!(calls(&[("account-fails", "")], account), 0, "if it cannot look, it does not write");
        assert_eq!(calls(&[("oidc", "true")], "az aks update"), 0, "enabled is enough");
        assert_eq!(calls(&[("oidc", "false")], "az aks update"), 0, "without an answer it stays disabled");
        assert_eq!(calls(&[("oidc", "")], "az aks update"), 0);
        assert_eq!(calls(&[], "az keyvault create"), 1, "a missing vault is made");
        assert_eq!(calls(&[("vaults", "other\nCONTOSO-KV\n")], "az keyvault create"), 0, "an existing one stays");
        assert_eq!(calls(&[("list-fails", "")], "az keyvault create"), 0, "if it cannot look, it does not create");
    });
}

#[test]
fn what_is_answered_with_yes_is_done() {
    if !have("what_is_answered_with_yes_is_done", &[PROGRAMS, &["python3"]].concat()) {
        return;
    }
    everywhere(|shell, edition| {
        let plan = plan(edition, &[]);
        for (answer, times) in [("y", 1), ("Y", 1), ("n", 0), ("", 0), ("no", 0)] {
            let sandbox = sandbox(&[("oidc", "false"), ("service-account", "")]);
            let answers = [("Continue? [y/N]", answer), ("annotations? [y/N]", answer)];
            let ran = answered(&sandbox, shell, &step_text(&plan, "0-2"), &answers);
            assert_eq!(ran.code, Some(0), "{}", ran.all());
            assert_eq!(sandbox.called("az aks update").len(), times, "{shell:?} {answer}: {}", ran.all());
            assert_eq!(sandbox.called("azwi serviceaccount create phase sa ").len(), times, "{shell:?} {answer}");
        }
    });
}

/// What could not be read means neither "no" nor "nothing", both in a pasted block and in the script.
#[test]
fn without_an_answer_from_azure_nothing_is_changed() {
    if !have("without_an_answer_from_azure_nothing_is_changed", &[PROGRAMS, &["python3"]].concat()) {
        return;
    }
    everywhere(|shell, edition| {
        let plan = plan(edition, &[]);
        let text = step_text(&plan, "0-2");
        let unread = sandbox(&[("aks-fails", "")]);
        let ran = answered(&unread, shell, &text, &[("Continue? [y/N]", "y")]);
        assert!(!ran.out.contains("Continue?"), "nobody knows whether it is enabled: {}", ran.all());
        assert!(
            unread.called("az aks update").is_empty()
                && unread.called("azwi serviceaccount create phase fed").is_empty()
        );
        let no_issuer = sandbox(&[("issuer", "")]);
        let ran = run(&no_issuer, shell, &plan, "0-2");
        assert!(no_issuer.called("azwi serviceaccount create phase fed").is_empty(), "{}", ran.all());
        assert!(ran.err.contains("issuer's URL cannot be read"), "{}", ran.all());
        let application = plan.identity.application_name.as_str();
        let twice = format!("{application}\tid-1\n{application}\tid-2\n");
        for (applications, said) in [
            ("", "is not found yet"),
            ("another\tid-1\n", "is not found yet"),
            (twice.as_str(), "Several Entra applications"),
        ] {
            let none = sandbox(&[("applications", applications)]);
            let ran = run(&none, shell, &plan, "0-2");
            assert!(none.called("az role assignment create").is_empty(), "{applications:?}: {}", ran.all());
            assert!(ran.err.contains(said), "{applications:?}: {}", ran.all());
        }
    });
}

#[test]
fn the_kubeconfig_is_deleted_only_on_request() {
    if !have("the_kubeconfig_is_deleted_only_on_request", &[PROGRAMS, &["python3"]].concat()) {
        return;
    }
    everywhere(|shell, edition| {
        let plan = plan(edition, &[]);
        let (make, remove) = (step_text(&plan, "1"), step_text(&plan, "3-a"));
        for (answer, stays) in [("y", false), ("n", true), ("", true)] {
            let sandbox = sandbox(&[]);
            let answers = [("cluster.kubeconfig.yaml [y/N]", answer)];
            let ran = answered(&sandbox, shell, &(make.clone() + &remove), &answers);
            assert_eq!(ran.code, Some(0), "{}", ran.all());
            assert_eq!(sandbox.path("work/cluster.kubeconfig.yaml").exists(), stays, "{answer}: {}", ran.all());
        }
        let sandbox = sandbox(&[]);
        sandbox.session(shell, &sandbox.path("work"), &(make + &remove));
        assert!(sandbox.path("work/cluster.kubeconfig.yaml").exists(), "without an answer it stays");
    });
}

/// Two secrets: the one for the tutorial's greeting, and one of the user's own.
const TWO: &[(&str, &str)] =
    &[("secrets.0.data.1.secretKey", "password"), ("secrets.0.data.1.remoteKey", "db-password")];

#[test]
fn an_existing_secret_of_the_vault_stays_as_it_is() {
    if !have("an_existing_secret_of_the_vault_stays_as_it_is", PROGRAMS) {
        return;
    }
    everywhere(|shell, edition| {
        let plan = plan(edition, TWO);
        let set = |state: &[(&str, &str)]| {
            let sandbox = sandbox(state);
            let ran = run(&sandbox, shell, &plan, "11");
            assert!(ran.code.is_some(), "{}", ran.all());
            (sandbox.called("az keyvault secret set"), ran)
        };
        let demo = "az keyvault secret set --vault-name contoso-kv --name qvs-secret-manager --value Hello, Qmonus Value \
                    Stream!";
        assert_eq!(set(&[]).0, [demo], "the greeting only where it belongs, and without an answer nothing else");
        assert_eq!(set(&[("secrets", "db-password\n")]).0, [demo]);
        assert!(set(&[("secrets", "qvs-secret-manager\n")]).0.is_empty());
        assert!(set(&[("secrets", "db-password\nQVS-Secret-Manager\n")]).0.is_empty(), "names ignore case");
        let (calls, ran) = set(&[("secrets", "db-password\n"), ("list-fails", "")]);
        assert!(calls.is_empty(), "if it cannot look, it does not write: {calls:?}");
        assert_eq!(ran.err.matches("cannot be read").count(), 2, "and says so: {}", ran.all());
    });
}

#[test]
fn the_greeting_is_written_to_no_other_secret() {
    for edition in EDITIONS {
        for name in ["qvs-secret-manager2", "Qvs-Secret-Manager", "hello", " qvs-secret-manager", ""] {
            let plan = plan(edition, &[("secrets.0.data.0.remoteKey", name)]);
            assert!(!step_text(&plan, "11").contains("Hello"), "{name}");
        }
    }
}

#[test]
fn a_secret_value_is_in_no_argument() {
    if !have("a_secret_value_is_in_no_argument", &[PROGRAMS, &["python3"]].concat()) {
        return;
    }
    everywhere(|shell, edition| {
        let plan = plan(edition, &[("secrets.0.data.0.remoteKey", "db-password")]);
        let sandbox = sandbox(&[]);
        let ran = answered(&sandbox, shell, &step_text(&plan, "11"), &[("(it is not shown):", SECRET)]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        assert_eq!(fs::read_to_string(sandbox.path("state/value-db-password")).unwrap(), SECRET);
        let calls = format!("{:?}", sandbox.calls());
        assert!(!calls.contains("s3cret"), "{calls}");
        assert!(!ran.all().contains("s3cret"), "nor on the screen: {}", ran.all());
        assert!(!sandbox.path("work/pwned").exists());
        let ran = answered(&sandbox, shell, &step_text(&plan, "11"), &[]);
        assert_eq!(sandbox.called("az keyvault secret set").len(), 1, "{shell:?}: not asked again: {}", ran.all());
    });
}

/// A name that refers to a folder is a mistake, and the folder keeps its permissions.
#[test]
fn a_kubeconfig_that_is_a_folder_is_left_alone() {
    if !have("a_kubeconfig_that_is_a_folder_is_left_alone", &[PROGRAMS, &["python3"]].concat()) {
        return;
    }
    everywhere(|shell, edition| {
        for name in [".", "..", "/", "./"] {
            let plan = plan(edition, &[("kubeconfigFile", name)]);
            let sandbox = sandbox(&[]);
            for program in ["chmod", "rm"] {
                sandbox.fake(program, "");
            }
            let text = step_text(&plan, "1") + &step_text(&plan, "3-a");
            let ran = answered(&sandbox, shell, &text, &[]);
            assert!(sandbox.called("chmod").is_empty() && sandbox.called("rm").is_empty(), "{name}: {}", ran.all());
        }
    });
}
