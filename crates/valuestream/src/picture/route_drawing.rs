//! Where a value goes, as a picture: the value on the left, whatever it reaches on the right.

use text::{Lang, Text, say};

use super::canvas::{CARD, Card, NOTE, Name, label};
use super::drawing::{Area, Drawing, NodeId, Point, Shape, Style};
use super::names::{more, name};
use super::route::{Route, StepReached};
use crate::plan::{FieldPath, Resolved};
use crate::runbook::StepId;

const WIDTH: i32 = 704;
/// The width of the value's box, and the x of the line that arrows share and of what the value reaches.
const VALUE: i32 = 208;
const WAY: i32 = 238;
const RIGHT: i32 = 268;
/// The distances between boxes and between groups, and the height of a group's heading.
const GAP: i32 = 10;
const GROUP: i32 = 22;
const HEADING: i32 = 26;
/// How many characters the numbers of a file's lines may take, so that their box shows them whole.
const MAX_NUMBERS: usize = 34;
/// How many boxes of a group are shown, and how many lines of parts in a box.
const MAX_BOXES: usize = 12;
const MAX_PARTS: usize = 3;

/// A box on the right.
struct Target {
    id: NodeId,
    shape: Shape,
    kind: String,
    name: Name,
    style: Style,
    notes: Vec<String>,
}

/// Draws the route of the value at a path; `called` is the name on its box.
pub fn drawing(resolved: &Resolved, path: FieldPath, called: &str, route: &Route, lang: Lang) -> Drawing {
    let t = |text: Text| text.get(lang);
    let mut drawing = Drawing { width: WIDTH, ..Drawing::default() };
    if resolved.at(path).is_none() {
        return drawing;
    }
    let named = name(resolved, path);
    let empty = named.text.trim().is_empty();
    let named = if empty { Name::ours(t(Text { ja: "(空欄)", en: "(empty)" })) } else { named };
    let first = HEADING;
    let area = Area { x: 0, y: first, width: VALUE, height: CARD };
    drawing.card(Card {
        id: NodeId::Value,
        shape: Shape::Card,
        area,
        kind: called.to_owned(),
        name: named,
        style: Style::Name,
        notes: &[],
        pills: Vec::new(),
        frame: None,
    });
    let mut files: Vec<Target> = route
        .files
        .iter()
        .map(|reached| {
            let (numbers, n) = (numbers(reached.lines.iter().map(|(n, _)| n + 1)), reached.lines.len());
            let title = reached.file.kind.title().get(lang);
            let kind = say!(
                lang, n,
                ja: "{title} · {n}行 ({numbers})",
                one: "{title} · 1 line ({numbers})",
                other: "{title} · {n} lines ({numbers})",
            );
            let path = &reached.file.path;
            let name = Name::ours(path.rsplit('/').next().unwrap_or(path));
            Target {
                id: NodeId::File(path.clone()),
                shape: Shape::Card,
                kind,
                name,
                style: Style::Name,
                notes: Vec::new(),
            }
        })
        .collect();
    if route.alike > 0 {
        let kind = t(Text { ja: "同じ使い方をするExternalSecret", en: "ExternalSecrets that read alike" }).to_owned();
        let name = Name::ours(more(route.alike, lang));
        files.push(Target {
            id: NodeId::Alike,
            shape: Shape::Remark,
            kind,
            name,
            style: Style::Title,
            notes: Vec::new(),
        });
    }
    let steps = |id: fn(StepId) -> NodeId, all: &[StepReached]| -> Vec<Target> {
        let target = |reached: &StepReached| {
            let mut notes: Vec<String> = reached.parts.iter().take(MAX_PARTS).map(|part| format!("• {part}")).collect();
            if reached.parts.len() > MAX_PARTS {
                notes.push(more(reached.parts.len() - MAX_PARTS, lang));
            }
            let step = reached.id;
            let kind = say!(lang, ja: "手順{step}", en: "Step {step}");
            Target {
                id: id(step),
                shape: Shape::Card,
                kind,
                name: Name::ours(reached.title),
                style: Style::Title,
                notes,
            }
        };
        all.iter().map(target).collect()
    };
    let groups = [
        (t(Text { ja: "ファイル", en: "Files" }), files),
        (t(Text { ja: "コマンド", en: "Commands" }), steps(NodeId::Command, &route.commands)),
        (t(Text { ja: "コンソールの入力", en: "Console entries" }), steps(NodeId::Entry, &route.entries)),
    ];
    let mut y = 0;
    for (heading, targets) in groups.into_iter().filter(|(_, targets)| !targets.is_empty()) {
        drawing.labels.push(label(Point { x: RIGHT, y: y + 16 }, Style::Title, heading, WIDTH - RIGHT));
        y += HEADING;
        let count = targets.len();
        for target in targets.into_iter().take(MAX_BOXES) {
            y = put(&mut drawing, target, y, area) + GAP;
        }
        if count > MAX_BOXES {
            let name = Name::ours(more(count - MAX_BOXES, lang));
            let id = NodeId::More(heading);
            let kind = heading.to_owned();
            let rest = Target { id, shape: Shape::Remark, kind, name, style: Style::Title, notes: Vec::new() };
            y = put(&mut drawing, rest, y, area) + GAP;
        }
        y += GROUP - GAP;
    }
    drawing.height = (y - GROUP).max(area.bottom()) + 2;
    drawing
}

/// Adds a box with the arrow that leads to it, and returns its lower end.
fn put(drawing: &mut Drawing, target: Target, y: i32, value: Area) -> i32 {
    let height = CARD + NOTE * target.notes.len() as i32;
    let area = Area { x: RIGHT, y, width: WIDTH - RIGHT, height };
    let card = Card {
        id: target.id,
        shape: target.shape,
        area,
        kind: target.kind,
        name: target.name,
        style: target.style,
        notes: &target.notes,
        pills: Vec::new(),
        frame: None,
    };
    let to = drawing.card(card);
    let (start, end) = (value.middle(), y + CARD / 2);
    let at = |x, y| Point { x, y };
    let points = if start == end {
        vec![at(value.right(), start), at(RIGHT, end)]
    } else {
        vec![at(value.right(), start), at(WAY, start), at(WAY, end), at(RIGHT, end)]
    };
    drawing.around(0, to, points, true, "");
    area.bottom()
}

/// The first of some numbers of lines, and whether there are more.
fn numbers(lines: impl Iterator<Item = usize>) -> String {
    let mut text = String::new();
    for line in lines {
        let more = if text.is_empty() { line.to_string() } else { format!(", {line}") };
        if text.len() + more.len() > MAX_NUMBERS {
            return text + ", …";
        }
        text += &more;
    }
    text
}
