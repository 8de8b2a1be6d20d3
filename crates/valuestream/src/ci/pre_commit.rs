//! pre-commit, before each commit on someone's own machine.

use yaml::{Node, emit_body, list, map};

use super::calls::{CHECK, render_command};
use super::recipe::Block;
use super::words;
use crate::plan::Resolved;

pub(super) fn blocks(resolved: &Resolved) -> Vec<Block> {
    // They look at the repository as a whole, whatever was changed.
    let hook = |id: &str, entry: &str| {
        map([
            ("id", id.into()),
            ("name", id.into()),
            ("language", "system".into()),
            ("entry", entry.into()),
            ("pass_filenames", Node::Flag(false)),
            ("always_run", Node::Flag(true)),
        ])
    };
    let hooks = list([hook("qvsconfig-check", CHECK), hook("qvsconfig-render", &render_command(resolved))]);
    let repo = map([("repo", "local".into()), ("hooks", hooks)]);
    let text = emit_body(&map([("repos", list([repo]))]));
    vec![Block { path: ".pre-commit-config.yaml".to_owned(), purpose: words::ADD_TO_FILE, text }]
}
