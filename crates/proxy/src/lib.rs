//! Live status, the part of the program that knows a cluster: it reads the user's kubeconfig and reports, check by check,
//! what the cluster says about a plan. A small server on loopback has the reports for the page, and the page as well.
//!
//! [`cluster`] watches and keeps a [snapshot](cluster::snapshot::Snapshot) of what the checks need; [`evaluate`] is
//! pure and makes a report from it; [`report_hub`] shares reports among their followers; [`router`], [`guard`] and
//! [`listen`] take requests. A Secret's value is never requested, and nothing from a request gets into a URL of the
//! cluster except names that [`valuestream::live::parse`] has accepted.

pub mod assets;
pub mod cluster;
pub mod error;
pub mod evaluate;
pub mod events;
pub mod guard;
pub mod kubeconfig;
pub mod listen;
pub mod notice;
pub mod report_hub;
pub mod router;
mod supervise;
pub mod verbose;
