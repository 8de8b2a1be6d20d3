//! Azure CLI itself parses every `az` command of every scenario: signed out, it only asks to sign in, and finds nothing
//! wrong. `cargo xtask test` provides it; elsewhere this test is skipped.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::common::scenarios::{SCENARIOS, plan};
use crate::common::several::of_environments;
use crate::common::{REQUIRED, plan_of, set};
use crate::shells::recorded::{Way, World, clean, prepare, run, sandbox};
use crate::shells::runbook::blocks;
use crate::shells::{Shell, have};
use valuestream::Lang;
use valuestream::plan::Plan;
use valuestream::runbook::{Block, steps};

const TEST: &str = "azure_cli_reads_every_command";

/// The variable with a Python that has azure-cli.
const VARIABLE: &str = "QVSCONFIG_AZURE_PYTHON";

const PROGRAM: &str = include_str!("shells/azure_cli.py");

/// Azure CLI looks up a domain on the network, but not a GUID.
const TENANT: &str = "11111111-1111-1111-1111-111111111111";

fn plans() -> Vec<Plan> {
    let given: &[(&str, &str)] =
        &[("location", "japaneast"), ("tenantId", TENANT), ("subscriptionId", "00000000-0000-0000-0000-000000000000")];
    let policy: &[(&str, &str)] = &[("location", "japaneast"), ("vaultAuthorization", "accessPolicy")];
    let more = [given, policy].map(|values| plan_of(&[REQUIRED, values].concat()));
    let all = SCENARIOS.iter().map(|(_, values)| plan(values)).chain(more);
    let of_environments = of_environments().into_iter().map(|(_, mut plan)| {
        if !plan.cluster.tenant_id.is_empty() {
            set(&mut plan, "tenantId", TENANT);
        }
        plan
    });
    let all = all.chain(of_environments);
    let both = |plan: Plan| {
        ["current", "tutorial"].map(|edition| {
            let mut plan = plan.clone();
            set(&mut plan, "runbookEdition", edition);
            plan
        })
    };
    all.flat_map(both).collect()
}

/// Clusters and vaults in several states, so that every branch is taken by some of them.
fn worlds() -> Vec<World> {
    let world = |fail: &[&'static str], say: &[&'static str]| World {
        fail: fail.to_vec(),
        say: say.to_vec(),
        yes: true,
        kubeconfig: false,
        in_clone: false,
    };
    vec![
        world(&[], &[]),
        world(&["grep"], &[]),
        world(&["grep"], &["az", "awk"]),
        world(&[], &["az", "awk", "kubectl"]),
        world(&["az"], &["awk"]),
        world(&[], &["awk"]),
    ]
}

/// The names of the `az` commands in a block: the words before the first option.
fn named(text: &str) -> impl Iterator<Item = String> {
    text.split("az ").skip(1).map(|rest| {
        let words =
            rest.split_whitespace().take_while(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
        words.take_while(|word| !word.starts_with('-')).collect::<Vec<_>>().join(" ")
    })
}

#[test]
fn azure_cli_reads_every_command() {
    if !have(TEST, &["bash", "setsid"]) {
        return;
    }
    let Some(python) = std::env::var_os(VARIABLE).map(PathBuf::from) else {
        crate::common::skipped(TEST, &format!("azure-cli is not here: {VARIABLE} does not name it"));
        return;
    };
    let (mut lines, mut names) = (BTreeSet::new(), BTreeSet::new());
    let sandbox = sandbox();
    for plan in plans() {
        let blocks: Vec<Block> =
            blocks(&steps(&plan.resolve(), Lang::En)).into_iter().map(|(_, block)| block).collect();
        names.extend(blocks.iter().flat_map(|block| named(&block.text()).collect::<Vec<_>>()));
        for world in worlds() {
            clean(&sandbox);
            prepare(&sandbox, &world, None, "");
            let record = run(&sandbox, Shell::Bash, Way::Sourced, &world, &blocks);
            let az = record.calls.into_iter().flatten().filter(|call| call[0] == "az").map(|call| call[1..].to_vec());
            // An id that no fake provides is empty; another world provides it.
            lines.extend(az.filter(|line| !line.iter().any(String::is_empty)));
        }
    }
    let starts = |name: &&String| lines.iter().any(|line| line.join(" ").starts_with(name.as_str()));
    let never: Vec<&String> = names.iter().filter(|name| !starts(name)).collect();
    assert!(never.is_empty(), "commands that no world ran: {never:?}");

    let lines: Vec<Vec<String>> = lines.into_iter().collect();
    let program = sandbox.write("azure_cli.py", PROGRAM);
    let list = sandbox.write("lines.json", serde_json::to_string(&lines).unwrap());
    let output = Command::new(python)
        .args([program, list])
        .env_clear()
        .env("HOME", sandbox.path("home"))
        .env("AZURE_CONFIG_DIR", sandbox.path("home"))
        .env("AZURE_CORE_COLLECT_TELEMETRY", "0")
        .env("PATH", "/usr/bin:/bin")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Vec<String> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said.len(), lines.len());
    for (line, said) in lines.iter().zip(said) {
        let wrong = ["unrecognized", "misspelled", "required", "invalid", "not in ", "expected one argument"];
        let line = line.join(" ");
        // It knows no subscription yet, and says so without signing in.
        let expected = if line.starts_with("account set ") { "doesn't exist in cloud" } else { "az login" };
        assert!(said.contains(expected) && !wrong.iter().any(|word| said.contains(word)), "az {line}:\n{said}");
    }
    eprintln!("azure-cli understood {} different command lines of {} commands", lines.len(), names.len());
}
