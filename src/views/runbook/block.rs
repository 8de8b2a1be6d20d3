//! A block of commands.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use valuestream::progress::Standing;
use valuestream::runbook::StepId;

use super::copied;
use super::lacking::first;
use super::progress::Tick;
use crate::browser::{page, pointer};
use crate::components::{CopyButton, ToCopy, drawn, on, redrawn, said};
use crate::state::Workspace;
use crate::state::fields::Fields;
use crate::state::runbook::{BlockState, PieceContent, PieceState};
use crate::words;

/// Attribute of a value in a command: whose it is.
const OF_PLACE: &str = "data-of-place";

/// Commands, with a button that copies them.
#[component]
pub fn Commands(
    /// The step.
    step: StepId,
    /// Where they stand in it.
    n: usize,
    /// What they show.
    block: BlockState,
    /// How they stand.
    standing: RwSignal<Standing>,
) -> impl IntoView {
    let workspace = Workspace::here();
    let (about, pieces) = (RwSignal::from(block.about), RwSignal::from(block.pieces));
    let heading = said(move |_| about.with(|about| about.heading.clone()));
    let text = ToCopy::of(move |lang| copied::block(workspace, step, n, lang));
    let fields = Fields::here();
    let path_at = move |event: MouseEvent| {
        let name = pointer::at(&event, OF_PLACE)?;
        pieces.with_untracked(|pieces| {
            let mut paths = pieces.iter().filter_map(|piece| piece.path);
            paths.find(|path| path.to_string() == name)
        })
    };
    // A value leads to its field, unless someone selects text in it.
    let go = move |event| {
        let path = path_at(event).filter(|_| !page::has_selection());
        path.iter().for_each(|path| page::focus_field(&path.to_string()));
    };
    view! {
        <div class="block">
            <div class="block-head">
                <h3>{heading}</h3>
                <Tick step part=n standing />
                <CopyButton action="copy" label=words::COPY text />
            </div>
            <pre tabindex="0" aria-label=heading>
                <code
                    data-command=""
                    on:click=on(go)
                    on:mouseover=on(move |event| fields.point_at(path_at(event).as_slice()))
                    on:mouseleave=on(move |_: MouseEvent| fields.point_at(&[]))
                >
                    {redrawn(move || pieces.with(|pieces| lines(pieces)))}
                </code>
            </pre>
            {drawn(move |lang| about.with(|about| first(&about.lacks, lang)))}
        </div>
    }
    .into_any()
}

/// The pieces of commands; each command is on lines of its own.
fn lines(pieces: &[PieceState]) -> AnyView {
    let mut shown = Vec::new();
    let mut last = 0;
    for piece in pieces {
        if piece.command != last {
            shown.push("\n".into_any());
            last = piece.command;
        }
        shown.push(of(piece));
    }
    shown.into_any()
}

fn of(piece: &PieceState) -> AnyView {
    let content = RwSignal::from(piece.content.clone());
    let text = Signal::derive(move || content.with(|content| content.text.clone()));
    match piece.path {
        None => text.into_any(),
        Some(path) => {
            let class = Signal::derive(move || content.with(class));
            view! {
                <span class=class data-of-place=path.to_string()>
                    {text}
                </span>
            }
            .into_any()
        }
    }
}

const fn class(content: &PieceContent) -> &'static str {
    match (content.good, content.reached) {
        (true, false) => "value",
        (true, true) => "value reached",
        (false, false) => "value bad",
        (false, true) => "value bad reached",
    }
}
