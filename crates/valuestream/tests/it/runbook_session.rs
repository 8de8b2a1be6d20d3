//! The whole runbook from top to bottom, and then again, in one shell with real git: it pushes the bundle and nothing
//! that it must not.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::common::scenarios::{SCENARIOS, Values, plan as scenario};
use crate::common::set;
use crate::shells::cluster::{CANARY, Remote, as_left_behind, fakes, git, remote};
use crate::shells::runbook::{after_block, session, unpack};
use crate::shells::{Ran, Sandbox, Shell, have};
use valuestream::plan::Plan;
use valuestream::{Lang, bundle};

/// All variants of the runbook that the golden files' scenarios do not cover.
const FULL: Values = &[
    ("location", "japaneast"),
    ("vaultAuthorization", "accessPolicy"),
    ("tenantId", "contoso.onmicrosoft.com"),
    ("subscriptionId", "00000000-0000-0000-0000-000000000000"),
    ("gitBranch", "feature/eso"),
];

fn plan(values: Values, edition: &str) -> Plan {
    let mut plan = scenario(values);
    set(&mut plan, "runbookEdition", edition);
    plan
}

/// Every file with this name under a folder.
fn named(folder: &Path, name: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(named(&path, name));
        } else if path.file_name().unwrap() == name {
            found.push(path);
        }
    }
    found
}

/// The shell ran every block, and stopped after the last one.
fn all_blocks_ran(ran: &Ran, blocks: usize, times: usize) {
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let seen: Vec<&str> = ran.out.lines().filter(|line| line.contains("qvs-after-block-")).collect();
    assert_eq!(seen.len(), blocks * times, "every block ended, and none read the rest: {}", ran.all());
    for (n, line) in seen.iter().enumerate() {
        assert!(line.ends_with(&after_block(n % blocks)), "in order: {}", ran.all());
    }
}

/// The content of the remote repository afterwards.
fn pushed(sandbox: &Sandbox, plan: &Plan, lang: Lang, holds: Remote) {
    let bare = sandbox.path("remote.git");
    let branch = &plan.repository.git_branch;
    for (path, text) in bundle::files(&plan.resolve(), lang) {
        let there = git(sandbox, &bare, &["cat-file", "blob", &format!("refs/heads/{branch}:{path}")]);
        assert_eq!(there, text.as_bytes(), "{path} byte for byte");
    }
    let everything = git(sandbox, &bare, &["cat-file", "--batch-all-objects", "--batch"]);
    assert!(!String::from_utf8_lossy(&everything).contains(CANARY), "no kubeconfig was pushed");
    let names = git(sandbox, &bare, &["ls-tree", "-r", "--name-only", &format!("refs/heads/{branch}")]);
    assert!(!String::from_utf8_lossy(&names).contains(&plan.project.kubeconfig_file), "no kubeconfig was pushed");
    let ignored = git(sandbox, &bare, &["cat-file", "blob", &format!("refs/heads/{branch}:.gitignore")]);
    let before = if holds == Remote::OpenGitignore { "target\nnode_modules\n" } else { "" };
    let patterns = if plan.project.runbook_edition == "tutorial" { "" } else { "*kubeconfig*\n" };
    assert_eq!(String::from_utf8(ignored).unwrap(), format!("{before}{}\n{patterns}", plan.project.kubeconfig_file));
    let count = git(sandbox, &bare, &["rev-list", "--count", &format!("refs/heads/{branch}")]);
    let commits = if holds == Remote::Empty { "1\n" } else { "2\n" };
    assert_eq!(String::from_utf8(count).unwrap(), commits, "one commit of ours");
}

fn kubeconfigs_are_private(sandbox: &Sandbox, plan: &Plan) {
    let found = named(&sandbox.path("work"), &plan.project.kubeconfig_file);
    assert!(!found.is_empty(), "a kubeconfig was made");
    assert_eq!(fs::read_to_string(sandbox.path("state/umask")).unwrap(), "0077\n", "private from its first byte");
    for path in found {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
    }
}

/// Twice in one shell, then once more in a new one from an empty folder.
fn twice(shell: Shell, values: Values, edition: &str, lang: Lang, holds: Remote) -> usize {
    let plan = plan(values, edition);
    let sandbox = Sandbox::new();
    fakes(&sandbox);
    remote(&sandbox, &plan.repository.git_clone_url, holds);
    unpack(&plan, lang, &sandbox.path("bundle"));
    let (text, blocks) = session(&plan, lang, &format!("cp -R '{}'/. .", sandbox.path("bundle").display()));

    let work = sandbox.path("work");
    let ran = sandbox.session(shell, &work, &(text.clone() + &text));
    all_blocks_ran(&ran, blocks, 2);
    pushed(&sandbox, &plan, lang, holds);
    kubeconfigs_are_private(&sandbox, &plan);
    assert_eq!(sandbox.called(&format!("git clone -- {}", plan.repository.git_clone_url)).len(), 1);
    assert_eq!(sandbox.called("git commit").len(), 1);
    assert_eq!(sandbox.called("azwi serviceaccount create phase sa").len(), 1, "the second time it exists");
    assert!(sandbox.called("az keyvault secret set").len() <= 1);
    assert!(sandbox.called("az keyvault create").len() <= 1);
    assert_eq!(sandbox.called("az aks update").len(), 0);

    let again = sandbox.path("elsewhere");
    fs::create_dir(&again).unwrap();
    let ran = sandbox.session(shell, &again, &text);
    all_blocks_ran(&ran, blocks, 1);
    pushed(&sandbox, &plan, lang, holds);
    blocks * 3
}

