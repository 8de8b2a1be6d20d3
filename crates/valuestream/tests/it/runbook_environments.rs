//! The runbooks of all Environments of a plan, one after the other in one home directory with real git, and then all again:
//! none undoes or repeats what another one did, and each acts on its own cluster.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::common::set;
use crate::common::several::several;
use crate::shells::cluster::{CANARY, Remote, fakes_of_several, git, remote};
use crate::shells::runbook::{after_block, blocks, session, unpack};
use crate::shells::{Ran, Sandbox, Shell, have};
use valuestream::files::{Named, list};
use valuestream::plan::Plan;
use valuestream::runbook::steps;
use valuestream::{Lang, bundle};

const EDITIONS: [&str; 2] = ["current", "tutorial"];
const POISON: &str = "qvs-poison";

fn plan(edition: &str) -> Plan {
    let mut plan = several("three-environments");
    set(&mut plan, "runbookEdition", edition);
    plan
}

fn sandbox(plan: &Plan, lang: Lang) -> Sandbox {
    let sandbox = Sandbox::new();
    fakes_of_several(&sandbox);
    remote(&sandbox, &plan.repository.git_clone_url, Remote::OpenGitignore);
    unpack(plan, lang, &sandbox.path("bundle"));
    sandbox
}

/// Commands that set every variable of the runbooks to a text that no call may have.
fn poisoned(plans: &[Plan]) -> String {
    let mut names = BTreeSet::new();
    for (_, block) in plans.iter().flat_map(|plan| blocks(&steps(&plan.resolve(), Lang::En))) {
        for line in block.text().lines() {
            let before = line.trim_start().trim_start_matches("if ").split_once('=').map(|(name, _)| name.to_owned());
            names.extend(before.filter(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic())));
        }
    }
    assert!(names.len() > 10, "{names:?}");
    names.iter().map(|name| format!("export {name}={POISON}\n")).collect()
}

fn text_in(sandbox: &Sandbox, revision: &str) -> String {
    String::from_utf8(git(sandbox, &sandbox.path("remote.git"), &["cat-file", "blob", revision])).unwrap()
}

fn commits(sandbox: &Sandbox, branch: &str) -> Vec<String> {
    let bare = sandbox.path("remote.git");
    let list = git(sandbox, &bare, &["rev-list", &format!("refs/heads/{branch}")]);
    String::from_utf8(list).unwrap().lines().map(str::to_owned).collect()
}

/// The remote repository has everything that each Environment's pipeline reads from its branch, and no kubeconfig.
fn everything_is_pushed(sandbox: &Sandbox, plan: &Plan, lang: Lang) {
    let bare = sandbox.path("remote.git");
    let bundle: BTreeMap<String, String> = bundle::files(&plan.resolve(), lang).into_iter().collect();
    for of in plan.in_environments() {
        let branch = &of.repository.git_branch;
        for Named { path, .. } in list(&of.resolve()) {
            assert_eq!(text_in(sandbox, &format!("refs/heads/{branch}:{path}")), bundle[&path], "{branch}: {path}");
        }
        let adapter = format!("{}/.valuestream/cue.mod/adapter.cue", plan.repository.config_directory);
        assert_eq!(text_in(sandbox, &format!("refs/heads/{branch}:{adapter}")), "adapter\n", "{branch}");
        let ignored = text_in(sandbox, &format!("refs/heads/{branch}:.gitignore"));
        assert!(ignored.lines().any(|line| line == of.project.kubeconfig_file), "{branch}: {ignored}");
    }
    let everything = git(sandbox, &bare, &["cat-file", "--batch-all-objects", "--batch"]);
    assert!(!String::from_utf8_lossy(&everything).contains(CANARY), "no kubeconfig was pushed");
}

/// The files with this name below a folder, but for Git's own.
fn named(folder: &Path, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(if path.ends_with(".git") { vec![] } else { named(&path, name) });
        } else if path.file_name().unwrap() == name {
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
            found.push(fs::read_to_string(path).unwrap());
        }
    }
    found
}

