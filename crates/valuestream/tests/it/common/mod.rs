//! Plans for tests, described by value names (docs/contract.md#values); each test crate uses what it needs.

pub mod any;
pub mod cue;
pub mod expected;
pub mod nodes;
pub mod scenarios;
pub mod several;
mod skipped;
pub mod tutorial_files;

pub use skipped::skipped;
use valuestream::Plan;
use valuestream::field::Defaults;
use valuestream::plan::SecretList;

/// A complete plan: the defaults, with the empty required values filled in.
pub const REQUIRED: &[(&str, &str)] = &[
    ("resourceGroup", "rg-contoso"),
    ("clusterName", "aks-contoso"),
    ("azureKeyContainerName", "contoso-kv"),
    ("gitCloneUrl", "https://github.com/sample-org/sample-repo-name.git"),
    ("projectName", "contoso"),
];

/// The default plan with `values` written into it in order; rows are added when a name needs them.
pub fn plan_of(values: &[(&str, &str)]) -> Plan {
    with(Plan::default(), values)
}

/// The same for the tutorial's plan, which has the defaults of link version 1.
pub fn tutorial_plan(values: &[(&str, &str)]) -> Plan {
    with(Plan::with(Defaults::V1), values)
}

fn with(mut plan: Plan, values: &[(&str, &str)]) -> Plan {
    for (key, text) in values {
        set(&mut plan, key, text);
    }
    plan
}

/// Writes a text into the value of a name (docs/contract.md#values).
pub fn set(plan: &mut Plan, key: &str, text: &str) {
    let parts: Vec<&str> = key.split('.').collect();
    if let ["secrets", n, rest @ ..] = parts.as_slice() {
        let n: usize = n.parse().expect("an index");
        while plan.secrets.len() <= n {
            plan.add_secret();
        }
        if let [list, m, _] = rest {
            let list = SecretList::of_key(list).unwrap_or_else(|| panic!("no list {list}"));
            let m: usize = m.parse().expect("an index");
            let id = plan.secrets[n].id;
            while plan.secrets[n].count(list) <= m {
                plan.add_row(id, list);
            }
        }
    }
    if let ["environments", n, _] = parts.as_slice() {
        let n: usize = n.parse().expect("an index");
        while plan.environments.len() <= n {
            plan.add_environment("production");
        }
    }
    plan.field_named(key).unwrap_or_else(|| panic!("no value {key}")).set(plan, text.to_owned());
}
