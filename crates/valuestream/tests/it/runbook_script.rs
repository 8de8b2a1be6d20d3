//! runbook.sh, actually run: from an empty folder, inside a clone, from a later step, and with a failing tool.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::common::{REQUIRED, plan_of, set};
use crate::shells::cluster::{CANARY, Remote, fakes, git, remote};
use crate::shells::runbook::unpack;
use crate::shells::{Ran, Sandbox, have};
use valuestream::plan::Plan;
use valuestream::{Lang, bundle};

const EDITIONS: [&str; 2] = ["current", "tutorial"];

fn plan(edition: &str) -> Plan {
    let mut plan = plan_of(REQUIRED);
    set(&mut plan, "runbookEdition", edition);
    plan
}

/// A sandbox with a remote repository and the bundle unpacked in `bundle`.
fn sandbox(plan: &Plan) -> Sandbox {
    let sandbox = Sandbox::new();
    fakes(&sandbox);
    remote(&sandbox, &plan.repository.git_clone_url, Remote::OpenGitignore);
    unpack(plan, Lang::En, &sandbox.path("bundle"));
    sandbox
}

/// Runs the script in `bundle`, pressing only Enter.
fn run(sandbox: &Sandbox, folder: &Path, words: &[&str]) -> Ran {
    let script = script(sandbox);
    let line = [&["bash", script.to_str().unwrap()], words].concat();
    sandbox.run(&line, folder, &[b'\n'; 200])
}

fn script(sandbox: &Sandbox) -> PathBuf {
    sandbox.path("bundle/eso-clustersecretstore/runbook.sh")
}

fn clone(sandbox: &Sandbox, plan: &Plan) -> PathBuf {
    let clone = sandbox.path("work/mine");
    git(sandbox, &sandbox.path("work"), &["clone", "--quiet", &plan.repository.git_clone_url, clone.to_str().unwrap()]);
    clone
}

fn pushed(sandbox: &Sandbox, plan: &Plan) {
    let bare = sandbox.path("remote.git");
    let branch = format!("refs/heads/{}", plan.repository.git_branch);
    for (path, text) in bundle::files(&plan.resolve(), Lang::En) {
        let there = git(sandbox, &bare, &["cat-file", "blob", &format!("{branch}:{path}")]);
        assert_eq!(there, text.as_bytes(), "{path} byte for byte");
    }
    let everything = git(sandbox, &bare, &["cat-file", "--batch-all-objects", "--batch"]);
    assert!(!String::from_utf8_lossy(&everything).contains(CANARY), "no kubeconfig was pushed");
    let count = git(sandbox, &bare, &["rev-list", "--count", &branch]);
    assert_eq!(String::from_utf8(count).unwrap(), "2\n", "one commit of ours");
}

