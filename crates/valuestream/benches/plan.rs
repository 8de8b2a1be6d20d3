//! How check and render scale with the plan: the time per entry should stay the same.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use valuestream::plan::SecretList;
use valuestream::{Lang, Plan, bundle, check};

fn main() {
    divan::main();
}

const SIZES: [usize; 4] = [1, 10, 100, 1000];

/// One ExternalSecret with this many entries.
fn entries(n: usize) -> Plan {
    let mut plan = Plan::default();
    let id = plan.secrets[0].id;
    for _ in 1..n {
        plan.add_row(id, SecretList::Data);
    }
    plan
}

/// This many ExternalSecrets with one entry each.
fn secrets(n: usize) -> Plan {
    let mut plan = Plan::default();
    for _ in 1..n {
        plan.add_secret();
    }
    plan
}

#[divan::bench(args = SIZES)]
fn check_entries(bencher: Bencher, n: usize) {
    let plan = entries(n);
    bencher.counter(ItemsCount::new(n)).bench(|| check::check(black_box(&plan)));
}

#[divan::bench(args = SIZES)]
fn render_entries(bencher: Bencher, n: usize) {
    let plan = entries(n);
    bencher.counter(ItemsCount::new(n)).bench(|| bundle::files(black_box(&plan.resolve()), Lang::Ja));
}

#[divan::bench(args = SIZES)]
fn check_secrets(bencher: Bencher, n: usize) {
    let plan = secrets(n);
    bencher.counter(ItemsCount::new(n)).bench(|| check::check(black_box(&plan)));
}

#[divan::bench(args = SIZES)]
fn render_secrets(bencher: Bencher, n: usize) {
    let plan = secrets(n);
    bencher.counter(ItemsCount::new(n)).bench(|| bundle::files(black_box(&plan.resolve()), Lang::Ja));
}
