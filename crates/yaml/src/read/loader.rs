//! Builds documents from the parser's events.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Tag};

use super::plain;
use super::position::Position;
use super::spanned::{Parsed, Positions};
use super::trouble::{Reading, Trouble};
use crate::node::Node;
use crate::scalar::Scalar;
use text::TextIndex;

/// Maximum nesting of lists and mappings; our own files nest 7 deep.
pub(super) const MAX_DEPTH: usize = 48;

/// Maximum number of troubles that are listed.
const MAX_TROUBLES: usize = 100;

pub(super) fn load(text: &str, room: &mut usize) -> Reading {
    let mut loader = Loader::default();
    for event in Parser::new_from_str(text) {
        let step = match event {
            Ok((event, span)) => loader.event(event, mark(span.start), room),
            Err(error) => Err(trouble(text, &error)),
        };
        if let Err(trouble) = step {
            loader.reading.troubles.push(trouble);
            break;
        }
    }
    loader.reading
}

fn mark(marker: Marker) -> Position {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Position { line: number(marker.line()), column: number(marker.col()).saturating_add(1) }
}

/// What the parser says when a quote or bracket is still open at the end of its block.
const UNCLOSED: &[&str] = &[
    "unexpected end of stream",
    "unexpected document indicator",
    "invalid indentation in quoted scalar",
    "invalid indentation in flow construct",
];

/// What it says when the text ends inside brackets.
const AT_END: &[&str] = &["flow", "expected node content"];

/// Classifies a parser's error. It has no kind, so its message and the line decide.
fn trouble(text: &str, error: &ScanError) -> (Trouble, Position) {
    let at = mark(*error.marker());
    let info = error.info();
    let line = line(text, at.line);
    let indentation = &line[..line.len() - line.trim_start().len()];
    let trouble = if info.contains("recursion limit") {
        Trouble::TooDeep
    } else if indentation.contains('\t') || info.contains("tab") {
        Trouble::Tab
    } else if UNCLOSED.iter().any(|words| info.contains(words))
        || line.is_empty() && AT_END.iter().any(|words| info.contains(words))
    {
        Trouble::Unclosed
    } else {
        Trouble::Syntax(info.to_owned())
    };
    (trouble, at)
}

/// A line of a text by its number, without its end; empty if there is no such line.
pub(super) fn line(text: &str, number: u32) -> &str {
    let mut rest = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    for _ in 1..number {
        let Some(end) = rest.find(['\n', '\r']) else { return "" };
        let ends = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = &rest[end + ends..];
    }
    rest.split(['\n', '\r']).next().unwrap_or_default()
}

#[derive(Default)]
struct Loader {
    reading: Reading,
    /// Open lists and mappings, innermost last.
    open: Vec<Open>,
    /// A document's root, once it is complete.
    root: Option<(Node, Positions)>,
}

/// A list or mapping whose end has not been read.
struct Open {
    at: Position,
    kind: Kind,
    marks: Vec<Positions>,
}

enum Kind {
    List(Vec<Node>),
    Map { entries: Vec<(Scalar, Node)>, keys: Vec<Position>, key: Key },
}

/// What a mapping expects next.
enum Key {
    /// A key.
    Missing,
    /// The value of this key.
    Text(Scalar, Position),
    /// The value of a key that is left out.
    Dropped,
}

