//! The AssemblyLine as a graph: the inputs of the run, the stages in order with what each of them runs, and what that
//! deploys. It is made from the generated file, so it shows what QVS will read.

use text::{Lang, Text};
use yaml::{Document, Node};

use super::canvas::{ARROW, CARD, Card, NOTE, Name};
use super::drawing::{Area, Drawing, NodeId, Point, Shape, Style};
use super::marks::Known;
use super::names::name as named;
use super::part::Part;
use crate::adapters::{HELM_PROVIDER, PROVIDER, REVISION};
use crate::check::files::expression::{Expression, expressions};
use crate::files::{Content, FileKind, content};
use crate::plan::{FieldPath, PlanField, ProjectField, ReleaseField, RepositoryField, Resolved};

/// The left side and width of the stages, and of what they deploy.
const LEFT: i32 = 44;
const WIDE: i32 = 372;
const DEPLOYED: i32 = 504;
const WIDTH: i32 = 704;
/// The distances from a frame's top to its first box, between boxes, and from the last box to the end.
const HEAD: i32 = 46;
const GAP: i32 = 34;
const FOOT: i32 = 18;
/// The position of the first path around intermediate stages, and how much further left each next one is.
const WAY: (i32, i32) = (LEFT - 14, 6);

/// A stage in the file.
struct Stage {
    name: String,
    notes: Vec<String>,
    deploys: Part,
    /// The boxes that it waits for or takes values from, and why: 0 is the inputs of the run, the others are stages,
    /// from 1.
    after: Vec<(usize, Vec<String>)>,
}

/// Draws the AssemblyLine of a plan.
pub fn drawing(resolved: &Resolved, known: Known, lang: Lang) -> Drawing {
    let mut drawing = Drawing { width: WIDTH, ..Drawing::default() };
    let Some(Content::Yaml(Document { body, .. })) = content(resolved, FileKind::AssemblyLine, lang) else {
        return drawing;
    };
    let stages = read(&body, lang);
    drawing.frames.push(Area { x: 0, y: 0, width: LEFT + WIDE + LEFT / 2, height: 0 });
    let shown = |field: PlanField| named(resolved, FieldPath::Plan(field));
    let mut add = |part: Part, shape, area, kind: String, name, style, notes: &[String], frame| {
        let pills = known.pills_in_short(part, shape, area, lang);
        drawing.card(Card { id: NodeId::Part(part), shape, area, kind, name, style, notes, pills, frame })
    };
    let title = |part: Part| part.title().get(lang).to_owned();
    let heading = Area { x: LEFT / 2, y: 9, width: LEFT / 2 + WIDE, height: 24 };
    let name = shown(ProjectField::AssemblyLineName.into());
    add(Part::AssemblyLine, Shape::Heading, heading, title(Part::AssemblyLine), name, Style::Name, &[], Some(0));
    let area = Area { x: LEFT, y: HEAD, width: WIDE, height: CARD };
    let revision = shown(RepositoryField::GitBranch.into()).map(|branch| format!("{REVISION} = {branch}"));
    let mut boxes =
        vec![add(Part::RunInput, Shape::Card, area, title(Part::RunInput), revision, Style::Name, &[], Some(0))];
    let mut y = area.bottom() + GAP;
    let mut deploys = Vec::with_capacity(stages.len());
    for (n, stage) in stages.iter().enumerate() {
        let height = CARD + NOTE * stage.notes.len() as i32 + 2;
        let area = Area { x: LEFT, y, width: WIDE, height };
        let kind = Part::Stage(n).called(lang);
        let name = Name::ours(stage.name.as_str());
        let of = add(Part::Stage(n), Shape::Card, area, kind, name, Style::Name, &stage.notes, Some(0));
        let name =
            shown(if stage.deploys == Part::Store { ReleaseField::AppName } else { ReleaseField::Version }.into());
        let area = Area { x: DEPLOYED, y: area.middle() - CARD / 2, width: WIDTH - DEPLOYED, height: CARD };
        let made = add(stage.deploys, Shape::Card, area, title(stage.deploys), name, Style::Name, &[], None);
        boxes.push(of);
        deploys.push((of, made));
        y += height + GAP;
    }
    let height = y - GAP + FOOT;
    (drawing.height, drawing.frames[0].height) = (height, height);
    arrows(&mut drawing, &stages, &boxes);
    let says = Text { ja: "デプロイ", en: "deploys" }.get(lang);
    deploys.into_iter().for_each(|(of, made)| drawing.level(of, made, says));
    drawing
}

