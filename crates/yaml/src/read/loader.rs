//! Builds documents from the parser's events. An alias is replaced by a copy of what it stands for, which is taken part by
//! part like anything else that is read, so that it meets the same limits.

use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::builder::{Builder, Fatal, Part, spend};
use super::fault;
use super::plain;
use super::position::Position;
use super::spanned::Parsed;
use super::trouble::{Reading, Trouble};
use crate::node::Node;
use crate::scalar::Scalar;

/// Loads a text whose first line has this number.
pub(super) fn load(text: &str, first_line: u32, room: &mut usize) -> Reading {
    let mut loader = Loader::default();
    let mut fatal = None;
    for event in Parser::new_from_str(text) {
        let step = match event {
            Ok((event, span)) => loader.event(event, fault::position(span.start).after(first_line), room),
            Err(error) => {
                let (trouble, at) = fault::trouble(text, &error);
                Err((trouble, at.after(first_line)))
            }
        };
        if let Err(trouble) = step {
            fatal = Some(trouble);
            break;
        }
    }
    let mut troubles = loader.builder.notes;
    troubles.sort_by_key(|(_, at)| *at);
    if fatal.is_some() {
        loader.documents.clear();
    }
    troubles.extend(fatal);
    Reading { documents: loader.documents, troubles }
}

#[derive(Default)]
struct Loader {
    documents: Vec<Parsed>,
    builder: Builder,
    /// The parts of what has an anchor.
    recorded: Vec<(Part, Position)>,
    /// Where among them each anchor's node is, by the anchor's number; `None` until it is complete.
    anchors: Vec<Option<Range<usize>>>,
    /// Anchors whose node is not complete, innermost last.
    unfinished: Vec<Unfinished>,
}

struct Unfinished {
    anchor: usize,
    /// Its first part among those recorded.
    start: usize,
    /// How many lists and mappings it is in.
    depth: usize,
}

impl Loader {
    /// Handles an event; `Err` ends the reading.
    fn event(&mut self, event: Event, at: Position, room: &mut usize) -> Result<(), Fatal> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let as_text = self.tag(tag.as_deref(), "str", at) || style != ScalarStyle::Plain;
                let node = if as_text {
                    Node::Text(Scalar { text: text.into_owned(), quoted: true })
                } else {
                    plain::resolve(text.into_owned())
                };
                self.take(Part::Scalar(node), anchor, at, room)
            }
            Event::SequenceStart(anchor, tag) => {
                self.tag(tag.as_deref(), "seq", at);
                self.take(Part::List, anchor, at, room)
            }
            Event::MappingStart(anchor, tag) => {
                self.tag(tag.as_deref(), "map", at);
                self.take(Part::Map, anchor, at, room)
            }
            Event::SequenceEnd | Event::MappingEnd => self.take(Part::End, 0, at, room),
            Event::Alias(anchor) => self.copy(anchor, at, room),
            Event::DocumentStart(_) => spend(room, at),
            Event::DocumentEnd => {
                if let Some((body, marks)) = self.builder.root.take()
                    && body != Node::Other(String::new())
                {
                    self.documents.push(Parsed { body, marks });
                }
                Ok(())
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd => Ok(()),
        }
    }

    /// Takes a part, and records it if it has an anchor or is inside of what has one.
    fn take(&mut self, part: Part, anchor: usize, at: Position, room: &mut usize) -> Result<(), Fatal> {
        if anchor > 0 {
            self.builder.note(Trouble::Anchor, at);
            self.unfinished.push(Unfinished { anchor, start: self.recorded.len(), depth: self.builder.depth() });
        }
        if !self.unfinished.is_empty() {
            self.recorded.push((part.clone(), at));
        }
        self.builder.part(part, at, room)?;
        if let Some(done) = self.unfinished.pop_if(|last| last.depth == self.builder.depth()) {
            if self.anchors.len() <= done.anchor {
                self.anchors.resize(done.anchor + 1, None);
            }
            self.anchors[done.anchor] = Some(done.start..self.recorded.len());
        }
        Ok(())
    }

    /// Takes the parts of an anchor's node once more. It stands where the alias is; what is inside of it keeps its place.
    fn copy(&mut self, anchor: usize, alias: Position, room: &mut usize) -> Result<(), Fatal> {
        let known = self.anchors.get(anchor).cloned().flatten();
        let parts = known.ok_or((Trouble::UnknownAlias, alias))?;
        self.builder.note(Trouble::Alias, alias);
        self.builder.copying = Some(self.builder.depth());
        for n in parts.clone() {
            let (part, inside) = self.recorded[n].clone();
            let at = if n == parts.start { alias } else { inside };
            self.take(part, 0, at, room).map_err(|(trouble, _)| (trouble, alias))?;
        }
        self.builder.copying = None;
        Ok(())
    }

    /// Whether a tag only confirms what the node is, or makes a scalar a string. Any other tag is noted.
    fn tag(&mut self, tag: Option<&Tag>, expected: &str, at: Position) -> bool {
        let Some(tag) = tag else { return false };
        let core = tag.is_yaml_core_schema() && tag.suffix == expected;
        let as_it_is = tag.handle.is_empty() && tag.suffix == "!";
        if !core && !as_it_is {
            self.builder.note(Trouble::Tag, at);
        }
        core || as_it_is
    }
}
