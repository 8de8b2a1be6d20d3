//! A drawing as SVG. Boxes that people can go on from are buttons; a box that is in the drawing before and after a change
//! stays the same element, and takes what differs.

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::{html, svg};
use valuestream::Text;
use valuestream::picture::{Area, Drawing, Edge, Label, Mark, Node, NodeId, Pill, Shape, Style};

use super::state::State;
use super::{arrow, ids};
use crate::browser::key::key;
use crate::browser::shape;
use crate::components::{Rows, all, drawn, on, said, t};

/// What is in a drawing beside its boxes.
#[derive(Clone, PartialEq)]
struct Back {
    size: (i32, i32),
    frames: Vec<Area>,
    edges: Vec<Edge>,
    labels: Vec<Label>,
}

impl Back {
    fn of(drawing: &Drawing) -> Back {
        Back {
            // A line on the edge is drawn in full.
            size: (drawing.width + 2, drawing.height + 2),
            frames: drawing.frames.clone(),
            edges: drawing.edges.clone(),
            labels: drawing.labels.clone(),
        }
    }
}

/// The drawing. `stand_in` can take the place of one of its boxes.
pub fn drawing(drawing: Memo<Drawing>, called: Text, state: State, stand_in: NodeRef<html::Div>) -> AnyView {
    let back = Memo::new(move |_| drawing.with(Back::of));
    let size = move || back.with(|back| back.size);
    let nodes = move || drawing.with(|it| it.nodes.iter().map(|node| (node.id.clone(), node.clone())).collect());
    // What the arrows say stands in words below the picture.
    view! {
        <svg
            class="drawing"
            viewBox=said(move |_| format!("-1 -1 {} {}", size().0, size().1))
            width=said(move |_| size().0.to_string())
            height=said(move |_| size().1.to_string())
            role="group"
            aria-label=t(called)
        >
            <g aria-hidden="true">{drawn(move |_| back.with(of_back))}</g>
            {Rows::new().view(nodes, move |node| {
                drawn(move |_| node.with(|node| of_node(node, state, stand_in)).into_any())
            })}
        </svg>
    }
    .into_any()
}

fn of_back(back: &Back) -> AnyView {
    let frames = all(back.frames.iter().map(|area| rect("frame", "12", area)));
    let arrows = all(back.edges.iter().map(|edge| {
        let tip = all(arrow::tip(edge).map(|tip| view! { <path class="tip" d=tip /> }.into_any()));
        view! {
            <g class="arrow">
                <path class="line" d=arrow::line(edge) />
                {tip}
                {all(edge.labels.iter().map(text))}
            </g>
        }
        .into_any()
    }));
    (frames, arrows, all(back.labels.iter().map(text))).into_any()
}

fn of_node(node: &Node, state: State, stand_in: NodeRef<html::Div>) -> AnyView {
    let class = match node.shape {
        Shape::Card => "part card",
        Shape::Pile => "part pile",
        Shape::Heading => "part heading",
        Shape::Remark => "remark",
    };
    let (role, tabindex) = match node.shape {
        Shape::Remark => ("img", None),
        Shape::Card | Shape::Pile | Shape::Heading => ("button", Some("0")),
    };
    let part = if let NodeId::Part(part) = node.id { Some(part) } else { None };
    let is_open = Signal::derive(move || part.is_some() && state.chosen.get() == part);
    let id = StoredValue::new(node.id.clone());
    let press = move |element| id.with_value(|id| state.press(id, element, stand_in));
    // Enter and the space bar do what a click does.
    let pressed = move |event: KeyboardEvent| {
        let is_press = |name: &str| name == "Enter" || name == " ";
        if key(&event).is_some_and(|key| is_press(&key.name) && !key.command && !key.composing) {
            event.prevent_default();
            press(shape::of(&event));
        }
    };
    let focused = move |event: FocusEvent| {
        let element = shape::of(&event).zip(stand_in.get_untracked());
        // A pointer is where it is seen already.
        let element = element.filter(|(element, _)| shape::is_focus_visible(element));
        element.iter().for_each(|(element, stand_in)| shape::bring(element, stand_in));
    };
    view! {
        <g
            class=class
            class:open=is_open
            data-part=ids::of(&node.id)
            aria-label=node.said()
            role=role
            tabindex=tabindex
            on:click=on(move |event: MouseEvent| press(shape::of(&event)))
            on:keydown=on(pressed)
            on:focus=on(focused)
        >
            {rect("box", "8", &node.area)}
            {all(node.labels.iter().map(text))}
            {all(node.pills.iter().map(pill))}
        </g>
    }
    .into_any()
}

fn rect(class: &'static str, round: &'static str, area: &Area) -> AnyView {
    let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(|it| it.to_string());
    view! { <rect class=class rx=round x=x y=y width=width height=height /> }.into_any()
}

/// A text; where it was cut, the whole of it is shown when the pointer rests on it.
fn text(label: &Label) -> AnyView {
    let class = class(label.style);
    let class = if label.missing { format!("{class} missing") } else { class.to_owned() };
    let (x, y) = (label.at.x.to_string(), label.at.y.to_string());
    let full = all(label.full.iter().map(|full| title(full)));
    view! {
        <text class=class x=x y=y>
            {full}
            {apart(&label.text)}
        </text>
    }
    .into_any()
}

/// What is shown when the pointer rests on an element. In `view!` the name would be that of an element of HTML.
fn title(text: &str) -> AnyView {
    svg::title().child(text.to_owned()).into_any()
}

/// The class of a text.
const fn class(style: Style) -> &'static str {
    match style {
        Style::Kind => "kind",
        Style::Name => "name",
        Style::Title => "title",
        Style::Note => "note",
        Style::Arrow => "says",
    }
}

/// A text that does not run into the one before it where a box is read out; drawn, the blank takes no room.
fn apart(text: &str) -> String {
    format!(" {text}")
}

fn pill(pill: &Pill) -> AnyView {
    let (found, live, state) = match pill.mark {
        Mark::Found(severity) => (Some(severity.name()), None, None),
        Mark::Live(what, state) => (None, Some(what.to_string()), Some(state.name())),
        Mark::Several(state) => (None, None, Some(state.name())),
    };
    let area = pill.area;
    let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(|it| it.to_string());
    let (middle, line) = ((area.x + area.width / 2).to_string(), (area.y + 13).to_string());
    view! {
        <g class="pill" data-found=found data-live=live data-state=state>
            {title(&pill.full)}
            <rect rx="8.5" x=x y=y width=width height=height />
            <text x=middle y=line>
                {apart(&pill.text)}
            </text>
        </g>
    }
    .into_any()
}
