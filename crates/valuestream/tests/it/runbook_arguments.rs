//! For any text in any value: each block, run by real bash and zsh, passes that text in exactly the arguments where it
//! belongs, and nothing else runs. Each hostile plan runs next to its tame twin; both must call the same programs with
//! the same arguments, apart from the texts in place of the words.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::Path;

use crate::shells::compare::{compare, is_visible, no_value_is_an_option, written};
use crate::shells::hostile::twins;
use crate::shells::recorded::{PRELUDE, Record, Way, World, clean, finish, prepare, run, sandbox};
use crate::shells::runbook::blocks;
use crate::shells::{Call, Sandbox, Shell, checked, found, have};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use valuestream::plan::{Plan, RunbookTask};
use valuestream::runbook::{Block, steps};
use valuestream::{Lang, bundle};

const CASES: u32 = 100;
const SCRIPTS: u32 = 40;

fn world() -> impl Strategy<Value = World> {
    let some = |names: &'static [&'static str]| proptest::sample::subsequence(names, 0..=names.len());
    (some(&["grep", "git", "az", "kubectl"]), some(&["az", "kubectl"]), any::<[bool; 3]>())
        .prop_map(|(fail, say, [yes, kubeconfig, in_clone])| World { fail, say, yes, kubeconfig, in_clone })
}

/// Runs a plan's blocks; `exists` says whether a kubeconfig exists from the start.
fn record(sandbox: &Sandbox, plan: &Plan, shell: Shell, way: Way, world: &World, exists: bool) -> Record {
    let name = written(plan, "kubeconfigFile");
    clean(sandbox);
    let new = exists && !Path::new(&format!("{}/./{name}", sandbox.path("work").display())).exists();
    prepare(sandbox, world, new.then_some(name.as_str()), &written(plan, "gitCloneUrl"));
    let blocks: Vec<Block> = blocks(&steps(&plan.resolve(), Lang::En)).into_iter().map(|(_, block)| block).collect();
    let mut record = run(sandbox, shell, way, world, &blocks);
    assert_eq!(record.calls.len(), blocks.len() + 1, "every block ended: {:?}\n{}", record.calls, record.out);
    if new {
        record.files.retain(|file| *file != name);
    }
    // A backup has its release's name.
    record.files.retain(|file| !file.starts_with("external-secrets-before-"));
    record
}

/// Whether a kubeconfig of that name exists, or can.
fn can_exist(sandbox: &Sandbox, name: &str, wanted: bool) -> bool {
    clean(sandbox);
    let path = format!("{}/./{name}", sandbox.path("work").display());
    let makeable = !name.contains('/') && name.len() < 200;
    Path::new(&path).is_file() || wanted && makeable && !Path::new(&path).exists()
}

fn any_text_stays_in_its_argument(shell: Shell) {
    let sandbox = sandbox();
    let (ran, calls) = (Cell::new(0), Cell::new(0));
    let (used, seen) = (RefCell::new(BTreeSet::new()), RefCell::new(BTreeSet::new()));
    let mut runner =
        TestRunner::new(Config { cases: CASES, failure_persistence: None, max_shrink_iters: 30, ..Config::default() });
    let case = (twins(), world(), proptest::sample::select(&[Way::Sourced, Way::Pasted][..]));
    let result = runner.run(&case, |(twins, mut world, way)| {
        // What `$( )` cuts off at the end cannot be compared.
        world.in_clone &= !written(&twins.hostile, "gitCloneUrl").ends_with('\n');
        let exists = can_exist(&sandbox, &written(&twins.hostile, "kubeconfigFile"), world.kubeconfig);
        let tame = record(&sandbox, &twins.tame, shell, way, &world, exists);
        let hostile = record(&sandbox, &twins.hostile, shell, way, &world, exists);
        compare(&twins, &hostile, &tame)?;
        no_value_is_an_option(&tame)?;
        for (_, block) in blocks(&steps(&twins.hostile.resolve(), Lang::Ja)) {
            prop_assert!(is_visible(&block), "{}", block.text());
            ran.set(ran.get() + 1);
            // All rows of a list are alike.
            let name = |path: &valuestream::plan::FieldPath| path.to_string().replace(['0', '1', '2'], "n");
            used.borrow_mut().extend(block.uses().iter().map(name));
        }
        let words: BTreeSet<&String> = tame.calls.iter().flatten().flatten().collect();
        for (name, word) in &twins.by_name {
            if words.iter().any(|argument| argument.contains(word.as_str())) {
                seen.borrow_mut().insert(name.replace(['0', '1', '2'], "n"));
            }
        }
        calls.set(calls.get() + hostile.calls.iter().map(Vec::len).sum::<usize>());
        Ok(())
    });
    if let Err(error) = result {
        panic!("{}: {error}", shell.name());
    }
    let never: Vec<String> = used.borrow().difference(&seen.borrow()).cloned().collect();
    assert!(never.is_empty(), "values in blocks that no call contained: {never:?}");
    let (ran, calls, values) = (ran.get(), calls.get(), used.borrow().len());
    eprintln!("{}: {CASES} hostile plans, {ran} blocks, {calls} calls compared, {values} values", shell.name());
}

