//! Reads a text piece by piece: what each holds, or why nothing of it is taken. It must not know what becomes of it.

use yaml::Position;
use yaml::read::{Parsed, Piece, SpannedNode, Trouble, pieces_from, read_from};

use super::blocks::{self, Block};
use super::code::ImportCode;
use super::marks::{is_secret, kind};
use super::nested::{self, Inside};
use super::{template_mark, template_value, text_lines, trouble_note};

/// A document, and where it was found.
pub(super) struct Candidate {
    pub(super) parsed: Parsed,
    /// The path to it in the document that it is inside of.
    pub(super) inside: Option<String>,
}

/// What a text holds.
#[derive(Default)]
pub(super) struct Pieces {
    pub(super) documents: Vec<Candidate>,
    pub(super) notes: Vec<(ImportCode, Position)>,
    /// Kinds of objects around those that were found.
    pub(super) around: Vec<(String, Position)>,
    /// Whether there is a Secret, so that no line is to be shown.
    pub(super) has_secret: bool,
    /// Where the first block is, if only blocks of the text were read.
    pub(super) only_blocks: Option<Position>,
    broken: bool,
    template: bool,
}

/// What is around blocks of YAML.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    /// Other text, which is left out.
    Text,
    Nothing,
}

/// Finds the blocks of a text.
type Find = fn(&str) -> Vec<Block<'_>>;

/// The ways in which YAML is inside of a text.
const WAYS: &[(Find, Around)] = &[
    (blocks::marked, Around::Text),
    (blocks::json, Around::Nothing),
    (blocks::printed, Around::Text),
    (blocks::indented, Around::Nothing),
];

/// Reads a text as it stands or, if other text is around its YAML, that YAML alone.
pub(super) fn read(text: &str, room: &mut usize) -> Pieces {
    let before = *room;
    let whole = Pieces::of(&blocks::whole(text), room);
    if !whole.broken && whole.ours() > 0 {
        return whole;
    }
    // What surrounds a template belongs to it, unless it is marked off.
    let ways = if whole.template { &WAYS[..1] } else { WAYS };
    for (find, around) in ways {
        let blocks = find(text);
        let Some(first) = blocks.first() else { continue };
        let mut left = before;
        let mut found = Pieces::of(&blocks, &mut left);
        if found.ours() > whole.ours() {
            *room = left.min(*room);
            found.only_blocks = (*around == Around::Text).then_some(Position { line: first.first_line, column: 1 });
            found.has_secret |= whole.has_secret;
            return found;
        }
    }
    whole
}

/// What the text of a block holds, whether or not anything around it can be read.
pub(super) fn only_blocks(text: &str, room: &mut usize) -> Pieces {
    let blocks = blocks::marked(text);
    let mut found = Pieces::of(&blocks, room);
    found.only_blocks = blocks.first().map(|first| Position { line: first.first_line, column: 1 });
    found
}

impl Pieces {
    fn of(blocks: &[Block], room: &mut usize) -> Pieces {
        let mut found = Pieces::default();
        for block in blocks {
            let reading = read_from(&block.text, block.first_line, room);
            let mut documents = reading.documents.into_iter().peekable();
            let mut troubles = reading.troubles.into_iter().peekable();
            let mut pieces = pieces_from(&block.text, block.first_line).into_iter().peekable();
            while let Some(piece) = pieces.next() {
                let end = pieces.peek().map_or(u32::MAX, |next| next.first_line);
                let own: Vec<_> = std::iter::from_fn(|| troubles.next_if(|(_, at)| at.line < end)).collect();
                let document = documents.next_if(|document| document.root().at().line < end);
                found.piece(piece, document, own, room);
            }
        }
        found
    }

    /// How many documents are ours, as far as they show it by themselves.
    pub(super) fn ours(&self) -> usize {
        self.documents.iter().filter(|it| kind(it.parsed.root(), &[]).is_ok()).count()
    }

