//! The form: a group a section, walked from the field table, and the list of secrets.

mod beginnings;
mod environments;
mod more;
mod rows;
mod secrets;
mod toolbar;
mod welcome;

use leptos::ev::{Event, FocusEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use valuestream::plan::Section;

use self::environments::{Environments, fields_of};
use self::secrets::Secrets;
use self::toolbar::Toolbar;
use self::welcome::Welcome;
use crate::browser::focus;
use crate::components::{Field, Guided, all, group_id, on, redrawn, t};
use crate::state::reactive::effect;
use crate::state::{GuideStep, Workspace, version};
use crate::words;

/// All values.
#[component]
pub fn Form(
    /// What the guided way puts into it.
    guided: Guided,
) -> impl IntoView {
    let workspace = Workspace::here();
    provide_context(guided);
    // What has the focus is a control of a value, which says so itself, or none.
    let entered = move |event: FocusEvent| {
        if !focus::is_control(&event) {
            workspace.focused.set(None);
        }
    };
    let left = RwSignal::new(0);
    let is_guided = Memo::new(move |_| workspace.guide.with(Option::is_some));
    let while_guided = |view: fn() -> AnyView| redrawn(move || all(is_guided.get().then(view)));
    let groups = Section::ALL.map(|section| view! { <Group section /> });
    view! {
        <form
            class="form"
            class:show-all-messages=move || workspace.show_all_messages.get()
            class:guided=move || is_guided.get()
            id="form"
            tabindex="-1"
            aria-label=t(words::FORM)
            on:submit=on(|event: SubmitEvent| event.prevent_default())
            on:focusin=on(entered)
            on:focusout=on(move |_| left.update(|n| *n += 1))
        >
            <Toolbar />
            <Show when=move || !is_guided.get()>
                <Environments />
            </Show>
            <Welcome left />
            {while_guided(guided.head)}
            {groups}
            <p class="made-by" data-about="" lang="en">
                {version::VERSION}
            </p>
            {while_guided(guided.foot)}
        </form>
    }
    .into_any()
}

/// The values of a section.
#[component]
fn Group(section: Section) -> impl IntoView {
    let workspace = Workspace::here();
    let group = NodeRef::<html::Details>::new();
    let step = GuideStep::Group(section);
    let environment = Memo::new(move |_| workspace.environment());
    // What all Environments share is changed in the first one.
    let is_shared = move || environment.get().is_some_and(|id| fields_of(section, Some(id)).is_empty());
    let is_hidden = Signal::derive(move || workspace.guide.get().is_some_and(|here| here != step) || is_shared());
    // Nobody unfolds a group whose summary the guided way leaves out.
    effect(move || {
        if workspace.guide.get() == Some(step) {
            group.get().iter().for_each(|group| group.set_open(true));
        }
    });
    let id = group_id::of(section);
    let title_id = format!("title-{id}");
    let fields = redrawn(move || {
        all(fields_of(section, environment.get()).into_iter().map(|at| view! { <Field at /> }.into_any()))
    });
    let is_secrets = section == Section::Secrets;
    // Named by its title alone: a screen reader says it once, as for a fieldset.
    view! {
        <details
            class="group"
            id=format!("group-{id}")
            role="group"
            aria-labelledby=title_id
            open
            hidden=is_hidden
            node_ref=group
            // Someone asks for a control in it that is hidden.
            on:reveal=on(move |_: Event| workspace.guide.set(Some(step)))
        >
            <summary>
                <h2 id=title_id.clone()>{t(section.title())}</h2>
                <p>{t(section.intro())}</p>
            </summary>
            <div class=if is_secrets { "secrets" } else { "fields" }>
                {fields} {is_secrets.then(|| view! { <Secrets /> })}
            </div>
        </details>
    }
    .into_any()
}
