//! What a real Kubernetes API server says about what we make. Needs etcd, kube-apiserver, kubectl and the custom resource
//! definitions of External Secrets Operator; a test that lacks one of them says that it was skipped.

mod accepted;
mod people;
mod refused;
mod restart;
mod scenarios;
mod status;

use std::sync::OnceLock;

use qvsconfig_tests::cluster::{Cluster, lacks};
use qvsconfig_tests::skipped;

use scenarios::REQUIRED;

/// Serves `v1beta1` alone of what we write, as all releases before 0.16.
const OLD: &str = "0.9.20";

/// Serves `v1beta1` and `v1`: the newest release that the official adapter works with.
const NEW: &str = "0.16.2";

/// Serves `v1` alone: the newest release of the list, which the default plan installs.
const NEWEST: &str = "2.9.0";

/// The cluster with the definitions of a release, shared by all tests; none where the test `name` cannot run, which is
/// noted. Each test keeps to namespaces of its own.
fn with(release: &str, name: &str) -> Option<&'static Cluster> {
    // Also that it did not start: the other tests need not wait for the same.
    static CLUSTERS: [OnceLock<Result<Cluster, String>>; 3] = [const { OnceLock::new() }; 3];
    if let Some(why) = lacks(&[release]) {
        skipped(name, &why);
        return None;
    }
    let of_release = [OLD, NEW, NEWEST].iter().position(|known| *known == release).unwrap_or_default();
    let shared = CLUSTERS[of_release].get_or_init(|| {
        let started = Cluster::start().and_then(|cluster| cluster.install_crds(release).map(|()| cluster));
        started.map_err(|error| format!("{error:?}"))
    });
    Some(shared.as_ref().unwrap_or_else(|why| panic!("there is no cluster with {release}: {why}")))
}
