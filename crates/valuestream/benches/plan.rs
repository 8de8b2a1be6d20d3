//! How check and render scale with the plan: the time per entry should stay the same.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use valuestream::files::{FileKind, content, everything};
use valuestream::plan::{ClusterField, FieldRef, PlanField, ProjectField, ReleaseField, SecretList};
use valuestream::{Lang, Plan, bundle, check, runbook};

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

/// How many Environments.
const ENVIRONMENTS: [usize; 4] = [1, 5, 10, 20];

/// This many Environments, each with its cluster and vault and every other one with its release, that share an ExternalSecret
/// with a hundred entries.
fn environments(n: usize) -> Plan {
    let mut plan = entries(100);
    for n in 1..n {
        let id = plan.add_environment(&format!("environment-{n}"));
        let mut own = vec![
            (PlanField::from(ClusterField::ClusterName), format!("aks-{n}")),
            (ClusterField::AzureKeyContainerName.into(), format!("contoso-{n}")),
            (ProjectField::KubeconfigFile.into(), format!("{n}.kubeconfig.yaml")),
        ];
        if n % 2 == 0 {
            own.push((ReleaseField::Version.into(), "2.8.0".to_owned()));
        }
        own.into_iter().for_each(|(field, text)| FieldRef::Environment(id, field).set(&mut plan, text));
    }
    plan
}

#[divan::bench(args = ENVIRONMENTS)]
fn check_environments(bencher: Bencher, n: usize) {
    let plan = environments(n);
    bencher.counter(ItemsCount::new(n)).bench(|| check::check(black_box(&plan)));
}

#[divan::bench(args = ENVIRONMENTS)]
fn list_files_of_environments(bencher: Bencher, n: usize) {
    let plan = environments(n);
    bencher.counter(ItemsCount::new(n)).bench(|| everything(black_box(&plan)));
}

/// What the page does with a key press: the plan of the Environment that it shows, and the file that it shows.
#[divan::bench(args = ENVIRONMENTS)]
fn one_file_of_an_environment(bencher: Bencher, n: usize) {
    let plan = environments(n);
    bencher.bench(|| {
        let plan = black_box(&plan);
        let of = plan.environments.last().map_or_else(|| plan.clone(), |row| plan.in_environment(row));
        content(&of.resolve(), FileKind::DeploymentConfig, Lang::Ja)
    });
}

#[divan::bench(args = ENVIRONMENTS)]
fn runbook_of_an_environment(bencher: Bencher, n: usize) {
    let plan = environments(n);
    bencher.bench(|| {
        let plan = black_box(&plan);
        let of = plan.environments.last().map_or_else(|| plan.clone(), |row| plan.in_environment(row));
        runbook::steps(&of.resolve(), Lang::Ja)
    });
}

#[divan::bench(args = ENVIRONMENTS)]
fn render_environments(bencher: Bencher, n: usize) {
    let plan = environments(n);
    bencher.counter(ItemsCount::new(n)).bench(|| bundle::files(black_box(&plan.resolve()), Lang::Ja));
}