    fn piece(&mut self, piece: Piece, document: Option<Parsed>, own: Vec<(Trouble, Position)>, room: &mut usize) {
        let broken = own.last().is_some_and(|(trouble, _)| trouble.is_fatal());
        let too_many = own.last().is_some_and(|(trouble, _)| *trouble == Trouble::TooMany);
        let odd_keys = own.iter().any(|(trouble, _)| *trouble == Trouble::KeyShape);
        // Other languages are often read as one endless text.
        let is_text = document.as_ref().is_some_and(|document| document.root().text().is_some());
        self.broken |= broken;
        if (broken || odd_keys || is_text)
            && !too_many
            && let Some((template, at)) = template_mark::in_piece(piece)
        {
            self.has_secret |= names_secret(piece);
            self.broken = true;
            self.template = true;
            return self.notes.push((template.code(), at));
        }
        self.has_secret |= broken && names_secret(piece);
        self.notes.extend(own.into_iter().map(|(trouble, at)| (trouble_note::note(trouble), at)));
        if let Some(document) = document {
            self.unfold(document, room);
        }
    }

    /// Takes a document, or those that are inside of it.
    fn unfold(&mut self, document: Parsed, room: &mut usize) {
        let root = document.root();
        if let Some(items) = listed(root) {
            return items.for_each(|item| self.unfold(item.cut(), room));
        }
        if kind(root, &[]).is_ok() || is_secret(root) {
            return self.document(document, None);
        }
        let Inside { objects, texts, secrets } = nested::inside(root);
        let before = self.documents.len() + self.notes.len();
        for (object, path) in objects {
            self.document(object, Some(path));
        }
        for (text, path) in texts {
            self.text(text, &path, room);
        }
        if self.documents.len() + self.notes.len() == before {
            return self.document(document, None);
        }
        for at in secrets {
            self.has_secret = true;
            self.notes.push((ImportCode::SecretContent { kind: "Secret".into() }, at));
        }
        if let Some(kind) = root.get("kind").and_then(SpannedNode::text) {
            self.around.push((kind.to_owned(), root.at()));
        }
    }

    /// Takes the objects that are written in a text, all of it at the text's position.
    fn text(&mut self, text: SpannedNode, path: &str, room: &mut usize) {
        let content = text.text().unwrap_or_default();
        let found = read_from(content, 1, room);
        let broken = found.troubles.iter().any(|(trouble, _)| trouble.is_fatal() || *trouble == Trouble::KeyShape);
        let template = pieces_from(content, 1).into_iter().find_map(template_mark::in_piece);
        if let Some((template, _)) = template.filter(|_| broken) {
            return self.notes.push((template.code(), text.at()));
        }
        for document in found.documents {
            let document = document.all_at(text.at());
            if kind(document.root(), &[]).is_ok() {
                self.document(document, Some(path.to_owned()));
                continue;
            }
            for (object, inner) in nested::inside(document.root()).objects {
                self.document(object, Some(format!("{path}.{inner}")));
            }
        }
    }

    /// Takes a document, unless it is a template.
    fn document(&mut self, parsed: Parsed, inside: Option<String>) {
        let root = parsed.root();
        let names = ["apiVersion", "kind"].into_iter().filter_map(|key| root.get(key));
        let found = if kind(root, &[]).is_ok() {
            template_value::in_document(root)
        } else {
            names.into_iter().find_map(template_value::in_document)
        };
        match found {
            Some((template, at)) => {
                self.template = true;
                self.notes.push((template.code(), at));
            }
            None => self.documents.push(Candidate { parsed, inside }),
        }
    }
}

/// The items of a list of objects, in which `kubectl get -o yaml` writes several.
fn listed<'d>(root: SpannedNode<'d>) -> Option<Box<dyn Iterator<Item = SpannedNode<'d>> + 'd>> {
    if root.items().any(|item| item.get("kind").is_some()) {
        return Some(Box::new(root.items()));
    }
    let items = root.get("items")?;
    let is_list = root.get("kind").and_then(SpannedNode::text).is_some_and(|kind| kind.ends_with("List"));
    (is_list && items.items().next().is_some()).then(|| Box::new(items.items()) as Box<_>)
}

/// Whether a piece that cannot be read has a Secret's kind.
fn names_secret(piece: Piece) -> bool {
    text_lines::lines(piece.text, piece.first_line).any(|line| {
        let content = line.text.trim();
        content == "kind: Secret" || content.starts_with("\"kind\": \"Secret\"")
    })
}
