//! For any text in any value: each block, run by real bash and zsh, passes that text inside exactly the arguments it
//! belongs to, and nothing else runs. Each hostile plan is run beside its tame twin; both must call the same programs with
//! the same arguments, the texts in place of the words.
#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod common;
mod shells;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use shells::hostile::{Twins, twins};
use shells::recorded::{Record, Way, World, clean, prepare, run, sandbox};
use shells::runbook::blocks;
use shells::{Call, Sandbox, Shell, have};
use valuestream::plan::Plan;
use valuestream::runbook::{Block, steps};
use valuestream::{Lang, check};

const CASES: u32 = 120;

pub(crate) fn world() -> impl Strategy<Value = World> {
    let some = |names: &'static [&'static str]| proptest::sample::subsequence(names, 0..=names.len());
    (some(&["grep", "git", "az", "kubectl"]), some(&["az", "kubectl"]), any::<[bool; 3]>())
        .prop_map(|(fail, say, [yes, kubeconfig, in_clone])| World { fail, say, yes, kubeconfig, in_clone })
}

/// A value as the plan's commands write it.
fn written(plan: &Plan, key: &str) -> String {
    let slot = plan.slot_of(key).unwrap();
    let text = slot.read(plan).unwrap();
    let hidden = check::error_of(slot.spec(), text).is_some_and(|code| code.hides_text());
    if hidden || text.trim().is_empty() { format!("<{key}>") } else { text.to_owned() }
}

/// Runs a plan's blocks; `exists` tells whether a kubeconfig is there from the start.
fn record(sandbox: &Sandbox, plan: &Plan, shell: Shell, way: Way, world: &World, exists: bool) -> Record {
    let name = written(plan, "kubeconfigFile");
    clean(sandbox);
    let new = exists && !Path::new(&format!("{}/./{name}", sandbox.path("work").display())).exists();
    prepare(sandbox, world, new.then_some(name.as_str()), &written(plan, "gitCloneUrl"));
    let blocks: Vec<Block> = blocks(&steps(plan, Lang::En)).into_iter().map(|(_, block)| block).collect();
    let mut record = run(sandbox, shell, way, world, &blocks);
    assert_eq!(record.calls.len(), blocks.len() + 1, "every block ended: {:?}\n{}", record.calls, record.out);
    if new {
        record.files.retain(|file| *file != name);
    }
    record
}

/// Whether a kubeconfig of that name is there, or can be.
fn can_exist(sandbox: &Sandbox, name: &str, wanted: bool) -> bool {
    clean(sandbox);
    let path = format!("{}/./{name}", sandbox.path("work").display());
    let makeable = !name.contains('/') && name.len() < 200;
    Path::new(&path).exists() || wanted && makeable
}

/// The key of a Secret stands in a Go template as a string of Go: it is read here as Go would.
fn go_template(argument: &str) -> String {
    let (Some(start), Some(end)) = (argument.find("{{index .data \""), argument.rfind("\" | base64decode}}")) else {
        return argument.to_owned();
    };
    if !argument.starts_with("go-template={{index") {
        return argument.to_owned();
    }
    let quoted = &argument[start + "{{index .data ".len()..=end];
    let text: String = serde_json::from_str(quoted).expect("a string of Go, and of JSON");
    assert!(!quoted.contains('\n') && &argument[end..] == "\" | base64decode}}{{\"\\n\"}}", "{argument}");
    format!("go-template of {text}")
}

fn compare(twins: &Twins, hostile: &Record, tame: &Record) -> Result<(), TestCaseError> {
    for (n, (hostile, tame)) in hostile.calls.iter().zip(&tame.calls).enumerate() {
        let mut expected: Vec<Call> =
            tame.iter().map(|call| call.iter().map(|word| twins.with_harm(&go_template(word))).collect()).collect();
        expected.sort();
        let mut found: Vec<Call> =
            hostile.iter().map(|call| call.iter().map(|word| go_template(word)).collect()).collect();
        found.sort();
        prop_assert_eq!(found, expected, "the calls of block {}", n);
    }
    prop_assert_eq!(&hostile.out, &twins.with_harm(&tame.out));
    prop_assert_eq!(&hostile.ignored, &twins.with_harm(&tame.ignored));
    prop_assert_eq!(&hostile.files, &tame.files);
    prop_assert!(!hostile.files.iter().any(|name| name.contains("pwned")), "{:?}", hostile.files);
    Ok(())
}

/// Nothing that a terminal acts on, hides or reorders stands raw in a block.
fn is_visible(text: &str) -> bool {
    let hidden = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202F}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    !text.contains(hidden)
}

fn any_text_stays_in_its_argument(shell: Shell) {
    let sandbox = sandbox();
    let (ran, calls) = (Cell::new(0), Cell::new(0));
    let (used, seen) = (RefCell::new(BTreeSet::new()), RefCell::new(BTreeSet::new()));
    let mut runner =
        TestRunner::new(Config { cases: CASES, failure_persistence: None, max_shrink_iters: 60, ..Config::default() });
    let case = (twins(), world(), proptest::sample::select(&[Way::Sourced, Way::Pasted][..]));
    let result = runner.run(&case, |(twins, mut world, way)| {
        // What `$( )` cuts off at the end cannot be compared.
        world.in_clone &= !written(&twins.hostile, "gitCloneUrl").ends_with('\n');
        let exists = can_exist(&sandbox, &written(&twins.hostile, "kubeconfigFile"), world.kubeconfig);
        let tame = record(&sandbox, &twins.tame, shell, way, &world, exists);
        let hostile = record(&sandbox, &twins.hostile, shell, way, &world, exists);
        compare(&twins, &hostile, &tame)?;
        for (_, block) in blocks(&steps(&twins.hostile, Lang::Ja)) {
            prop_assert!(is_visible(&block.text()), "{}", block.text());
            ran.set(ran.get() + 1);
            // Of lists, every row is alike.
            let name = |place: &valuestream::plan::Place| place.to_string().replace(['0', '1', '2'], "n");
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
    assert!(never.is_empty(), "values of blocks that were never seen in a call: {never:?}");
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
