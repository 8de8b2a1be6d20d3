//! The pictures: everything from the vault to the Secrets and from the repository to the cluster, the AssemblyLine, and
//! where a value goes. They follow the plan and live status; what they show is decided in `valuestream::picture`.

mod arrow;
mod draw;
mod go;
mod ids;
mod panel;
mod route;

use std::cell::Cell;

use leptos::prelude::*;
use valuestream::picture::{self, Drawing, Known, Part};
use valuestream::plan::Resolved;
use valuestream::plan::release::StoreDelivery;
use valuestream::plan::{ClusterField, FieldPath};
use valuestream::{Lang, Plan, Text};

use crate::browser::dom::{self, Element, Way, build};
use crate::browser::key::key;
use crate::browser::svg;
use crate::components::live::LiveStatus;
use crate::components::mounted;
use crate::state::reactive::{effect, effect_with};
use crate::state::{Workspace, live};
use crate::words;

const WHOLE: Text = Text { ja: "全体図", en: "The whole picture" };
const WHOLE_INTRO: Text = Text {
    ja: "秘密の値がSecretに届くまでと、QVSがそれをデプロイするまで。各部分を選ぶと、入力欄、ファイル、手順に移動できます。",
    en: "How a secret value gets into a Secret, and how QVS deploys what does it. Choose a part to go to its fields, files and steps.",
};
const STAGES: Text = Text { ja: "AssemblyLineのステージ", en: "The stages of the AssemblyLine" };
const TWO_STAGES: Text = Text {
    ja: "同じPipelineを2回実行します。1回目はESOのHelm chartを、2回目はClusterSecretStoreを適用します。",
    en: "The same pipeline runs twice: first it applies ESO's Helm chart, then the ClusterSecretStore.",
};
const ONE_STAGE: Text = Text {
    ja: "ESOのHelm chartを適用します。ClusterSecretStoreは手順10-aでkubectlで適用します。",
    en: "It applies ESO's Helm chart. The ClusterSecretStore is applied with kubectl in step 10-a.",
};
const ROUTE: Text = Text { ja: "値の行き先", en: "Where a value goes" };
const IN_WORDS: Text = Text { ja: "この図を文章で読む", en: "This picture in words" };

fn stages_intro(plan: &Plan) -> Text {
    match plan.release.store_delivery() {
        StoreDelivery::Manifest => ONE_STAGE,
        StoreDelivery::OfficialAdapter | StoreDelivery::OwnAdapter => TWO_STAGES,
    }
}

/// What the view remembers while it is there.
#[derive(Clone, Copy)]
struct State {
    /// The part whose panel is open.
    chosen: RwSignal<Option<Part>>,
    /// The value that is followed.
    place: RwSignal<FieldPath>,
}

thread_local! {
    // The state of the view that is shown: clicks come in from outside of it.
    static STATE: Cell<Option<State>> = const { Cell::new(None) };
}

/// Draws the pictures into the pane and keeps them up to date.
pub fn mount(pane: &Element) {
    let workspace = Workspace::here();
    let Some(root) = dom::append(pane, build("section", "picture")) else { return };
    let focused = workspace.focused.get_untracked();
    let state = State {
        chosen: RwSignal::new(None),
        place: RwSignal::new(focused.unwrap_or(FieldPath::from(ClusterField::AzureKeyContainerName))),
    };
    STATE.set(Some(state));
    mounted::mount(&root, || view! { <LiveStatus /> }.into_any());
    follow(&root, "whole", WHOLE, |_| WHOLE_INTRO, picture::whole);
    follow(&root, "stages", STAGES, stages_intro, picture::stages);
    route::mount(&root, state.place);
    panel::mount(&root, state.chosen);
    dom::on(&root, "keydown", Way::Out, move |event| pressed(workspace, event));
    // A pointer is where it is seen already.
    dom::on(&root, "focusin", Way::Out, |event| dom::closest(event, ".part:focus-visible").iter().for_each(bring));
    let of_root = root.clone();
    effect(move || {
        let lang = workspace.lang.get();
        dom::set_attribute(&of_root, "aria-label", words::PICTURE.get(lang));
    });
    // Which part is open shows at the part.
    effect(move || {
        // A picture that was drawn anew has forgotten it.
        workspace.with(|_| live::with_checks(workspace, |_| ()));
        let chosen = state.chosen.get().map(ids::of_part);
        for part in dom::all(&root, ".part") {
            let open = chosen.is_some() && dom::attribute_of(&part, draw::PART) == chosen;
            dom::set_class(&part, "open", open);
        }
    });
}