/// Each kubeconfig is that of its own cluster, and each cluster was given what is its own.
fn each_has_its_own(sandbox: &Sandbox, plan: &Plan) {
    for of in plan.in_environments() {
        let cluster = &of.cluster.cluster_name;
        let kubeconfigs = named(&sandbox.path("work"), &of.project.kubeconfig_file);
        assert!(!kubeconfigs.is_empty(), "{cluster}");
        for text in kubeconfigs {
            assert_eq!(text, format!("token: {CANARY}\n{cluster}-admin\n"));
        }
        let calls = fs::read_to_string(sandbox.path(&format!("state/clusters/{cluster}-admin/calls"))).unwrap();
        let stores: BTreeSet<&str> =
            calls.lines().filter(|call| call.contains("clustersecretstore.yaml")).map(|call| call.trim()).collect();
        let own = if of.stands_for().is_some() { format!("{}/", of.project.deployment_name) } else { String::new() };
        let directory = &plan.repository.config_directory;
        let store = format!(
            "apply --server-side --filename {directory}/{own}manifests/{}-clustersecretstore.yaml",
            plan.release.app_name
        );
        assert_eq!(stores, BTreeSet::from([store.as_str()]), "{cluster}");
        assert!(calls.contains("serviceaccount create phase sa"), "{cluster}: {calls}");
    }
    let made = fs::read_dir(sandbox.path("state/clusters")).unwrap().count();
    assert_eq!(made, plan.environments.len() + 1, "no other cluster was touched");
    // One application for two clusters, and one of its own; each trusts its own issuers.
    let azure = fs::read_to_string(sandbox.path("state/azure")).unwrap();
    let trust = |application: &str, cluster: &str| format!("{application} trusts https://issuer.example/{cluster}/");
    let shared = plan.identity.application_name.as_str();
    let expected = [
        format!("application {shared}"),
        trust(shared, &plan.cluster.cluster_name),
        trust(shared, "aks-contoso-production"),
        "application contoso-recovery-eso".to_owned(),
        trust("contoso-recovery-eso", "aks-contoso-recovery"),
    ];
    assert_eq!(azure.lines().collect::<Vec<_>>(), expected);
}

/// What is shared is made by the first Environment's runbook alone; each registers its own AssemblyLine.
fn what_is_shared_is_made_once(sandbox: &Sandbox, plan: &Plan) {
    assert_eq!(sandbox.called("qvsctl adapter get").len(), 1);
    assert_eq!(sandbox.called("qvsctl pipeline compile").len(), 1);
    let registered = sandbox.called("qvsctl pipeline apply");
    assert_eq!(registered.len(), plan.environments.len() + 2, "{registered:?}");
    for of in plan.in_environments() {
        let file = format!("/{}-assemblyline.yaml", of.project.assembly_line_name);
        assert_eq!(registered.iter().filter(|call| call.ends_with(&file)).count(), 1, "{registered:?}");
    }
    assert_eq!(sandbox.called("azwi serviceaccount create phase app").len(), 2);
}

fn all_blocks_ran(ran: &Ran, blocks: &[usize]) {
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let seen: Vec<&str> = ran.out.lines().filter(|line| line.contains("qvs-after-block-")).collect();
    let expected: Vec<String> = blocks.iter().flat_map(|blocks| (0..*blocks).map(after_block)).collect();
    assert_eq!(seen.len(), expected.len(), "{}", ran.all());
    assert!(seen.iter().zip(&expected).all(|(line, after)| line.ends_with(after)), "in order: {}", ran.all());
}

/// All of them in one shell, then all again in it.
fn in_one_session(shell: Shell, edition: &str, lang: Lang) {
    let plan = plan(edition);
    let sandbox = sandbox(&plan, lang);
    let plans: Vec<Plan> = plan.in_environments().collect();
    let placing = format!("cp -R '{}'/. .", sandbox.path("bundle").display());
    let sessions: Vec<(String, usize)> = plans.iter().map(|of| session(of, lang, &placing)).collect();
    let blocks: Vec<usize> = sessions.iter().map(|(_, blocks)| *blocks).collect();
    let text: String = sessions.iter().map(|(text, _)| text.as_str()).collect();
    let work = sandbox.path("work");
    let ran = sandbox.session(shell, &work, &(poisoned(&plans) + &text));
    all_blocks_ran(&ran, &blocks);
    everything_is_pushed(&sandbox, &plan, lang);
    each_has_its_own(&sandbox, &plan);
    what_is_shared_is_made_once(&sandbox, &plan);
    assert!(!ran.all().contains("acts on another cluster"), "{}", ran.all());
    let pushed = || plans.iter().map(|of| commits(&sandbox, &of.repository.git_branch)).collect::<Vec<_>>();
    let before = pushed();
    // The first Environment's commit, and one that ignores the kubeconfig of production.
    assert_eq!(before[0].len(), 3, "{}", ran.all());

    sandbox.forget_calls();
    let ran = sandbox.session(shell, &work, &(poisoned(&plans) + &text));
    all_blocks_ran(&ran, &blocks);
    assert_eq!(pushed(), before, "there is nothing more to push");
    everything_is_pushed(&sandbox, &plan, lang);
    each_has_its_own(&sandbox, &plan);
    what_is_shared_is_made_once(&sandbox, &plan);
    assert!(!format!("{:?}", sandbox.calls()).contains(POISON), "no run uses a variable of another one");
}

#[test]
fn runbooks_of_all_environments_in_one_bash() {
    if have("runbooks_of_all_environments_in_one_bash", &["bash", "git", "setsid"]) {
        in_one_session(Shell::Bash, "current", Lang::En);
        in_one_session(Shell::Bash, "tutorial", Lang::Ja);
    }
}

#[test]
fn runbooks_of_all_environments_in_one_zsh() {
    if have("runbooks_of_all_environments_in_one_zsh", &["zsh", "git", "setsid"]) {
        in_one_session(Shell::Zsh, "current", Lang::Ja);
        in_one_session(Shell::Zsh, "tutorial", Lang::En);
    }
}