/// Twice in one shell: from the cluster that an installation of years left, and from the one that the upgrade left.
fn upgraded_twice(shell: Shell, values: Values, lang: Lang) -> usize {
    let plan = scenario(values);
    let sandbox = Sandbox::new();
    fakes(&sandbox);
    as_left_behind(&sandbox, &plan.release.installed_version);
    remote(&sandbox, &plan.repository.git_clone_url, Remote::Plain);
    unpack(&plan, lang, &sandbox.path("bundle"));
    let (text, blocks) = session(&plan, lang, &format!("cp -R '{}'/. .", sandbox.path("bundle").display()));
    let work = sandbox.path("work");
    let ran = sandbox.session(shell, &work, &text);
    all_blocks_ran(&ran, blocks, 1);
    let backup = work.join(format!("external-secrets-before-{}.yaml", plan.release.installed_version));
    assert_eq!(fs::read_to_string(&backup).unwrap(), "kind: List\n");
    assert_eq!(fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
    pushed(&sandbox, &plan, lang, Remote::Plain);
    let changed =
        ["kubectl patch customresourcedefinition ", "kubectl patch --filename ", "kubectl scale ", "kubectl delete "];
    let changes = |sandbox: &Sandbox| changed.map(|start| sandbox.called(start).len());
    // Four definitions lose a stored version, three their webhook; one controller stops and starts.
    assert_eq!(changes(&sandbox), [7, 4, 2, 1], "{}", ran.all());
    sandbox.write("state/running", format!("v{}", plan.release.version));
    sandbox.forget_calls();
    let ran = sandbox.session(shell, &work, &text);
    all_blocks_ran(&ran, blocks, 1);
    assert_eq!(changes(&sandbox), [0; 4], "nothing is left to mend: {}", ran.all());
    assert_eq!(
        sandbox.called("kubectl get ").iter().filter(|call| call.ends_with("--output yaml")).count(),
        0,
        "the backup stays"
    );
    assert_eq!(sandbox.called("git commit").len(), 0);
    blocks * 2
}

fn upgraded(shell: Shell) {
    let mut blocks = 0;
    for (name, values) in SCENARIOS.iter().filter(|(name, _)| name.starts_with("upgrade-")) {
        let lang = if name.ends_with("own-adapter") { Lang::Ja } else { Lang::En };
        blocks += upgraded_twice(shell, values, lang);
    }
    assert!(blocks > 100, "{blocks} blocks");
}

#[test]
fn the_upgrade_twice_in_one_bash() {
    if have("the_upgrade_twice_in_one_bash", &["bash", "git", "setsid"]) {
        upgraded(Shell::Bash);
    }
}

#[test]
fn the_upgrade_twice_in_one_zsh() {
    if have("the_upgrade_twice_in_one_zsh", &["zsh", "git", "setsid"]) {
        upgraded(Shell::Zsh);
    }
}

fn every_edition_twice(shell: Shell) {
    let (mut sessions, mut blocks) = (0, 0);
    let of = |name: &str| SCENARIOS.iter().find(|(known, _)| *known == name).unwrap().1;
    for edition in ["current", "tutorial"] {
        for (values, lang, holds) in [
            (of("tutorial"), Lang::Ja, Remote::OpenGitignore),
            (of("three-secrets"), Lang::En, Remote::Plain),
            (of("remote-adapter"), Lang::En, Remote::Empty),
            (of("bitbucket-ssh"), Lang::Ja, Remote::Plain),
            (FULL, Lang::Ja, Remote::OpenGitignore),
            (of("default-plan"), Lang::Ja, Remote::OpenGitignore),
            (of("manifest-0.15.1"), Lang::En, Remote::Plain),
            (of("own-adapter"), Lang::En, Remote::Empty),
            (of("own-adapter-remote"), Lang::Ja, Remote::Plain),
        ] {
            blocks += twice(shell, values, edition, lang, holds);
            sessions += 3;
        }
    }
    eprintln!("{}: {sessions} runs of a whole runbook, {blocks} blocks", shell.name());
}

#[test]
fn the_runbook_twice_in_one_bash() {
    if have("the_runbook_twice_in_one_bash", &["bash", "git", "setsid"]) {
        every_edition_twice(Shell::Bash);
    }
}

#[test]
fn the_runbook_twice_in_one_zsh() {
    if have("the_runbook_twice_in_one_zsh", &["zsh", "git", "setsid"]) {
        every_edition_twice(Shell::Zsh);
    }
}
