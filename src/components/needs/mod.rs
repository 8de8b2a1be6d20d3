//! What is needed before someone starts: programs with their commands, and rights.

mod words;

use leptos::html;
use leptos::prelude::*;
use valuestream::runbook::needs::{Right, System, Tool, needs};
use valuestream::runbook::{Needs, StepId};

use super::copy_button::{CopyButton, ToCopy, complete};
use super::follow::{all, drawn, t};
use super::keyed::keyed;
use crate::state::Workspace;
use crate::words as page_words;
use valuestream::Lang;

type Tools = [(&'static Tool, Vec<StepId>)];

/// What the steps need, folded.
#[component]
pub fn Needed(
    /// The element.
    node_ref: NodeRef<html::Details>,
) -> impl IntoView {
    view! {
        <details class="needed" node_ref=node_ref>
            <summary>{t(words::NEEDED)}</summary>
            <div>
                <NeedsList />
            </div>
        </details>
    }
    .into_any()
}

/// What the steps need.
#[component]
pub fn NeedsList() -> impl IntoView {
    let workspace = Workspace::here();
    let needs = Memo::new(move |_| {
        let lang = workspace.lang.get();
        workspace.steps.with(|steps| workspace.with(|plan| needs(&plan.resolve(), steps, lang)))
    });
    // The names in commands change with every key press; what is said does not.
    let said = Memo::new(move |_| needs.with(said_of));
    let tools = move |draw: fn(&Tools, Lang) -> AnyView| drawn(move |lang| said.with(|said| draw(&said.tools, lang)));
    let list = tools(|tools, lang| all(tools.iter().map(|(tool, steps)| of_tool(tool, steps, lang))));
    let installs = tools(|tools, lang| all(System::ALL.map(|system| installs(system, tools, lang))));
    // A right with a command is another thing than one without.
    let rights = move || {
        let key = |(n, right): (u32, &Right)| n * 2 + u32::from(right.check.is_some());
        needs.with(|needs| (0..).zip(&needs.rights).map(key).collect())
    };
    view! {
        <div class="needs">
            <h3>{t(words::TOOLS)}</h3>
            <ul>{list}</ul>
            {installs}
            <p class="help">{t(words::OTHER_SYSTEMS)}</p>
            <h3>{t(words::RIGHTS)}</h3>
            <ul class="rights">
                {keyed(rights, move |key| of_right(needs, said, key as usize / 2, key % 2 == 1))}
            </ul>
        </div>
    }
    .into_any()
}

/// What is needed, without commands.
fn said_of(needs: &Needs) -> Needs {
    let said = |right: &Right| Right { steps: right.steps.clone(), check: None, ..*right };
    Needs { tools: needs.tools.clone(), rights: needs.rights.iter().map(said).collect() }
}

fn link(text: &'static str, address: &'static str) -> AnyView {
    view! {
        <a href=address target="_blank" rel="noopener noreferrer">
            {text}
        </a>
    }
    .into_any()
}

fn for_steps(steps: &[StepId], lang: Lang) -> AnyView {
    let names: Vec<&str> = steps.iter().map(|step| step.name()).collect();
    view! { <small>{format!("{} {}", words::FOR_STEPS.get(lang), names.join(", "))}</small> }.into_any()
}

fn of_tool(tool: &'static Tool, steps: &[StepId], lang: Lang) -> AnyView {
    let least = tool.least.map(|least| view! { <span>{words::or_later(least, lang)}</span> {" "} });
    let help = format!("{} {} ", tool.note.get(lang), words::LOOK.get(lang));
    view! {
        <li>
            <p>
                <b>{link(tool.name, tool.link)}</b>
                {" "}
                {least}
                {for_steps(steps, lang)}
            </p>
            <p class="help">{help} <code>{tool.check}</code></p>
        </li>
    }
    .into_any()
}

/// The commands that get every tool on a system, once each.
fn installs(system: System, tools: &Tools, lang: Lang) -> AnyView {
    let mut commands: Vec<(String, Option<&'static str>)> = Vec::new();
    for (tool, _) in tools {
        let install = tool.install_on(system);
        match commands.iter_mut().find(|(_, known)| install.is_some() && *known == install) {
            Some((names, _)) => *names = format!("{names}, {}", tool.name),
            None => commands.push((tool.name.to_owned(), install)),
        }
    }
    let rows = all(commands.into_iter().map(|(names, install)| {
        let how = match install {
            Some(install) => view! {
                <OneCommand
                    command=Signal::stored(install.to_owned())
                    text=ToCopy::of(move |_| Ok(install.to_owned()))
                />
            }
            .into_any(),
            None => format!(" {}", words::SEE_PAGE.get(lang)).into_any(),
        };
        view! { <div><b>{names}</b> {how}</div> }.into_any()
    }));
    let note = system.note().map(|note| view! { <p class="help">{note.get(lang)}</p> });
    view! {
        <details>
            <summary>{format!("{}: {}", words::INSTALL.get(lang), system.name().get(lang))}</summary>
            {note}
            {rows}
        </details>
    }
    .into_any()
}

fn of_right(needs: Memo<Needs>, said: Memo<Needs>, n: usize, has_check: bool) -> AnyView {
    let text = drawn(move |lang| said.with(|said| all(said.rights.get(n).map(|right| text_of_right(right, lang)))));
    let check = move || needs.with(|needs| needs.rights.get(n)?.check.clone());
    let command = has_check.then(|| {
        let command = Signal::derive(move || check().map(|check| check.text()).unwrap_or_default());
        let text = move |lang| {
            untrack(check).map_or_else(|| Ok(String::new()), |check| complete(check.text(), &check.blocked_by(), lang))
        };
        view! { <OneCommand command text=ToCopy::of(text) /> }
    });
    view! { <li>{text} {command}</li> }.into_any()
}

fn text_of_right(right: &Right, lang: Lang) -> AnyView {
    let role = match right.link {
        Some(address) => link(right.role, address),
        None => view! { <span>{right.role}</span> }.into_any(),
    };
    view! {
        <p>
            <span class="area">{right.area.name().get(lang)}</span>
            {" "}
            <b>{right.what}</b>
            {" "}
            {for_steps(&right.steps, lang)}
        </p>
        <p class="help">{role}</p>
    }
    .into_any()
}

/// A command with a button that copies it.
#[component]
fn OneCommand(
    /// The command.
    command: Signal<String>,
    /// What is copied.
    text: ToCopy,
) -> impl IntoView {
    view! {
        <div class="one-command">
            <code>{command}</code>
            <CopyButton command label=page_words::COPY text />
        </div>
    }
    .into_any()
}
