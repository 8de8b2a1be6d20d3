//! Continuous integration: the lines that have a repository and a cluster held against the plan, for each system that runs them, with
//! the plan's own paths. The page shows them, and `docs/ci.md` has them for an example.

mod calls;
mod github;
mod gitlab;
mod pre_commit;
mod qvs_pipeline;
mod recipe;
mod words;

use text::Lang;

use crate::field::Value;
use crate::plan::{FieldPath, PlanField, RepositoryField, Resolved};

pub use qvs_pipeline::PATTERN;
pub use recipe::{Block, Recipe};
pub use words::{ABOUT_GET, CALLS, GET, INTRO, TITLE};

/// Every system, with the lines for this plan.
pub fn recipes(resolved: &Resolved, lang: Lang) -> Vec<Recipe> {
    let recipe = |id, title, about, blocks| Recipe { id, title, about, blocks };
    vec![
        recipe("github", words::GITHUB, words::ABOUT_GITHUB, github::blocks(resolved, lang)),
        recipe("gitlab", words::GITLAB, words::ABOUT_GITLAB, gitlab::blocks(resolved, lang)),
        recipe("pre-commit", words::PRE_COMMIT, words::ABOUT_PRE_COMMIT, pre_commit::blocks(resolved)),
        recipe("qvs", words::QVS, words::ABOUT_QVS, qvs_pipeline::blocks(resolved, lang)),
    ]
}

/// The values in these lines that must be filled in or corrected first.
pub fn lacking(resolved: &Resolved) -> Vec<FieldPath> {
    let used = [
        RepositoryField::RepositoryKind,
        RepositoryField::GitCloneUrl,
        RepositoryField::GitBranch,
        RepositoryField::ConfigDirectory,
    ];
    let used = used.map(PlanField::from).into_iter();
    let is_valid = |field: PlanField| matches!(resolved.value(field), Value::Valid(_));
    used.filter(|field| !is_valid(*field)).map(FieldPath::Plan).collect()
}
