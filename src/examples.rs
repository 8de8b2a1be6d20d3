//! Examples to look at or to begin with: complete plans of a fictional company.

use leptos::prelude::*;
use valuestream::example::{EXAMPLES, example};
use valuestream::{Lang, Text};

use crate::browser::dom::{Build, build};
use crate::workspace::Workspace;

/// Attribute of a button that loads an example: which.
pub const EXAMPLE: &str = "data-example";

const LOADED: Text = Text::new(
    "例を読み込みました。会社もリポジトリも架空のものです。",
    "The example is loaded. Its company and repository do not exist.",
);

/// Puts an example in the place of the plan; one undo takes it back.
pub fn load(workspace: Workspace, id: &str) {
    workspace.replace(example(id).plan(), LOADED.get(workspace.lang.get_untracked()).to_owned());
}

/// A button for each example.
pub fn buttons(lang: Lang, title: Text) -> Build {
    let button = |example: &valuestream::example::Example| {
        build("button", "quiet-button")
            .attribute("type", "button")
            .attribute(EXAMPLE, example.id)
            .text(example.title.get(lang))
    };
    build("p", "examples").with(build("span", "").text(title.get(lang))).with_all(EXAMPLES.iter().map(button))
}
