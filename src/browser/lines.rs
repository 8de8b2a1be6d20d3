//! The lines of a file in the page. The one place that builds elements by hand: every key press comes through here, and a
//! line that did not change must stay the element it is.

use leptos::wasm_bindgen::JsCast;
use valuestream::lines::{Line, Lines};
use web_sys::{Document, Element, Event, HtmlElement, Node};
use yaml::{Class, Highlighter};

use super::{control, query};

/// Makes the children of `parent`, which show `before`, show `now`. Lines that stay keep their order, so one walk over
/// both is enough.
pub fn show(parent: &Element, before: Option<&Lines>, now: &Lines, coloured: bool) {
    let Some(document) = parent.owner_document() else { return };
    let mut old = before.map_or(&[][..], |lines| &lines.lines).iter().peekable();
    let mut child = parent.first_child();
    // What a line's colours are depends on those before it.
    let mut highlighter = Highlighter::default();
    for line in &now.lines {
        let pieces = if coloured { highlighter.line(&line.text) } else { vec![(Class::Plain, line.text.as_str())] };
        if stays(line, before) {
            while old.next_if(|old| old.id != line.id).is_some() {
                child = remove(child);
            }
            old.next();
            child = child.and_then(|child| child.next_sibling());
        } else if let Some(element) = element(&document, pieces) {
            element.set_class_name(if before.is_some() { CHANGED } else { "line" });
            // The parent is an element and the child one of its own, so this cannot fail.
            let _ = parent.insert_before(&element, child.as_ref());
        }
    }
    while child.is_some() {
        child = remove(child);
    }
}

/// Takes all lines out.
pub fn clear(parent: &Element) {
    parent.set_text_content(None);
}

/// A line that changed since its file was last looked at.
const CHANGED: &str = "line new";

/// The class of a line that someone was led to.
const FOUND: &str = "found";

/// The file was looked at: no line of it is new any more.
pub fn looked_at(parent: &Element) {
    let lines = parent.children();
    for line in (0..lines.length()).filter_map(|n| lines.item(n)) {
        line.set_class_name("line");
    }
}

/// The id of what says something about a line.
pub const NOTE: &str = "line-note";

/// Marks the lines, each by the class of what there is to say about it, and whether the focused field reaches it. Nothing is
/// marked where there is another number of marks than of lines: they are not about these lines.
pub fn mark(parent: &Element, marks: &[(Option<&'static str>, bool)]) {
    let lines = parent.children();
    if lines.length() as usize != marks.len() {
        return;
    }
    for ((worst, reached), n) in marks.iter().zip(0..) {
        let Some(line) = lines.item(n) else { continue };
        // What else is said of a line stays.
        let kept = |class| line.class_list().contains(class).then_some(class);
        let classes = [Some("line"), kept("new"), kept(FOUND), *worst, reached.then_some("reached")];
        let class = classes.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if line.class_name() != class {
            line.set_class_name(&class);
        }
        // Our own names, which no browser refuses.
        if worst.is_none() {
            let _ = line.remove_attribute("tabindex");
            let _ = line.remove_attribute("aria-describedby");
        } else if !line.has_attribute("tabindex") {
            let _ = line.set_attribute("tabindex", "0");
            let _ = line.set_attribute("aria-describedby", NOTE);
        }
    }
}

/// Which of the lines an event happened at.
pub fn at(event: &Event) -> Option<usize> {
    let line = query::around(event, ".line")?;
    Some(std::iter::successors(line.previous_element_sibling(), Element::previous_element_sibling).count())
}

/// Puts a note below a line of the shown file, in the element that both float in.
pub fn place_below(note: &HtmlElement, line: usize) {
    let place = || {
        let around = note.parent_element()?;
        let code = query::first_in::<Element>(&around, ".file:not([hidden]) code")?;
        let line = code.children().item(u32::try_from(line).ok()?)?;
        let top = line.get_bounding_client_rect().bottom() - around.get_bounding_client_rect().top();
        control::set_length(note, "top", top);
        Some(())
    };
    place();
}

/// Marks a line of the file that is shown, if one is meant, and no other; the focus moves to the file.
pub fn find(n: Option<usize>) {
    for line in query::all::<Element>(".line.found") {
        let _ = line.class_list().remove_1(FOUND);
    }
    let Some(file) = query::first::<HtmlElement>(".file:not([hidden]) pre") else { return };
    control::focus(&file);
    let code = query::first_in::<Element>(&file, "code");
    if let Some(line) = n.and_then(|n| code?.children().item(u32::try_from(n).ok()?)) {
        let _ = line.class_list().add_1(FOUND);
        control::scroll_to(&line);
    }
}

/// New lines get higher identities than any before.
fn stays(line: &Line, before: Option<&Lines>) -> bool {
    before.is_some_and(|lines| line.id <= lines.made())
}

fn remove(child: Option<Node>) -> Option<Node> {
    let child = child?;
    let next = child.next_sibling();
    if let Some(parent) = child.parent_node() {
        let _ = parent.remove_child(&child);
    }
    next
}

/// A line with its end, in the colours of its pieces.
fn element(document: &Document, pieces: Vec<(Class, &str)>) -> Option<Element> {
    let element = document.create_element("span").ok()?;
    for (class, text) in pieces {
        let piece: Node = match class_name(class) {
            Some(name) => {
                let piece = document.create_element("span").ok()?;
                piece.set_class_name(name);
                piece.set_text_content(Some(text));
                piece.unchecked_into()
            }
            None => document.create_text_node(text).unchecked_into(),
        };
        element.append_child(&piece).ok()?;
    }
    element.append_child(&document.create_text_node("\n")).ok()?;
    Some(element)
}

const fn class_name(class: Class) -> Option<&'static str> {
    match class {
        Class::Plain | Class::Scalar => None,
        Class::Comment => Some("y-comment"),
        Class::Key => Some("y-key"),
        Class::Quoted => Some("y-quoted"),
        Class::Placeholder => Some("y-placeholder"),
        Class::Expression => Some("y-expression"),
    }
}
