//! The texts of the steps: one module for each module of steps, and the steps' titles and purposes. They depend on
//! neither a plan nor a command.

mod about;
pub mod apply;
pub mod azure;
pub mod changes;
pub mod console;
pub mod kubeconfig;
pub mod removal;
pub mod repository;
pub mod store;
pub mod upgrade;
pub mod verify;
pub mod workload_identity;

use text::Text;

pub use about::{of_further, purpose, title};

/// Printed before anything is changed in a cluster.
pub const CLUSTER_UNREAD: Text = Text {
    ja: "クラスタの内容を確認できません。何も変更せずに中止します。",
    en: "What is in the cluster cannot be read. Nothing was changed.",
};
