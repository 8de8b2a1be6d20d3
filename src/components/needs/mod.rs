//! What is needed before someone starts: programs with their commands, and rights.

mod words;

use leptos::html;
use leptos::prelude::*;
use valuestream::Lang;
use valuestream::runbook::needs::{Right, System, Tool, needs};
use valuestream::runbook::{Needs, StepId};

use super::copy_button::{ToCopy, complete};
use super::follow::{all, drawn, t};
use super::one_command::OneCommand;
use crate::state::Workspace;

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
        workspace.steps.with(|steps| workspace.with_environment(|plan| needs(&plan.resolve(), steps, lang)))
    });
    // The names in rights change with every key press; tools do not.
    let tools = Memo::new(move |_| needs.with(|needs| needs.tools.clone()));
    let list = drawn(move |lang| tools.with(|tools| all(tools.iter().map(|(tool, steps)| of_tool(tool, steps, lang)))));
    let installs = drawn(move |lang| tools.with(|tools| all(System::ALL.map(|system| installs(system, tools, lang)))));
    // A right with a command is another thing than one without.
    let rights = move || {
        needs.with(|needs| needs.rights.iter().map(|right| right.check.is_some()).enumerate().collect::<Vec<_>>())
    };
    view! {
        <div class="needs">
            <h3>{t(words::TOOLS)}</h3>
            <ul>{list}</ul>
            {installs}
            <p class="help">{t(words::OTHER_SYSTEMS)}</p>
            <h3>{t(words::RIGHTS)}</h3>
            <ul class="rights">
                <For each=rights key=|row| *row children=move |(n, has_check)| of_right(needs, n, has_check) />
            </ul>
        </div>
    }
    .into_any()
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
fn installs(system: System, tools: &[(&'static Tool, Vec<StepId>)], lang: Lang) -> AnyView {
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

fn of_right(needs: Memo<Needs>, n: usize, has_check: bool) -> AnyView {
    let right = Memo::new(move |_| needs.with(|needs| needs.rights.get(n).cloned()));
    let text = drawn(move |lang| right.with(|right| all(right.iter().map(|right| text_of_right(right, lang)))));
    let check = move || right.with(|right| right.as_ref()?.check.clone());
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
