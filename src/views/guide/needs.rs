//! What is needed before someone starts, as elements: programs with their commands, and rights.

use leptos::prelude::*;
use valuestream::runbook::Block;
use valuestream::runbook::StepId;
use valuestream::runbook::needs::{Needs, Right, System, Tool};
use valuestream::{Lang, Plan, runbook};

use super::words;
use crate::browser::clipboard;
use crate::browser::dom::{self, Build, Element, build};
use crate::state::Workspace;
use crate::state::reactive::effect_with;
use crate::views::runbook::missing;
use crate::words as page_words;

/// Attribute of a button that copies a command: the command.
pub const COPY: &str = "data-copy-command";
/// Attribute of such a button: what is missing in the command, if anything is.
const MISSING: &str = "data-missing";

/// The list of the rights.
const RIGHTS: &str = ".rights";

/// What the steps of `plan` need.
pub fn of(plan: &Plan, steps: &[runbook::Step], lang: Lang) -> Needs {
    runbook::needs::needs(&plan.resolve(), steps, lang)
}

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
    let missing = if blocked.is_empty() { String::new() } else { missing(&blocked, lang) };
    dom::set_attribute(&button, MISSING, &missing);
}

/// Draws it folded at the end of `parent` and keeps it up to date.
pub fn mount_folded(parent: &Element) {
    let workspace = Workspace::here();
    let root = build("details", "needed").with(build("summary", "")).with(build("div", ""));
    let Some(root) = dom::append(parent, root) else { return };
    let parts = (dom::child(&root, 0), dom::child(&root, 1));
    let (Some(summary), Some(body)) = parts else { return };
    dom::on(&root, "click", dom::Way::Out, move |event| {
        if let Some((button, command)) = dom::around(event, COPY) {
            copy(workspace, button, command);
        }
    });
    effect_with(move |before: Option<(Lang, Needs)>| {
        let lang = workspace.lang.get();
        let now = (lang, workspace.steps.with(|steps| workspace.with(|plan| of(plan, steps, lang))));
        // The names in rights change with every key press; what someone unfolded above them stays.
        let before = before.filter(|(was, needs)| *was == lang && needs.tools == now.1.tools);
        match before.zip(dom::find(&body, RIGHTS)) {
            Some(((_, before), list)) if before.rights.len() == now.1.rights.len() => {
                let rights = before.rights.iter().zip(&now.1.rights).enumerate();
                for (n, (_, right)) in rights.filter(|(_, (before, now))| before != now) {
                    dom::put(&list, n as u32, of_right(right, lang));
                }
            }
            _ => {
                dom::set_text(&summary, words::NEEDED.get(lang));
                dom::clear(&body);
                draw(&body, &now.1, lang);
            }
        }
        now
    });
}

/// Draws it at the end of `parent`.
pub fn draw(parent: &Element, needs: &Needs, lang: Lang) {
    let heading = |text: valuestream::Text| build("h3", "").text(text.get(lang));
    let root = build("div", "needs")
        .with(heading(words::TOOLS))
        .with(build("ul", "").with_all(needs.tools.iter().map(|(tool, steps)| of_tool(tool, steps, lang))))
        .with_all(System::ALL.map(|system| installs(system, needs, lang)))
        .with(build("p", "help").text(words::OTHER_SYSTEMS.get(lang)))
        .with(heading(words::RIGHTS))
        .with(build("ul", "rights").with_all(needs.rights.iter().map(|right| of_right(right, lang))));
    dom::append(parent, root);
}

fn link(text: &str, address: &str) -> Build {
    build("a", "")
        .attribute("href", address)
        .attribute("target", "_blank")
        .attribute("rel", "noopener noreferrer")
        .text(text)
}

fn for_steps(steps: &[StepId], lang: Lang) -> Build {
    let names: Vec<&str> = steps.iter().map(|step| step.name()).collect();
    build("small", "").text(words::FOR_STEPS.get(lang)).text(" ").text(&names.join(", "))
}

fn of_tool(tool: &Tool, steps: &[StepId], lang: Lang) -> Build {
    let mut head = build("p", "").with(build("b", "").with(link(tool.name, tool.link)));
    if let Some(least) = tool.least {
        head = head.text(" ").with(build("span", "").text(&words::or_later(least, lang)));
    }
    build("li", "").with(head.text(" ").with(for_steps(steps, lang))).with(
        build("p", "help")
            .text(tool.note.get(lang))
            .text(" ")
            .text(words::LOOK.get(lang))
            .text(" ")
            .with(build("code", "").text(tool.check)),
    )
}

/// The commands that get every tool on a system, once each.
fn installs(system: System, needs: &Needs, lang: Lang) -> Build {
    let summary = build("summary", "").text(words::INSTALL.get(lang)).text(": ").text(system.name().get(lang));
    let mut root = build("details", "").with(summary);
    if let Some(note) = system.note() {
        root = root.with(build("p", "help").text(note.get(lang)));
    }
    let mut commands: Vec<(String, Option<&str>)> = Vec::new();
    for (tool, _) in &needs.tools {
        let install = tool.install_on(system);
        match commands.iter_mut().find(|(_, known)| install.is_some() && *known == install) {
            Some((names, _)) => *names = format!("{names}, {}", tool.name),
            None => commands.push((tool.name.to_owned(), install)),
        }
    }
    root.with_all(commands.into_iter().map(|(names, install)| {
        let row = build("div", "").with(build("b", "").text(&names));
        match install {
            Some(install) => row.with(command(install, lang)),
            None => row.text(" ").text(words::SEE_PAGE.get(lang)),
        }
    }))
}

fn of_right(right: &Right, lang: Lang) -> Build {
    let role = match right.link {
        Some(address) => link(right.role, address),
        None => build("span", "").text(right.role),
    };
    let root = build("li", "")
        .with(
            build("p", "")
                .with(build("span", "area").text(right.area.name().get(lang)))
                .text(" ")
                .with(build("b", "").text(right.what))
                .text(" ")
                .with(for_steps(&right.steps, lang)),
        )
        .with(build("p", "help").with(role));
    match &right.check {
        Some(check) => {
            let root = root.with(command(&check.text(), lang));
            root.element().iter().for_each(|it| follow(it, check, lang));
            root
        }
        None => root,
    }
}
