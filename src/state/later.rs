//! What comes later, and how it stands.

// The split is made of an imported and an exported function, which Rust calls unsafe to declare, and whose types are its own.
#![allow(unsafe_code, improper_ctypes_definitions)]

use valuestream::files::{Content, FileKind};
use valuestream::plan::{FieldPath, Resolved};
use valuestream::runbook::{self, Step};
use valuestream::{Lang, Plan, flow};

use crate::browser::page;
use crate::later::later;

/// How what comes later stands.
#[derive(Clone, Copy)]
pub enum Later {
    /// Nobody has asked for it.
    Absent,
    /// It is on its way.
    Coming,
    /// It did not come; asking again tries again.
    Failed,
    /// It is there.
    There(Domain),
}

impl Later {
    /// The domain's functions, once they are there.
    pub const fn domain(self) -> Option<Domain> {
        if let Later::There(domain) = self { Some(domain) } else { None }
    }

    /// Whether it is there.
    pub const fn is_there(self) -> bool {
        matches!(self, Later::There(_))
    }
}

/// The domain's functions that come later. Memos call them with each change of the plan, and cannot await.
#[derive(Clone, Copy)]
pub struct Domain {
    /// The runbook's steps.
    pub steps: fn(&Resolved, Lang) -> Vec<Step>,
    /// A file of the runbook.
    pub content: fn(&Resolved, FileKind, &[Step], Lang) -> Option<Content>,
    /// The values that each line of a file is about.
    pub sources: fn(&Plan, FileKind, Lang) -> Vec<Vec<FieldPath>>,
}

later! {
    fn domain() -> Domain {
        Domain {
            steps: runbook::steps,
            content: runbook::content,
            sources: flow::sources,
        }
    }
}

/// Fetches what comes later with its stylesheet, without which nothing of it is shown; `None` when it does not come.
pub async fn load() -> Option<Domain> {
    page::fetch_style();
    let came = match domain().await {
        Ok(domain) if page::style_loaded().await => Some(domain),
        _ => None,
    };
    if came.is_none() {
        page::drop_style();
    }
    came
}
