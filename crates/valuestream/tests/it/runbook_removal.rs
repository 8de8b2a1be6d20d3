//! The runbook of a removal: it asks, takes away what the plan set up, and leaves alone what others made or still use.

use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::set;
use crate::common::several::several;
use crate::shells::cluster::{Remote, fakes, git, remote};
use crate::shells::runbook::step_text;
use crate::shells::terminal::answered;
use crate::shells::{Ran, Sandbox, Shell, have};
use valuestream::Lang;
use valuestream::plan::Plan;
use valuestream::runbook::Part;

const PROGRAMS: &[&str] = &["bash", "zsh", "git", "setsid", "python3"];
const STEPS: [&str; 7] = ["r-2", "r-3", "r-4", "r-5", "r-6", "r-7", "r-9"];
const OURS: &str = "qmonus-system/azure-key-vault https://contoso-kv.vault.azure.net/";
const CREDENTIAL: &str = "https://issuer.example/tenant/\tsystem:serviceaccount:qmonus-system:azure-key-vault\tid-1\n";
const WEBHOOKS: &str = "qmonus-system/external-secrets-operator-webhook externalsecret-validate\n\
                        qmonus-system/external-secrets-operator-webhook secretstore-validate\n";

fn removal() -> Plan {
    plan(SCENARIOS.iter().find(|(name, _)| *name == "removal").unwrap().1)
}

/// What the runbook that installs leaves, with these files of state on top.
fn installed(plan: &Plan, state: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::new();
    fakes(&sandbox);
    remote(&sandbox, &plan.repository.git_clone_url, Remote::Plain);
    git(
        &sandbox,
        &sandbox.path("seed"),
        &["push", "--quiet", "origin", &format!("HEAD:{}", plan.repository.git_branch)],
    );
    for (name, text) in [
        ("external-secret", "ClusterSecretStore/azure-key-vault"),
        ("store", OURS),
        ("operator", "deployment.apps/external-secrets-operator"),
        ("running", "v2.9.0"),
        ("configurations", WEBHOOKS),
        (
            "groups",
            "external-secrets.io externalsecrets.external-secrets.io\ncontoso.example widgets.contoso.example\n",
        ),
        ("credentials", CREDENTIAL),
        ("service-account", ""),
    ]
    .iter()
    .chain(state)
    {
        sandbox.write(&format!("state/{name}"), text);
    }
    sandbox
}

/// The calls that take something away.
fn taken(sandbox: &Sandbox) -> Vec<String> {
    let starts = ["kubectl delete", "kubectl patch", "az ad app", "az role assignment", "az keyvault", "git push"];
    let reads = [" list ", " list-deleted ", " show "];
    let calls = starts.iter().flat_map(|start| sandbox.called(start));
    calls.filter(|call| !reads.iter().any(|read| call.contains(read))).collect()
}

fn everywhere(name: &str, mut test: impl FnMut(Shell)) {
    if have(name, PROGRAMS) {
        [Shell::Bash, Shell::Zsh].into_iter().for_each(&mut test);
    }
}

fn all(plan: &Plan) -> String {
    STEPS.iter().map(|step| step_text(plan, step)).collect()
}

