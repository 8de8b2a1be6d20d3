//! The length of links, and the time to read a stranger's text.
#![allow(clippy::unwrap_used)]

use divan::{Bencher, black_box};
use valuestream::Plan;
use valuestream::field::Defaults;
use valuestream::share::{fragment, open, packed};

fn main() {
    for (name, plan) in [("default", Plan::default()), ("typical", typical(1)), ("20 entries", typical(20))] {
        let link = fragment(&plan);
        println!("{name}: {} characters behind the #, {} compressed", link.len(), packed::pack(&link).len());
    }
    divan::main();
}

/// A complete plan with this many entries.
fn typical(entries: usize) -> Plan {
    let mut plan = Plan::default();
    plan.lay_out(&[entries], Defaults::CURRENT);
    for (name, text) in [
        ("resourceGroup", "rg-contoso-prod"),
        ("clusterName", "aks-contoso-prod"),
        ("azureKeyContainerName", "contoso-kv"),
        ("gitCloneUrl", "https://github.com/contoso/platform.git"),
        ("projectName", "contoso-platform"),
    ] {
        plan.field_named(name).unwrap().set(&mut plan, text.to_owned());
    }
    for (n, row) in plan.secrets[0].data.iter_mut().enumerate().skip(1) {
        row.values.secret_key = format!("key-{n}");
        row.values.remote_key = format!("contoso-secret-{n}");
    }
    plan
}

const HOSTILE: [&str; 5] =
    ["a=1&", "secrets.999999999.name=x&", "clusterName=%zz&", "secrets.7.data.3.remoteKey=a&", "&&&"];

#[divan::bench(args = HOSTILE)]
fn one_megabyte(bencher: Bencher, part: &str) {
    let text = part.repeat((1 << 20) / part.len()) + "v=1";
    bencher.bench(|| open(black_box(&text)));
}

#[divan::bench]
fn one_megabyte_in_one_value(bencher: Bencher) {
    let text = format!("v=1&environmentName={}", "%E6%97%A5".repeat((1 << 20) / 9));
    bencher.bench(|| open(black_box(&text)));
}
