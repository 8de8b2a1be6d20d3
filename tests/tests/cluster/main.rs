//! Our files on a real Kubernetes API server. Needs etcd, kube-apiserver, kubectl and External Secrets Operator's custom
//! resource definitions; a test that lacks one of them reports that it was skipped.

mod accepted;
mod people;
mod refused;
mod removal;
mod restart;
mod scenarios;
mod status;
mod upgrade;

use std::sync::OnceLock;

use qvsconfig_tests::cluster::{Cluster, lacks};
use qvsconfig_tests::skipped;

use scenarios::REQUIRED;

/// Of the versions that we write, it serves only `v1beta1`, like all releases before 0.16.
const OLD: &str = "0.9.20";

/// Serves `v1beta1` and `v1`: the newest release that the official adapter works with.
const NEW: &str = "0.16.2";

/// Serves only `v1`: the newest release of the list, which the default plan installs.
const NEWEST: &str = "2.9.0";

/// The cluster with the definitions of a release, shared by all tests; `None` if the test `name` cannot run, which is then
/// recorded. Each test uses namespaces of its own.
fn with(release: &str, name: &str) -> Option<&'static Cluster> {
    // A failed start is kept too, so that the other tests do not wait for the same failure.
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
