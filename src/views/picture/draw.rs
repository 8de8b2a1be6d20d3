//! A drawing as SVG. Boxes that people can go on from are buttons; of a box that stays in its place only what differs is
//! drawn anew.

use valuestream::picture::{Drawing, Label, Mark, Node, Pill, Shape, Style, words};

use super::{arrow, ids};
use crate::browser::dom::{self, Build, Element, build};
use crate::browser::renew;
use crate::browser::svg::svg;

/// Attribute of a box: what it is called.
pub const PART: &str = "data-part";

/// Shows `now` in an element that shows `before`; `title` is what the picture is called.
pub fn show(holder: &Element, before: Option<&Drawing>, now: &Drawing, title: &str) {
    let boxes = dom::all(holder, &format!("[{PART}]"));
    match before.filter(|before| before.same_shape(now) && boxes.len() == now.nodes.len()) {
        Some(before) => {
            let pairs = before.nodes.iter().zip(&now.nodes).zip(&boxes);
            for ((_, new), element) in pairs.filter(|((old, new), _)| old != new) {
                dom::set_attribute(element, "aria-label", &new.said());
                renew::children(element, &svg("g", "").with_all(inside(new)));
            }
        }
        None => {
            dom::clear(holder);
            dom::append(holder, whole(now));
        }
    }
    dom::child(holder, 0).iter().for_each(|svg| dom::set_attribute(svg, "aria-label", title));
}

fn at(build: Build, values: [(&str, i32); 4]) -> Build {
    values.into_iter().fold(build, |build, (name, value)| build.attribute(name, &value.to_string()))
}

fn whole(drawing: &Drawing) -> Build {
    let (width, height) = (drawing.width, drawing.height);
    // A line on the edge is drawn in full.
    let view = format!("-1 -1 {} {}", width + 2, height + 2);
    let frames = drawing.frames.iter().map(|area| {
        let rect = svg("rect", "frame").attribute("rx", "12");
        at(rect, [("x", area.x), ("y", area.y), ("width", area.width), ("height", area.height)])
    });
    let arrows = drawing.edges.iter().map(|edge| {
        let line = svg("path", "line").attribute("d", &arrow::line(edge));
        let tip = arrow::tip(edge).map(|tip| svg("path", "tip").attribute("d", &tip));
        svg("g", "arrow").with(line).with_all(tip).with_all(edge.labels.iter().map(text))
    });
    // What the arrows say stands in words below the picture.
    let back = svg("g", "").attribute("aria-hidden", "true").with_all(frames).with_all(arrows);
    svg("svg", "drawing")
        .attribute("viewBox", &view)
        .attribute("width", &(width + 2).to_string())
        .attribute("height", &(height + 2).to_string())
        .attribute("role", "group")
        .with(back.with_all(drawing.labels.iter().map(text)))
        .with_all(drawing.nodes.iter().map(node))
}

fn node(node: &Node) -> Build {
    let class = match node.shape {
        Shape::Card => "part card",
        Shape::Pile => "part pile",
        Shape::Heading => "part heading",
        Shape::Remark => "remark",
    };
    let group = svg("g", class).attribute(PART, &ids::of(&node.id)).attribute("aria-label", &node.said());
    let group = match node.shape {
        Shape::Remark => group.attribute("role", "img"),
        _ => group.attribute("role", "button").attribute("tabindex", "0"),
    };
    group.with_all(inside(node))
}

fn inside(node: &Node) -> Vec<Build> {
    let area = node.area;
    let round = svg("rect", "box").attribute("rx", "8");
    let mut parts = vec![at(round, [("x", area.x), ("y", area.y), ("width", area.width), ("height", area.height)])];
    parts.extend(node.labels.iter().map(text));
    parts.extend(node.pills.iter().map(pill));
    parts
}

/// A text; where it was cut, the whole of it is shown when the pointer rests on it.
fn text(label: &Label) -> Build {
    let class = class(label.style);
    let missing = label.missing.then(|| format!("{class} missing"));
    svg("text", missing.as_deref().unwrap_or(class))
        .attribute("x", &label.at.x.to_string())
        .attribute("y", &label.at.y.to_string())
        .with_all(label.full.iter().map(|full| svg("title", "").text(full)))
        .text(&apart(&label.text))
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

fn pill(pill: &Pill) -> Build {
    let area = pill.area;
    let group = match pill.mark {
        Mark::Found(severity) => svg("g", "pill").attribute("data-found", severity.name()),
        Mark::Live(what, state) => {
            svg("g", "pill").attribute("data-live", &what.to_string()).attribute("data-state", state.name())
        }
        Mark::Several(state) => svg("g", "pill").attribute("data-state", state.name()),
    };
    let rect = svg("rect", "").attribute("rx", "8.5");
    let text = svg("text", "")
        .attribute("x", &(area.x + area.width / 2).to_string())
        .attribute("y", &(area.y + 13).to_string())
        .text(&apart(&pill.text));
    group
        .with(svg("title", "").text(&pill.full))
        .with(at(rect, [("x", area.x), ("y", area.y), ("width", area.width), ("height", area.height)]))
        .with(text)
}

/// Shows a drawing in words, in the list `list`: texts change in their places while there are as many of them.
pub fn say(list: &Element, drawing: &Drawing) {
    let said = words(drawing);
    let texts: Vec<&str> =
        said.iter().flat_map(|it| std::iter::once(&it.text).chain(&it.arrows)).map(String::as_str).collect();
    let there = dom::all(list, "span");
    let shape: String = said.iter().map(|it| format!("{}{} ", it.depth, it.arrows.len())).collect();
    if there.len() == texts.len() && dom::attribute_of(list, SHAPE).as_deref() == Some(shape.as_str()) {
        there.iter().zip(texts).for_each(|(it, text)| dom::set_text(it, text));
        return;
    }
    dom::set_attribute(list, SHAPE, &shape);
    dom::clear(list);
    let item = |text: &str| build("li", "").with(build("span", "").text(text));
    let mut within: Option<Element> = None;
    for it in &said {
        let mut entry = item(&it.text);
        if !it.arrows.is_empty() {
            entry = entry.with(build("ul", "").with_all(it.arrows.iter().map(|arrow| item(arrow))));
        }
        match within.as_ref().filter(|_| it.depth > 0) {
            Some(heading) => {
                let inner = dom::find(heading, ":scope > ul").or_else(|| dom::append(heading, build("ul", "")));
                if let Some(inner) = inner {
                    dom::append(&inner, entry);
                }
            }
            None => within = dom::append(list, entry),
        }
    }
}

/// Attribute of a list: how many entries it has, and how deep they stand.
const SHAPE: &str = "data-shape";