fn is_private(path: &Path) {
    assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn the_script_runs_from_an_empty_folder_and_again() {
    if !have("the_script_runs_from_an_empty_folder_and_again", &["bash", "git", "setsid"]) {
        return;
    }
    for edition in EDITIONS {
        let plan = plan(edition);
        let sandbox = sandbox(&plan);
        let work = sandbox.path("work");
        for time in 1..=2 {
            let ran = run(&sandbox, &work, &["--yes"]);
            assert_eq!(ran.code, Some(0), "{edition}, time {time}: {}", ran.all());
            assert!(ran.out.trim_end().ends_with("Done."), "{}", ran.all());
            pushed(&sandbox, &plan);
        }
        assert_eq!(sandbox.called("git clone -- ").len(), 1, "{edition}");
        is_private(&work.join(&plan.project.kubeconfig_file));
    }
}

#[test]
fn a_script_started_inside_a_clone_stays_there() {
    if !have("a_script_started_inside_a_clone_stays_there", &["bash", "git", "setsid"]) {
        return;
    }
    for edition in EDITIONS {
        let plan = plan(edition);
        let sandbox = sandbox(&plan);
        let clone = clone(&sandbox, &plan);
        fs::create_dir_all(clone.join("deep/inside")).unwrap();
        for folder in [clone.join("deep/inside"), clone.clone()] {
            let ran = run(&sandbox, &folder, &["--yes"]);
            assert_eq!(ran.code, Some(0), "{edition}: {}", ran.all());
            pushed(&sandbox, &plan);
        }
        assert_eq!(sandbox.called("git clone -- ").len(), 0, "{edition}");
        is_private(&clone.join(&plan.project.kubeconfig_file));

        // The committed script runs as well, and has nothing to copy.
        let committed = clone.join("eso-clustersecretstore/runbook.sh");
        sandbox.forget_calls();
        let ran = sandbox.run(&["bash", committed.to_str().unwrap(), "--yes", "--from", "6"], &clone, &[b'\n'; 200]);
        assert_eq!(ran.code, Some(0), "{edition}: {}", ran.all());
        assert_eq!(sandbox.called("qvsctl").len(), 4, "{edition}: {:?}", sandbox.calls());
        assert!(sandbox.called("azwi").is_empty() && sandbox.called("git clone").is_empty());
        pushed(&sandbox, &plan);
    }
}

#[test]
fn the_script_asks_before_it_overwrites() {
    if !have("the_script_asks_before_it_overwrites", &["bash", "git", "setsid"]) {
        return;
    }
    let plan = plan("current");
    let sandbox = sandbox(&plan);
    let clone = clone(&sandbox, &plan);
    let readme = clone.join("eso-clustersecretstore/README.md");
    fs::create_dir_all(readme.parent().unwrap()).unwrap();
    fs::write(&readme, "mine\n").unwrap();
    let ran = run(&sandbox, &clone, &["--yes", "--from", "4"]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert_eq!(fs::read_to_string(&readme).unwrap(), "mine\n", "Enter keeps it");
    let words = ["bash", script(&sandbox).to_str().unwrap(), "--yes", "--from", "4"].map(str::to_owned);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let ran = sandbox.run(&words, &clone, &b"y\n".repeat(20));
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    assert_ne!(fs::read_to_string(&readme).unwrap(), "mine\n", "y overwrites it");
}

/// A directory's name may start with a dash, which looks like an option.
#[test]
fn the_script_places_files_in_any_directory() {
    if !have("the_script_places_files_in_any_directory", &["bash", "git", "setsid"]) {
        return;
    }
    for directory in ["-x", "--help/a.b", "deep/er/still"] {
        for edition in EDITIONS {
            let mut plan = plan(edition);
            set(&mut plan, "configDirectory", directory);
            let sandbox = sandbox(&plan);
            let script = sandbox.path("bundle").join(directory).join("runbook.sh");
            let words = ["bash", script.to_str().unwrap(), "--yes"];
            let ran = sandbox.run(&words, &sandbox.path("work"), &[b'\n'; 200]);
            assert_eq!(ran.code, Some(0), "{directory}: {}", ran.all());
            pushed(&sandbox, &plan);
        }
    }
}

#[test]
fn the_script_asks_before_each_step() {
    if !have("the_script_asks_before_each_step", &["bash", "git", "setsid"]) {
        return;
    }
    let plan = plan("current");
    let sandbox = sandbox(&plan);
    let words = ["bash", script(&sandbox).to_str().unwrap()].map(str::to_owned);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // Yes to the first, no to the second, then no more answers.
    let ran = sandbox.run(&words, &sandbox.path("work"), b"y\nn\n");
    assert_eq!(ran.code, Some(1), "the end of the answers does not mean yes: {}", ran.all());
    assert!(ran.err.contains("--from 0-2"), "{}", ran.all());
    assert_eq!(sandbox.called("az login").len(), 1);
    assert!(sandbox.called("kubectl apply").is_empty() && sandbox.called("azwi").is_empty());
}

#[test]
fn the_script_stops_at_what_fails() {
    if !have("the_script_stops_at_what_fails", &["bash", "git", "setsid"]) {
        return;
    }
    let mut stops = 0;
    for edition in EDITIONS {
        let plan = plan(edition);
        // A tool, the words of the call that fails, and its step.
        for (tool, words, step) in [
            ("az", "login*", if edition == "tutorial" { "0-2" } else { "0-0" }),
            ("kubectl", "get deployment --all-namespaces*", "0-1"),
            ("kubectl", "get customresourcedefinition*", "0-1"),
            ("kubectl", "apply --server-side --filename *bundle.yaml", "0-1"),
            ("az", "aks show*", "0-2"),
            ("az", "ad sp list*", "0-2"),
            ("azwi", "*phase app*", "0-2"),
            ("kubectl", "get serviceaccount*", "0-2"),
            ("azwi", "*federated-identity*", "0-2"),
            ("qvsctl", "plugin gen-kubeconfig*", "1"),
            ("qvsctl", "auth*", "4"),
            ("qvsctl", "adapter get*", "4"),
            ("qvsctl", "pipeline compile*", "6"),
            ("qvsctl", "project list*", "6"),
            ("git", "commit*", "7"),
            ("git", "push*", "7"),
            ("kubectl", "wait *deployment/external-secrets-operator-webhook", "10-a"),
            ("kubectl", "get clustersecretstore*--ignore-not-found*", "10-a"),
            ("kubectl", "apply --server-side --filename eso*", "10-a"),
            ("kubectl", "wait *clustersecretstore*", "10-a"),
            ("az", "keyvault secret list*", "11"),
            ("az", "keyvault secret set*", "11"),
            ("kubectl", "apply --namespace*", "11"),
        ] {
            let sandbox = sandbox(&plan);
            let good = fs::read_to_string(sandbox.path("bin").join(tool)).unwrap();
            let body = good.splitn(3, '\n').nth(2).unwrap();
            let pattern = words.replace(' ', "\\ ");
            sandbox.fake(tool, &format!("case \"$*\" in {pattern}) : > \"$QVS_STATE/failed\"; exit 3 ;; esac\n{body}"));
            let ran = run(&sandbox, &sandbox.path("work"), &["--yes"]);
            let what = format!("{edition}: {tool} {words}");
            assert!(sandbox.path("state/failed").exists(), "{what} was called: {}", ran.all());
            assert_eq!(ran.code, Some(1), "{what}: {}", ran.all());
            assert!(ran.err.trim_end().ends_with(&format!("--from {step}")), "{what}: {}", ran.all());
            let calls = sandbox.calls();
            let failed = calls.iter().rposition(|call| call[0] == tool && fits(words, &call[1..].join(" "))).unwrap();
            // The other programs of a pipe start together with the one that fails.
            let after: Vec<_> = calls[failed + 1..].iter().filter(|call| call[0] != "git").collect();
            assert!(after.is_empty(), "{what}: nothing runs after it, but {after:?}");
            stops += 1;
        }
    }
    eprintln!("{stops} failing calls stopped the script at their step");
}

/// Whether a text matches a pattern with stars.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap()) else { return false };
    parts.all(|part| {
        rest.find(part).is_some_and(|at| {
            rest = &rest[at + part.len()..];
            true
        })
    })
}

#[test]
fn the_script_knows_its_steps() {
    if !have("the_script_knows_its_steps", &["bash", "git", "setsid"]) {
        return;
    }
    let plan = plan("current");
    let sandbox = sandbox(&plan);
    let work = sandbox.path("work");
    for words in [&["--from", "12"][..], &["--from"], &["--from", "0"], &["--from", "0-1 0-2"], &["--no"], &["x"]] {
        let ran = run(&sandbox, &work, words);
        assert_eq!(ran.code, Some(2), "{words:?}: {}", ran.all());
        assert!(ran.err.contains("0-0 0-1 0-2 1 2 2-a 3 3-a 4 5 6 7 8 9 10 10-a 11"), "{}", ran.all());
    }
    let ran = run(&sandbox, &work, &["--help"]);
    assert_eq!(ran.code, Some(0), "{}", ran.all());
    let ran = run(&sandbox, &work, &["--yes", "--from", "6"]);
    assert_eq!(ran.code, Some(1), "outside a clone: {}", ran.all());
    assert!(sandbox.calls().iter().all(|call| call[0] == "git"), "nothing ran: {:?}", sandbox.calls());
}
