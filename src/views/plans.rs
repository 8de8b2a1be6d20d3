//! Named plans: saved, opened, renamed, duplicated, deleted, and all of them as one file.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use valuestream::Text;

use crate::browser::{download, file};
use crate::components::{ExampleButtons, Item, Rows, on, said, t};
use crate::state::named_plans::{self, Saved};
use crate::state::{Workspace, plans};
use crate::words;

/// The plans.
#[component]
pub fn Plans() -> impl IntoView {
    let workspace = Workspace::here();
    let rows = Rows::new();
    let saved = move || {
        let row = |(n, saved): (usize, &Saved)| (saved.name.clone(), (n, saved.clone()));
        workspace.plans.with(|plans| plans.iter().enumerate().map(row).collect())
    };
    let none = move || workspace.plans.with(Vec::is_empty);
    view! {
        <section class="plans" aria-label=t(words::PLANS)>
            <NewPlan />
            <Show when=none>{no_plans()}</Show>
            <ul>{rows.view(saved, move |saved| view! { <Row saved rows /> }.into_any())}</ul>
            <AllPlans />
        </section>
    }
    .into_any()
}

fn no_plans() -> AnyView {
    view! {
        <p class="intro">{t(words::NO_PLANS)}</p>
        <ExampleButtons title=words::OPEN_EXAMPLE />
    }
    .into_any()
}

/// Where the plan on the page gets a name.
#[component]
fn NewPlan() -> impl IntoView {
    let workspace = Workspace::here();
    let name = NodeRef::<html::Input>::new();
    let save = move |_| {
        plans::save(workspace, &typed(name));
        name.get_untracked().iter().for_each(|input| input.set_value(""));
    };
    view! {
        <div class="new-plan">
            <input
                class="new-name"
                type="text"
                aria-label=t(words::PLAN_NAME)
                placeholder=t(words::PLAN_NAME)
                node_ref=name
            />
            {button("save", words::SAVE_PLAN, None, on(save))}
        </div>
    }
    .into_any()
}

/// A plan, and where it stands among them.
#[component]
fn Row(saved: Item<String, (usize, Saved)>, rows: Rows<String, (usize, Saved)>) -> impl IntoView {
    let workspace = Workspace::here();
    let input = NodeRef::<html::Input>::new();
    let at = said(move |_| saved.with(|(n, _)| n.to_string()).unwrap_or_default());
    let name = said(move |_| saved.with(|(_, saved)| saved.name.clone()).unwrap_or_default());
    let time = said(move |_| saved.with(|(_, saved)| saved.saved.clone()).unwrap_or_default());
    // The day and the minute; the rest of the text is for machines.
    let day = said(move |_| time.with(|time| time.get(..16).unwrap_or(time).replace('T', " ")));
    let now = move || untrack(|| saved.with(|(_, saved)| saved.clone()));
    let rename = move |saved: Saved| {
        let to = typed(input);
        if plans::rename(workspace, &saved.name, &to) {
            input.get_untracked().iter().for_each(|input| input.set_value(&to));
            rows.rename(&saved.name, to);
        }
    };
    let of_plan = |action, text, act: Box<dyn Fn(Saved)>| {
        button(action, text, Some(at), on(move |_| now().into_iter().for_each(&act)))
    };
    view! {
        <li>
            <input type="text" value=name data-name=at aria-label=t(words::PLAN_NAME) node_ref=input />
            <time datetime=time>{day}</time>
            {of_plan("open", words::OPEN, Box::new(move |saved| plans::open(workspace, &saved)))}
            {of_plan("compare", words::COMPARE, Box::new(move |saved| plans::compare(workspace, saved)))}
            {of_plan("rename", words::RENAME, Box::new(rename))}
            {of_plan("duplicate", words::DUPLICATE, Box::new(move |saved| plans::duplicate(workspace, saved)))}
            {of_plan("delete", words::DELETE, Box::new(move |saved| plans::delete(workspace, &saved.name)))}
        </li>
    }
    .into_any()
}

/// All plans to a file, and those of a file to the plans.
#[component]
fn AllPlans() -> impl IntoView {
    let workspace = Workspace::here();
    let export = move |_| {
        let text = workspace.plans.with_untracked(|plans| named_plans::to_json(plans));
        download::save("qvsconfig-plans.json", "application/json", text.as_bytes());
    };
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else { return };
        spawn_local(async move { plans::add(workspace, &file::texts_of(&input).await) });
    };
    view! {
        <div class="all-plans">
            {button("export", words::EXPORT_PLANS, None, on(export))}
            <label class="quiet-button">
                {t(words::IMPORT_PLANS)}
                <input
                    class="off-screen"
                    type="file"
                    accept=".json,application/json"
                    data-plans-file=""
                    node_ref=input
                    on:change=on(chosen)
                />
            </label>
        </div>
    }
    .into_any()
}

/// What stands in a control for a name.
fn typed(input: NodeRef<html::Input>) -> String {
    input.get_untracked().map(|input| input.value().trim().to_owned()).unwrap_or_default()
}

/// A button for all plans, or for the one at `plan`.
fn button(action: &'static str, text: Text, plan: Option<Signal<String>>, act: Box<dyn FnMut(MouseEvent)>) -> AnyView {
    view! {
        <button class="quiet-button" type="button" data-plans=action data-plan=plan on:click=act>
            {t(text)}
        </button>
    }
    .into_any()
}