/// The elements of a picture: its heading, what it is for, the picture, and the same in words.
#[derive(Clone)]
struct Frame {
    heading: Element,
    intro: Element,
    scroll: Element,
    summary: Element,
    list: Element,
}

/// Adds an empty picture.
fn frame(root: &Element, id: &str) -> Option<Frame> {
    let id = format!("picture-{id}");
    let section = dom::append(root, build("section", "picture-part").attribute("aria-labelledby", &id))?;
    let heading = dom::append(&section, build("h2", "").attribute("id", &id))?;
    let intro = dom::append(&section, build("div", "intro"))?;
    // It scrolls by keyboard too.
    let scroll = build("div", "picture-scroll").attribute("tabindex", "0").attribute("role", "group");
    let scroll = dom::append(&section, scroll.attribute("aria-labelledby", &id))?;
    let details = dom::append(&section, build("details", "in-words"))?;
    let summary = dom::append(&details, build("summary", ""))?;
    let list = dom::append(&details, build("ul", ""))?;
    Some(Frame { heading, intro, scroll, summary, list })
}

/// Adds a picture that is drawn of the plan, its messages and its live state.
fn follow(
    root: &Element,
    id: &str,
    title: Text,
    intro: fn(&Plan) -> Text,
    draw: fn(&Resolved, Known, Lang) -> Drawing,
) {
    let workspace = Workspace::here();
    let Some(it) = frame(root, id) else { return };
    effect_with(move |before: Option<(Lang, Drawing)>| {
        let lang = workspace.lang.get();
        let now = workspace.findings.with(|findings| {
            live::with_checks(workspace, |checks| {
                workspace.with(|plan| draw(&plan.resolve(), Known { found: &findings.all, checks }, lang))
            })
        });
        dom::set_text(&it.heading, title.get(lang));
        dom::set_text(&it.intro, workspace.with(intro).get(lang));
        dom::set_text(&it.summary, IN_WORDS.get(lang));
        match before {
            Some((was, before)) if was == lang && before == now => {}
            before => {
                draw::show(&it.scroll, before.map(|(_, before)| before).as_ref(), &now, title.get(lang));
                draw::say(&it.list, &now);
            }
        }
        (lang, now)
    });
}

/// Takes up a click in the view.
pub fn clicked(workspace: Workspace, event: &dom::Event) {
    let Some(state) = STATE.get() else { return };
    if !panel::clicked(workspace, state, event) && !route::clicked(workspace, state.place, event) {
        act(state, event);
    }
}

/// Takes up another choice in the view.
pub fn changed(workspace: Workspace, event: &dom::Event) {
    if let Some(state) = STATE.get() {
        route::changed(workspace, state.place, event);
    }
}

/// Enter and the space bar do on a part what a click does; Escape closes what is open.
fn pressed(workspace: Workspace, event: &dom::Event) {
    let Some((key, state)) = key(event).zip(STATE.get()) else { return };
    if key.command || key.composing {
        return;
    }
    match key.name.as_str() {
        "Enter" | " " if dom::closest(event, &format!("[{}]", draw::PART)).is_some() => {
            event.prevent_default();
            clicked(workspace, event);
        }
        "Escape" if state.chosen.get_untracked().is_some() => close(state),
        _ => {}
    }
}

/// Opens the panel of the part where an event happened.
fn act(state: State, event: &dom::Event) {
    let found = dom::around(event, draw::PART).and_then(|(element, id)| Some((element, ids::part(&id)?)));
    if let Some((element, part)) = found {
        state.chosen.set(Some(part));
        // Once the panel is there; it must not cover what it is about.
        request_animation_frame(move || {
            dom::body().and_then(|body| dom::find(&body, "#picture-panel")).iter().for_each(dom::focus);
            bring(&element);
        });
    }
}

/// Brings a part into view.
fn bring(part: &Element) {
    svg::scroll_to(part, "part-place");
}

/// Closes the panel and goes back to its part.
fn close(state: State) {
    let Some(part) = state.chosen.get_untracked() else { return };
    state.chosen.set(None);
    let body = dom::body();
    let element = body.and_then(|body| dom::find(&body, &format!("[{}='{}']", draw::PART, ids::of_part(part))));
    element.iter().for_each(svg::focus);
}
