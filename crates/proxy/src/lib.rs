//! Live status: a small server on loopback that reads the user's kubeconfig and tells the page, check by check, what the
//! cluster says about a plan. It serves the page as well.
//!
//! [`cluster`] watches and keeps a [snapshot](cluster::snapshot::Snapshot) of what the checks need; [`evaluate`] is pure and
//! makes a report of it; [`report_hub`] shares reports among those who follow them; [`router`], [`guard`] and
//! [`listen`] are the way in. A Secret's value is never asked for, and nothing of a request gets into an address of the
//! cluster but names that [`valuestream::live::parse`] took for good ones.

pub mod args;
pub mod assets;
pub mod cluster;
pub mod error;
pub mod evaluate;
pub mod events;
pub mod guard;
pub mod kubeconfig;
pub mod listen;
pub mod report_hub;
pub mod router;
mod supervise;
pub mod verbose;