#[test]
fn what_was_set_up_is_taken_away_and_nothing_twice() {
    everywhere("what_was_set_up_is_taken_away_and_nothing_twice", |shell| {
        let plan = removal();
        let sandbox = installed(&plan, &[]);
        let answers = [
            ("keep its Secret? default/example [y/N]", "n"),
            ("Remove the ExternalSecret? default/example [y/N]", "y"),
            ("ClusterSecretStore? azure-key-vault [y/N]", "y"),
            ("namespace? qmonus-system [y/N]", "y"),
            ("these definitions? [y/N]", "y"),
            ("this cluster? qmonus-system/azure-key-vault [y/N]", "y"),
            ("application? qvs-external-secrets [y/N]", "y"),
            ("ServiceAccount? qmonus-system/azure-key-vault [y/N]", "y"),
            ("which is empty? qmonus-system [y/N]", "y"),
            ("repository? qvs_eso_clustersecretstore [y/N]", "y"),
        ];
        let ran = answered(&sandbox, shell, &all(&plan), &answers);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        assert_eq!(
            taken(&sandbox),
            [
                "kubectl delete externalsecret.external-secrets.io/example --namespace default --wait=false",
                "kubectl delete clustersecretstore.external-secrets.io/azure-key-vault",
                "kubectl delete validatingwebhookconfiguration externalsecret-validate secretstore-validate",
                "kubectl delete deployment,service,serviceaccount,role,rolebinding,secret --namespace qmonus-system \
                 --selector app.kubernetes.io/instance=external-secrets-operator",
                "kubectl delete clusterrole,clusterrolebinding --selector app.kubernetes.io/instance=external-secrets-operator",
                "kubectl delete customresourcedefinition externalsecrets.external-secrets.io",
                "kubectl delete serviceaccount/azure-key-vault --namespace qmonus-system",
                "kubectl delete namespace/qmonus-system",
                "az ad app federated-credential delete --id app-1 --federated-credential-id id-1",
                "az ad app delete --id app-1",
                "az role assignment delete --assignee app-1 --role Key Vault Secrets User --scope \
                 /subscriptions/s/vaults/contoso-kv",
                "git push origin :refs/heads/qvs_eso_clustersecretstore",
            ]
        );
        sandbox.forget_calls();
        let ran = answered(&sandbox, shell, &all(&plan), &[]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
        assert_eq!(taken(&sandbox), [""; 0], "{}", ran.all());
    });
}

/// What another Environment uses as well goes with that one.
#[test]
fn a_removal_of_one_environment_leaves_what_is_shared() {
    let [first, production, recovery]: [Plan; 3] = {
        let mut plan = several("three-environments");
        set(&mut plan, "runbookTask", "remove");
        plan.in_environments().collect::<Vec<_>>().try_into().expect("three Environments")
    };
    let steps = |plan: &Plan| -> Vec<&str> {
        valuestream::runbook::steps(&plan.resolve(), Lang::En).iter().map(|step| step.id.name()).collect()
    };
    assert_eq!(steps(&first).last(), Some(&"r-8"), "production's files stand on its branch");
    assert_eq!(steps(&production).last(), Some(&"r-8"), "its files stand on the first one's branch");
    assert_eq!(steps(&recovery).last(), Some(&"r-9"), "it has a branch of its own");
    assert!(!step_text(&first, "r-6").contains("az ad app delete"), "production's application, too");
    let entered = |plan: &Plan| {
        let steps = valuestream::runbook::steps(&plan.resolve(), Lang::En);
        let parts = steps.iter().filter(|step| step.id.name() == "r-8").flat_map(|step| &step.parts);
        let entries = parts.filter_map(|part| if let Part::Enter(entries) = part { Some(entries) } else { None });
        entries.flatten().map(|entry| entry.label).collect::<Vec<_>>()
    };
    for shared in ["Application", "Repository", "Pipeline"] {
        for plan in [&first, &production, &recovery] {
            assert!(!entered(plan).contains(&shared), "{shared}");
        }
        assert!(entered(&removal()).contains(&shared), "{shared}");
    }
    assert!(step_text(&removal(), "r-6").contains("az ad app delete"), "alone, it takes all with it");
    assert!(step_text(&recovery, "r-6").contains("az ad app delete --id"), "its application is its own");
    assert!(!step_text(&production, "r-6").contains("ad app delete"));
    everywhere("a_removal_of_one_environment_leaves_what_is_shared", |shell| {
        for (answer, revoked) in [("y", true), ("n", false)] {
            let others = format!(
                "{CREDENTIAL}https://other.example/\tsystem:serviceaccount:qmonus-system:azure-key-vault\tid-2\n"
            );
            let sandbox = installed(&production, &[("credentials", others.as_str())]);
            let questions = [
                ("of this cluster? qmonus-system/azure-key-vault [y/N]", answer),
                ("contoso-production [y/N]", answer),
            ];
            let ran = answered(&sandbox, shell, &step_text(&production, "r-6"), &questions);
            let gone = taken(&sandbox);
            assert_eq!(gone.iter().any(|call| call.contains("id-1")), revoked, "{gone:?} {}", ran.all());
            assert_eq!(
                gone.iter().any(|call| call.contains("role assignment delete")),
                revoked,
                "{gone:?} {}",
                ran.all()
            );
            let shared = gone.iter().filter(|call| call.contains("id-2") || call.contains("ad app delete")).count();
            assert_eq!(shared, 0, "{gone:?} {}", ran.all());
        }
    });
    // Where another one reads the same vault as the same application, not even the right goes.
    let mut plan = several("three-environments");
    set(&mut plan, "runbookTask", "remove");
    set(&mut plan, "environments.0.azureKeyContainerName", "");
    let production = plan.in_environment(&plan.environments[0]);
    assert!(!step_text(&production, "r-6").contains("role assignment"));
    let told = valuestream::runbook::steps(&production.resolve(), Lang::En);
    let says = |part: &Part| matches!(part, Part::Say(text) if text.contains("its right stay"));
    assert!(told.iter().any(|step| step.parts.iter().any(says)));
}

#[test]
fn without_an_answer_nothing_is_removed() {
    everywhere("without_an_answer_nothing_is_removed", |shell| {
        let plan = removal();
        let sandbox = installed(&plan, &[]);
        let ran = sandbox.session(shell, &sandbox.path("work"), &all(&plan));
        assert!(ran.code.is_some(), "{}", ran.all());
        assert_eq!(taken(&sandbox), [""; 0], "{}", ran.all());
    });
}

/// A step answered with yes in a cluster with these files of state.
fn yes(shell: Shell, step: &str, question: &str, state: &[(&str, &str)]) -> (Sandbox, Ran) {
    let plan = removal();
    let sandbox = installed(&plan, state);
    let ran = answered(&sandbox, shell, &step_text(&plan, step), &[(question, "y")]);
    (sandbox, ran)
}

#[test]
fn what_others_made_or_use_stays() {
    everywhere("what_others_made_or_use_stays", |shell| {
        for (step, state, said) in [
            ("r-2", ("external-secret", "SecretStore/azure-key-vault"), "reads another store"),
            ("r-2", ("definitions-fail", ""), "cannot be read"),
            ("r-3", ("store", "other/reader https://contoso-kv.vault.azure.net"), "another vault or ServiceAccount"),
            ("r-3", ("readers", "ClusterSecretStore/azure-key-vault shop/tls\n"), "shop/tls"),
            ("r-3", ("store-fails", ""), "cannot be read"),
            ("r-4", ("left", "shop/tls\n"), "shop/tls"),
            ("r-5", ("running", "v2.9.0"), "Do step r-4 first"),
            ("r-5", ("definitions-fail", ""), "cannot be read"),
            (
                "r-6",
                ("credentials", "https://other.example/\tsystem:serviceaccount:qmonus-system:azure-key-vault\tid-2\n"),
                "someone uses it",
            ),
            ("r-6", ("passwords", "1"), "someone uses it"),
            ("r-6", ("list-fails", ""), "cannot be read"),
            ("r-6", ("app-list-fails", ""), "cannot be read"),
            ("r-7", ("inside", "deployment.apps/shop\n"), "deployment.apps/shop"),
        ] {
            let plan = removal();
            let sandbox = installed(&plan, &[state]);
            let text = step_text(&plan, step);
            // Whatever is asked gets a yes.
            let answers: Vec<(&str, &str)> = vec![("[y/N]", "y"); text.matches("read -r answer").count()];
            let ran = answered(&sandbox, shell, &text, &answers);
            assert!(ran.out.contains(said), "{step} {state:?}: {}", ran.all());
            let gone = taken(&sandbox);
            let of_others = |call: &&String| {
                [
                    "id-2",
                    "ad app delete",
                    "role assignment",
                    "namespace/",
                    "customresourcedefinition",
                    "clustersecretstore",
                ]
                .iter()
                .any(|name| call.contains(name))
                    || (step == "r-2" && call.contains("externalsecret"))
                    || (step == "r-4" && call.contains("delete"))
            };
            assert_eq!(gone.iter().filter(of_others).count(), 0, "{step} {state:?}: {gone:?} {}", ran.all());
        }
        // A store of that name that is read by others only, and webhooks of another installation.
        let (sandbox, ran) = yes(
            shell,
            "r-3",
            "[y/N]",
            &[("readers", "SecretStore/azure-key-vault shop/tls\nClusterSecretStore/other a/b\n")],
        );
        assert_eq!(taken(&sandbox).len(), 1, "{}", ran.all());
        let (sandbox, ran) =
            yes(shell, "r-4", "[y/N]", &[("configurations", "eso/external-secrets-webhook secretstore-validate\n")]);
        assert!(!taken(&sandbox).iter().any(|call| call.contains("webhookconfiguration")), "{}", ran.all());
    });
}

#[test]
fn a_secret_is_kept_where_someone_wants_it() {
    everywhere("a_secret_is_kept_where_someone_wants_it", |shell| {
        let (sandbox, ran) = yes(shell, "r-2", "keep its Secret? default/example [y/N]", &[]);
        let kept = "kubectl delete externalsecret.external-secrets.io/example --namespace default --wait=false --cascade=orphan";
        assert_eq!(taken(&sandbox), [kept], "{}", ran.all());
        let mut plan = removal();
        set(&mut plan, "secrets.0.creationPolicy", "Orphan");
        assert!(!step_text(&plan, "r-2").contains("cascade"), "it stays anyway");
    });
}

#[test]
fn a_finalizer_is_taken_off_where_no_operator_runs() {
    everywhere("a_finalizer_is_taken_off_where_no_operator_runs", |shell| {
        let stuck = ("stuck", "2026-01-01T00:00:00Z");
        let (sandbox, ran) = yes(
            shell,
            "r-2",
            "finalizer off? default/example [y/N]",
            &[stuck, ("running", ""), ("external-secret", "")],
        );
        assert_eq!(taken(&sandbox).len(), 1, "{}", ran.all());
        assert!(
            taken(&sandbox)[0].starts_with("kubectl patch externalsecret.external-secrets.io/example"),
            "{}",
            ran.all()
        );
        let plan = removal();
        let sandbox = installed(&plan, &[stuck, ("external-secret", "")]);
        let ran = sandbox.session(shell, &sandbox.path("work"), &step_text(&plan, "r-2"));
        assert_eq!(taken(&sandbox), [""; 0], "the operator does it: {}", ran.all());
        assert_eq!(sandbox.called("kubectl wait --for=delete").len(), 1, "{}", ran.all());
        let mut older = plan;
        set(&mut older, "version", "0.16.2");
        assert!(!step_text(&older, "r-2").contains("finalizers"), "it has none");
    });
}

#[test]
fn the_default_branch_stays() {
    everywhere("the_default_branch_stays", |shell| {
        let mut plan = removal();
        set(&mut plan, "gitBranch", "main");
        let sandbox = Sandbox::new();
        fakes(&sandbox);
        remote(&sandbox, &plan.repository.git_clone_url, Remote::Plain);
        let ran = answered(&sandbox, shell, &step_text(&plan, "r-9"), &[]);
        assert!(ran.out.contains("default branch"), "{}", ran.all());
        assert_eq!(sandbox.called("git push"), [""; 0]);
    });
}
