//! What stands above the group of a step: where one is, what was left open, and why the values are asked for.

use leptos::prelude::*;
use valuestream::Lang;
use valuestream::guide::why;

use super::finish::Finish;
use super::links::links;
use super::way::Way;
use super::words::title;
use super::{hints, words};
use crate::components::needs::NeedsList;
use crate::components::{ExampleButtons, all, drawn, group_id, on, redrawn, said, t};
use crate::state::fields::Fields;
use crate::state::guide::{TITLE, go, leave};
use crate::state::reactive::effect_with;
use crate::state::{GuideStep, Workspace};

/// How a step stands.
#[derive(Clone, Copy, PartialEq)]
struct Mark {
    step: GuideStep,
    /// How many of its values have errors.
    open: usize,
    /// Whether someone was at it and left nothing to do.
    done: bool,
}

/// What stands above the group of the step.
#[component]
pub fn GuideHead() -> impl IntoView {
    let (workspace, fields) = (Workspace::here(), Fields::here());
    let way = Way::follow(workspace, fields);
    hints::follow(workspace, fields);
    show_all_of_a_link(workspace);
    let marks = Memo::new(move |_| GuideStep::all().map(|step| mark(step, way)).collect::<Vec<_>>());
    let steps = drawn(move |lang| {
        let here = way.step.get();
        let entry = |(n, mark): (usize, &Mark)| entry(n, *mark, mark.step == here, lang);
        marks.with(|marks| all(marks.iter().enumerate().map(entry)))
    });
    let left_open = Memo::new(move |_| way.left_open());
    let left = drawn(move |lang| {
        let Some((step, open)) = left_open.get() else { return all([]) };
        let said = view! { <b>{words::still_open(title(step).get(lang), lang)}</b> }.into_any();
        all([said, links(open, lang)])
    });
    let heading = said(move |lang| {
        let at = GuideStep::all().position(|step| step == way.step.get()).unwrap_or_default();
        words::at(at + 1, GuideStep::all().count(), title(way.step.get()).get(lang))
    });
    let reason = said(move |lang| match way.step.get() {
        GuideStep::Start => words::START_WHY.get(lang),
        GuideStep::Group(section) => why(section).get(lang),
        GuideStep::Finish if way.errors.with(Vec::is_empty) => words::FINISH_READY.get(lang),
        GuideStep::Finish => words::FINISH_LEFT.get(lang),
    });
    let examples = redrawn(move || {
        let is_start = way.step.get() == GuideStep::Start;
        all(is_start.then(|| view! { <ExampleButtons title=words::EXAMPLES /> }.into_any()))
    });
    let body = redrawn(move || match way.step.get() {
        GuideStep::Start => view! { <NeedsList /> }.into_any(),
        GuideStep::Group(_) => ().into_any(),
        GuideStep::Finish => view! { <Finish way /> }.into_any(),
    });
    view! {
        <section class="guide" aria-label=t(words::TITLE)>
            <div>
                <div class="guide-top">
                    <p>{t(words::TITLE)}</p>
                    <button
                        class="quiet-button"
                        type="button"
                        data-guide="leave"
                        on:click=on(move |_| leave(workspace))
                    >
                        {t(words::LEAVE)}
                    </button>
                </div>
                <nav class="guide-steps" aria-label=t(words::STEPS)>
                    <ol>{steps}</ol>
                </nav>
            </div>
            // It stays while all around it changes, so that screen readers read what comes into it.
            <p class="guide-left" role="status">
                {left}
            </p>
            <div>
                <h2 id=TITLE tabindex="-1">
                    {heading}
                </h2>
                <p class="guide-why">{reason}</p>
                {examples}
                <div class="guide-body">{body}</div>
            </div>
        </section>
    }
    .into_any()
}

/// What a stranger sent is looked at as a whole.
fn show_all_of_a_link(workspace: Workspace) {
    effect_with(move |before: Option<bool>| {
        let is_new = workspace.link.with(|link| link.as_ref().is_some_and(|link| !link.looked_at));
        if is_new && before == Some(false) {
            workspace.guide.set(None);
        }
        is_new
    });
}

const fn name(step: GuideStep) -> &'static str {
    match step {
        GuideStep::Start => "start",
        GuideStep::Group(section) => group_id::of(section),
        GuideStep::Finish => "finish",
    }
}

fn mark(step: GuideStep, way: Way) -> Mark {
    let open = way.errors_in(step).len();
    let was_at = || way.seen.with(|seen| seen.contains(&step));
    Mark { step, open, done: open == 0 && matches!(step, GuideStep::Group(_)) && was_at() }
}

fn entry(n: usize, mark: Mark, is_here: bool, lang: Lang) -> AnyView {
    let workspace = Workspace::here();
    let said = match mark.open {
        0 if mark.done => words::SEEN.get(lang).to_owned(),
        0 => String::new(),
        open => words::open(open, lang),
    };
    view! {
        <li>
            <button
                class:open=mark.open != 0
                class:seen=mark.done
                type="button"
                data-guide-step=name(mark.step)
                aria-current=is_here.then_some("step")
                on:click=on(move |_| go(workspace, mark.step))
            >
                <b>{(n + 1).to_string()}</b>
                <span>{title(mark.step).get(lang)}</span>
                <small>{said}</small>
            </button>
        </li>
    }
    .into_any()
}
