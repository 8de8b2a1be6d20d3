//! What a block of commands shows: a signal a piece, of which a key press changes a few.

use leptos::prelude::*;
use valuestream::plan::FieldPath;
use valuestream::runbook::{Block, Piece};

use super::kept::Kept;

/// A block of commands on the page.
#[derive(Clone)]
pub struct BlockState {
    /// What stands above and below the commands.
    pub about: ArcRwSignal<BlockAbout>,
    /// The pieces of the commands in order.
    pub pieces: ArcRwSignal<Vec<PieceState>>,
}

/// What stands above and below commands.
#[derive(Clone, PartialEq)]
pub struct BlockAbout {
    /// What they do, and to what.
    pub heading: String,
    /// The values that must be filled in or corrected first.
    pub lacks: Vec<FieldPath>,
}

/// A piece of a command on the page.
#[derive(Clone)]
pub struct PieceState {
    /// Which command of the block it is in.
    pub command: usize,
    /// The value it is, if it is one.
    pub place: Option<FieldPath>,
    /// What it shows.
    pub content: ArcRwSignal<PieceContent>,
}

/// What a piece of a command shows.
#[derive(Clone, PartialEq)]
pub struct PieceContent {
    /// What stands in the command.
    pub text: String,
    /// Whether it may be run.
    pub good: bool,
    /// Whether the field of its value has the focus.
    pub reached: bool,
}

/// What a block shows now.
pub(super) struct ShownBlock {
    about: Kept<BlockAbout>,
    pieces: Vec<(PieceState, PieceContent)>,
    signal: ArcRwSignal<Vec<PieceState>>,
}

impl ShownBlock {
    pub(super) fn new(block: &Block) -> ShownBlock {
        let pieces: Vec<_> = pieces(block).map(|(command, piece)| of(command, piece)).collect();
        let signal = ArcRwSignal::new(states(&pieces));
        ShownBlock { about: Kept::new(about(block)), pieces, signal }
    }

    pub(super) fn state(&self) -> BlockState {
        BlockState { about: self.about.signal.clone(), pieces: self.signal.clone() }
    }

    /// Has it show what it is now; whether there are other values in it than before.
    pub(super) fn follow(&mut self, block: &Block, focused: Option<FieldPath>) -> bool {
        self.about.show(about(block));
        let places = self.pieces.iter().map(|(state, _)| (state.command, state.place));
        let same = places.eq(pieces(block).map(|(command, piece)| (command, piece.path)));
        if !same {
            self.pieces = pieces(block).map(|(command, piece)| of(command, piece)).collect();
            self.signal.set(states(&self.pieces));
        }
        for ((state, shown), (_, piece)) in self.pieces.iter_mut().zip(pieces(block)) {
            let reached = piece.path.is_some() && piece.path == focused;
            if (shown.text.as_str(), shown.good, shown.reached) != (piece.text.as_str(), piece.good, reached) {
                *shown = PieceContent { text: piece.text.clone(), good: piece.good, reached };
                state.content.set(shown.clone());
            }
        }
        !same
    }
}

fn about(block: &Block) -> BlockAbout {
    BlockAbout { heading: block.heading(), lacks: block.blocked_by() }
}

fn pieces(block: &Block) -> impl Iterator<Item = (usize, &Piece)> {
    block.commands.iter().enumerate().flat_map(|(n, command)| command.iter().map(move |piece| (n, piece)))
}

fn of(command: usize, piece: &Piece) -> (PieceState, PieceContent) {
    let content = PieceContent { text: piece.text.clone(), good: piece.good, reached: false };
    (PieceState { command, place: piece.path, content: ArcRwSignal::new(content.clone()) }, content)
}

fn states(pieces: &[(PieceState, PieceContent)]) -> Vec<PieceState> {
    pieces.iter().map(|(state, _)| state.clone()).collect()
}
