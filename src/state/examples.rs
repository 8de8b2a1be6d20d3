//! Examples to look at or to begin with: complete plans of a fictional company.

use leptos::prelude::*;
use valuestream::Text;
use valuestream::example::{EXAMPLES, example};

use super::notification::{Notification, Undo};
use super::workspace::Workspace;

const LOADED: Text = Text {
    ja: "例を読み込みました。会社もリポジトリも架空のものです。",
    en: "The example is loaded. Its company and repository do not exist.",
};

/// Puts an example in the place of the plan, and offers the others. One undo takes it back, also when another one has
/// been put in its place.
pub fn load(workspace: Workspace, id: &str) {
    let example = example(id);
    let text = LOADED.get(workspace.lang.get_untracked()).to_owned();
    let is_on_example =
        workspace.told.with_untracked(|told| told.as_ref().is_some_and(|told| matches!(told.undo, Undo::Example(_))));
    if is_on_example {
        workspace.amend(example.plan());
    } else {
        workspace.replace(example.plan(), text.clone());
    }
    let others = EXAMPLES.iter().filter(|it| it.id != example.id).map(|it| (it.id, it.title)).collect();
    workspace.told.set(Some(Notification { text, undo: Undo::Example(others) }));
}