/// The script of an Environment.
fn script(sandbox: &Sandbox, folder: &str, plan: &Plan, words: &[&str]) -> Ran {
    let own = if plan.stands_for().is_some() { plan.project.deployment_name.as_str() } else { "." };
    let script = sandbox.path("bundle").join(&plan.repository.config_directory).join(own).join("runbook.sh");
    let line = [&["bash", script.to_str().unwrap()], words].concat();
    sandbox.run(&line, &sandbox.path(folder), &[b'\n'; 200])
}

#[test]
fn scripts_of_all_environments_one_after_the_other() {
    if !have("scripts_of_all_environments_one_after_the_other", &["bash", "git", "setsid"]) {
        return;
    }
    for edition in EDITIONS {
        let plan = plan(edition);
        let sandbox = sandbox(&plan, Lang::En);
        let mut pushed = Vec::new();
        for time in 1..=2 {
            sandbox.forget_calls();
            for of in plan.in_environments() {
                let ran = script(&sandbox, "work", &of, &["--yes"]);
                assert_eq!(ran.code, Some(0), "{edition}, time {time}: {}", ran.all());
            }
            everything_is_pushed(&sandbox, &plan, Lang::En);
            each_has_its_own(&sandbox, &plan);
            what_is_shared_is_made_once(&sandbox, &plan);
            pushed.push(
                plan.in_environments().map(|of| commits(&sandbox, &of.repository.git_branch)).collect::<Vec<_>>(),
            );
        }
        assert_eq!(pushed[0], pushed[1], "{edition}");
    }
}

#[test]
fn a_script_stops_at_the_cluster_of_another_environment() {
    if !have("a_script_stops_at_the_cluster_of_another_environment", &["bash", "git", "setsid"]) {
        return;
    }
    for (task, from) in [("install", "11"), ("upgrade", "u-5"), ("remove", "r-4")] {
        let mut plan = plan("current");
        set(&mut plan, "runbookTask", task);
        set(&mut plan, "installedVersion", "0.9.20");
        let sandbox = sandbox(&plan, Lang::En);
        git(&sandbox, &sandbox.path("work"), &["clone", "--quiet", &plan.repository.git_clone_url, "sample"]);
        sandbox.write("state/context", "aks-contoso-production-admin\n");
        for of in plan.in_environments() {
            let ran = script(&sandbox, "work/sample", &of, &["--yes", "--from", from]);
            let is_other = of.cluster.cluster_name != "aks-contoso-production";
            assert_eq!(ran.err.contains("acts on another cluster"), is_other, "{}", ran.all());
            let changes = ["kubectl apply", "kubectl delete", "kubectl patch"].map(|start| sandbox.called(start).len());
            assert!(!is_other || changes == [0; 3], "{task}: {}", ran.all());
            sandbox.forget_calls();
        }
    }
}

/// What is pushed from elsewhere between two runbooks stays.
#[test]
fn what_someone_else_pushed_stays() {
    if !have("what_someone_else_pushed_stays", &["bash", "git", "setsid"]) {
        return;
    }
    let plan = plan("current");
    let sandbox = sandbox(&plan, Lang::En);
    let plans: Vec<Plan> = plan.in_environments().collect();
    let branch = plans[0].repository.git_branch.as_str();
    assert_eq!(script(&sandbox, "work", &plans[0], &["--yes"]).code, Some(0));
    let theirs = sandbox.path("theirs");
    git(
        &sandbox,
        &sandbox.path("tmp"),
        &["clone", "--quiet", "--branch", branch, &plan.repository.git_clone_url, theirs.to_str().unwrap()],
    );
    sandbox.write("theirs/theirs.txt", "theirs\n");
    git(&sandbox, &theirs, &["add", "--all"]);
    git(&sandbox, &theirs, &["commit", "--quiet", "-m", "theirs"]);
    git(&sandbox, &theirs, &["push", "--quiet"]);
    for of in &plans[1..] {
        let ran = script(&sandbox, "work", of, &["--yes"]);
        assert_eq!(ran.code, Some(0), "{}", ran.all());
    }
    assert_eq!(text_in(&sandbox, &format!("refs/heads/{branch}:theirs.txt")), "theirs\n");
    everything_is_pushed(&sandbox, &plan, Lang::En);
}

/// Clusters that are upgraded from one directory, and from the same release, each have their backup.
#[test]
fn each_upgrade_has_its_own_backup() {
    let mut plan = plan("current");
    set(&mut plan, "runbookTask", "upgrade");
    set(&mut plan, "installedVersion", "0.9.20");
    let backups: BTreeSet<String> = plan
        .in_environments()
        .flat_map(|of| blocks(&steps(&of.resolve(), Lang::En)))
        .filter(|(step, _)| *step == "u-3")
        .flat_map(|(_, block)| {
            let text = block.text();
            let names = text.split('\'').filter(|word| word.ends_with("0.9.20.yaml")).map(str::to_owned);
            names.collect::<Vec<_>>()
        })
        .collect();
    let expected = ["", "-production", "-recovery"].map(|of| format!("external-secrets{of}-before-0.9.20.yaml"));
    assert_eq!(backups, expected.into_iter().collect());
}