#[test]
fn any_text_stays_in_its_argument_in_bash() {
    if have("any_text_stays_in_its_argument_in_bash", &["bash", "setsid"]) {
        any_text_stays_in_its_argument(Shell::Bash);
    }
}

#[test]
fn any_text_stays_in_its_argument_in_zsh() {
    if have("any_text_stays_in_its_argument_in_zsh", &["zsh", "setsid"]) {
        any_text_stays_in_its_argument(Shell::Zsh);
    }
}

/// Runs a plan's runbook.sh to its end, or until it stops.
fn record_script(sandbox: &Sandbox, plan: &Plan, world: &World) -> Record {
    clean(sandbox);
    prepare(sandbox, world, None, &written(plan, "gitCloneUrl"));
    let files = bundle::files(&plan.resolve(), Lang::En);
    let script = &files.iter().find(|(path, _)| path.ends_with("/runbook.sh")).unwrap().1;
    checked(&["bash", "-n"], script).unwrap_or_else(|said| panic!("bash -n: {said}\n{script}"));
    let script = sandbox.write("session", script);
    let mut command = sandbox.command(found("setsid").unwrap());
    command.arg(found("bash").unwrap()).arg(script).arg("--yes").stdin(std::process::Stdio::null());
    command.env("BASH_ENV", sandbox.write("prelude", PRELUDE));
    let mut record = finish(sandbox, world, command);
    // In what the script prints of a value, hidden characters are codes; only its actions are compared.
    // The number of steps up to the bundle's root depends on the directory's depth.
    let up = |call: &Call| call[0] == "cd" && call[1].split('/').all(|part| part == "..");
    record.calls.iter_mut().for_each(|calls| calls.retain(|call| call[0] != "printf" && !up(call)));
    record.out.clear();
    record
}

#[test]
fn any_text_stays_in_its_argument_in_the_script() {
    if !have("any_text_stays_in_its_argument_in_the_script", &["bash", "setsid"]) {
        return;
    }
    let sandbox = sandbox();
    let (calls, whole, installs) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let mut runner = TestRunner::new(Config {
        cases: SCRIPTS,
        failure_persistence: None,
        max_shrink_iters: 30,
        ..Config::default()
    });
    let result = runner.run(&(twins(), any::<[bool; 2]>()), |(twins, [fails, says])| {
        let fail = if fails { vec!["grep"] } else { vec![] };
        // Without an answer from az, a script stops at the OIDC issuer.
        let say = if says { vec!["az", "awk"] } else { vec!["az"] };
        let in_clone = !written(&twins.hostile, "gitCloneUrl").ends_with('\n');
        let world = World { fail, say, yes: false, kubeconfig: false, in_clone };
        let tame = record_script(&sandbox, &twins.tame, &world);
        let hostile = record_script(&sandbox, &twins.hostile, &world);
        compare(&twins, &hostile, &tame)?;
        no_value_is_an_option(&tame)?;
        let ran = hostile.calls.iter().flatten();
        // Other tasks stop at a cluster that is not as they need it, and a further Environment's at another cluster.
        let stops = twins.hostile.stands_for().is_some();
        if !stops && twins.hostile.resolve().runbook_task == RunbookTask::Install {
            installs.set(installs.get() + 1);
            whole.set(whole.get() + usize::from(ran.clone().any(|call| call.iter().any(|word| word == "push"))));
        }
        calls.set(calls.get() + ran.count());
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(whole.get() > installs.get() / 2, "most of {} scripts reach the push: {}", installs.get(), whole.get());
    eprintln!("{SCRIPTS} hostile runbook.sh, {} calls compared, {} reached the push", calls.get(), whole.get());
}