impl Loader {
    /// Handles an event; `Err` ends the reading.
    fn event(&mut self, event: Event, at: Position, room: &mut usize) -> Result<(), (Trouble, Position)> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                Loader::spend(room, at)?;
                self.anchor(anchor, at);
                let as_text = self.tag(tag.as_deref(), "str", at) || style != ScalarStyle::Plain;
                let node = if as_text {
                    Node::Text(Scalar { text: text.into_owned(), quoted: true })
                } else {
                    plain::resolve(text.into_owned())
                };
                self.complete(node, Positions { at, keys: Vec::new(), inside: Vec::new() });
            }
            Event::SequenceStart(anchor, tag) => {
                self.tag(tag.as_deref(), "seq", at);
                self.start(Kind::List(Vec::new()), anchor, at, room)?;
            }
            Event::MappingStart(anchor, tag) => {
                self.tag(tag.as_deref(), "map", at);
                let kind = Kind::Map { entries: Vec::new(), keys: Vec::new(), key: Key::Missing };
                self.start(kind, anchor, at, room)?;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    let (node, marks) = self.close(open);
                    self.complete(node, marks);
                }
            }
            Event::Alias(_) => return Err((Trouble::Alias, at)),
            Event::DocumentStart(_) => Loader::spend(room, at)?,
            Event::DocumentEnd => {
                if let Some((body, marks)) = self.root.take()
                    && body != Node::Other(String::new())
                {
                    self.reading.documents.push(Parsed { body, marks });
                }
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd => {}
        }
        Ok(())
    }

    fn spend(room: &mut usize, at: Position) -> Result<(), (Trouble, Position)> {
        *room = room.checked_sub(1).ok_or((Trouble::TooMany, at))?;
        Ok(())
    }

    fn start(&mut self, kind: Kind, anchor: usize, at: Position, room: &mut usize) -> Result<(), (Trouble, Position)> {
        Loader::spend(room, at)?;
        self.anchor(anchor, at);
        if self.open.len() >= MAX_DEPTH {
            return Err((Trouble::TooDeep, at));
        }
        self.open.push(Open { at, kind, marks: Vec::new() });
        Ok(())
    }

    fn anchor(&mut self, anchor: usize, at: Position) {
        if anchor > 0 {
            self.note(Trouble::Anchor, at);
        }
    }

    /// Whether a tag only confirms what the node is, or makes a scalar a string. Any other tag is noted.
    fn tag(&mut self, tag: Option<&Tag>, expected: &str, at: Position) -> bool {
        let Some(tag) = tag else { return false };
        let core = tag.is_yaml_core_schema() && tag.suffix == expected;
        let as_it_is = tag.handle.is_empty() && tag.suffix == "!";
        if !core && !as_it_is {
            self.note(Trouble::Tag, at);
        }
        core || as_it_is
    }

    fn note(&mut self, trouble: Trouble, at: Position) {
        if self.reading.troubles.len() < MAX_TROUBLES {
            self.reading.troubles.push((trouble, at));
        }
    }

    fn close(&mut self, open: Open) -> (Node, Positions) {
        match open.kind {
            Kind::List(items) => (Node::List(items), Positions { at: open.at, keys: Vec::new(), inside: open.marks }),
            Kind::Map { entries, keys, .. } => self.without_duplicates(open.at, entries, keys, open.marks),
        }
    }

    /// A mapping with the first occurrence of each key.
    fn without_duplicates(
        &mut self,
        at: Position,
        entries: Vec<(Scalar, Node)>,
        keys: Vec<Position>,
        marks: Vec<Positions>,
    ) -> (Node, Positions) {
        let texts = TextIndex::new(entries.iter().map(|(key, _)| key.text.as_str()));
        let first: Vec<usize> =
            entries.iter().enumerate().map(|(n, (key, _))| texts.find(&key.text, 0).unwrap_or(n)).collect();
        let first_at: Vec<Position> = first.iter().map(|n| keys.get(*n).copied().unwrap_or(at)).collect();
        let (mut kept, mut kept_keys, mut inside) = (Vec::new(), Vec::new(), Vec::new());
        for (n, (((key, node), key_at), mark)) in entries.into_iter().zip(keys).zip(marks).enumerate() {
            if first[n] == n {
                kept.push((key, node));
                kept_keys.push(key_at);
                inside.push(mark);
            } else {
                self.note(Trouble::DuplicateKey(key.text, first_at[n]), key_at);
            }
        }
        (Node::Map(kept), Positions { at, keys: kept_keys, inside })
    }

    /// Puts a complete node where it belongs.
    fn complete(&mut self, node: Node, marks: Positions) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some((node, marks));
            return;
        };
        match &mut open.kind {
            Kind::List(items) => {
                items.push(node);
                open.marks.push(marks);
            }
            Kind::Map { entries, keys, key } => match std::mem::replace(key, Key::Missing) {
                Key::Missing => {
                    let at = marks.at;
                    let (next, trouble) = as_key(node, at);
                    *key = next;
                    if let Some(trouble) = trouble {
                        self.note(trouble, at);
                    }
                }
                Key::Text(text, key_at) => {
                    entries.push((text, node));
                    keys.push(key_at);
                    open.marks.push(marks);
                }
                Key::Dropped => {}
            },
        }
    }
}

fn as_key(node: Node, at: Position) -> (Key, Option<Trouble>) {
    match node {
        Node::Text(text) => (Key::Text(text, at), None),
        Node::Flag(flag) => (Key::Text(Scalar::plain(if flag { "true" } else { "false" }), at), None),
        Node::Other(text) if text == "<<" => (Key::Dropped, Some(Trouble::MergeKey)),
        Node::Other(text) => (Key::Text(Scalar::plain(text), at), None),
        Node::List(_) | Node::Map(_) => (Key::Dropped, Some(Trouble::KeyShape)),
    }
}