/// The arrows between the boxes of the line: straight down to the next one, on separate paths around others.
fn arrows(drawing: &mut Drawing, stages: &[Stage], boxes: &[usize]) {
    let mut ways = 0;
    for (n, stage) in stages.iter().enumerate() {
        let Some(to) = boxes.get(n + 1).copied() else { continue };
        for (from, says) in &stage.after {
            let Some(of) = boxes.get(*from).copied() else { continue };
            let says = says.join(", ");
            if *from == n {
                drawing.upright(of, to, LEFT + ARROW, &[&says], WIDE - ARROW - 14);
                continue;
            }
            let (start, end) = (drawing.nodes[of].area, drawing.nodes[to].area);
            // Paths also start and end at different points.
            let x = (WAY.0 - WAY.1 * ways).max(6);
            let (leave, reach) = (start.middle() + 4 * ways, end.y + CARD / 2 + 4 * ways);
            let corner = |x, y| Point { x, y };
            let points = vec![corner(start.x, leave), corner(x, leave), corner(x, reach), corner(end.x, reach)];
            drawing.around(of, to, points, true, &says);
            ways += 1;
        }
    }
}

fn read(body: &Node, lang: Lang) -> Vec<Stage> {
    let items = body.get("spec").and_then(|spec| spec.get("stages")).map_or(&[][..], Node::items);
    let names: Vec<&str> = items.iter().map(|item| text(item, &["name"])).collect();
    items.iter().map(|item| stage(item, &names, lang)).collect()
}

fn text<'n>(node: &'n Node, way: &[&str]) -> &'n str {
    way.iter().try_fold(node, |node, key| node.get(key)).and_then(Node::text).unwrap_or_default()
}

fn stage(item: &Node, names: &[&str], lang: Lang) -> Stage {
    let at = |name: &str| names.iter().position(|known| *known == name).map(|n| n + 1);
    let mut after: Vec<(usize, Vec<String>)> = Vec::new();
    let mut wait = |from: Option<usize>, says: String| {
        let Some(from) = from else { return };
        match after.iter_mut().find(|(known, _)| *known == from) {
            Some((_, all)) if all.contains(&says) => {}
            Some((_, all)) => all.push(says),
            None => after.push((from, vec![says])),
        }
    };
    for earlier in item.get("runAfter").map_or(&[][..], Node::items).iter().filter_map(Node::text) {
        wait(at(earlier), Text { ja: "終わったら次へ (runAfter)", en: "then (runAfter)" }.get(lang).to_owned());
    }
    let mut notes = vec![
        format!(
            "Deployment: {} / {}",
            text(item, &["spec", "deployment", "app"]),
            text(item, &["spec", "deployment", "name"])
        ),
        format!("Pipeline: {}", text(item, &["spec", "pipeline"])),
    ];
    let mut deploys = Part::Store;
    for param in item.get("spec").and_then(|spec| spec.get("params")).map_or(&[][..], Node::items) {
        let (name, value) = (text(param, &["name"]), text(param, &["value"]));
        let mut passed_on = false;
        for expression in expressions(value) {
            match expression {
                Expression::Input(input) => {
                    wait(Some(0), input.to_owned());
                    passed_on = true;
                }
                Expression::Result(stage, _) => wait(at(stage), name.to_owned()),
                _ => {}
            }
        }
        if !passed_on {
            notes.push(format!("{name} = {value}"));
        }
        if (name, value) == (PROVIDER, HELM_PROVIDER) {
            deploys = Part::Operator;
        }
    }
    Stage { name: text(item, &["name"]).to_owned(), notes, deploys, after }
}
