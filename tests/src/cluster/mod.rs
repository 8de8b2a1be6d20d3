//! A real, empty Kubernetes API server: etcd and kube-apiserver on loopback, in a folder of their own. There is no
//! controller; a test plays External Secrets Operator by writing `status`.
//!
//! ```no_run
//! use qvsconfig_tests::cluster::{Cluster, Kind};
//! # fn main() -> anyhow::Result<()> {
//! let cluster = Cluster::start()?;
//! cluster.install_crds("0.16.2")?;
//! cluster.apply("{ apiVersion: v1, kind: Namespace, metadata: { name: shop } }")?;
//! cluster.stop_api_server();
//! cluster.start_api_server()?;
//! assert!(cluster.get(Kind::Namespace, None, "shop")?.is_some());
//! # Ok(())
//! # }
//! ```

mod api;
mod crds;
mod guarded;
mod kubectl;
mod newcomers;
mod objects;
mod people;
mod programs;
mod running;

pub use api::{Answer, Kind};
pub use crds::{INSTALLED, is_established};
pub use kubectl::Ran;
pub use newcomers::Newcomer;
pub use running::{Cluster, lacks};
