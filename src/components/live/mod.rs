//! Live status, as several views show it: how the page stands with the proxy and the cluster, and the checks of a step.

mod badges;
mod chain;
mod commands;
mod compared;
mod said;
mod status;
mod why;

pub use badges::LiveBadges;
pub use status::LiveStatus;
