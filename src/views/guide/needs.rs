//! A command with a button that copies it, as an element.

use valuestream::Lang;
use valuestream::runbook::Block;

use crate::browser::clipboard;
use crate::browser::dom::{self, Build, Element, build};
use crate::state::Workspace;
use crate::words as page_words;

/// Attribute of a button that copies a command: the command.
pub const COPY: &str = "data-copy-command";
/// Attribute of such a button: what is missing in the command, if anything is.
const MISSING: &str = "data-missing";

/// Copies the command of a button, or says which values it lacks.
pub fn copy(workspace: Workspace, button: Element, command: String) {
    let missing = dom::attribute_of(&button, MISSING).filter(|missing| !missing.is_empty());
    let text = missing.map_or(Ok(command), Err);
    clipboard::copy_and_tell(button, text, workspace.lang, page_words::COPY);
}

/// A command with a button that copies it.
pub fn command(text: &str, lang: Lang) -> Build {
    let button = build("button", "quiet-button")
        .attribute("type", "button")
        .attribute(COPY, text)
        .text(page_words::COPY.get(lang));
    build("div", "one-command").with(build("code", "").text(text)).with(button)
}

/// Puts a command with values where [`command`] stands in `parent`.
pub fn follow(parent: &Element, block: &Block, lang: Lang) {
    let (Some(code), Some(button)) = (dom::find(parent, ".one-command code"), dom::find(parent, &format!("[{COPY}]")))
    else {
        return;
    };
    let (text, blocked) = (block.text(), block.blocked_by());
    dom::set_text(&code, &text);
    dom::set_attribute(&button, COPY, &text);
    let missing =
        if blocked.is_empty() { String::new() } else { page_words::listed(page_words::MISSING, &blocked, lang) };
    dom::set_attribute(&button, MISSING, &missing);
}
