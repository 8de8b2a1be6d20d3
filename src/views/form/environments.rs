//! The Environments: a tab for each, and what is done with the one that is shown.

use leptos::prelude::*;
use valuestream::plan::{FieldRef, Move, ProjectField, Promotion, RowId, Section};
use valuestream::{Lang, Text};

use crate::browser::focus;
use crate::components::{SHOWN_ENVIRONMENT, all, drawn, on, redrawn, t};
use crate::state::Workspace;
use crate::state::environment::Environment;
use crate::words;

// The buttons that move one, while they can be used: the next press may move it further.
const EARLIER_BUTTON: &str = "[data-action=environment-earlier]:enabled";
const LATER_BUTTON: &str = "[data-action=environment-later]:enabled";

/// The values of a section that the form shows: in a further Environment, those that may differ.
pub fn fields_of(section: Section, environment: Option<RowId>) -> Vec<FieldRef> {
    let fields = section.fields().iter().copied();
    match environment {
        None => fields.map(FieldRef::Plan).collect(),
        Some(id) => fields.filter(|field| field.may_differ()).map(|field| FieldRef::Environment(id, field)).collect(),
    }
}

/// The tabs, once there are several, and the button that adds one.
#[component]
pub fn Environments() -> impl IntoView {
    let workspace = Workspace::here();
    let all_tabs = workspace.environments;
    let shown = Memo::new(move |_| workspace.environment());
    let row = redrawn(move || {
        all_tabs.with(|tabs| match tabs.as_slice() {
            [_] => ().into_any(),
            tabs => all(tabs.iter().map(|it| tab(workspace, it, shown.get()))),
        })
    });
    let promotion = Memo::new(move |_| workspace.with(|plan| plan.promotion(shown.get()?)));
    let about = drawn(move |lang| {
        let Some(id) = shown.get() else { return ().into_any() };
        all_tabs.with(|tabs| promotion.with(|promotion| about(workspace, id, tabs, promotion.as_ref(), lang)))
    });
    view! {
        <div class="environments" role="group" aria-label=t(words::ENVIRONMENTS)>
            {row}
            <button
                class="quiet-button"
                type="button"
                data-action="add-environment"
                on:click=on(move |_| added(workspace, workspace.change(|plan| plan.add_environment(plan.new_environment_name()))))
            >
                {t(words::ADD_ENVIRONMENT)}
            </button>
        </div>
        {about}
    }
    .into_any()
}

/// Shows what was added, and goes to its name.
fn added(workspace: Workspace, id: Option<RowId>) {
    let place = id.and_then(|id| {
        let name = FieldRef::Environment(id, ProjectField::EnvironmentName.into());
        untrack(|| workspace.with(|plan| name.path(plan)))
    });
    place.into_iter().for_each(|place| workspace.go_to_field(place));
}

fn tab(workspace: Workspace, tab: &Environment, shown: Option<RowId>) -> AnyView {
    let id = tab.id;
    view! {
        <button
            class="quiet-button"
            type="button"
            data-environment=tab.deployment.clone()
            aria-current=if id == shown { "true" } else { "false" }
            on:click=on(move |_| workspace.show_environment(id))
        >
            {tab.name.clone()}
        </button>
    }
    .into_any()
}

/// What the form shows of a further Environment, and what is done with it.
fn about(workspace: Workspace, id: RowId, tabs: &[Environment], promotion: Option<&Promotion>, lang: Lang) -> AnyView {
    let place = tabs.iter().position(|tab| tab.id == Some(id)).unwrap_or_default();
    let name = |id: Option<RowId>| tabs.iter().find(|tab| tab.id == id).map_or("", |tab| tab.name.as_str());
    let before = tabs.get(place.saturating_sub(1)).map_or("", |tab| tab.name.as_str());
    let button = |action: &'static str, text: String, off: bool, press: Box<dyn Fn()>| {
        view! {
            <button class="quiet-button" type="button" data-action=action disabled=off on:click=on(move |_| press())>
                {text}
            </button>
        }
        .into_any()
    };
    let said = |text: Text| text.get(lang).to_owned();
    let moves = move |way, pressed: &'static str| {
        Box::new(move || {
            workspace.change(|plan| plan.move_environment(id, way));
            focus::stays_or_goes_to(pressed);
            focus::stays_or_goes_to(SHOWN_ENVIRONMENT);
        })
    };
    let copy = move || {
        added(workspace, workspace.change(|plan| plan.copy_environment(id, plan.new_environment_name())).flatten())
    };
    // What is shown then is the one before it.
    let neighbour = tabs.get(place.saturating_sub(1)).and_then(|tab| tab.id);
    let remove = move || {
        workspace.show_environment(neighbour);
        workspace.remove(|plan| plan.remove_environment(id));
        focus::to_first_soon(SHOWN_ENVIRONMENT);
    };
    let promote = promotion.map(|way| {
        let text = words::promote(&way.to, name(way.of), lang);
        button(
            "promote-environment",
            text,
            false,
            Box::new(move || {
                workspace.promote();
                focus::to_first_soon(SHOWN_ENVIRONMENT);
            }),
        )
    });
    let compare = move || workspace.compare_environments();
    view! {
        <div class="of-environment">
            <p>{words::as_in_first(name(None), lang)}</p>
            <div class="buttons">
                {promote}
                {button("compare-environments", words::compare_with(before, lang), false, Box::new(compare))}
                {button("copy-environment", said(words::COPY_ENVIRONMENT), false, Box::new(copy))}
                {button("environment-earlier", said(words::EARLIER), place < 2, moves(Move::Up, EARLIER_BUTTON))}
                {button("environment-later", said(words::LATER), place + 1 >= tabs.len(), moves(Move::Down, LATER_BUTTON))}
                {button("remove-environment", said(words::REMOVE_ENVIRONMENT), false, Box::new(remove))}
            </div>
        </div>
    }
    .into_any()
}
